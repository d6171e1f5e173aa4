import { zero } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { landing, type ClaimStatus, type ClaimStep } from '../claims/claim.steps.ts'
import { refreshBalances } from '../claims/refresh-balances.command.ts'
import { takeStep } from '../claims/take-step.command.ts'
import { lineBalances, lockCredit, patientBalances } from '../ledger/balances.query.ts'
import { journalOf } from '../ledger/journal.rules.ts'
import { addBalances, isSettled } from '../ledger/line-balance.rules.ts'
import { applyCredit } from '../ledger/money-core.rules.ts'
import { postAll } from '../ledger/post-journal.command.ts'
import type { Tx } from '../platform/transaction.ts'

interface Settled {
  id: string
  patient_id: string
  status: ClaimStatus
}

/**
 * After an insurer has decided: the patient's earlier credit goes to what is now theirs, a claim with nothing open is
 * closed, and one with nothing left for an insurer goes to the patient. The claims are locked by the caller.
 */
export async function settleClaims(tx: Tx, claimIds: readonly string[], { on, remittanceId }: { on: Day; remittanceId: string }): Promise<void> {
  const claims = await tx.rows(sql<Settled>`
    select id, patient_id, status from claim where id = any(${[...new Set(claimIds)]}::uuid[]) order by service_date, id`)
  await useCredit(tx, claims, on, remittanceId)
  const balances = await lineBalances(tx, claims.map(({ id }) => id))
  for (const { id, status } of claims) {
    const balance = addBalances((balances.get(id) ?? []).map(line => line.balance))
    const step = balance.openPayer === zero ? (isSettled(balance) ? 'close' : 'moveToPatient') : undefined
    if (step && mayMove(status, step)) await takeStep(tx, id, step)
  }
}

/** A claim that was only taken back waits for its correction, even where nothing was left open. */
const mayMove = (status: ClaimStatus, step: ClaimStep): boolean => status !== 'REVERSED' && landing(status, step) !== undefined

async function useCredit(tx: Tx, claims: readonly Settled[], on: Day, remittanceId: string): Promise<void> {
  const patientIds = [...new Set(claims.map(claim => claim.patient_id))].sort()
  const balances = await patientBalances(tx, patientIds)
  for (const patientId of patientIds.filter(id => (balances.get(id)?.credit ?? zero) > zero)) {
    const own = claims.filter(claim => claim.patient_id === patientId)
    const credit = await lockCredit(tx, patientId)
    const lines = await lineBalances(tx, own.map(({ id }) => id))
    const open = own.map(({ id }) => ({ claimId: id, patientId, payerId: undefined, lines: lines.get(id) ?? [] }))
    const entries = credit > zero ? applyCredit(credit, open) : []
    await postAll(tx, journalOf({ kind: 'patient.credit-applied', effectiveDate: on, source: { type: 'remittance', id: remittanceId }, entries }))
    await refreshBalances(tx, own.map(({ id }) => id))
  }
}
