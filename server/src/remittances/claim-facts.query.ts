import { money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { ClaimStatus } from '../claims/claim.steps.ts'
import { lineBalances } from '../ledger/balances.query.ts'
import { readEntries } from '../ledger/entries.query.ts'
import type { Tx } from '../platform/transaction.ts'
import type { BilledLine } from './match-lines.rules.ts'
import { claimNumber, type ClaimFacts, type PostedDecision } from './plan-posting.rules.ts'
import type { RemittedClaim } from './remittance.rules.ts'

interface ClaimRow {
  id: string
  number: string
  patient_id: string
  encounter_id: string
  payer_id: string | null
  payer_control_number: string | null
  status: ClaimStatus
  rank: number
  last_rank: number
}

/** The claims a remittance speaks of, locked in id order, with all that posting has to know. */
export async function lockClaimFacts(tx: Tx, remitted: readonly RemittedClaim[]): Promise<ClaimFacts[]> {
  const numbers = remitted.map(claimNumber)
  const controls = remitted.map(claim => claim.payerControlNumber).filter(control => control !== '')
  const claims = await tx.rows(sql<ClaimRow>`
    select c.id, c.number, c.patient_id, c.encounter_id, c.payer_id, c.payer_control_number, c.status, coalesce(k.rank, 1) as rank,
      coalesce((select max(o.rank) from coverage o where o.patient_id = c.patient_id and o.valid_from <= c.service_date
        and coalesce(o.valid_to, 'infinity') >= c.service_date), 1) as last_rank
    from claim c left join coverage k on k.id = c.coverage_id
    where c.practice_id = ${tx.practiceId} and c.id in (
      select id from claim where practice_id = ${tx.practiceId} and number = any(${numbers}::text[])
      union select id from claim where practice_id = ${tx.practiceId} and payer_control_number = any(${controls}::text[]))
    order by c.id for update of c`)
  const ids = claims.map(({ id }) => id)
  const [lines, balances, decisions] = [await readBilledLines(tx, ids), await lineBalances(tx, ids), await readDecisions(tx, remitted, ids)]
  return claims.map(claim => ({
    parties: { claimId: claim.id, patientId: claim.patient_id, payerId: claim.payer_id ?? undefined },
    number: claim.number,
    payerControlNumber: claim.payer_control_number ?? undefined,
    status: claim.status,
    billed: lines.get(claim.id) ?? [],
    lines: balances.get(claim.id) ?? [],
    policyRank: claim.rank,
    lastPolicyRank: claim.last_rank,
    decisions: decisions.get(claim.id) ?? [],
  }))
}

async function readBilledLines(tx: Tx, claimIds: readonly string[]): Promise<Map<string, BilledLine[]>> {
  const rows = await tx.rows(sql<{ id: string; claim_id: string; control_number: string; code: string; modifiers: string[]; charge_cents: bigint }>`
    select id, claim_id, control_number, code, modifiers, charge_cents from claim_line where claim_id = any(${[...claimIds]}::uuid[]) order by claim_id, position`)
  const byClaim = Map.groupBy(rows, row => row.claim_id)
  return new Map(
    [...byClaim].map(([claimId, lines]) => [
      claimId,
      lines.map(line => ({
        id: line.id,
        controlNumber: line.control_number,
        code: line.code,
        modifiers: line.modifiers,
        charge: money(line.charge_cents),
      })),
    ]),
  )
}

/** Asked only when something is taken back: it is rare, and reads the entries of earlier journals. */
async function readDecisions(tx: Tx, remitted: readonly RemittedClaim[], claimIds: readonly string[]): Promise<Map<string, PostedDecision[]>> {
  if (!remitted.some(claim => claim.status === '22')) return new Map()
  const rows = await tx.rows(sql<{
    id: string
    claim_id: string
    charged_cents: bigint
    paid_cents: bigint
    payer_control_number: string
    journal_id: bigint | null
  }>`
    select rc.id, rc.claim_id, rc.charged_cents, rc.paid_cents, rc.payer_control_number, rc.journal_id
    from remittance_claim rc join remittance r on r.id = rc.remittance_id
    where rc.practice_id = ${tx.practiceId} and rc.claim_id = any(${[...claimIds]}::uuid[]) and rc.state = 'POSTED' and rc.status_code <> '22'
      and not exists (select from remittance_claim b where b.reverses_id = rc.id)
    order by r.at desc, rc.position desc`)
  const entries = await readEntries(
    tx,
    rows.flatMap(row => row.journal_id ?? []),
  )
  const decisions = rows.map(row => ({
    claimId: row.claim_id,
    remittanceClaimId: row.id,
    chargeCents: money(row.charged_cents),
    paidCents: money(row.paid_cents),
    payerControlNumber: row.payer_control_number,
    journal: row.journal_id === null ? undefined : { id: row.journal_id, entries: entries.get(row.journal_id) ?? [] },
  }))
  return Map.groupBy(decisions, decision => decision.claimId)
}

/** The payer a remittance comes from: by its id, else by its name, else the one whose claims it pays. */
export async function findPayer(tx: Tx, payer: { id: string; name: string }, claims: readonly ClaimFacts[]): Promise<string | undefined> {
  const [found] = await tx.rows(sql<{ id: string }>`
    select id from payer where practice_id = ${tx.practiceId} and (payer_id = ${payer.id} or lower(name) = lower(${payer.name}))
    order by payer_id = ${payer.id} desc limit 1`)
  return found?.id ?? claims.find(claim => claim.parties.payerId)?.parties.payerId
}
