import type { OutSegment } from '../../x12/interchange-writer.ts'
import type { BillingProvider, Patient } from './claim-batch.rules.ts'
import { billingSegments, coverageSegments, patientSegments } from './write-parties.ts'
import type { Coverage } from './write-parties.ts'

/** Guide limit of claims under one subscriber or patient level. */
const MAX_CLAIMS_PER_LEVEL = 100
const BILLING_LEVEL = '1'

export interface LevelledClaim extends Coverage {
  patient?: Patient
}

/**
 * The levels of a transaction: billing provider, then each coverage with its claims, or with its patients and theirs.
 * HL01 counts on through the whole transaction.
 */
export function levelSegments<C extends LevelledClaim>(
  claims: readonly C[],
  provider: BillingProvider,
  segmentsOf: (claim: C) => OutSegment[],
): OutSegment[] {
  let last = 1
  const segments = billingSegments(provider, BILLING_LEVEL)
  for (const covered of bySubscriber(claims)) {
    const [first] = covered
    if (!first) continue
    const level = String(++last)
    segments.push(...coverageSegments(first, level, BILLING_LEVEL))
    if (first.subscriber.isPatient) for (const claim of covered) segments.push(...segmentsOf(claim))
    else for (const ofPatient of byPatient(covered)) segments.push(...patientLevel(ofPatient, String(++last), level, segmentsOf))
  }
  return segments
}

function patientLevel<C extends LevelledClaim>(
  claims: readonly C[],
  level: string,
  parent: string,
  segmentsOf: (claim: C) => OutSegment[],
): OutSegment[] {
  const [first] = claims
  if (!first?.patient) return []
  return [...patientSegments(first.patient, first.casualtyClaimNumber, level, parent), ...claims.flatMap(segmentsOf)]
}

/** Claims of one coverage together, at most as many as one level may hold; dependants never share a level with the subscriber's own. */
const bySubscriber = <C extends LevelledClaim>(claims: readonly C[]): C[][] =>
  grouped(claims, ({ subscriber, payer, payerSequence, filingIndicator, medicareSecondaryReason, casualtyClaimNumber }) => [
    payer,
    payerSequence,
    filingIndicator,
    medicareSecondaryReason,
    subscriber,
    subscriber.isPatient ? casualtyClaimNumber : undefined,
  ])

const byPatient = <C extends LevelledClaim>(claims: readonly C[]): C[][] =>
  grouped(claims, ({ patient, casualtyClaimNumber }) => [patient, casualtyClaimNumber])

/** Groups in the order of their first claim; a full group is followed by another one of the same key. */
function grouped<C>(claims: readonly C[], keyOf: (claim: C) => unknown): C[][] {
  const groups: C[][] = []
  const open = new Map<string, C[]>()
  for (const claim of claims) {
    const key = JSON.stringify(keyOf(claim))
    let group = open.get(key)
    if (!group || group.length === MAX_CLAIMS_PER_LEVEL) {
      group = []
      groups.push(group)
      open.set(key, group)
    }
    group.push(claim)
  }
  return groups
}
