import type { Day } from '@cleanclaim/schema/day'
import { anyOtherPayerTaxId, atClearinghouse, atPayer, demoPayers, lettingIn } from './adjudication.rules.ts'
import type { DemoPayer } from './adjudication.rules.ts'
import { groupBy } from './group-by.ts'
import { decideClaim } from './match-condition.ts'
import type { Case } from './match-condition.ts'
import type { Party, SubmittedBatch, SubmittedClaim } from './parse-claims.ts'
import { payerNumbers } from './payer-number.ts'
import type { AcknowledgedClaim, Acknowledging } from './write-277ca.ts'

/** What the clearinghouse says to one batch: every claim of it, let in or not. */
export function acknowledgeAtClearinghouse(batch: SubmittedBatch, today: Day, rejectPercent: number | undefined): Acknowledging {
  const seen = new Set<string>()
  const claims = batch.claims.map((claim): AcknowledgedClaim => {
    const repeated = seen.has(claim.controlNumber)
    seen.add(claim.controlNumber)
    const outcome = decideClaim(atClearinghouse, { claim, today, repeated, rejectPercent })
    return { claim, outcome, accepted: lettingIn.has(outcome.category), payerNumber: '' }
  })
  return { source: { role: 'AY', name: batch.receiver.lastName, id: batch.receiver.id }, batch, claims }
}

/** What each payer that got something says to it; `nextIntake` is asked once for each of them. */
export function forwardToPayers({ batch, claims }: Acknowledging, today: Day, nextIntake: () => number): Acknowledging[] {
  const passed = claims.filter(one => one.accepted).map(({ claim }) => claim)
  return groupBy(passed, ({ payer }) => payer.id).map(group => {
    const payer = payerOf(group[0].payer)
    const numberAt = payerNumbers(today, nextIntake())
    const acknowledged = group.map((claim, i): AcknowledgedClaim => {
      const outcome = decideClaim(atPayer, caseOf(claim, today))
      const accepted = lettingIn.has(outcome.category)
      return { claim, outcome, accepted, payerNumber: accepted ? numberAt(i) : '' }
    })
    return { source: { role: 'PR', name: payer.name, id: payer.id }, batch, claims: acknowledged }
  })
}

export const caseOf = (claim: SubmittedClaim, today: Day): Case => ({ claim, today, repeated: false })

/** One of ours, or whoever it is under the name in the claim. */
export const payerOf = ({ id, lastName }: Pick<Party, 'id' | 'lastName'>): DemoPayer =>
  demoPayers.find(payer => payer.id === id) ?? { id, name: lastName, taxId: anyOtherPayerTaxId }
