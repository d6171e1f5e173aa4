import { showDay, showMoment } from '../../format/day.ts'
import type { EligibilityAnswerFragment } from '../../gql/graphql.ts'
import { Chip } from '../../ui/chip.tsx'
import { Notice } from '../../ui/notice.tsx'
import { BenefitTables } from './benefit-tables.tsx'

/** What the insurer has said, with its time: no promise that it will pay. */
export function EligibilityView({ answer }: { answer: EligibilityAnswerFragment }) {
  return (
    <div className="stack">
      <p className="line">
        <ActiveChip isActive={answer.isActive} />
        <span className="second">
          on {showDay(answer.serviceOn)}
          {answer.answeredAt && ` · answered ${showMoment(answer.answeredAt)}`}
        </span>
      </p>
      <p>{[...answer.plans, ...answer.insuranceTypes, spanOf(answer)].filter(Boolean).join(' · ')}</p>
      {answer.otherPayers.map((other, i) => (
        <Notice key={i} tone="care" title={`Another insurer is on record: ${other.name}`}>
          <p>
            {[other.kind, other.payerId && `payer id ${other.payerId}`, other.memberId && `member ${other.memberId}`, spanWords(other.from, other.to)]
              .filter(Boolean)
              .join(' · ') || 'The insurer says no more about it.'}
          </p>
          <p>Ask the patient, and set who pays first.</p>
        </Notice>
      ))}
      {answer.primaryCare.map(({ name, phone }) => (
        <p key={name}>
          Primary care: {name}
          {phone && `, ${phone}`}
        </p>
      ))}
      {answer.networks.map(network => (
        <BenefitTables key={network.network} network={network} id={`${answer.id}-${network.network}`} />
      ))}
      {answer.notCovered.length > 0 && <p>Not covered: {answer.notCovered.join(', ')}</p>}
      {answer.messages.length > 0 && (
        <details>
          <summary>What else the insurer wrote</summary>
          <ul>
            {answer.messages.map(message => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

export function ActiveChip({ isActive }: { isActive: boolean | null | undefined }) {
  if (isActive == null) return <Chip tone="care">Insurer did not say</Chip>
  return isActive ? <Chip tone="done">Active</Chip> : <Chip tone="stop">Not active</Chip>
}

const spanOf = ({ activeFrom, activeTo }: EligibilityAnswerFragment): string => spanWords(activeFrom, activeTo)

function spanWords(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return `${showDay(from)} to ${showDay(to)}`
  if (from) return `since ${showDay(from)}`
  return to ? `until ${showDay(to)}` : ''
}
