import type { Day } from '@cleanclaim/schema/day'
import { compareFamilyPlans, type Comparison } from './family-plans.rules.ts'
import { medicareTurn, type MedicareTurn } from './medicare-secondary.rules.ts'
import type { OrderThresholds } from './payer-order-thresholds.rules.ts'

/** What kind of payer a policy is with, from its claim filing indicator (domain/edi.md 13.2). */
export type PolicyKind = 'ACCIDENT' | 'GROUP_OR_PRIVATE' | 'MEDICARE' | 'TRICARE' | 'VETERANS' | 'MEDICAID'

/** What brought the visit about: accident policies pay for that, and for nothing else. */
export type VisitCause = 'WORK' | 'AUTO' | 'LIABILITY' | 'BLACK_LUNG' | 'VETERANS_AUTHORIZED'

/** Asked once a policy and kept with it (`coverage.facts`); what nobody has asked is absent. */
export interface PolicyFacts {
  /** Whose present work the group plan comes from; NOBODY: retired, COBRA, bought privately. */
  employmentOf?: 'SELF' | 'SPOUSE' | 'FAMILY' | 'NOBODY'
  /** Employees of that employer. */
  employees?: number
  /** Of a Medicare policy: why the patient has Medicare. */
  entitledBy?: 'AGE' | 'DISABILITY' | 'KIDNEY_DISEASE'
  /** First day on which the patient had, or could have had, Medicare by kidney disease. */
  kidneyDiseaseFrom?: Day
  /** Pays what Medicare leaves. */
  isMedigap?: boolean
  /** Accident policies: what they pay for. */
  paysFor?: VisitCause
  /** A court says that this parent's plan pays for the child first. */
  isCourtOrdered?: boolean
  /** Parents apart: whose plan it is. */
  custody?: 'CUSTODIAL' | 'SPOUSE_OF_CUSTODIAL' | 'NOT_CUSTODIAL'
  /** A person has put the policies in order; nothing changes it but a person. */
  orderedByHand?: boolean
  /** SBR05 of a claim to this policy when it is Medicare and not first (domain/edi.md 13.3). */
  medicareSecondaryReason?: string
}

export interface PolicyToOrder {
  coverageId: string
  payerName: string
  filingIndicator: string
  /** Of the patient to the holder: 18 self, 01 spouse, 19 child. */
  relationship: string
  /** Undefined when the holder is the patient, or the birth date was never asked. */
  holderBirthDate: Day | undefined
  validFrom: Day
  facts: PolicyFacts
}

export interface RankedPolicy {
  coverageId: string
  /** 1 pays first. */
  rank: number
  /** One sentence for whoever asks why. */
  reason: string
  /** False when a fact is missing that could change the order; the reason names it. */
  isSure: boolean
  medicareSecondaryReason: string | undefined
}

const kinds: Readonly<Record<string, PolicyKind>> = {
  AM: 'ACCIDENT',
  LM: 'ACCIDENT',
  WC: 'ACCIDENT',
  MA: 'MEDICARE',
  MB: 'MEDICARE',
  '16': 'MEDICARE',
  CH: 'TRICARE',
  VA: 'VETERANS',
  MC: 'MEDICAID',
}
export const policyKind = (filingIndicator: string): PolicyKind => kinds[filingIndicator] ?? 'GROUP_OR_PRIVATE'

const causeOfIndicator: Readonly<Record<string, VisitCause>> = { WC: 'WORK', AM: 'AUTO', LM: 'LIABILITY', VA: 'VETERANS_AUTHORIZED' }

/** SBR05 when a policy that pays for the cause of the visit stands before Medicare. */
const secondaryReasonOf: Readonly<Record<VisitCause, string>> = {
  WORK: '15',
  AUTO: '14',
  LIABILITY: '47',
  BLACK_LUNG: '41',
  VETERANS_AUTHORIZED: '42',
}

/** Places in line, from first to last. */
const turns = { CAUSE: 0, BEFORE_MEDICARE: 1, MEDICARE: 2, AFTER_MEDICARE: 3, TRICARE: 4, MEDICAID: 5, NOT_THIS_VISIT: 6 } as const

interface Placed {
  policy: PolicyToOrder
  turn: number
  reason: string
  isSure: boolean
}

export interface OrderQuestion {
  policies: readonly PolicyToOrder[]
  patientBirthDate: Day
  /** The day of the visit. */
  on: Day
  causes: readonly VisitCause[]
}

/**
 * Who pays first, second and third (domain/lifecycle.md 9.6): what the accident's payer owes, then group plans that
 * stand before Medicare, Medicare, plans after it, TRICARE, and Medicaid last of all. Between plans of a family the
 * birthday rule and its like decide. Each place comes with its reason.
 */
