import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aVisit, someCodes } from '../../../test/a-visit.ts'
import { aPatient } from '../../../test/builders.ts'
import { useDatabase } from '../../../test/database.ts'
import { bringForward } from '../../claims/bring-forward.command.ts'
import { submitClaim, submitReadyClaims } from '../../claims/submit-claims.command.ts'
import { takeStep } from '../../claims/take-step.command.ts'
import { systemActor } from '../../kernel/actor.ts'
import { checkX12 } from '../../x12/check.ts'
import { chunked } from '../../x12/read-segments.ts'
import { openMailbox } from '../connections/open-mailbox.ts'
import { processFile } from '../process-file.command.ts'
import { receiveFile } from '../receive-file.command.ts'
import { sendBatches } from '../send-batches.command.ts'

const database = useDatabase()
beforeAll(() => database.run(someCodes))
const scope = () => ({ actor: systemActor(database.practiceId) })

/** A claim that its payer takes, and one whose member it does not know (docs/simulator.md). */
const memberIds = ['NH0042', 'NH0042R']

async function submitTwo(): Promise<{ claimIds: string[]; answers: Buffer[]; connectionId: string }> {
  const encounterIds = await database.run(async tx => {
    const ids: string[] = []
    for (const memberId of memberIds) {
      const patientId = await aPatient(tx)
      ids.push(await aVisit(tx, { patientId }))
      await tx.rows(sql`update coverage set member_id = ${memberId} where patient_id = ${patientId}`)
    }
    await bringForward(tx, ids)
    return ids
  })
  await database.run(submitReadyClaims)
  const [connection] = await database.run(tx => tx.rows(sql<{ id: string }>`select id from connection`))
  const connectionId = connection?.id ?? ''
  const mailbox = await openMailbox(database.orm, scope(), connectionId)
  if (!mailbox) throw new Error('no connection')
  await sendBatches(database.orm, scope(), connectionId, mailbox)
  const mail = await database.run(tx =>
    tx.rows(sql<{ content: string }>`
      select content from simulator_mail where content <> '' and taken_at is null order by due_at, id`),
  )
  await database.run(tx => tx.rows(sql`update simulator_mail set taken_at = now()`))
  const claims = await database.run(tx =>
    tx.rows(sql<{ id: string }>`
      select c.id from claim c join coverage v on v.id = c.coverage_id where c.encounter_id = any(${encounterIds}::uuid[]) order by v.member_id`),
  )
  return { claimIds: claims.map(({ id }) => id), answers: mail.map(({ content }) => Buffer.from(content)), connectionId }
}

async function take(content: Buffer, connectionId: string): Promise<void> {
  const received = await database.run(tx => receiveFile(tx, 'answer.edi', content, connectionId))
  if (received.duplicateOf) return
  expect(await processFile(database.orm, scope(), received.id)).toMatchObject({ status: 'DONE' })
}

const stateOf = (ids: readonly string[]) =>
  database.run(tx =>
    tx.rows(sql<{ status: string; reason_codes: string[]; has_number: boolean }>`
      select status, reason_codes, payer_control_number is not null as has_number from claim where id = any(${[...ids]}::uuid[]) order by array_position(${[...ids]}::uuid[], id)`),
  )

function permutations<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length < 2) return [[...things]]
  return things.flatMap((first, i) => permutations(things.toSpliced(i, 1)).map(rest => [first, ...rest]))
}

test('999, both 277CA and the 835 lead to the same end in every order, also when each comes twice', async () => {
  const first = await submitTwo()
  expect(first.answers.length).toBe(4)
  const orders = permutations(first.answers.map((_, i) => i))
  for (const [i, order] of orders.entries()) {
    const { claimIds, answers, connectionId } = i === 0 ? first : await submitTwo()
    for (const place of [...order, ...order]) await take(answers[place] ?? Buffer.alloc(0), connectionId)
    expect(await stateOf(claimIds), `order ${order.join(' ')}`).toEqual([
      { status: 'PATIENT_BALANCE', reason_codes: [], has_number: true },
      { status: 'PAYER_REJECTED', reason_codes: ['A7:164:IL'], has_number: false },
    ])
  }
})

