import { useId, useState, type KeyboardEvent } from 'react'
import type { WholeEncounterFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { RefusalNote, type Refused } from '../../ui/refusal-note.tsx'
import { changesOf } from './changes.ts'

interface FinaliseProps {
  encounter: WholeEncounterFragment
  busy: boolean
  refusal: Refused | undefined
  onFinalise: () => void
  onClose: () => void
}

/** C7: what changes against the suggestion, then the coder attests. Ctrl+Enter sends once the box is ticked. */
export function Finalise({ encounter, busy, refusal, onFinalise, onClose }: FinaliseProps) {
  const [attested, setAttested] = useState(false)
  const id = useId()
  const changes = changesOf(encounter)
  const changed = changes.filter(change => change.isChanged).length
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !attested || busy) return
    event.preventDefault()
    onFinalise()
  }
  return (
    <Modal
      title={`Finalise encounter ${encounter.number}`}
      shape="dialog"
      describedBy={`${id}-sum`}
      onClose={onClose}
      foot={
        <>
          <ActionButton
            kind="main"
            hotkey="Ctrl Enter"
            reason={attested ? undefined : 'Attest first.'}
            busy={busy ? 'Finalising…' : undefined}
            onPress={onFinalise}
          >
            Finalise
          </ActionButton>
          <ActionButton hotkey="Esc" onPress={onClose}>
            Back to the codes
          </ActionButton>
        </>
      }
    >
      <div className="stack" onKeyDown={onKeyDown}>
        <p id={`${id}-sum`}>
          {changed === 0 ? 'All codes go out as they were proposed.' : `${changed} of ${changes.length} codes differ from what was proposed.`}
        </p>
        <div className="paper diff">
          <table className="table">
            <caption className="vh">Codes against the suggestion</caption>
            <thead>
              <tr>
                <th scope="col">On the claim</th>
                <th scope="col">Proposed</th>
                <th scope="col">Will be sent</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(change => (
                <tr key={change.id} className={change.isChanged ? 'is-changed' : undefined}>
                  <th scope="row">
                    {change.place} {change.isChanged && <span className="vh">(changed)</span>}
                    <span className="second block">{change.name}</span>
                  </th>
                  <td data-label="Proposed">
                    <span className={change.isChanged ? 'was' : undefined}>{change.proposed}</span>
                  </td>
                  <td data-label="Will be sent">
                    <span className={change.isChanged ? 'now' : undefined}>{change.sent}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <label className="choice paper">
          <input type="checkbox" checked={attested} onChange={event => setAttested(event.target.checked)} />
          <span>I have read the note, and these codes say what it says.</span>
          <span />
          <span className="second">Your name and the time are kept with it. The claim is built and checked next.</span>
        </label>
        <RefusalNote refusal={refusal} onRetry={onFinalise} />
      </div>
    </Modal>
  )
}
