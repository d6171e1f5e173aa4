import { zero } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { landing, type ClaimStatus } from '../claims/claim.steps.ts'
import { refreshBalances } from '../claims/refresh-balances.command.ts'
import { takeSteps, type Move } from '../claims/take-steps.command.ts'
import { lineBalances, lockCredit, patientBalances } from '../ledger/balances.query.ts'
import { journalOf } from '../ledger/journal.rules.ts'
import { addBalances, isSettled } from '../ledger/line-balance.rules.ts'
import { applyCredit, type LineFacts } from '../ledger/money-core.rules.ts'
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
  const balances = await lineBalances(
    tx,
    claims.map(({ id }) => id),
  )
  await takeSteps(
    tx,
    claims.flatMap(claim => finalMove(claim, balances.get(claim.id) ?? [])),
  )
}

/** A claim that was only taken back waits for its correction, even where nothing was left open. */
function finalMove({ id, status }: Settled, lines: readonly LineFacts[]): Move[] {
  const balance = addBalances(lines.map(line => line.balance))
  if (balance.openPayer !== zero || status === 'REVERSED') return []
  const step = isSettled(balance) ? 'close' : 'moveToPatient'
  return landing(status, step) ? [{ claimId: id, step }] : []
}

async function useCredit(tx: Tx, claims: readonly Settled[], on: Day, remittanceId: string): Promise<void> {
  const patientIds = [...new Set(claims.map(claim => claim.patient_id))].sort()
  const balances = await patientBalances(tx, patientIds)
  for (const patientId of patientIds.filter(id => (balances.get(id)?.credit ?? zero) > zero)) {
    const own = claims.filter(claim => claim.patient_id === patientId)
    const credit = await lockCredit(tx, patientId)
    const lines = await lineBalances(
      tx,
      own.map(({ id }) => id),
    )
    const open = own.map(({ id }) => ({ claimId: id, patientId, payerId: undefined, lines: lines.get(id) ?? [] }))
    const entries = credit > zero ? applyCredit(credit, open) : []
    await postAll(tx, journalOf({ kind: 'patient.credit-applied', effectiveDate: on, source: { type: 'remittance', id: remittanceId }, entries }))
    await refreshBalances(
      tx,
      own.map(({ id }) => id),
    )
  }
}
