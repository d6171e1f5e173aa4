import { dollars } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { refreshBalances } from '../claims/refresh-balances.command.ts'
import { takeSteps, type Move } from '../claims/take-steps.command.ts'
import { postAll } from '../ledger/post-journal.command.ts'
import { readToday } from '../parties/practice.query.ts'
import type { Tx } from '../platform/transaction.ts'
import { findPayer, lockClaimFacts } from './claim-facts.query.ts'
import { planPosting, planProviderAdjustments, type PlannedClaim } from './plan-posting.rules.ts'
import { findImbalances, type Remittance } from './remittance.rules.ts'
import { addRemittance, readRemittance, settleStatus, storePlanned, type PostResult } from './remittance.store.ts'
import { passToNextPayer } from './pass-to-next-payer.command.ts'
import { settleClaims } from './settle-claims.command.ts'

/**
 * Posts one payment of an insurer: every claim it speaks of, or none of it. Balanced to the cent first, then known or
 * new (the same payment in a new envelope posts nothing), then claim by claim. The cash booked is the deposit, exactly:
 * what belongs to no claim we know is kept apart under the insurer's name.
 *
 * Called again for the same place of the same file it answers what it did, and does nothing.
 */
export async function postRemittance(tx: Tx, remittance: Remittance, place: { fileId: string; position: number }): Promise<PostResult> {
  const done = await readRemittance(tx, place)
  if (done) return done
  const on = remittance.paymentDate ?? (await readToday(tx))
  const imbalances = findImbalances(remittance)
  const status = imbalances.length > 0 ? 'OUT_OF_BALANCE' : 'POSTED'
  const { id, duplicateOfId } = await addRemittance(tx, remittance, { ...place, on, status, imbalances })
  if (duplicateOfId) return { remittanceId: id, status: 'DUPLICATE', posted: 0, exceptions: [], duplicateOfId, imbalances: [] }
  if (imbalances.length > 0) return { remittanceId: id, status, posted: 0, exceptions: [], duplicateOfId: undefined, imbalances }

  const planned = await postClaims(tx, remittance, id, on, place.fileId)
  const exceptions = planned.flatMap((plan, i) => (plan.exception ? [{ number: remittance.claims[i]?.pcn ?? '', reason: plan.exception }] : []))
  const final = exceptions.length > 0 ? 'PARTIAL' : 'POSTED'
  await settleStatus(tx, id, final)
  return { remittanceId: id, status: final, posted: planned.length - exceptions.length, exceptions, duplicateOfId: undefined, imbalances: [] }
}

async function postClaims(tx: Tx, remittance: Remittance, remittanceId: string, on: Day, fileId: string): Promise<PlannedClaim[]> {
  const claims = await lockClaimFacts(tx, remittance.claims)
  const posting = {
    source: { type: 'remittance' as const, id: remittanceId },
    on,
    paymentKey: [remittance.payerTaxId, remittance.traceNumber, on, dollars(remittance.amountCents)].join('|'),
    payerId: await findPayer(tx, remittance.payer, claims),
  }
  const planned = planPosting(remittance, claims, posting)
  const journals = planned.flatMap(plan => plan.journals)
  const ids = await postAll(tx, [...journals, ...planProviderAdjustments(remittance, posting)])
  const journalIds = new Map(journals.map((journal, i) => [journal, ids[i]]))
  await storePlanned(tx, remittanceId, remittance, planned, plan => plan.journals[0] && journalIds.get(plan.journals[0]))
  await refreshBalances(
    tx,
    claims.map(claim => claim.parties.claimId),
  )
  await takeSteps(
    tx,
    planned.flatMap((plan, i) => moveOf(plan, remittance.claims[i]?.payerControlNumber ?? '', fileId)),
  )
  const decided = planned.flatMap(plan => (plan.exception || !plan.claimId ? [] : [plan.claimId]))
  await settleClaims(tx, decided, { on, remittanceId })
  await passToNextPayer(tx, decided, { on, source: posting.source })
  return planned
}

function moveOf({ claimId, step, reasonCodes }: PlannedClaim, payerControlNumber: string, fileId: string): Move[] {
  return claimId && step ? [{ claimId, step, reasonCodes, fileId, ...(payerControlNumber && { payerControlNumber }) }] : []
}
