import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { addPractice, useDatabase } from '../../test/database.ts'
import { systemActor } from '../kernel/actor.ts'
import { openRead } from './read-transaction.ts'
import { runStatement } from './statement.ts'
import type { Tx } from './transaction.ts'

const database = useDatabase()
let other: number

const reader = (practiceId = database.practiceId, patientIds: string[] = []): Tx =>
  openRead(database.orm, { actor: { ...systemActor(practiceId), patientIds } })
const kinds = sql<{ kind: string }>`select kind from number_series order by kind`

beforeAll(async () => {
  other = await addPractice(database.ownerUrl, 'Elsewhere Clinic')
  await database.run(tx => tx.rows(sql`insert into number_series values (${tx.practiceId}, 'ours', 1)`))
  await database.run(tx => tx.rows(sql`insert into number_series values (${tx.practiceId}, 'theirs', 1)`), { practiceId: other })
})

test('a read sees its own practice, again and again on the same connections', async () => {
  for (let i = 0; i < 5; i += 1) {
    expect(await reader().rows(kinds)).toEqual([{ kind: 'ours' }])
    expect(await reader(other).rows(kinds)).toEqual([{ kind: 'theirs' }])
  }
})

test('many reads of two practices at once never mix', async () => {
  const answers = await Promise.all(
    Array.from({ length: 300 }, async (_, i) => ({ i, rows: await reader(i % 2 ? other : database.practiceId).rows(kinds) })),
  )
  expect(answers.filter(({ i, rows }) => rows.length !== 1 || rows[0]?.kind !== (i % 2 ? 'theirs' : 'ours'))).toEqual([])
})

test('nothing of a read is left on its connection', async () => {
  await reader().rows(kinds)
  const settings = await Promise.all(
    Array.from({ length: 20 }, () =>
      runStatement(
        database.orm,
        sql<{ practice: string | null; mode: string; only: string }>`
    select nullif(current_setting('app.practice', true), '') as practice, current_setting('plan_cache_mode') as mode, current_setting('transaction_read_only') as only`,
      ),
    ),
  )
  expect(settings.flat().filter(row => row.practice !== null || row.mode !== 'auto' || row.only !== 'off')).toEqual([])
})

test('a read cannot write, not even into its own practice', async () => {
  const writing = reader().rows(sql`insert into number_series values (${database.practiceId}, 'sly', 1) returning kind`)
  await expect(writing).rejects.toThrow(/read-only transaction/)
  expect(() => reader().record({ kind: 'claim.changed' })).toThrow(/changes nothing/)
  expect(await reader().rows(kinds)).toEqual([{ kind: 'ours' }])
})

test('after a statement that fails, the same text and others work as before', async () => {
  const divide = (by: number): Promise<{ n: number }[]> => reader().rows(sql<{ n: number }>`select 6 / ${by}::int as n`)
  expect(await divide(2)).toEqual([{ n: 3 }])
  for (let i = 0; i < 12; i += 1) await expect(divide(0)).rejects.toThrow(/division by zero/)
  await expect(reader().rows(sql`select nonsense`)).rejects.toThrow(/does not exist/)
  expect(await divide(3)).toEqual([{ n: 2 }])
  expect(await reader().rows(kinds)).toEqual([{ kind: 'ours' }])
})

test('values come and go as in any other transaction', async () => {
  const query = sql`select ${['a', 'b']}::text[] as list, ${123n}::bigint as big, ${null}::text as none, ${'2026-11-21'}::date as day,
    ${'2026-11-21T10:00:00Z'}::timestamptz as moment, ${{ a: [1, null] }}::jsonb as json, true as yes, 'x'::text as "quoted name"`
  const [own] = await reader().rows(query)
  const [usual] = await database.run(tx => tx.rows(query))
  expect(own).toEqual(usual)
  expect(own).toMatchObject({ list: ['a', 'b'], big: 123n, none: null, yes: true })
})

test('a read that finds nothing gives no rows, and one operation may ask for many things at once', async () => {
  const tx = reader()
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => tx.rows(sql<{ n: number }>`select ${i}::int as n where ${i % 2 === 0}`)))
  expect(answers.map(rows => rows[0]?.n)).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? i : undefined)))
})
