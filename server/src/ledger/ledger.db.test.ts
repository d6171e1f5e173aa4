import { money, zero } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aClaim } from '../../test/builders.ts'
import { addPractice, useDatabase } from '../../test/database.ts'
import { newId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import { claimBalances, lineBalances } from './balances.query.ts'
import { readClaimEntries } from './entries.query.ts'
import { move, type Journal } from './journal.rules.ts'
import { post, postAll } from './post-journal.command.ts'
import { reverseClaimCharges, reverseJournal } from './reverse-journal.command.ts'

const database = useDatabase()

const journal = (extra: Partial<Journal> = {}): Journal => ({
  kind: 'claim.written-off',
  effectiveDate: '2026-11-17',
  source: { type: 'user', id: newId() },
  entries: move('payer_ar', 'write_off', money(500), {}),
  ...extra,
})

test('a claim is booked as owed by its insurer, line by line', async () => {
  const claim = await database.run(tx => aClaim(tx, { lines: [{ charge: money(24_500) }, { charge: money(6_200) }] }))
  const lines = await database.run(tx => lineBalances(tx, [claim.id]))
  expect(lines.get(claim.id)?.map(line => [line.claimLineId, line.balance.openPayer])).toEqual(claim.lines.map(line => [line.id, line.charge]))
  const [row] = await database.run(tx => tx.rows(sql<{ open_payer_cents: bigint }>`select open_payer_cents from claim where id = ${claim.id}`))
  expect(row?.open_payer_cents).toBe(30_700n)
})

test('a visit nobody insures is owed by the patient at once', async () => {
  const claim = await database.run(tx => aClaim(tx, { payerId: null }))
  expect((await database.run(tx => claimBalances(tx, [claim.id]))).get(claim.id)).toMatchObject({ openPatient: 20_000n, openPayer: zero })
})

test('journals of one statement keep their order', async () => {
  const amounts = Array.from({ length: 50 }, (_, i) => money(i + 1))
  const stored = await database.run(async tx => {
    const ids = await postAll(
      tx,
      amounts.map(amount => journal({ entries: move('payer_ar', 'write_off', amount, {}) })),
    )
    const rows = await tx.rows(sql<{ journal_id: bigint; amount_cents: bigint }>`
      select journal_id, amount_cents from entry where journal_id = any(${ids}::bigint[]) and amount_cents > 0`)
    const amountOf = new Map(rows.map(row => [row.journal_id, row.amount_cents]))
    return ids.map(id => amountOf.get(id))
  })
  expect(stored).toEqual(amounts)
})

test('the same key posts once, whoever comes second, and both learn the same journal', async () => {
  const key = { scope: 'test', key: newId() }
  const ids = await Promise.all(Array.from({ length: 8 }, () => database.run(tx => post(tx, journal({ idempotency: key })))))
  expect(new Set(ids).size).toBe(1)
  const inOneBatch = await database.run(tx =>
    postAll(tx, [journal({ idempotency: { scope: 'test', key: 'b' } }), journal({ idempotency: { scope: 'test', key: 'b' } })]),
  )
  expect(inOneBatch[0]).toBe(inOneBatch[1])
})

test('an unbalanced journal is refused before it reaches the database, and by the database', async () => {
  const lopsided = journal({
    entries: [
      { account: 'cash', amount: money(1) },
      { account: 'payer_ar', amount: money(-2) },
    ],
  })
  await expect(database.run(tx => post(tx, lopsided))).rejects.toThrow(RangeError)
  const bypass = database.run(tx =>
    tx.rows(sql`insert into journal (practice_id, kind, effective_date, actor_id, source_type, source_id)
    values (${tx.practiceId}, 'x', '2026-11-17', ${tx.actor.userId}, 'user', ${newId()})`),
  )
  await expect(bypass).rejects.toThrow(/has 0 entries/)
})

test('a posted journal takes no further entry, no change and no deletion', async () => {
  const id = await database.run(tx => post(tx, journal()))
  const attempts = [
    sql`insert into entry (journal_id, line_no, practice_id, account_id, amount_cents) select ${id}, 9, practice_id, account_id, 1 from entry where journal_id = ${id} limit 1`,
    sql`update entry set amount_cents = 7 where journal_id = ${id}`,
    sql`delete from entry where journal_id = ${id}`,
    sql`update journal set kind = 'x' where id = ${id}`,
  ]
  for (const attempt of attempts) await expect(database.run(tx => tx.rows(attempt))).rejects.toThrow(/sealed|permission denied|append-only/)
})

test('a journal with its reversal nets to zero on every account, and is taken back once', async () => {
  const id = await database.run(tx => post(tx, journal()))
  const reversal = { kind: 'claim.decision-reversed', effectiveDate: '2026-11-18', source: { type: 'user' as const, id: newId() } }
  const reversed = await database.run(tx => reverseJournal(tx, id, reversal))
  const sums = await database.run(tx =>
    tx.rows(sql<{ total: bigint }>`
    select sum(amount_cents)::bigint as total from entry where journal_id in (${id}, ${reversed}) group by account_id`),
  )
  expect(sums.map(row => row.total)).toEqual([0n, 0n])
  expect(await database.run(tx => reverseJournal(tx, id, reversal))).toEqual(expect.objectContaining({ code: 'CONFLICT' }))
  const contested = await database.run(tx => post(tx, journal()))
  const raced = await Promise.allSettled(Array.from({ length: 6 }, () => database.run(tx => reverseJournal(tx, contested, reversal))))
  expect(raced.filter(r => r.status === 'fulfilled' && !(r.value instanceof Refusal))).toHaveLength(1)
})

test('charges taken back for correction leave nothing open, and are taken back once', async () => {
  const claim = await database.run(tx => aClaim(tx))
  await database.run(tx => reverseClaimCharges(tx, [claim.id]))
  await database.run(tx => reverseClaimCharges(tx, [claim.id]))
  expect((await database.run(tx => claimBalances(tx, [claim.id]))).get(claim.id)).toMatchObject({ charge: zero, openPayer: zero })
})

test('a balance can be asked for as it was at any earlier moment', async () => {
  const claim = await database.run(tx => aClaim(tx))
  const [then] = await database.run(tx => tx.rows(sql<{ now: string }>`select clock_timestamp()::text as now`))
  await database.run(tx => reverseClaimCharges(tx, [claim.id]))
  const [past, present] = await database.run(async tx => [await claimBalances(tx, [claim.id], then?.now), await claimBalances(tx, [claim.id])])
  expect(past?.get(claim.id)?.openPayer).toBe(20_000n)
  expect(present?.get(claim.id)?.openPayer).toBe(zero)
})

test('the balance of a claim explains itself entry by entry', async () => {
  const claim = await database.run(tx => aClaim(tx))
  const entries = await database.run(tx => readClaimEntries(tx, claim.id))
  expect(entries.map(e => [e.label, e.account, e.amount])).toEqual([
    ['Charges booked', 'Owed by the insurer', 20_000n],
    ['Charges booked', 'Charged', -20_000n],
  ])
})

test('a posting undone with its transaction leaves no account behind that later postings would miss', async () => {
  const other = { practiceId: await addPractice(database.ownerUrl, 'Second practice') }
  const failed = database.run(async tx => {
    await post(tx, journal())
    await post(tx, journal())
    throw new Error('lost')
  }, other)
  await expect(failed).rejects.toThrow('lost')
  expect(await database.run(tx => post(tx, journal()), other)).toBeTypeOf('bigint')
})