test('a rejected claim that was sent anew is not moved by what comes late for its first file, and its lines have new numbers', async () => {
  const { claimIds, answers, connectionId } = await submitTwo()
  const [, rejected = ''] = claimIds
  const [file = Buffer.alloc(0), clearinghouse = Buffer.alloc(0), payer = Buffer.alloc(0)] = answers
  await take(payer, connectionId)
  const numbersBefore = await lineNumbers(rejected)
  await database.run(async tx => {
    await takeStep(tx, rejected, 'scrubPass')
    const [claim] = await tx.rows(sql<{ version: number }>`select version from claim where id = ${rejected}`)
    expect(await submitClaim(tx, rejected, claim?.version ?? 0)).toBe(rejected)
  })
  const mailbox = await openMailbox(database.orm, scope(), connectionId)
  if (!mailbox) throw new Error('no connection')
  await sendBatches(database.orm, scope(), connectionId, mailbox)
  for (const late of [clearinghouse, file]) await take(late, connectionId)
  expect(await stateOf([rejected])).toMatchObject([{ status: 'SUBMITTED' }])
  const numbersAfter = await lineNumbers(rejected)
  expect(numbersAfter.filter(number => numbersBefore.includes(number))).toEqual([])
  const submissions = await database.run(tx =>
    tx.rows(sql<{ position: number; number: string }>`
      select position, content->>'patientControlNumber' as number from claim_submission where claim_id = ${rejected} order by position`),
  )
  expect(submissions.map(({ position }) => position)).toEqual([1, 2])
})

const lineNumbers = async (claimId: string): Promise<string[]> =>
  (await database.run(tx => tx.rows(sql<{ control_number: string }>`select control_number from claim_line where claim_id = ${claimId}`))).map(
    row => row.control_number,
  )

test('an answer about a claim that we never sent is told, and moves nothing', async () => {
  const { claimIds, answers, connectionId } = await submitTwo()
  const foreign = Buffer.from(answers[2]?.toString().replaceAll(/TRN\*2\*CC\d+/g, 'TRN*2*ZZ99') ?? '')
  const received = await database.run(tx => receiveFile(tx, 'foreign.277', foreign, connectionId))
  expect((await processFile(database.orm, scope(), received.id)).result).toMatch(/not ours/)
  expect(await stateOf(claimIds)).toMatchObject([{ status: 'SUBMITTED' }, { status: 'SUBMITTED' }])
})

test('a partner that expects it gets one 999 for each group that we took in, valid itself, however often the file is worked off', async () => {
  const { answers, connectionId } = await submitTwo()
  await database.run(tx => tx.rows(sql`update connection set settings = settings || '{"acknowledges": true}' where id = ${connectionId}`))
  const received = await database.run(tx => receiveFile(tx, 'payer.277', answers[2] ?? Buffer.alloc(0), connectionId))
  for (let i = 0; i < 2; i += 1) {
    await processFile(database.orm, scope(), received.id)
    await database.run(tx => tx.rows(sql`update exchange_file set status = 'RECEIVED' where id = ${received.id}`))
  }
  const ours = await database.run(tx =>
    tx.rows(
      sql<{ kind: string; content: Buffer; status: string }>`select kind, content, status from exchange_file where answers_id = ${received.id}`,
    ),
  )
  expect(ours).toMatchObject([{ kind: '999', status: 'BUILT' }])
  const text = ours[0]?.content.toString() ?? ''
  expect((await checkX12(chunked(text))).verdict).toBe('accepted')
  expect(text).toMatch(/~IK5\*A~.*AK9\*A\*/)
})
