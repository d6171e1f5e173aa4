import { sql } from 'kysely'
import type { Relation } from './verify.query.ts'

// Each relation has one row for each thing looked at: what it is called, and whether it is broken.

/** P1: debits and credits of each journal cancel out. */
export const journalsBalance: Relation = ({ practiceId }) => sql`
  select 'journal ' || j.id as example, coalesce(t.total, 0) <> 0 or coalesce(t.entries, 0) < 2 as broken
  from journal j left join (select journal_id, sum(amount_cents) as total, count(*) as entries from entry where practice_id = ${practiceId} group by journal_id) t
    on t.journal_id = j.id where j.practice_id = ${practiceId}`

export const ledgerBalances: Relation = ({ practiceId }) => sql`
  select 'the ledger adds up to ' || coalesce(sum(amount_cents), 0) || ' cents' as example, coalesce(sum(amount_cents), 0) <> 0 as broken
  from entry where practice_id = ${practiceId}`

/** P5: with its reversal a journal nets to zero on every account and for everybody. */
export const reversalsCancel: Relation = ({ practiceId }) => sql`
  select 'journal ' || r.id || ' takes back ' || r.reverses_id as example, exists (
    select from entry e where e.journal_id in (r.id, r.reverses_id)
    group by e.account_id, e.claim_id, e.claim_line_id, e.patient_id, e.payer_id having sum(e.amount_cents) <> 0) as broken
  from journal r where r.practice_id = ${practiceId} and r.reverses_id is not null`

/** P3: what lists show is what the entries say. */
export const cachesAgree: Relation = ({ practiceId }) => sql`
  select 'claim ' || c.number as example, (c.open_payer_cents, c.open_patient_cents, c.paid_cents, c.adjusted_cents)
    is distinct from (coalesce(b.open_payer, 0), coalesce(b.open_patient, 0), coalesce(b.paid, 0), coalesce(b.adjusted, 0)) as broken
  from claim c left join (${claimSums(practiceId)}) b on b.claim_id = c.id where c.practice_id = ${practiceId}`

/** P2 for whole claims: nothing of a charge is without an explanation. */
export const claimsAddUp: Relation = ({ practiceId }) => sql`
  select 'claim ' || c.number as example, coalesce(b.total, 0) <> 0 or (c.status <> 'VOIDED' and c.charged_cents <> coalesce(b.charged, 0))
    or c.charged_cents <> (select coalesce(sum(l.charge_cents), 0) from claim_line l where l.claim_id = c.id) as broken
  from claim c left join (${claimSums(practiceId)}) b on b.claim_id = c.id where c.practice_id = ${practiceId}`

/** P2 line by line; lines of an earlier build of a claim must have gone back to nothing. */
export const linesAddUp: Relation = ({ practiceId }) => sql`
  select 'line ' || coalesce(l.control_number, e.claim_line_id::text) as example,
    e.total <> 0 or e.charged <> case when l.id is null then 0 when c.status = 'VOIDED' then e.charged else l.charge_cents end as broken
  from (${lineSums(practiceId)}) e left join claim_line l on l.id = e.claim_line_id left join claim c on c.id = l.claim_id`

/** P4: what is paid above what is open is credit, never a negative balance. */
export const nothingNegative: Relation = ({ practiceId }) => sql`
  select 'line ' || coalesce(l.control_number, e.claim_line_id::text) as example, e.open_payer < 0 or e.open_patient < 0 or e.patient_paid < 0 as broken
  from (${lineSums(practiceId)}) e left join claim_line l on l.id = e.claim_line_id`

export const creditNotNegative: Relation = ({ practiceId }) => sql`
  select 'patient ' || p.number as example, u.credit < 0 as broken from patient p join (
    select e.patient_id, -sum(e.amount_cents) as credit from entry e join account a on a.id = e.account_id
    where e.practice_id = ${practiceId} and a.kind = 'unapplied' and e.payer_id is null group by e.patient_id) u on u.patient_id = p.id
  where p.practice_id = ${practiceId}`

/** All that was ever charged is paid, adjusted, the patient's or open, to the cent. */
export const grandTotal: Relation = ({ practiceId }) => sql`
  select 'charged ' || t.charged || ', explained ' || t.explained || ' cents' as example, t.charged <> t.explained or t.charged <> t.by_claims as broken
  from (
    select coalesce(-sum(e.amount_cents) filter (where a.kind = 'gross_revenue'), 0) as charged,
      coalesce(sum(e.amount_cents) filter (where a.kind <> 'gross_revenue'), 0) as explained,
      (select coalesce(sum(c.open_payer_cents + c.open_patient_cents + c.paid_cents + c.adjusted_cents), 0) from claim c where c.practice_id = ${practiceId}) as by_claims
    from entry e join account a on a.id = e.account_id where e.practice_id = ${practiceId} and e.claim_id is not null
  ) t`

const claimSums = (practiceId: number): ReturnType<typeof sql> => sql`
  select e.claim_id, sum(e.amount_cents) as total, -coalesce(sum(e.amount_cents) filter (where a.kind = 'gross_revenue'), 0) as charged,
    coalesce(sum(e.amount_cents) filter (where a.kind = 'payer_ar'), 0) as open_payer,
    coalesce(sum(e.amount_cents) filter (where a.kind = 'patient_ar'), 0) as open_patient,
    coalesce(sum(e.amount_cents) filter (where a.kind in ('cash', 'card_clearing', 'unapplied')), 0) as paid,
    coalesce(sum(e.amount_cents) filter (where a.kind in ('contractual', 'write_off', 'bad_debt')), 0) as adjusted
  from entry e join account a on a.id = e.account_id where e.practice_id = ${practiceId} and e.claim_id is not null group by e.claim_id`

const lineSums = (practiceId: number): ReturnType<typeof sql> => sql`
  select e.claim_line_id, sum(e.amount_cents) as total, -coalesce(sum(e.amount_cents) filter (where a.kind = 'gross_revenue'), 0) as charged,
    coalesce(sum(e.amount_cents) filter (where a.kind = 'payer_ar'), 0) as open_payer,
    coalesce(sum(e.amount_cents) filter (where a.kind = 'patient_ar'), 0) as open_patient,
    coalesce(sum(e.amount_cents) filter (where a.kind in ('card_clearing', 'unapplied') and e.payer_id is null), 0) as patient_paid
  from entry e join account a on a.id = e.account_id where e.practice_id = ${practiceId} and e.claim_line_id is not null group by e.claim_line_id`
