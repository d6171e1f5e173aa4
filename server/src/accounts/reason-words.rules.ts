import type { Money } from '@cleanclaim/schema/money'

export interface ReasonWords {
  label: string
  sentence: string
}

const plain = (label: string, sentence: string): ReasonWords => ({ label, sentence })
const notCoveredThen = plain('Not covered on this day', 'Your plan says you were not covered on this date. Send us your new card.')
const notCovered = plain(
  'Not covered by your plan',
  'Your plan does not cover this service. You can ask us to check, or ask your insurer to look again.',
)

/** Why a patient owes something, by reason of group PR (domain/patient-billing.md 2, design/DESIGN.md 10). */
const words: Readonly<Record<string, ReasonWords>> = {
  '1': plain('Yearly deductible', 'This goes toward your yearly deductible.'),
  '2': plain('Your share', 'Your share after the deductible.'),
  '3': plain('Copay', 'Your copay for this visit.'),
  '22': plain('Another insurer first', 'Your plan thinks another insurer should pay first. Call them to set this right.'),
  '26': notCoveredThen,
  '27': notCoveredThen,
  '31': plain('Not found by your plan', 'Your plan says you were not covered on this date. Send us your new card.'),
  '96': notCovered,
  '204': notCovered,
  '100': plain('Paid to you', 'Your insurer sent this amount to you instead of to us.'),
  '119': plain('Plan limit reached', 'You reached the plan’s limit for this service.'),
  '200': notCoveredThen,
  '227': plain('Information missing', 'Your insurer is waiting for information from you.'),
}

/** The charge of a visit that nobody insures. */
export const SELF_PAY = 'SELF'
/** What no reason of the insurer explains. */
export const UNEXPLAINED = 'OTHER'

/** Words for `PR-1`, `SELF` or `OTHER`. A reason without words of ours is said to be asked about, never left blank. */
export function reasonWords(code: string): ReasonWords {
  if (code === SELF_PAY) return plain('Visit without insurance', 'We have no insurance for this visit, so the charge comes to you.')
  return words[code.replace(/^PR-/, '')] ?? plain('Your part', 'We asked billing to explain.')
}

/** `Your 20% share` where the share comes out as a whole percentage of the price agreed, to the cent. */
export function shareWords(coinsurance: Money, base: Money, showDollars: (amount: Money) => string): ReasonWords | undefined {
  const percent = base > 0n ? (coinsurance * 100n + base / 2n) / base : 0n
  const missed = coinsurance * 100n - base * percent
  if (percent < 1n || percent > 99n || missed > 50n || missed < -50n) return undefined
  return plain(
    `Your ${percent}% share`,
    `${percent}% of the other ${showDollars(base)}: ${showDollars(coinsurance)}. Your share after the deductible.`,
  )
}
