import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { isId } from '../../kernel/id.ts'
import type { Tx } from '../../platform/transaction.ts'
import { readClaimFacts } from './claim-facts.query.ts'
import type { ScrubRule } from './rule.rules.ts'
import { readCodeSets } from './ruleset.query.ts'
import { findingsOf } from './scrub.rules.ts'

/** A past claim that the rule would have stopped at. */
export interface CaughtClaim {
  id: string
  number: string
  patientInitials: string
  payerName: string
  serviceOn: Day
  charged: Money
  message: string
  wasDenied: boolean
  wasRejected: boolean
}

export interface TriedPage {
  /** How many claims of the days there are; counted with the first page only. */
  total: number | null
  looked: number
  /** Every claim caught on this page. */
  caught: CaughtClaim[]
  /** Of those looked at: how many the payer denied, caught or not. */
  denied: number
  /** Where the next page starts; null at the end. */
  next: string | null
}

export interface Trial {
  rule: ScrubRule
  /** Days of service, both included. */
  from: Day
  to: Day
  after?: string | undefined
}

const PAGE = 500

interface PastRow {
  id: string
  number: string
  initials: string
  payer_name: string
  service_date: Day
  charged_cents: Money
  patient_id: string
  was_denied: boolean
  was_rejected: boolean
}

/**
 * Holds one page of past claims against a rule, as they stood on the day on which they were sent. The caller asks for page
 * after page and may stop after any of them: nothing runs on behind its back.
 */
export async function tryRule(tx: Tx, { rule, from, to, after }: Trial): Promise<TriedPage> {
  const start = after === undefined ? undefined : readCursor(after)
  const rows = await tx.rows(sql<PastRow>`
    with page as materialized (
      select k.* from claim k where ${past(tx, from, to)}
        and ${start ? sql`(k.service_date, k.id) > (${start.day}::date, ${start.id}::uuid)` : sql`true`}
      order by k.service_date, k.id limit ${sql.lit(PAGE + 1)}
    )
    select k.id, k.number, upper(left(t.first_name, 1) || left(t.last_name, 1)) as initials, y.name as payer_name, k.service_date::text, k.charged_cents,
      k.patient_id,
      exists (select 1 from claim_event v where v.claim_id = k.id and v.step in ('deny', 'payInPart')) as was_denied,
      exists (select 1 from claim_event v where v.claim_id = k.id and v.step in ('rejectAtClearinghouse', 'rejectAtPayer')) as was_rejected
    from page k join patient t on t.id = k.patient_id join payer y on y.id = k.payer_id order by k.service_date, k.id`)
  const page = rows.slice(0, PAGE)
  const sets = await readCodeSets(tx)
  const facts = await readClaimFacts(
    tx,
    page.map(({ id }) => id),
    'sent',
  )
  const messages = new Map(facts.map(read => [read.id, findingsOf(rule, read.facts, sets)[0]?.message]))
  const caught = page.flatMap(row => presentCaught(row, messages.get(row.id)))
  tx.look(page.filter(({ id }) => messages.get(id) !== undefined).map(row => row.patient_id))
  const last = page.at(-1)
  return {
    total: start ? null : await countPast(tx, from, to),
    looked: page.length,
    caught,
    denied: page.filter(row => row.was_denied).length,
    next: rows.length > PAGE && last ? writeCursor(last.service_date, last.id) : null,
  }
}

function presentCaught(row: PastRow, message: string | undefined): CaughtClaim[] {
  if (message === undefined) return []
  return [
    {
      id: row.id,
      number: row.number,
      patientInitials: row.initials,
      payerName: row.payer_name,
      serviceOn: row.service_date,
      charged: row.charged_cents,
      message,
      wasDenied: row.was_denied,
      wasRejected: row.was_rejected,
    },
  ]
}

/** Claims that an insurer was sent. */
const past = (tx: Tx, from: Day, to: Day) =>
  sql`k.practice_id = ${tx.practiceId} and k.payer_id is not null and k.submitted_at is not null and k.service_date between ${from}::date and ${to}::date`

async function countPast(tx: Tx, from: Day, to: Day): Promise<number> {
  const [row] = await tx.rows(sql<{ count: number }>`select count(*)::int as count from claim k where ${past(tx, from, to)}`)
  return row?.count ?? 0
}

const writeCursor = (day: Day, id: string): string => Buffer.from(`${day} ${id}`).toString('base64url')

/** A cursor that somebody changed starts at the beginning again: it opens nothing that the viewer may not see. */
function readCursor(cursor: string): { day: Day; id: string } | undefined {
  const [day = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isId(id) ? { day, id } : undefined
}
