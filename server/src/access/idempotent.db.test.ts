import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { money, type Money } from '@cleanclaim/schema/money'
import { useDatabase } from '../../test/database.ts'
import { Refusal } from '../kernel/refusal.ts'
import { idempotent } from './idempotent.ts'

const database = useDatabase()

/** Something that is counted: takes the next number of a series. */
async function takeNumber(
  kind: string,
  key: string,
  input: unknown = { amount: money(1250) },
  userId?: string,
): Promise<{ number: bigint; amount: Money } | Refusal> {
  return database.run(
    tx =>
      idempotent(tx, 'takeNumber', key, input, async () => {
        const [row] = await tx.rows(sql<{ next_number: bigint }>`
        insert into number_series as s (practice_id, kind, next_number) values (${tx.practiceId}, ${kind}, 1)
        on conflict (practice_id, kind) do update set next_number = s.next_number + 1 returning next_number`)
        return { number: row?.next_number ?? 0n, amount: money(1250) }
      }),
    userId === undefined ? {} : { userId },
  )
}

test('the same request sent twice is done once, and answers the same to the cent', async () => {
  const key = randomUUID()
  const first = await takeNumber('twice', key)
  expect(first).toEqual({ number: 1n, amount: 1250n })
  expect(await takeNumber('twice', key)).toEqual(first)
})

test('twenty at the same moment are one', async () => {
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, () => takeNumber('race', key)))
  expect(answers).toEqual(Array.from({ length: 20 }, () => ({ number: 1n, amount: 1250n })))
})

test('the order of fields does not matter, their values do', async () => {
  const key = randomUUID()
  await takeNumber('order', key, { billIds: ['a', 'b'], amount: money(100) })
  expect(await takeNumber('order', key, { amount: money(100), billIds: ['a', 'b'] })).toEqual({ number: 1n, amount: 1250n })
  for (const other of [
    { billIds: ['b', 'a'], amount: money(100) },
    { billIds: ['a', 'b'], amount: money(101) },
    { billIds: ['a', 'b'], amount: '100' },
  ]) {
    expect(await takeNumber('order', key, other)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH', retry: false })
  }
})

test('a refusal is not kept: the same key may succeed later', async () => {
  const key = randomUUID()
  const refused = await database.run(tx => idempotent(tx, 'takeNumber', key, {}, async () => new Refusal('CARD_DECLINED', 'The card was declined.')))
  expect(refused).toMatchObject({ code: 'CARD_DECLINED' })
  expect(await takeNumber('refused', key, {})).toEqual({ number: 1n, amount: 1250n })
})

test('what broke half way is not kept either', async () => {
  const key = randomUUID()
  await expect(database.run(tx => idempotent(tx, 'takeNumber', key, {}, () => Promise.reject(new Error('cut off'))))).rejects.toThrow('cut off')
  expect(await takeNumber('broken', key, {})).toEqual({ number: 1n, amount: 1250n })
})

test('a key belongs to one person', async () => {
  const key = randomUUID()
  await takeNumber('person', key)
  expect(await takeNumber('person', key, undefined, randomUUID())).toEqual({ number: 2n, amount: 1250n })
})

test('a key that is no UUID is refused', async () => {
  expect(await takeNumber('bad', 'pay-me')).toMatchObject({ code: 'INVALID_INPUT', field: 'idempotencyKey' })
})