export function orderPayers(question: OrderQuestion, limits: OrderThresholds): RankedPolicy[] {
  const policies = question.policies.toSorted(byAge)
  const medicare = medicareOf(policies)
  const placed = policies.map(policy => place(policy, medicare, question, limits))
  const sorted = placed.toSorted((a, b) => a.turn - b.turn || compareWithin(a, b, question).order)
  const secondaryReason = medicareReason(sorted, medicare, question, limits)
  return sorted.map((one, i) => {
    const earlier = sorted[i - 1]
    const tie = earlier && earlier.turn === one.turn ? compareWithin(earlier, one, question) : followed(sorted, i, question)
    const reasons = [one.policy === medicare ? medicareWords(sorted, i) : one.reason, tie?.reason ?? ''].filter(reason => reason !== '')
    return {
      coverageId: one.policy.coverageId,
      rank: i + 1,
      reason: reasons.join(' ') || unsaid(sorted.length, tie),
      isSure: one.isSure && (tie?.isSure ?? true),
      medicareSecondaryReason: one.policy === medicare ? secondaryReason : undefined,
    }
  })
}

function medicareWords(sorted: readonly Placed[], i: number): string {
  const first = sorted[0]?.policy.payerName ?? ''
  if (sorted.length === 1) return ''
  return i === 0 ? 'Medicare pays first: no other plan stands before it.' : `Medicare pays after ${first}.`
}

/** Where no rule has a word for it. */
function unsaid(count: number, tie: Comparison | undefined): string {
  if (count === 1) return 'The only policy in force.'
  return tie ? 'Nothing tells the plans apart: set the order by hand.' : 'Pays before public programs and accident policies.'
}

/** An Advantage plan takes the place of Medicare itself; for a visit, Part B stands before Part A. */
const medicareOf = (policies: readonly PolicyToOrder[]): PolicyToOrder | undefined =>
  ['16', 'MB', 'MA'].map(wanted => policies.find(({ filingIndicator }) => filingIndicator === wanted)).find(policy => policy !== undefined)

/** The first of a pair is told why it is first, too. */
function followed(sorted: readonly Placed[], i: number, question: OrderQuestion): Comparison | undefined {
  const [one, next] = [sorted[i], sorted[i + 1]]
  return one && next && next.turn === one.turn ? compareWithin(one, next, question) : undefined
}

const compareWithin = (a: Placed, b: Placed, { patientBirthDate, on }: OrderQuestion): Comparison =>
  compareFamilyPlans(a.policy, b.policy, patientBirthDate, on)

/** Where nothing else decides, the policy that has lasted longer; always the same order, however they are listed. */
function byAge(a: PolicyToOrder, b: PolicyToOrder): number {
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? -1 : 1
  return a.coverageId < b.coverageId ? -1 : 1
}

function place(policy: PolicyToOrder, medicare: PolicyToOrder | undefined, question: OrderQuestion, limits: OrderThresholds): Placed {
  const kind = policyKind(policy.filingIndicator)
  const at = (turn: keyof typeof turns, reason: string, isSure = true): Placed => ({ policy, turn: turns[turn], reason, isSure })
  const cause = policy.facts.paysFor ?? causeOfIndicator[policy.filingIndicator]
  if (cause && question.causes.includes(cause)) return at('CAUSE', `Pays first: the visit came about by ${causeWords[cause]}.`)
  if (kind === 'ACCIDENT' || kind === 'VETERANS' || policy.facts.paysFor)
    return at('NOT_THIS_VISIT', `Stands back: it pays only for ${cause ? causeWords[cause] : 'an accident'}, which this is not said to be.`)
  if (kind === 'MEDICAID') return at('MEDICAID', 'Medicaid pays after everybody else.')
  if (kind === 'TRICARE') return at('TRICARE', 'TRICARE pays after other insurance, before Medicaid.')
  if (!medicare) return at('BEFORE_MEDICARE', '')
  if (policy === medicare) return at('MEDICARE', '')
  if (kind === 'MEDICARE') return at('NOT_THIS_VISIT', `Stands back: ${medicare.payerName} is the Medicare that pays for the visit.`)
  return beside(medicareTurn(policy, medicare, question.on, limits), at)
}

const beside = (turn: MedicareTurn, at: (turn: keyof typeof turns, reason: string, isSure: boolean) => Placed): Placed =>
  at(turn.isBefore ? 'BEFORE_MEDICARE' : 'AFTER_MEDICARE', turn.reason, turn.isSure)

function medicareReason(
  sorted: readonly Placed[],
  medicare: PolicyToOrder | undefined,
  question: OrderQuestion,
  limits: OrderThresholds,
): string | undefined {
  const [first] = sorted
  if (!medicare || !first || first.policy === medicare) return undefined
  const cause = first.policy.facts.paysFor ?? causeOfIndicator[first.policy.filingIndicator]
  if (first.turn === turns.CAUSE && cause) return secondaryReasonOf[cause]
  return medicareTurn(first.policy, medicare, question.on, limits).secondaryReason
}

const causeWords: Readonly<Record<VisitCause, string>> = {
  WORK: 'work',
  AUTO: 'a road accident',
  LIABILITY: 'what somebody else is liable for',
  BLACK_LUNG: 'black lung disease',
  VETERANS_AUTHORIZED: 'care that the veterans’ department has authorized',
}
