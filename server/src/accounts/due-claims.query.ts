import { larger, minus, money, sum, zero, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { ClaimStatus } from '../claims/claim.steps.ts'
import { lineBalances } from '../ledger/balances.query.ts'
import { addBalances, type Balance } from '../ledger/line-balance.rules.ts'
import type { LineFacts } from '../ledger/money-core.rules.ts'
import type { Tx } from '../platform/transaction.ts'
import { hasDecided } from './bill-status.rules.ts'

export interface DueClaim {
  id: string
  encounterId: string
  patientId: string
  status: ClaimStatus
  serviceDate: Day
  lines: readonly LineFacts[]
  balance: Balance
  /** Asked for by payments that are still under way. */
  underWay: Money
}

/** The claims of visits, locked in id order, with what is open on them; oldest visit first. Voided ones are no bill. */
export async function lockClaimsOf(tx: Tx, encounterIds: readonly string[]): Promise<DueClaim[]> {
  const claims = await tx.rows(sql<{ id: string; encounter_id: string; patient_id: string; status: ClaimStatus; service_date: Day }>`
    select id, encounter_id, patient_id, status, service_date::text as service_date from claim
    where encounter_id = any(${[...encounterIds]}::uuid[]) and patient_id = any(${[...tx.actor.patientIds]}::uuid[]) and status <> 'VOIDED' order by id for update`)
  const ids = claims.map(({ id }) => id)
  const balances = await lineBalances(tx, ids)
  const asked = await tx.rows(sql<{ claim_id: string; asked: bigint }>`
    select p.claim_id, sum(p.asked_cents)::bigint as asked from payment_part p join payment m on m.id = p.payment_id
    where p.claim_id = any(${ids}::uuid[]) and m.status in ('INTENT', 'UNKNOWN') group by p.claim_id`)
  const underWay = new Map(asked.map(row => [row.claim_id, money(row.asked)]))
  return claims
    .map(claim => {
      const lines = balances.get(claim.id) ?? []
      return {
        id: claim.id,
        encounterId: claim.encounter_id,
        patientId: claim.patient_id,
        status: claim.status,
        serviceDate: claim.service_date,
        lines,
        balance: addBalances(lines.map(line => line.balance)),
        underWay: underWay.get(claim.id) ?? zero,
      }
    })
    .sort((a, b) => (a.serviceDate === b.serviceDate ? compare(a.id, b.id) : compare(a.serviceDate, b.serviceDate)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What of each claim may be paid now: nothing of a visit with which an insurer has not finished. */
export function dueOf(claims: readonly DueClaim[]): Money[] {
  const undecided = new Set(claims.filter(claim => !hasDecided(claim.status, claim.balance)).map(claim => claim.encounterId))
  return claims.map(claim => (undecided.has(claim.encounterId) ? zero : larger(zero, minus(claim.balance.openPatient, claim.underWay))))
}

export const underWayOf = (claims: readonly DueClaim[]): Money => sum(claims.map(claim => claim.underWay))
