import { money, sum, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { sql, type RawBuilder } from 'kysely'
import type { ClaimStatus } from '../claims/claim.steps.ts'
import { dayAt } from '../kernel/clock.ts'
import { isId } from '../kernel/id.ts'
import { lineBalances } from '../ledger/balances.query.ts'
import { noBalance } from '../ledger/line-balance.rules.ts'
import type { Tx } from '../platform/transaction.ts'
import { billOf, type BillClaim, type BillFacts, type BillView, type PatientReason } from './bill.rules.ts'
import { readPayments, readPaymentsOf, type PaymentView } from './payments.query.ts'

export type BillWithPayments = BillView & { payments: PaymentView[] }

interface ClaimRow {
  id: string
  encounter_id: string
  number: bigint
  patient_id: string
  title: string
  visit_on: Day
  provider_name: string
  patient_name: string
  insurer_name: string | null
  status: ClaimStatus
  status_on: Day
  sent_on: Day | null
  decided_on: Day | null
  statement_due_days: number
  time_zone: string
  charged_cents: bigint
  open_payer_cents: bigint
  open_patient_cents: bigint
}

/** What of a bill is asked for beyond its sums: each costs a statement. */
interface Wish {
  patientName: boolean
  providerName: boolean
  /** How its sums came about; without it the balances kept on the claims do (verify holds them to the ledger). */
  ledger: boolean
  lines: boolean
  reasons: boolean
  payments: boolean
}

/** By the fields of the API; everything when they are left out. */
const wishOf = (fields: ReadonlySet<string> | undefined): Wish => ({
  patientName: !fields || fields.has('patientName'),
  providerName: !fields || fields.has('providerName') || fields.has('lines'),
  ledger: !fields || ['lines', 'reasons', 'steps', 'story'].some(field => fields.has(field)),
  lines: !fields || fields.has('lines'),
  reasons: !fields || fields.has('reasons') || fields.has('lines'),
  payments: !fields || fields.has('payments') || fields.has('story') || fields.has('steps'),
})

/** The visits of the patients whose records the viewer holds, latest first. */
export const readBills = (tx: Tx, fields?: ReadonlySet<string>): Promise<BillWithPayments[]> => read(tx, sql`true`, wishOf(fields))

/** A visit by its id; undefined when there is none, or it is somebody else's. */
export const readBill = async (tx: Tx, encounterId: string, fields?: ReadonlySet<string>): Promise<BillWithPayments | undefined> =>
  isId(encounterId) ? (await read(tx, sql`e.id = ${encounterId}`, wishOf(fields)))[0] : undefined

export interface HomeView {
  id: string
  owed: Money
  dueOn: Day | null
  waiting: BillWithPayments[]
  ready: BillWithPayments[]
  lastPayment: PaymentView | null
  practicePhone: string | null
}

/** What is asked for of the home page and of the bills on it; everything when left out. */
export interface HomeFields {
  home: ReadonlySet<string>
  bills: ReadonlySet<string>
}

export async function readHome(tx: Tx, fields?: HomeFields): Promise<HomeView> {
  const bills = await readBills(tx, fields?.bills)
  const payments = !fields || fields.home.has('lastPayment') ? await readPayments(tx) : []
  const practice = !fields || fields.home.has('practicePhone') ? await readPracticePhone(tx) : undefined
  const ready = bills.filter(bill => bill.status === 'READY_TO_PAY').sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))
  return {
    id: tx.actor.userId,
    owed: sum(ready.flatMap(bill => bill.youOwe ?? [])),
    dueOn: ready[0]?.dueOn ?? null,
    waiting: bills.filter(bill => bill.status === 'WAITING_FOR_INSURANCE'),
    ready,
    lastPayment: payments.find(payment => payment.status === 'PAID') ?? null,
    practicePhone: practice?.phone ?? null,
  }
}

const readPracticePhone = async (tx: Tx): Promise<{ phone: string } | undefined> =>
  (await tx.rows(sql<{ phone: string }>`select phone from practice where id = ${tx.practiceId}`))[0]

/** Voided claims are no bill; a visit is one as soon as it has a claim. */
async function read(tx: Tx, where: RawBuilder<unknown>, wish: Wish): Promise<BillWithPayments[]> {
  const claims = await tx.rows(sql<ClaimRow>`
    select c.id, c.encounter_id, e.number, c.patient_id, e.title, e.service_date::text as visit_on,
      ${wish.providerName ? sql`'Dr. ' || d.first_name || ' ' || d.last_name` : sql`''`} as provider_name,
      ${wish.patientName ? sql`p.first_name || ' ' || p.last_name` : sql`''`} as patient_name, y.name as insurer_name, c.status,
      (c.status_at at time zone r.time_zone)::date::text as status_on, (c.submitted_at at time zone r.time_zone)::date::text as sent_on,
      (c.decided_at at time zone r.time_zone)::date::text as decided_on, r.statement_due_days, r.time_zone,
      c.charged_cents, c.open_payer_cents, c.open_patient_cents
    from claim c join encounter e on e.id = c.encounter_id
      ${wish.patientName ? sql`join patient p on p.id = c.patient_id` : sql``} ${wish.providerName ? sql`join provider d on d.id = e.provider_id` : sql``}
      join practice r on r.id = c.practice_id left join payer y on y.id = c.payer_id
    where c.practice_id = ${tx.practiceId} and c.patient_id = any(${[...tx.actor.patientIds]}::uuid[]) and c.status <> 'VOIDED' and ${where}
    order by e.service_date desc, e.id, c.id`)
  tx.look(claims.map(claim => claim.patient_id))
  const parts = wish.ledger ? await readParts(tx, claims, wish) : new Map(claims.map(claim => [claim.id, keptSums(claim)]))
  const encounterIds = claims.map(claim => claim.encounter_id)
  const payments = wish.payments ? await readPaymentsOf(tx, encounterIds) : new Map<string, PaymentView[]>()
  return [...Map.groupBy(claims, claim => claim.encounter_id).values()].flatMap(group => {
    const facts = factsOf(group, parts)
    const own = payments.get(facts.encounterId) ?? []
    const lastPaid = own.find(payment => payment.status === 'PAID')
    const paidOn = lastPaid ? dayAt(new Date(lastPaid.createdAt), group[0]?.time_zone ?? 'UTC') : null
    return [Object.assign(billOf(facts, paidOn), { payments: own })]
  })
}

