import { RefreshCw } from 'lucide-react'
import { useApolloClient } from '@apollo/client/react'
import { RefusalNote, type Refused } from '../ui/refusal-note.tsx'

interface CommandRefusalProps {
  command: { refusal: Refused | undefined; clear: () => void }
  onRetry: () => void
  /** Names of the queries that show the thing; read again when somebody else has changed it. */
  reload: readonly string[]
}

/**
 * A refusal beside its control. A conflict says who changed what (the server's words) and offers to load it:
 * nothing is overwritten, and nothing is reloaded under the reader's eyes unasked.
 */
export function CommandRefusal({ command, onRetry, reload }: CommandRefusalProps) {
  const client = useApolloClient()
  const { refusal, clear } = command
  async function load() {
    await client.refetchQueries({ include: [...reload] })
    clear()
  }
  return (
    <div className="refusal">
      <RefusalNote refusal={refusal} onRetry={onRetry} />
      {refusal?.code === 'CONFLICT' && (
        <p className="actions">
          <button className="btn" type="button" onClick={() => void load()}>
            <RefreshCw aria-hidden="true" />
            Show it as it is now
          </button>
        </p>
      )}
    </div>
  )
}
