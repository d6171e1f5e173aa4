import pg from 'pg'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/database.ts'
import { readChecks } from '../../coverage/eligibility-checks.query.ts'
import { addDays } from '@cleanclaim/schema/day'
import { readToday } from '../../parties/practice.query.ts'
import { systemActor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { processFile } from '../process-file.command.ts'
import { receiveFile } from '../receive-file.command.ts'
import { a271, anAnswer } from './answer.fixture.ts'
import { askEligibility } from './ask-eligibility.command.ts'
import { applyEligibilityAnswers } from './keep-eligibility.command.ts'
import { aFarEnd, aKey, anExpected, aFileSession, anInsured, aSession, noAnswer } from './line.fixture.ts'
import { sweepEligibility } from './sweep-eligibility.command.ts'

const database = useDatabase()
const active = `EB*1**30**GOLD
  EB*C*IND*30***23*1500*****Y
  EB*C*IND*30***29*400*****Y`
const serviceOn = '2026-11-24'
const checksOf = async (policyId: string) => (await database.run(tx => readChecks(tx, [policyId]))).get(policyId) ?? []

test('question, answer and benefits are kept, and the same key asks only once', async () => {
  const { policyId } = await database.run(tx => anInsured(tx))
  const farEnd = aFarEnd((_, trace) => a271(active, { trace }))
  const key = aKey()
  const first = await askEligibility(aSession(database, farEnd), { key, policyId, serviceOn })
  expect(await askEligibility(aSession(database, farEnd), { key, policyId, serviceOn })).toBe(first)
  expect(farEnd.questions).toHaveLength(1)
  const [check, ...more] = await checksOf(policyId)
  expect(more).toEqual([])
  expect(check).toMatchObject({ id: first, status: 'ANSWERED', is_active: true, service_on: serviceOn, problem: null })
  expect(check?.benefits?.networks[0]?.limits[0]).toMatchObject({ total: { amountCents: 150_000n, period: '23' }, remainingCents: 40_000n })
  const files = await database.run(tx =>
    tx.rows(sql<{ direction: string; kind: string; status: string; content: Buffer }>`
      select f.direction, f.kind, f.status, f.content from eligibility_check k join exchange_file f on f.id in (k.request_file_id, k.answer_file_id)
      where k.id = ${String(first)} order by f.direction desc`),
  )
  expect(files).toMatchObject([
    { direction: 'out', kind: '270', status: 'SENT' },
    { direction: 'in', kind: '271', status: 'DONE' },
  ])
  expect(files[0]?.content.toString()).toBe(farEnd.questions[0])
})

test('the same key with another policy or day is refused', async () => {
  const [one, other] = await database.run(async tx => [await anInsured(tx), await anInsured(tx)] as const)
  const session = aSession(
    database,
    aFarEnd((_, trace) => a271(active, { trace })),
  )
  const key = aKey()
  await askEligibility(session, { key, policyId: one.policyId, serviceOn })
  expect(await askEligibility(session, { key, policyId: other.policyId, serviceOn })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' })
  expect(await askEligibility(session, { key, policyId: one.policyId, serviceOn: '2026-11-25' })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' })
})

test('a call that fails says so and keeps the answer before it with its time', async () => {
  const { policyId } = await database.run(tx => anInsured(tx))
  await askEligibility(
    aSession(
      database,
      aFarEnd((_, trace) => a271(active, { trace })),
    ),
    { key: aKey(), policyId, serviceOn },
  )
  const [before] = await checksOf(policyId)
  const key = aKey()
  await askEligibility(aSession(database, aFarEnd(noAnswer)), { key, policyId, serviceOn })
  const checks = await checksOf(policyId)
  expect(checks).toMatchObject([{ status: 'FAILED', problem: 'The insurer did not answer within 30 seconds.', answered_at: null }, before ?? {}])
  // The same key asks again, word for word.
  const farEnd = aFarEnd((_, trace) => a271(active, { trace }))
  await askEligibility(aSession(database, farEnd), { key, policyId, serviceOn })
  expect((await checksOf(policyId)).map(({ status }) => status)).toEqual(['ANSWERED', 'ANSWERED'])
})

test('a crash while the line is open leaves a question that is taken up again as it was', async () => {
  const { policyId } = await database.run(tx => anInsured(tx))
  const key = aKey()
  const cut = aFarEnd(() => {
    throw new TypeError('the process died')
  })
  await expect(askEligibility(aSession(database, cut), { key, policyId, serviceOn })).rejects.toThrow('the process died')
  expect(await checksOf(policyId)).toMatchObject([{ status: 'ASKED' }])
  const farEnd = aFarEnd((_, trace) => a271(active, { trace }))
  await askEligibility(aSession(database, farEnd), { key, policyId, serviceOn })
  expect(farEnd.questions).toEqual(cut.questions)
  expect(await checksOf(policyId)).toMatchObject([{ status: 'ANSWERED' }])
})

test('no transaction is open while the insurer is asked', async () => {
  const { policyId } = await database.run(tx => anInsured(tx))
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    const open: unknown[] = []
    const farEnd = aFarEnd(async (_, trace) => {
      const { rows } = await owner.query(`select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`)
      open.push(...rows)
      return a271(active, { trace })
    })
    await askEligibility(aSession(database, farEnd), { key: aKey(), policyId, serviceOn })
    expect(farEnd.questions).toHaveLength(1)
    expect(open).toEqual([])
  } finally {
    await owner.end()
  }
})

test('a member whom the insurer does not find is told with what to do', async () => {
  const { policyId } = await database.run(tx => anInsured(tx))
  await askEligibility(
    aSession(
      database,
      aFarEnd((_, trace) => a271('AAA*N**75*C', { trace })),
    ),
    { key: aKey(), policyId, serviceOn },
  )
  expect(await checksOf(policyId)).toMatchObject([
    { status: 'REFUSED', is_active: null, problem: expect.stringMatching(/does not find this member\..*Correct it and ask again\./) },
  ])
})

test('an answer that belongs to somebody else is not used', async () => {
  const { policyId } = await database.run(tx => anInsured(tx))
  await askEligibility(
    aSession(
      database,
      aFarEnd(() => a271(active, { trace: 'SOMEBODYELSE' })),
    ),
    { key: aKey(), policyId, serviceOn },
  )
  expect(await checksOf(policyId)).toMatchObject([
    { status: 'FAILED', is_active: null, benefits: undefined, problem: expect.stringContaining('another question') },
  ])
})

test('what is no answer at all is kept as a file and shown as a failure', async () => {
  const { policyId } = await database.run(tx => anInsured(tx))
  await askEligibility(
    aSession(
      database,
      aFarEnd(() => '<html>gateway error</html>'),
    ),
    { key: aKey(), policyId, serviceOn },
  )
  expect(await checksOf(policyId)).toMatchObject([{ status: 'FAILED', problem: expect.stringContaining('not readable X12') }])
  const files = await database.run(tx =>
    tx.rows(sql<{ status: string }>`select status from exchange_file where convert_from(content, 'UTF8') = '<html>gateway error</html>'`),
  )
  expect(files).toEqual([{ status: 'QUARANTINED' }])
})

test('the same key from two windows at once is one question with one answer', async () => {
  const { policyId } = await database.run(tx => anInsured(tx))
  const farEnd = aFarEnd((_, trace) => a271(active, { trace }))
  const key = aKey()
  const ids = await Promise.all([1, 2, 3].map(() => askEligibility(aSession(database, farEnd), { key, policyId, serviceOn })))
  expect(new Set(ids).size).toBe(1)
  expect(new Set(farEnd.questions).size).toBe(1)
  expect(await checksOf(policyId)).toMatchObject([{ status: 'ANSWERED' }])
})

test('an insurer without a connection cannot be asked, and nothing is kept', async () => {
  const { policyId } = await database.run(async tx => {
    const insured = await anInsured(tx)
    await tx.rows(sql`update payer set connection_id = null where id = (select payer_id from coverage where id = ${insured.policyId})`)
    return insured
  })
  expect(await askEligibility(aSession(database, aFarEnd(noAnswer)), { key: aKey(), policyId, serviceOn })).toBeInstanceOf(Refusal)
  expect(await checksOf(policyId)).toEqual([])
})

test('one 271 file answers many questions, each found by its trace; read again it changes nothing', async () => {
  const insured = await database.run(async tx => [await anInsured(tx), await anInsured(tx)])
  const keys = insured.map(() => aKey())
  for (const [i, { policyId }] of insured.entries())
    await askEligibility(aSession(database, aFarEnd(noAnswer)), { key: keys[i] ?? '', policyId, serviceOn })
  const traces = keys.map(key => key.replaceAll('-', '').toUpperCase())
  const text = anAnswer(
    '271',
    '005010X279A1',
    `BHT*0022*11*R1*20261121*0930
    HL*1**20*1
    NM1*PR*2*NORTHFIELD HEALTH*****PI*NFH01
    HL*2*1*21*1
    NM1*1P*2*HARBOR LANE*****XX*1234567893
    HL*3*2*22*0
    TRN*2*${traces[0]}*1123456789
    NM1*IL*1*DELGADO*ROSA****MI*NH00918
    EB*1**30
    HL*4*2*22*0
    TRN*2*${traces[1]}*1123456789
    NM1*IL*1*DELGADO*ROSA****MI*NH00918
    EB*6**30
    HL*5*2*22*0
    TRN*2*NOTOURS*1123456789
    NM1*IL*1*ROE*RICHARD****MI*X1
    EB*1**30`,
  )
  const fileId = await database.run(async tx => {
    const [file] = await tx.rows(sql<{ id: string }>`select id from exchange_file limit 1`)
    return file?.id ?? ''
  })
  expect(await database.run(tx => applyEligibilityAnswers(tx, text, fileId))).toEqual({ answered: 2, unknown: 1 })
  expect(await database.run(tx => applyEligibilityAnswers(tx, text, fileId))).toEqual({ answered: 0, unknown: 1 })
  const active = await Promise.all(insured.map(async ({ policyId }) => (await checksOf(policyId))[0]?.is_active))
  expect(active).toEqual([true, false])
})

test('a sweep asks about each expected patient once, can be stopped, and goes on where it was', async () => {
  const tomorrow = addDays(await database.run(readToday), 1)
  for (let i = 0; i < 3; i++) await database.run(tx => anExpected(tx, tomorrow))
  const stop = new AbortController()
  const farEnd = aFarEnd((_, trace) => a271(active, { trace }))
  const session = aSession(database, farEnd)
  const wish = { days: 1, olderThanDays: 3 }
  const first = await sweepEligibility(session, database.practiceId, wish, { signal: stop.signal, onProgress: () => stop.abort() })
  expect(first).toMatchObject({ due: 3, answered: 1 })
  expect(await sweepEligibility(session, database.practiceId, wish)).toEqual({
    due: 2,
    answered: 2,
    asked: 0,
    refused: 0,
    failed: 0,
    notAsked: 0,
    left: 0,
  })
  expect(await sweepEligibility(session, database.practiceId, wish)).toMatchObject({ due: 0 })
  expect(farEnd.questions).toHaveLength(3)
})

test('a sweep leaves a connection alone that fails again and again, and takes it up the next time', async () => {
  const day = addDays(await database.run(readToday), 3)
  for (let i = 0; i < 5; i++) await database.run(tx => anExpected(tx, day))
  const wish = { days: 3, olderThanDays: 3 }
  const silent = aFarEnd(noAnswer)
  expect(await sweepEligibility(aSession(database, silent), database.practiceId, wish)).toMatchObject({ due: 5, failed: 3, left: 2 })
  expect(silent.questions).toHaveLength(3)
  const farEnd = aFarEnd((_, trace) => a271(active, { trace }))
  expect(await sweepEligibility(aSession(database, farEnd), database.practiceId, { ...wish, questionsMax: 4 })).toMatchObject({
    due: 5,
    answered: 4,
    left: 1,
  })
})

test('a connection that takes files only is asked about all in one file, once, and its 271 is taken from the mailbox', async () => {
  const day = addDays(await database.run(readToday), 6)
  const insured = [await database.run(tx => anExpected(tx, day)), await database.run(tx => anExpected(tx, day))]
  await database.run(tx => tx.rows(sql`update coverage set member_id = '' where id = ${insured[1]?.policyId}`))
  await database.run(tx => tx.rows(sql`update encounter set status = 'CANCELLED' where service_date < ${day}`))
  const sent: string[] = []
  const wish = { days: 6, olderThanDays: 3 }
  expect(await sweepEligibility(aFileSession(database, sent), database.practiceId, wish)).toMatchObject({ due: 2, asked: 1, notAsked: 1, left: 0 })
  expect(await sweepEligibility(aFileSession(database, sent), database.practiceId, wish)).toMatchObject({ due: 1, asked: 0, notAsked: 1 })
  expect(sent).toHaveLength(1)
  const [check] = await checksOf(insured[0]?.policyId ?? '')
  expect(check).toMatchObject({ status: 'ASKED' })
  const trace = await database.run(
    async tx => (await tx.rows(sql<{ trace: string }>`select trace from eligibility_check where id = ${check?.id ?? ''}`))[0]?.trace ?? '',
  )
  const scope = { actor: systemActor(database.practiceId) }
  const file = await database.run(tx => receiveFile(tx, 'answers.271', Buffer.from(a271(active, { trace })), undefined))
  expect(await processFile(database.orm, scope, file.id)).toEqual({ status: 'DONE', result: '1 answered' })
  expect(await checksOf(insured[0]?.policyId ?? '')).toMatchObject([{ status: 'ANSWERED', is_active: true }])
})

test('a payer who is down does not hold up the others, and one who has refused is not asked again the same day', async () => {
  const day = addDays(await database.run(readToday), 9)
  await database.run(tx => tx.rows(sql`update encounter set status = 'CANCELLED' where status = 'SCHEDULED'`))
  const wish = { days: 9, olderThanDays: 3 }
  for (let i = 0; i < 4; i++) await database.run(tx => anExpected(tx, day))
  const down = aFarEnd((_, trace) => (down.questions.length <= 3 ? noAnswer() : a271(active, { trace })))
  expect(await sweepEligibility(aSession(database, down), database.practiceId, wish)).toMatchObject({ failed: 3, left: 1 })
  // The fourth, which was not reached, comes first now.
  const again = aFarEnd((_, trace) => a271(again.questions.length === 1 ? active : 'AAA*N**75*C', { trace }))
  expect(await sweepEligibility(aSession(database, again), database.practiceId, wish)).toMatchObject({ due: 4, answered: 1, refused: 3 })
  expect(down.questions).not.toContain(again.questions[0])
  expect(await sweepEligibility(aSession(database, aFarEnd(noAnswer)), database.practiceId, wish)).toMatchObject({ due: 0 })
})