type Parts = ReadonlyMap<string, Pick<BillClaim, 'lines' | 'patientReasons'>>

function factsOf(claims: readonly ClaimRow[], parts: Parts): BillFacts {
  const [first] = claims
  if (!first) throw new Error('a visit without claims is no bill')
  return {
    encounterId: first.encounter_id,
    encounterNumber: first.number,
    patientId: first.patient_id,
    title: first.title,
    visitOn: first.visit_on,
    providerName: first.provider_name,
    patientName: first.patient_name,
    insurerName: claims.find(claim => claim.insurer_name)?.insurer_name ?? null,
    dueDays: first.statement_due_days,
    claims: claims.map(claim => ({
      id: claim.id,
      status: claim.status,
      statusOn: claim.status_on,
      sentOn: claim.sent_on,
      decidedOn: claim.decided_on,
      lines: parts.get(claim.id)?.lines ?? [],
      patientReasons: parts.get(claim.id)?.patientReasons ?? [],
    })),
  }
}

/** One line for all of a claim: enough for its sums. */
function keptSums({ id, charged_cents, open_payer_cents, open_patient_cents }: ClaimRow): Pick<BillClaim, 'lines' | 'patientReasons'> {
  const charge = money(charged_cents)
  const balance = { ...noBalance, charge, openPayer: money(open_payer_cents), openPatient: money(open_patient_cents) }
  return { lines: [{ id, code: '', name: null, charge, balance, patientReasons: [] }], patientReasons: [] }
}

interface LineRow {
  id: string
  claim_id: string
  code: string
  name: string | null
  charge_cents: bigint
}

async function readParts(tx: Tx, claims: readonly { id: string }[], wish: Wish): Promise<Parts> {
  const ids = claims.map(({ id }) => id)
  const balances = await lineBalances(tx, ids)
  const named = wish.lines ? await readLines(tx, ids) : undefined
  const reasons = wish.reasons ? await readPatientReasons(tx, ids) : new Map<string, PatientReason[]>()
  return new Map(
    ids.map(id => {
      const facts = balances.get(id) ?? []
      const balanceOf = new Map(facts.map(line => [line.claimLineId, line.balance]))
      // For the sums alone the ledger knows all lines; what they are called costs a look at the codes.
      const lines = named
        ? (named.get(id) ?? []).map(line => ({ id: line.id, code: line.code, name: line.name, charge: money(line.charge_cents) }))
        : facts.map(line => ({ id: line.claimLineId, code: '', name: null, charge: line.balance.charge }))
      return [
        id,
        {
          lines: lines.map(line => ({ ...line, balance: balanceOf.get(line.id) ?? noBalance, patientReasons: reasons.get(line.id) ?? [] })),
          patientReasons: reasons.get(id) ?? [],
        },
      ]
    }),
  )
}

async function readLines(tx: Tx, claimIds: readonly string[]): Promise<Map<string, LineRow[]>> {
  const rows = await tx.rows(sql<LineRow>`
    select l.id, l.claim_id, l.code, k.name, l.charge_cents from claim_line l join claim c on c.id = l.claim_id
    left join lateral (
      select name from code k where k.system = l.system and k.code = l.code
      order by (c.service_date between k.valid_from and coalesce(k.valid_to, 'infinity')) desc, k.valid_from desc limit 1
    ) k on true where l.claim_id = any(${[...claimIds]}::uuid[]) order by l.claim_id, l.position`)
  return Map.groupBy(rows, line => line.claim_id)
}

interface ReasonRow {
  place: string
  remittance_claim_id: string
  group_code: string
  reason: string
  amount_cents: bigint
}

/**
 * What insurers made the patient's, by line id, or by claim id for the claim as a whole. Of a line only the last
 * decision counts that was not taken back: it is not the sum over all insurers (domain/lifecycle.md 9.7).
 */
async function readPatientReasons(tx: Tx, claimIds: readonly string[]): Promise<Map<string, PatientReason[]>> {
  const rows = await tx.rows(sql<ReasonRow>`
    select coalesce(a.claim_line_id, rc.claim_id) as place, a.remittance_claim_id, a.group_code, a.reason, a.amount_cents
    from remittance_claim rc join remittance r on r.id = rc.remittance_id join adjustment a on a.remittance_claim_id = rc.id
    where rc.practice_id = ${tx.practiceId} and rc.claim_id = any(${[...claimIds]}::uuid[]) and rc.state = 'POSTED' and rc.status_code <> '22'
      and not exists (select from remittance_claim b where b.reverses_id = rc.id)
    order by place, r.at desc, rc.position desc, a.reason`)
  return new Map(
    [...Map.groupBy(rows, row => row.place)].map(([place, group]) => {
      const last = group.filter(row => row.remittance_claim_id === group[0]?.remittance_claim_id && row.group_code === 'PR')
      const byCode = Map.groupBy(last, row => `PR-${row.reason}`)
      return [place, [...byCode].map(([code, own]) => ({ code, amount: sum(own.map(row => money(row.amount_cents))) }))]
    }),
  )
}
