import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import type { PolicyCardFragment } from '../../gql/graphql.ts'
import { showDay, showMoment } from '../../format/day.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CheckEligibility } from './check-eligibility.tsx'
import { ActiveChip, EligibilityView } from './eligibility-view.tsx'
import { eligibilityAnswer, policyCard } from './policy-card.ts'

interface PolicySectionProps {
  policy: FragmentType<typeof policyCard>
  today: string
  mayWork: boolean
  isMain: boolean
  onFacts: (policy: PolicyCardFragment) => void
}

/** One insurance: its turn and why, what it last answered, and asking it now. */
export function PolicySection({ today, mayWork, isMain, onFacts, ...props }: PolicySectionProps) {
  const policy = unmask(policyCard, props.policy)
  const answer = unmask(eligibilityAnswer, policy.lastAnswer)
  const [newest] = policy.checks
  const headingId = `policy-${policy.id}`
  return (
    <section className="s-section stack" aria-labelledby={headingId}>
      <h2 id={headingId}>{policy.payerName}</h2>
      <p className="line">
        <Chip tone={policy.isInForce ? 'plain' : 'care'}>{policy.isInForce ? policy.turn : 'Not in force'}</Chip>
        <span className="second">{factsOf(policy)}</span>
      </p>
      {policy.turnReason && <p>{policy.turnReason}</p>}
      {mayWork && policy.isInForce && (
        <p>
          <button className="link" type="button" aria-haspopup="dialog" onClick={() => onFacts(policy)}>
            What decides its turn
          </button>
        </p>
      )}
      <CheckEligibility policy={policy} today={today} isMain={isMain} />
      {newest && newest.status !== 'ANSWERED' && (
        <Notice
          tone={newest.status === 'ASKED' ? 'info' : 'care'}
          title={newest.status === 'REFUSED' ? 'The insurer did not answer the question' : 'No answer came'}
        >
          <p>
            {newest.problem ?? 'The question is on its way.'} Asked {showMoment(newest.askedAt)}.{answer && ' The answer before it stands below.'}
          </p>
        </Notice>
      )}
      {answer ? <EligibilityView answer={answer} /> : <p className="second">This insurer has not answered yet.</p>}
      {policy.checks.length > 1 && <History checks={policy.checks} />}
    </section>
  )
}

const factsOf = (policy: PolicyCardFragment): string =>
  [
    `Member ${policy.memberId}`,
    policy.groupNumber && `group ${policy.groupNumber}`,
    policy.holderName ? `${policy.relationship} of ${policy.holderName}` : policy.relationship,
    policy.validTo ? `${showDay(policy.validFrom)} to ${showDay(policy.validTo)}` : `since ${showDay(policy.validFrom)}`,
  ]
    .filter(Boolean)
    .join(' · ')

const endings = { ASKED: 'On its way', ANSWERED: 'Answered', REFUSED: 'Not answered', FAILED: 'No answer came' } as const

function History({ checks }: { checks: PolicyCardFragment['checks'] }) {
  return (
    <details>
      <summary>Questions before ({checks.length})</summary>
      <ul className="plain-list">
        {checks.map(check => (
          <li key={check.id} className="line">
            {check.status === 'ANSWERED' ? <ActiveChip isActive={check.isActive} /> : <Chip tone="care">{endings[check.status]}</Chip>}
            <span className="second">
              on {showDay(check.serviceOn)} · asked {showMoment(check.askedAt)}
              {check.problem && ` · ${check.problem}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Opens the order of payers; its own button, as it concerns all policies. */
export function OrderButton({ onPress }: { onPress: () => void }) {
  return (
    <ActionButton haspopup="dialog" onPress={onPress}>
      Set who pays first
    </ActionButton>
  )
}
