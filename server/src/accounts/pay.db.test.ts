import { money, zero, type Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aClaim, aFile, aPatient, aUser, type BuiltClaim, type ClaimWish } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { aRemittance, aRemitted, aReversal, type AdjustmentWish } from '../../test/remittance-builder.ts'
import type { Actor } from '../kernel/actor.ts'
import { newId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import { claimBalances, patientBalances } from '../ledger/balances.query.ts'
import { inTransaction } from '../platform/transaction.ts'
import { postRemittance } from '../remittances/post-remittance.command.ts'
import type { RemittedClaim } from '../remittances/remittance.rules.ts'
import type { CardProcessor } from './card-processor.ts'
import { pay, type PayWish, type Write } from './pay.command.ts'
import { readPayment, type PaymentView } from './payments.query.ts'
import { sandboxProcessor } from './sandbox-processor.ts'
import { settlePayments } from './settle-payments.command.ts'

const database = useDatabase()
const GOOD = '4242 4242 4242 4242'
const LATE = '4000 0000 0000 0259'

let now = new Date('2026-11-19T14:44:00Z')
const clock = { now: () => now }
const later = (ms: number): void => void (now = new Date(now.getTime() + ms))
const processor = (): CardProcessor => sandboxProcessor(database.orm, clock)

interface Person {
  actor: Actor
  write: Write
}
const person = async (patientIds: readonly string[]): Promise<Person> => {
  const userId = await database.run(tx => aUser(tx))
  const actor: Actor = { userId, name: 'Rosa Delgado', practiceId: database.practiceId, roles: ['PATIENT'], patientIds, sessionId: undefined }
  return { actor, write: work => inTransaction(database.orm, { actor, clock }, work) }
}
const system: Write = work => database.run(work)

/** A visit with which the insurer has finished, and which leaves 40.00 to the patient. */
const medicareLine: readonly AdjustmentWish[] = [
  ['CO', '45', 8000],
  ['CO', '253', 160],
  ['PR', '1', 2000],
  ['PR', '2', 2000],
]
async function decided(wish: ClaimWish = {}): Promise<{ claim: BuiltClaim; remitted: RemittedClaim }> {
  const claim = await database.run(tx => aClaim(tx, wish))
  const remitted = aRemitted({ claim, lines: claim.lines.map(() => medicareLine) })
  await database.run(async tx => postRemittance(tx, aRemittance([remitted]), { fileId: await aFile(tx), position: 0 }))
  return { claim, remitted }
}
const wish = (claims: readonly BuiltClaim[], cents: number, extra: Partial<PayWish & { number: string }> = {}): PayWish => ({
  idempotencyKey: extra.idempotencyKey ?? newId(),
  billIds: claims.map(claim => claim.encounterId),
  amount: money(cents),
  card: { number: extra.number ?? GOOD, expiry: '08/29', cvc: '123', name: 'Rosa Delgado' },
})
const paid = (result: PaymentView | Refusal): PaymentView => {
  if (result instanceof Refusal) throw new Error(`${result.code}: ${result.message}`)
  return result
}
const open = async (claim: BuiltClaim): Promise<Money | undefined> =>
  (await database.run(tx => claimBalances(tx, [claim.id]))).get(claim.id)?.openPatient
const count = async (query: ReturnType<typeof sql<{ count: bigint }>>): Promise<number> =>
  Number((await database.run(tx => tx.rows(query)))[0]?.count)
const journalsOf = (paymentId: string): Promise<number> =>
  count(sql`select count(*) from journal where source_type = 'payment' and source_id = ${paymentId}`)
const paymentsOf = (claim: BuiltClaim): Promise<{ id: string; status: string }[]> =>
  database.run(tx =>
    tx.rows(
      sql`select m.id, m.status from payment m join payment_part p on p.payment_id = m.id where p.claim_id = ${claim.id} order by m.created_at`,
    ),
  )

test('a card payment is booked to the visit, closes it, and gives a receipt', async () => {
  const { claim } = await decided()
  const { write, actor } = await person([claim.patientId])
  const payment = paid(await pay(write, processor(), wish([claim], 4000)))
  expect(payment).toMatchObject({
    status: 'PAID',
    amount: 4000n,
    cardBrand: 'Visa',
    cardLast4: '4242',
    remaining: zero,
    parts: [{ billId: claim.encounterId, amount: 4000n }],
  })
  expect(payment.confirmation).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/)
  expect(await open(claim)).toBe(zero)
  const [row] = await database.run(tx =>
    tx.rows(sql<{ status: string; open_patient_cents: bigint }>`select status, open_patient_cents from claim where id = ${claim.id}`),
  )
  expect(row).toEqual({ status: 'CLOSED', open_patient_cents: 0n })
  const events = await database.run(tx =>
    tx.rows(
      sql<{ kind: string }>`select kind from outbox where patient_id = ${claim.patientId} and (payment_id = ${payment.id} or claim_id = ${claim.id})`,
    ),
  )
  expect(events.map(e => e.kind)).toEqual(expect.arrayContaining(['payment.changed', 'claim.changed']))
  const [journal] = await database.run(tx => tx.rows(sql<{ actor_id: string }>`select actor_id from journal where source_id = ${payment.id}`))
  expect(journal?.actor_id).toBe(actor.userId)
})

