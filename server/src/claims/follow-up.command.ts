import { addDays, type Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import { dayAt } from '../kernel/clock.ts'
import { readTimeZone, readToday } from '../parties/practice.query.ts'
import type { Tx } from '../platform/transaction.ts'
import type { ClaimStatus } from './claim.steps.ts'
import {
  businessDaysBefore,
  CLAIM_ANSWER_BUSINESS_DAYS,
  clocks,
  decisionDaysOf,
  FILE_ANSWER_BUSINESS_DAYS,
  FILING_LIMIT_NEAR_DAYS,
  LONG_PENDING_DAYS,
  QUIET_DAYS,
  type FollowUpKind,
} from './follow-up.rules.ts'

interface WaitingRow {
  id: string
  patient_id: string
  encounter_id: string
  status: ClaimStatus
  /** Days in the practice's time zone. */
  status_on: Day
  submitted_on: Day | null
  filing_limit_on: Day
  filing_indicator: string
  answer_days: number | null
}

/** Claims looked at in one transaction. */
const PIECE = 2_000

/**
 * Opens a task for every claim of the practice on which an answer is overdue, and closes those whose claim has moved on.
 * Safe to run at any time and by any number at once.
 *
 * @param after the last claim of the piece before
 * @returns the last claim looked at; undefined at the end
 */
export async function sweepFollowUps(tx: Tx, after: string | undefined): Promise<string | undefined> {
  if (after === undefined) await closeAnswered(tx)
  const zone = await readTimeZone(tx)
  const rows = await tx.rows(sql<WaitingRow>`
    select c.id, c.patient_id, c.encounter_id, c.status, (c.status_at at time zone ${zone})::date::text as status_on,
      (c.submitted_at at time zone ${zone})::date::text as submitted_on, c.filing_limit_on::text, y.filing_indicator, (y.settings->>'answerDays')::int as answer_days
    from claim c join payer y on y.id = c.payer_id
    where c.practice_id = ${tx.practiceId} and c.status = any(${[...new Set(clocks.flatMap(({ statuses }) => statuses))]}::text[])
      and (${after ?? null}::uuid is null or c.id > ${after ?? null}::uuid) order by c.id limit ${PIECE}`)
  const today = dayAt(tx.clock.now(), zone)
  await open(
    tx,
    rows.flatMap(row => clocks.flatMap(({ kind, statuses, task }) => due(kind, statuses, row, today).map(dueOn => ({ row, kind, dueOn, task })))),
  )
  return rows.length === PIECE ? rows.at(-1)?.id : undefined
}

/** The day on which the task was due, when it is. */
function due(kind: FollowUpKind, statuses: readonly ClaimStatus[], row: WaitingRow, today: Day): Day[] {
  if (!statuses.includes(row.status)) return []
  const since = row.submitted_on ?? row.status_on
  const passed: Partial<Record<FollowUpKind, boolean>> = {
    NO_FILE_ANSWER: row.status_on < businessDaysBefore(today, FILE_ANSWER_BUSINESS_DAYS),
    NO_CLAIM_ANSWER: row.status_on < businessDaysBefore(today, CLAIM_ANSWER_BUSINESS_DAYS),
    NO_DECISION: addDays(since, decisionDaysOf(row.filing_indicator, row.answer_days ?? undefined)) < today,
    LONG_PENDING: addDays(row.status_on, LONG_PENDING_DAYS) < today,
    FILING_LIMIT: today >= addDays(row.filing_limit_on, -FILING_LIMIT_NEAR_DAYS),
  }
  if (!passed[kind]) return []
  return [kind === 'FILING_LIMIT' ? row.filing_limit_on : today]
}

interface OpenTask {
  row: Pick<WaitingRow, 'id' | 'patient_id' | 'encounter_id'>
  kind: FollowUpKind
  dueOn: Day
  task: string
}

async function open(tx: Tx, tasks: readonly OpenTask[]): Promise<void> {
  if (tasks.length === 0) return
  const now = tx.clock.now()
  const quiet = new Date(now.getTime() - QUIET_DAYS * 86_400_000).toISOString()
  const opened = await tx.rows(sql<{ claim_id: string }>`
    insert into follow_up (id, practice_id, claim_id, kind, due_on, detail, opened_at)
    select n.id, ${tx.practiceId}, n.claim_id, n.kind, n.due_on, n.detail, ${now.toISOString()}
    from unnest(${tasks.map(() => tx.newId())}::uuid[], ${tasks.map(t => t.row.id)}::uuid[], ${tasks.map(t => t.kind)}::text[], ${tasks.map(t => t.dueOn)}::date[],
      ${tasks.map(t => t.task)}::text[]) as n (id, claim_id, kind, due_on, detail)
    where not exists (select from follow_up f where f.claim_id = n.claim_id and f.kind = n.kind and f.closed_at > ${quiet} and f.closed_by is not null)
    on conflict do nothing returning claim_id`)
  const ids = new Set(opened.map(({ claim_id }) => claim_id))
  for (const { id, patient_id, encounter_id } of new Map(tasks.map(({ row }) => [row.id, row])).values())
    if (ids.has(id)) tx.record({ kind: 'claim.changed', claimId: id, encounterId: encounter_id, patientId: patient_id })
}

/** A task has done its work when the claim is no longer where its clock runs. */
const closeAnswered = (tx: Tx): Promise<unknown> =>
  tx.rows(sql`
    update follow_up f set closed_at = ${tx.clock.now().toISOString()}
    from claim c, unnest(${clocks.map(({ kind }) => kind)}::text[], ${clocks.map(({ statuses }) => statuses.join(' '))}::text[]) as k (kind, statuses)
    where c.id = f.claim_id and f.practice_id = ${tx.practiceId} and f.closed_at is null and f.kind = k.kind and c.status <> all(string_to_array(k.statuses, ' '))`)

/** Opens one task by what an answer said, whatever the clocks say. */
export const openFollowUp = async (tx: Tx, claim: OpenTask['row'], kind: FollowUpKind, task: string): Promise<void> =>
  open(tx, [{ row: claim, kind, dueOn: await readToday(tx), task }])

/** Somebody has looked. It comes back when a week later nothing has changed. Refuses NOT_FOUND. */
export async function closeFollowUp(tx: Tx, id: string): Promise<string | Refusal> {
  const [task] = await tx.rows(sql<{ claim_id: string; patient_id: string; encounter_id: string }>`
    update follow_up f set closed_at = coalesce(f.closed_at, ${tx.clock.now().toISOString()}), closed_by = coalesce(f.closed_by, ${tx.actor.userId})
    from claim c where f.id = ${id} and c.id = f.claim_id returning f.claim_id, c.patient_id, c.encounter_id`)
  if (!task) return new Refusal('NOT_FOUND', 'This task does not exist, or you may not see it.')
  tx.look([task.patient_id])
  tx.record({ kind: 'claim.changed', claimId: task.claim_id, encounterId: task.encounter_id, patientId: task.patient_id })
  return task.claim_id
}
