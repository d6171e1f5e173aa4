import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { Benefits } from './benefits.rules.ts'
import { restoreBenefits, type CheckStatus } from './eligibility-check.store.ts'

export interface CheckRow {
  id: string
  coverage_id: string
  status: CheckStatus
  service_on: Day
  is_active: boolean | null
  benefits: Benefits | undefined
  problem: string | null
  asked_at: string
  answered_at: string | null
}

const HISTORY_MAX = 10

/** The newest questions about each policy, newest first, and in any case the last one that was answered. */
export async function readChecks(tx: Tx, coverageIds: readonly string[]): Promise<Map<string, CheckRow[]>> {
  const rows = await tx.rows(sql<Omit<CheckRow, 'benefits'> & { answer: unknown }>`
    select id, coverage_id, status, service_on::text, is_active, answer, problem, asked_at::text, answered_at::text
    from (
      select e.*, row_number() over (partition by coverage_id order by asked_at desc, id desc) as place,
        row_number() over (partition by coverage_id, status order by asked_at desc, id desc) as place_of_status
      from eligibility_check e where practice_id = ${tx.practiceId} and coverage_id = any(${[...coverageIds]}::uuid[])
    ) e where place <= ${HISTORY_MAX} or (status = 'ANSWERED' and place_of_status = 1)
    order by coverage_id, asked_at desc, id desc`)
  return Map.groupBy(
    rows.map(({ answer, ...row }) => ({ ...row, benefits: answer === null ? undefined : restoreBenefits(answer) })),
    row => row.coverage_id,
  )
}

export interface DueCheck {
  coverageId: string
  connectionId: string
  serviceOn: Day
}

/**
 * Policies of patients who are expected within the next days and were last answered about longer ago than `olderThanDays`,
 * or never: each once, for its next visit. Only those whose payer has a connection can be asked. Left out is what a payer
 * has turned away or has yet to answer since yesterday; what failed since then goes last, so that a payer who is down does
 * not hold up the others.
 */
export function readDueChecks(tx: Tx, today: Day, { days, olderThanDays }: { days: number; olderThanDays: number }): Promise<DueCheck[]> {
  const now = sql`${tx.clock.now().toISOString()}::timestamptz`
  const isOfPolicy = sql`k.practice_id = c.practice_id and k.coverage_id = c.id`
  return tx.rows(sql<DueCheck>`
    select c.id as "coverageId", coalesce(y.inquiry_connection_id, y.connection_id) as "connectionId", min(e.service_date)::text as "serviceOn"
    from encounter e
    join coverage c on c.patient_id = e.patient_id and c.valid_from <= e.service_date and coalesce(c.valid_to, 'infinity') >= e.service_date
    join payer y on y.id = c.payer_id and coalesce(y.inquiry_connection_id, y.connection_id) is not null
    where e.practice_id = ${tx.practiceId} and e.status = 'SCHEDULED' and e.service_date between ${today}::date and ${today}::date + ${days}::int
      and not exists (
        select from eligibility_check k where ${isOfPolicy} and (
          k.status = 'ANSWERED' and k.answered_at > ${now} - make_interval(days => ${olderThanDays}::int)
          or k.status in ('REFUSED', 'ASKED') and k.asked_at > ${now} - interval '20 hours')
      )
    group by c.id, y.id
    order by exists (select from eligibility_check k where ${isOfPolicy} and k.status = 'FAILED' and k.asked_at > ${now} - interval '20 hours'),
      min(e.service_date), c.id`)
}
