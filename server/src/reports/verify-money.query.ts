import { sql } from 'kysely'
import type { Relation } from './verify.query.ts'

/** Money that left or entered the house, against what the books say of it. */

/** The cash booked for a remittance is the deposit; one that was not posted has booked nothing. */
export const remittancesAreDeposits: Relation = ({ practiceId }) => sql`
  select 'remittance ' || r.trace_number as example, coalesce(b.cash, 0) <> case when r.status in ('POSTED', 'PARTIAL') then r.amount_cents else 0 end
    or (r.status not in ('POSTED', 'PARTIAL') and b.source_id is not null) as broken
  from remittance r left join (
    select j.source_id, coalesce(sum(e.amount_cents) filter (where a.kind = 'cash'), 0) as cash
    from journal j join entry e on e.journal_id = j.id join account a on a.id = e.account_id
    where j.practice_id = ${practiceId} and j.source_type = 'remittance' group by j.source_id
  ) b on b.source_id = r.id where r.practice_id = ${practiceId}`

/** Every claim of a posted remittance moved its money in one journal, or is an exception whose money is kept apart. */
export const remittedClaimsAreBooked: Relation = ({ practiceId }) => sql`
  select 'remittance ' || r.trace_number || ', claim ' || rc.position + 1 as example,
    (rc.state = 'POSTED' and rc.claim_id is null) or (rc.paid_cents <> 0 and rc.journal_id is null)
    or coalesce((select sum(e.amount_cents) from entry e join account a on a.id = e.account_id where e.journal_id = rc.journal_id and a.kind = 'cash'), 0) <> rc.paid_cents as broken
  from remittance_claim rc join remittance r on r.id = rc.remittance_id where rc.practice_id = ${practiceId}`

/** One payment, one journal, one charge at the card company, of the same amount. One without an end is waited for. */
export const paymentsAreCharged: Relation = ({ practiceId }) => sql`
  select 'payment ' || m.confirmation as example, case m.status
      when 'CAPTURED' then coalesce(b.journals, 0) <> 1 or b.total <> m.amount_cents or s.outcome is distinct from 'captured' or s.amount_cents <> m.amount_cents
      when 'DECLINED' then b.source_id is not null or s.outcome is not distinct from 'captured'
      else b.source_id is not null end as broken
  from payment m left join sandbox_charge s on s.key = m.processor_key left join (
    select j.source_id, count(distinct j.id) as journals, sum(e.amount_cents) filter (where a.kind = 'card_clearing') as total
    from journal j join entry e on e.journal_id = j.id join account a on a.id = e.account_id
    where j.practice_id = ${practiceId} and j.source_type = 'payment' group by j.source_id
  ) b on b.source_id = m.id where m.practice_id = ${practiceId}`

/** What a payment put on each visit is what the receipt says. */
export const paymentPartsAgree: Relation = ({ practiceId }) => sql`
  select 'payment ' || m.confirmation as example, p.applied_cents <> coalesce((
    select sum(e.amount_cents) from journal j join entry e on e.journal_id = j.id join account a on a.id = e.account_id
    where j.practice_id = ${practiceId} and j.source_type = 'payment' and j.source_id = m.id and e.claim_id = p.claim_id and a.kind = 'card_clearing'), 0) as broken
  from payment_part p join payment m on m.id = p.payment_id where p.practice_id = ${practiceId}`

/** The books know no payment that the payments do not. */
export const journalsHaveSources: Relation = ({ practiceId }) => sql`
  select 'journal ' || j.id as example, case j.source_type
      when 'payment' then not exists (select from payment m where m.id = j.source_id)
      when 'remittance' then not exists (select from remittance r where r.id = j.source_id)
      when 'claim' then not exists (select from claim c where c.id = j.source_id)
      else false end as broken
  from journal j where j.practice_id = ${practiceId}`
