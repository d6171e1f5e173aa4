import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Refusal } from '../kernel/refusal.ts'
import { useDatabase } from '../../test/database.ts'

const database = useDatabase()

test('a refusal undoes what the command had begun', async () => {
  const result = await database.run(async tx => {
    await tx.rows(sql`insert into number_series (practice_id, kind, next_number) values (${tx.practiceId}, 'claim', 5)`)
    return new Refusal('NOT_FOUND', 'No such claim.')
  })
  expect(result).toBeInstanceOf(Refusal)
  expect(await database.run(tx => tx.rows(sql`select * from number_series`))).toEqual([])
})

test('events are numbered without gaps, whatever commits or fails beside them', async () => {
  const attempts = Array.from({ length: 40 }, (_, i) =>
    database.run(async tx => {
      tx.record({ kind: 'claim.changed', patientId: '00000000-0000-4000-8000-00000000000' + (i % 3) })
      if (i % 4 === 0) throw new Error('lost')
    }),
  )
  await Promise.allSettled(attempts)
  const rows = await database.run(tx =>
    tx.rows(sql<{ seq: bigint; patient_id: string; patient_seq: bigint }>`select seq, patient_id, patient_seq from outbox order by seq`),
  )
  expect(rows.map(row => Number(row.seq))).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
  for (const id of new Set(rows.map(row => row.patient_id))) {
    const own = rows.filter(row => row.patient_id === id).map(row => Number(row.patient_seq))
    expect(own).toEqual(own.map((_, i) => i + 1))
  }
})

test('a practice sees nothing of another, and cannot write into it', async () => {
  await database.run(tx => tx.rows(sql`insert into number_series (practice_id, kind, next_number) values (${tx.practiceId}, 'patient', 1)`))
  const other = { practiceId: database.practiceId + 1 }
  expect(await database.run(tx => tx.rows(sql`select * from number_series`), other)).toEqual([])
  const foreign = database.run(tx => tx.rows(sql`insert into number_series values (${database.practiceId}, 'x', 1)`), other)
  await expect(foreign).rejects.toThrow(/row-level security/)
})

test('the server works as a role that owns nothing and cannot pass row security', async () => {
  const [role] = await database.run(tx =>
    tx.rows(sql<{ owned: bigint; super: boolean; bypass: boolean }>`
    select (select count(*) from pg_class c where c.relowner = r.oid) as owned, rolsuper as super, rolbypassrls as bypass
    from pg_roles r where rolname = current_user`),
  )
  expect(role).toEqual({ owned: 0n, super: false, bypass: false })
})

test('every table with a practice is under forced row security', async () => {
  const open = await database.run(tx =>
    tx.rows(sql<{ relname: string }>`
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'practice_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`),
  )
  expect(open).toEqual([])
})
