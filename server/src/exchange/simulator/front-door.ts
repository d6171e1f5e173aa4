import type { Day } from '@cleanclaim/schema/day'
import { caseOf } from './acknowledge-claims.ts'
import { atDoor } from './course.rules.ts'
import type { Fault } from './fault.ts'
import { decideClaim } from './match-condition.ts'
import { parseClaims } from './parse-claims.ts'
import type { SubmittedBatch, SubmittedClaim } from './parse-claims.ts'
import { acceptedTransactions } from './write-999.ts'
import type { CheckedGroup } from './write-999.ts'

export interface Admitted {
  /** TA105 that refuses the whole file. */
  note: string | undefined
  groups: CheckedGroup[]
  /** Of the transactions that are taken. */
  batches: SubmittedBatch[]
}

/** What the table of the front door makes of groups whose structure has been looked at. */
export function atFrontDoor(groups: readonly CheckedGroup[], today: Day): Admitted {
  const admitted: Admitted = { note: undefined, groups: [], batches: [] }
  for (const checked of groups) {
    const verdicts = new Map(acceptedTransactions(checked).map(transaction => [transaction, judge(parseClaims(transaction.segments), today)]))
    const transactions = checked.transactions.map(one => ({ ...one, verdict: verdicts.get(one.transaction)?.verdict ?? one.verdict }))
    admitted.groups.push({ ...checked, transactions })
    for (const { batch, verdict, note } of verdicts.values()) {
      admitted.note ??= note
      if (verdict.errors.length === 0) admitted.batches.push(batch)
    }
  }
  return admitted
}

function judge(batch: SubmittedBatch, today: Day) {
  const outcomes = batch.claims.map(claim => ({ claim, outcome: decideClaim(atDoor, caseOf(claim, today)) }))
  const note = outcomes.map(({ outcome }) => (outcome.kind === 'refused' ? outcome.note : undefined)).find(found => found !== undefined)
  const faults = outcomes.filter(({ outcome }) => outcome.kind === 'rejected' || outcome.kind === 'noted').map(({ claim }) => faultOf(claim))
  const isRejected = outcomes.some(({ outcome }) => outcome.kind === 'rejected')
  return { batch, note, verdict: { faults, errors: isRejected ? ['5'] : [] } }
}

/** What is wrong is made up, so it is said of the one element that names nobody: the claim's number. */
const faultOf = ({ controlNumber, position }: SubmittedClaim): Fault => ({
  segment: 'CLM',
  position,
  loop: '2300',
  code: '8',
  element: { position: 1, reference: '1028', code: '6' },
  claim: controlNumber,
})
