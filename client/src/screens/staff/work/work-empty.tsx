import { CircleCheck, Search } from 'lucide-react'
import { usual, type ListChoice } from './worklist-url.ts'

/** Says why the list is empty and offers one way on. */
export function WorkEmpty({ choice, onChange }: { choice: ListChoice; onChange: (choice: ListChoice) => void }) {
  if (choice.text) {
    return (
      <div className="empty">
        <Search aria-hidden="true" />
        <p className="strong">No claim, patient or insurer for “{choice.text}”</p>
        <p>Search looks at names, claim numbers, insurers and denial codes, within the filters above.</p>
        <p className="actions">
          {choice.state === 'ALL' ? (
            <button className="btn" type="button" onClick={() => onChange({ ...choice, text: '' })}>
              Clear the search
            </button>
          ) : (
            <button className="btn" type="button" onClick={() => onChange({ ...usual, state: 'ALL', text: choice.text })}>
              Search all claims
            </button>
          )}
        </p>
      </div>
    )
  }
  const isUsual = choice.state === 'OPEN' && !choice.payerId && !choice.limit
  return (
    <div className="empty">
      <CircleCheck aria-hidden="true" />
      <p className="strong">{isUsual ? 'All worked' : 'Nothing here'}</p>
      <p>{isUsual ? 'No claim is denied, rejected or stopped by a check.' : 'No claim fits these filters.'}</p>
      <p className="actions">
        {isUsual ? (
          <button className="btn" type="button" onClick={() => onChange({ ...usual, state: 'WAITING' })}>
            Show what is with the insurer
          </button>
        ) : (
          <button className="btn" type="button" onClick={() => onChange(usual)}>
            Back to open and in progress
          </button>
        )}
      </p>
    </div>
  )
}
