import { CircleX, RotateCcw } from 'lucide-react'

/** What a refusal says to a person: the shape of `Refusal` in the contract. */
export interface Refused {
  code: string
  message: string
  retry: boolean
  /** Which input it speaks of, by its name in the contract. */
  field?: string | null
}

/** The server's sentence beside the control it concerns; a second try is offered only where it may help. */
export function RefusalNote({ refusal, onRetry, id }: { refusal: Refused | undefined; onRetry?: () => void; id?: string }) {
  return (
    <div role="alert" id={id}>
      {refusal && (
        <p className="says says-bad">
          <CircleX aria-hidden="true" />
          <span>{refusal.message}</span>
        </p>
      )}
      {refusal?.retry && onRetry && (
        <p className="actions retry">
          <button className="btn" type="button" onClick={onRetry}>
            <RotateCcw aria-hidden="true" />
            Try again
          </button>
        </p>
      )}
    </div>
  )
}