test('a part is paid on the oldest of the named visits first', async () => {
  const patientId = await database.run(tx => aPatient(tx))
  const newer = (await decided({ patientId, serviceDate: '2026-10-20' })).claim
  const older = (await decided({ patientId, serviceDate: '2026-09-01' })).claim
  const { write } = await person([patientId])
  const payment = paid(await pay(write, processor(), wish([newer, older], 5000)))
  expect([await open(older), await open(newer)]).toEqual([zero, 3000n])
  expect(payment).toMatchObject({ remaining: 3000n })
  expect(payment.parts.map(part => part.amount)).toEqual([4000n, 1000n])
})

test('a double click pays once, and both clicks get the same receipt', async () => {
  const { claim } = await decided()
  const { write } = await person([claim.patientId])
  const once = wish([claim], 4000)
  const results = await Promise.all(Array.from({ length: 6 }, () => pay(write, processor(), once)))
  expect(new Set(results.map(result => paid(result).id)).size).toBe(1)
  expect(await open(claim)).toBe(zero)
  expect(await paymentsOf(claim)).toHaveLength(1)
  expect(await journalsOf(paid(await pay(write, processor(), once)).id)).toBe(1)
})

test('the same key with another amount is refused', async () => {
  const { claim } = await decided()
  const { write } = await person([claim.patientId])
  const first = wish([claim], 1000)
  await pay(write, processor(), first)
  expect(await pay(write, processor(), { ...first, amount: money(2000) })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' })
  expect(await open(claim)).toBe(3000n)
})

test('twenty people who pay one bill at once: one pays, no cent more', async () => {
  const { claim } = await decided()
  const people = await Promise.all(Array.from({ length: 20 }, () => person([claim.patientId])))
  const results = await Promise.all(people.map(({ write }) => pay(write, processor(), wish([claim], 4000))))
  expect(results.filter(result => !(result instanceof Refusal))).toHaveLength(1)
  const codes = new Set(results.filter(result => result instanceof Refusal).map(result => result.code))
  expect([...codes].every(code => code === 'BUSY' || code === 'NOTHING_DUE')).toBe(true)
  expect(await open(claim)).toBe(zero)
  expect((await database.run(tx => patientBalances(tx, [claim.patientId]))).get(claim.patientId)).toEqual({ open: zero, credit: zero })
})

test('more than is due is refused, with what is due', async () => {
  const { claim } = await decided()
  const { write } = await person([claim.patientId])
  expect(await pay(write, processor(), wish([claim], 4001))).toMatchObject({
    code: 'AMOUNT_TOO_LARGE',
    message: 'The most you can pay for these visits is $40.00.',
  })
})

test('nothing is due while the insurer decides', async () => {
  const claim = await database.run(tx => aClaim(tx))
  const { write } = await person([claim.patientId])
  expect(await pay(write, processor(), wish([claim], 100))).toMatchObject({ code: 'NOTHING_DUE' })
})

test('another person’s bill cannot be paid, nor told from one that does not exist', async () => {
  const { claim } = await decided()
  const { write } = await person([await database.run(tx => aPatient(tx))])
  const foreign = await pay(write, processor(), wish([claim], 4000))
  const missing = await pay(write, processor(), { ...wish([claim], 4000), billIds: [newId()] })
  expect(foreign).toEqual(missing)
  expect(foreign).toMatchObject({ code: 'NOT_FOUND' })
})

test.for([
  ['4000 0000 0000 0002', 'Your bank declined the card and gave no reason. You were not charged.'],
  ['4000 0000 0000 9995', 'Your bank declined the card: there is not enough money for this amount. You were not charged.'],
])('a declined card (%s) costs nothing, and the same key says so again', async ([number, message]) => {
  const { claim } = await decided()
  const { write } = await person([claim.patientId])
  const declined = wish([claim], 4000, { number: number ?? '' })
  for (const result of [await pay(write, processor(), declined), await pay(write, processor(), declined)]) {
    expect(result).toMatchObject({ code: 'CARD_DECLINED', message: expect.stringContaining(message ?? '') })
  }
  expect(await open(claim)).toBe(4000n)
  expect(paid(await pay(write, processor(), wish([claim], 4000))).status).toBe('PAID')
})

test.for([
  ['4242 4242 4242 4241', 'card.number'],
  ['4111 1111 1111 1111', 'card.number'],
  ['12', 'card.number'],
])('no card but a test card is taken (%s)', async ([number, field]) => {
  const { claim } = await decided()
  const { write } = await person([claim.patientId])
  expect(await pay(write, processor(), wish([claim], 4000, { number: number ?? '' }))).toMatchObject({ code: 'INVALID_INPUT', field })
  expect(await paymentsOf(claim)).toEqual([])
})

test('an answer that comes late: unknown first, paid later, charged once, and nobody pays again meanwhile', async () => {
  const { claim } = await decided()
  const [mine, other] = [await person([claim.patientId]), await person([claim.patientId])]
  const payment = paid(await pay(mine.write, processor(), wish([claim], 4000, { number: LATE })))
  expect(payment).toMatchObject({ status: 'UNKNOWN', message: expect.stringContaining('do not pay again') })
  expect(await pay(other.write, processor(), wish([claim], 4000))).toMatchObject({ code: 'BUSY', retry: true })
  expect(await settlePayments(system, processor(), clock)).toEqual({ settled: 0, open: 1 })
  later(10_000)
  expect(await settlePayments(system, processor(), clock)).toEqual({ settled: 1, open: 0 })
  expect(await mine.write(tx => readPayment(tx, payment.id))).toMatchObject({ status: 'PAID', remaining: zero })
  expect(await open(claim)).toBe(zero)
  expect(await journalsOf(payment.id)).toBe(1)
})

test('killed between the charge and its record: found, booked once, by whoever comes first', async () => {
  const { claim } = await decided()
  const { write } = await person([claim.patientId])
  const real = processor()
  const killed: CardProcessor = { ...real, charge: async request => (await real.charge(request), Promise.reject(new Error('killed'))) }
  let calls = 0
  const dies: Write = work => ((calls += 1) > 1 ? Promise.reject(new Error('killed')) : write(work))
  const once = wish([claim], 4000)
  await expect(pay(dies, killed, once)).rejects.toThrow('killed')
  later(20_000)
  const [retried, ...jobs] = await Promise.all([pay(write, real, once), settlePayments(system, real, clock), settlePayments(system, real, clock)])
  expect(paid(retried).status).toBe('PAID')
  expect(jobs.every(job => job.open === 0)).toBe(true)
  expect(await journalsOf(paid(retried).id)).toBe(1)
  expect(await open(claim)).toBe(zero)
})

test('killed before the charge: the key is closed, nothing is charged, and the visit can be paid', async () => {
  const { claim } = await decided()
  const { write } = await person([claim.patientId])
  let calls = 0
  const dies: Write = work => ((calls += 1) > 1 ? Promise.reject(new Error('killed')) : write(work))
  const silent: CardProcessor = { ...processor(), charge: () => Promise.reject(new Error('killed')) }
  await expect(pay(dies, silent, wish([claim], 4000))).rejects.toThrow('killed')
  expect(await settlePayments(system, processor(), clock)).toEqual({ settled: 0, open: 1 })
  later(20_000)
  expect(await settlePayments(system, processor(), clock)).toEqual({ settled: 1, open: 0 })
  expect(await paymentsOf(claim)).toMatchObject([{ status: 'DECLINED' }])
  expect(paid(await pay(write, processor(), wish([claim], 4000))).status).toBe('PAID')
})

test('a charge captured after the insurer took its decision back becomes credit, not a negative balance', async () => {
  const { claim, remitted } = await decided()
  const { write } = await person([claim.patientId])
  const payment = paid(await pay(write, processor(), wish([claim], 4000, { number: LATE })))
  await database.run(async tx => postRemittance(tx, aRemittance([aReversal(remitted)]), { fileId: await aFile(tx), position: 0 }))
  later(10_000)
  await settlePayments(system, processor(), clock)
  expect(await open(claim)).toBe(zero)
  expect((await database.run(tx => patientBalances(tx, [claim.patientId]))).get(claim.patientId)).toEqual({ open: zero, credit: 4000n })
  expect(await journalsOf(payment.id)).toBe(1)
})

test('one payment for two people’s visits: each one’s money stays with them', async () => {
  const [child, parent] = [await decided(), await decided()]
  const { write } = await person([child.claim.patientId, parent.claim.patientId])
  paid(await pay(write, processor(), wish([child.claim, parent.claim], 8000)))
  expect([await open(child.claim), await open(parent.claim)]).toEqual([zero, zero])
})

test('a visit nobody insures can be paid at once', async () => {
  const claim = await database.run(tx => aClaim(tx, { payerId: null }))
  const { write } = await person([claim.patientId])
  expect(paid(await pay(write, processor(), wish([claim], 20_000))).remaining).toBe(zero)
})

test('what was captured is what was charged, and no card number is kept anywhere', async () => {
  const rows = await database.run(tx =>
    tx.rows(sql<{ same: boolean }>`
    select coalesce(s.outcome = 'captured' and s.amount_cents = m.amount_cents, false) as same from payment m left join sandbox_charge s on s.key = m.processor_key where m.status = 'CAPTURED'`),
  )
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.every(row => row.same)).toBe(true)
  const kept = await database.run(async tx => {
    const tables = await tx.rows(
      sql<{
        name: string
      }>`select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, 'select')`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const [hit] = await tx.rows(
        sql<{
          hit: boolean
        }>`select exists (select from ${sql.table(name)} t where t::text ~ '(4242 ?4242 ?4242 ?4242|4000 ?0000 ?0000 ?0(002|259))') as hit`,
      )
      if (hit?.hit) found.push(name)
    }
    return found
  })
  expect(kept).toEqual([])
})
