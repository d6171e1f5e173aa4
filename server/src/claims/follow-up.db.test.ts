import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aVisit, someCodes } from '../../test/a-visit.ts'
import { useDatabase } from '../../test/database.ts'
import { systemActor } from '../kernel/actor.ts'
import { inTransaction } from '../platform/transaction.ts'
import { bringForward } from './bring-forward.command.ts'
import { closeFollowUp, sweepFollowUps } from './follow-up.command.ts'
import { businessDaysBefore } from './follow-up.rules.ts'
import { takeStep } from './take-step.command.ts'

const database = useDatabase()
beforeAll(() => database.run(someCodes))

/** A claim sent on that day. */
const sentOn = (day: string): Promise<string> =>
  database.run(async tx => {
    const encounterId = await aVisit(tx)
    await bringForward(tx, [encounterId])
    const [claim] = await tx.rows(sql<{ id: string }>`select id from claim where encounter_id = ${encounterId}`)
    const id = claim?.id ?? ''
    for (const step of ['batch', 'send', 'acceptAtPayer'] as const) await takeStep(tx, id, step)
    await tx.rows(sql`update claim set submitted_at = ${`${day}T15:00:00Z`}, status_at = ${`${day}T15:00:00Z`} where id = ${id}`)
    return id
  })

const sweepOn = (day: string): Promise<unknown> =>
  inTransaction(database.orm, { actor: systemActor(database.practiceId), clock: { now: () => new Date(`${day}T15:00:00Z`) } }, tx =>
    sweepFollowUps(tx, undefined),
  )

const openOf = (claimId: string): Promise<{ id: string; kind: string }[]> =>
  database.run(tx => tx.rows(sql<{ id: string; kind: string }>`select id, kind from follow_up where claim_id = ${claimId} and closed_at is null`))

test('no decision in the payer’s usual time makes one task, however often it is looked for', async () => {
  const id = await sentOn('2026-10-08')
  await sweepOn('2026-10-20')
  expect(await openOf(id)).toEqual([])
  for (let i = 0; i < 3; i += 1) await sweepOn('2026-11-20')
  expect(await openOf(id)).toMatchObject([{ kind: 'NO_DECISION' }])
})

test('a payer’s own time goes before the usual one', async () => {
  const id = await sentOn('2026-10-08')
  await database.run(tx => tx.rows(sql`update payer set settings = '{"answerDays": 5}' where id = (select payer_id from claim where id = ${id})`))
  await sweepOn('2026-10-14')
  expect(await openOf(id)).toMatchObject([{ kind: 'NO_DECISION' }])
})

test('the task closes by itself when the answer comes', async () => {
  const id = await sentOn('2026-10-08')
  await sweepOn('2026-11-20')
  await database.run(tx => takeStep(tx, id, 'deny'))
  await sweepOn('2026-11-20')
  expect(await openOf(id)).toEqual([])
})

test('closed by hand it stays away for a week, then comes back', async () => {
  const id = await sentOn('2026-10-08')
  await sweepOn('2026-11-20')
  const [task] = await openOf(id)
  await inTransaction(database.orm, { actor: systemActor(database.practiceId), clock: { now: () => new Date('2026-11-20T16:00:00Z') } }, tx =>
    closeFollowUp(tx, task?.id ?? ''),
  )
  await sweepOn('2026-11-24')
  expect(await openOf(id)).toEqual([])
  await sweepOn('2026-11-28')
  expect(await openOf(id)).toMatchObject([{ kind: 'NO_DECISION' }])
})

test('business days pass over the weekend', () => {
  // 2026-11-23 is a Monday.
  expect(businessDaysBefore('2026-11-23', 1)).toBe('2026-11-20')
  expect(businessDaysBefore('2026-11-23', 2)).toBe('2026-11-19')
  expect(businessDaysBefore('2026-11-25', 2)).toBe('2026-11-23')
})
