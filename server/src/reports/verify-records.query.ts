import { sql } from 'kysely'
import { claimStatuses, landing, stepsFrom } from '../claims/claim.steps.ts'
import type { Relation } from './verify.query.ts'

/** P12: events are numbered without a gap up to the head, for the practice and for each patient. */
export const feedsAreGapless: Relation = ({ practiceId }) => sql`
  select 'the practice''s feed' as example, count(o.seq) <> coalesce(max(o.seq) - min(o.seq) + 1, 0) or f.next_seq <> coalesce(max(o.seq), f.next_seq - 1) + 1 as broken
  from practice_feed f left join outbox o on o.practice_id = f.id where f.id = ${practiceId} group by f.id
  union all
  select 'feed of patient ' || f.patient_id, count(o.seq) <> coalesce(max(o.patient_seq) - min(o.patient_seq) + 1, 0)
    or f.next_seq <> coalesce(max(o.patient_seq), f.next_seq - 1) + 1
  from patient_feed f left join outbox o on o.practice_id = f.practice_id and o.patient_id = f.patient_id where f.practice_id = ${practiceId} group by f.practice_id, f.patient_id`

/** P13: every row of the audit trail is in its place, and says what it said when it was written. */
export const auditChainsHold: Relation = ({ practiceId }) => sql`
  select chain || ' trail, row ' || seq as example,
    seq <> row_number() over w or prev <> lag(hash, 1, '\\x00'::bytea) over w or hash <> sha256(prev || audit_row_content(r)) as broken
  from audit_row r where practice_id = ${practiceId} window w as (partition by chain order by seq)`

/** Where the head says the trail ends, there its last row is: a cut at the end shows. */
export const auditHeadsHold: Relation = ({ practiceId }) => sql`
  select coalesce(h.chain, r.chain) || ' trail' as example, h.seq is distinct from r.seq or h.hash is distinct from r.hash as broken
  from (select * from audit_head where practice_id = ${practiceId} and seq > 0) h full join (
    select distinct on (chain) chain, seq, hash from audit_row where practice_id = ${practiceId} order by chain, seq desc) r on r.chain = h.chain`

/** Each status was reached by steps of the table, one after the other, from a draft. */
export const historiesHold: Relation = ({ practiceId }) => sql`
  select 'claim ' || c.number as example, coalesce(h.last_status, 'DRAFT') <> c.status or coalesce(h.broken, false) as broken
  from claim c left join (
    select v.claim_id, (array_agg(v.to_status order by v.position desc))[1] as last_status,
      bool_or(v.position <> v.place or coalesce(v.from_status, 'DRAFT') <> coalesce(v.before, 'DRAFT') or t.step is null) as broken
    from (
      select e.*, row_number() over w as place, lag(to_status) over w as before from claim_event e
      where practice_id = ${practiceId} window w as (partition by claim_id order by position)
    ) v left join unnest(${table.map(r => r.from)}::text[], ${table.map(r => r.step)}::text[], ${table.map(r => r.to)}::text[]) as t (from_status, step, to_status)
      on t.from_status = coalesce(v.from_status, 'DRAFT') and t.step = v.step and t.to_status = v.to_status
    group by v.claim_id
  ) h on h.claim_id = c.id where c.practice_id = ${practiceId}`

const table = claimStatuses.flatMap(from => stepsFrom(from).map(step => ({ from, step, to: landing(from, step) ?? from })))

/** A file that went out carried its claims once each: neither lost nor sent twice. */
export const batchesAreSentOnce: Relation = ({ practiceId }) => sql`
  select 'batch ' || b.control_number as example, case b.status
      when 'BUILT' then coalesce(v.sent, 0) <> 0
      else coalesce(v.sent, 0) <> b.claims or coalesce(v.claims, 0) <> b.claims end as broken
  from claim_batch b left join (
    select file_id, count(*) as sent, count(distinct claim_id) as claims from claim_event where practice_id = ${practiceId} and step = 'send' group by file_id
  ) v on v.file_id = b.file_id where b.practice_id = ${practiceId}`
