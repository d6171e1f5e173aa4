import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aVisit, someCodes } from '../../test/a-visit.ts'
import { aPatient } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { exchangeAll } from '../../test/exchange-all.ts'
import { bringForward } from '../claims/bring-forward.command.ts'
import { submitReadyClaims } from '../claims/submit-claims.command.ts'
import { systemActor } from '../kernel/actor.ts'
import type { Tx } from '../platform/transaction.ts'
import { processFile } from './process-file.command.ts'
import { receiveFile } from './receive-file.command.ts'

const database = useDatabase()
beforeAll(() => database.run(someCodes))

/** A visit whose patient has this member id: the simulator decides by its last letter. */
async function visitOf(tx: Tx, memberId: string, chargeCents = 16_500): Promise<string> {
  const patientId = await aPatient(tx)
  const id = await aVisit(tx, { patientId, lines: [{ chargeCents }], serviceDate: '2026-10-06' })
  await tx.rows(sql`update coverage set member_id = ${memberId} where patient_id = ${patientId}`)
  await bringForward(tx, [id])
  return id
}

interface ClaimState {
  status: string
  open_payer_cents: bigint
  open_patient_cents: bigint
  paid_cents: bigint
  adjusted_cents: bigint
  reason_codes: string[]
}
const stateOf = async (encounterId: string): Promise<ClaimState | undefined> =>
  (
    await database.run(tx =>
      tx.rows(sql<ClaimState>`
    select status, open_payer_cents, open_patient_cents, paid_cents, adjusted_cents, reason_codes from claim where encounter_id = ${encounterId}`),
    )
  )[0]

test('a visit goes from the note to what the patient owes, every answer on its path', async () => {
  const id = await database.run(tx => visitOf(tx, 'NH0042'))
  await database.run(submitReadyClaims)
  await exchangeAll(database)
  // Northfield Health allows 80 % of 165.00 = 132.00 and leaves 20 % of it to the patient (docs/simulator.md).
  expect(await stateOf(id)).toMatchObject({
    status: 'PATIENT_BALANCE',
    open_payer_cents: 0n,
    open_patient_cents: 2_640n,
    paid_cents: 10_560n,
    adjusted_cents: 3_300n,
  })
  const steps = await database.run(tx =>
    tx.rows(sql<{ step: string }>`
    select step from claim_event v join claim c on c.id = v.claim_id where c.encounter_id = ${id} order by position`),
  )
  expect(steps.map(s => s.step)).toEqual([
    'scrubPass',
    'batch',
    'send',
    'acceptSyntax',
    'acceptAtClearinghouse',
    'acceptAtPayer',
    'pay',
    'moveToPatient',
  ])
})

test('a member ID that the payer does not know is a rejection, not a denial, and books nothing', async () => {
  const id = await database.run(tx => visitOf(tx, 'NH0042R'))
  await database.run(submitReadyClaims)
  await exchangeAll(database)
  expect(await stateOf(id)).toMatchObject({ status: 'PAYER_REJECTED', reason_codes: ['A7:164:IL'], open_payer_cents: 16_500n })
})

test('a denied claim stays open with the insurer until somebody works it', async () => {
  const id = await database.run(tx => visitOf(tx, 'NH0042', 16_516))
  await database.run(submitReadyClaims)
  await exchangeAll(database)
  expect(await stateOf(id)).toMatchObject({ status: 'DENIED', open_payer_cents: 16_516n, open_patient_cents: 0n })
  expect((await stateOf(id))?.reason_codes).toContain('CO-16')
})

test('a file that comes again, as it was or wrapped anew, moves nothing and says so', async () => {
  const id = await database.run(tx => visitOf(tx, 'NH0077'))
  await database.run(submitReadyClaims)
  await exchangeAll(database)
  const before = await stateOf(id)
  const [file] = await database.run(tx =>
    tx.rows(sql<{ id: string; name: string; content: Buffer }>`
    select id, name, content from exchange_file where kind = '835' order by at desc limit 1`),
  )
  const text = file?.content.toString() ?? ''
  const again = await database.run(tx => receiveFile(tx, 'again.835', Buffer.from(text), undefined))
  const wrapped = await database.run(tx => receiveFile(tx, 'wrapped.835', Buffer.from(text.replaceAll('~', '~\r\n')), undefined))
  expect([again.duplicateOf?.id, wrapped.duplicateOf?.id]).toEqual([file?.id, file?.id])

  const enveloped = Buffer.from(text.replace(/^(ISA(?:\*[^*]*){12}\*)\d{9}/, '$1000009999').replace(/IEA\*(\d+)\*\d{9}/, 'IEA*$1*000009999'))
  const fresh = await database.run(tx => receiveFile(tx, 'enveloped.835', enveloped, undefined))
  const done = await processFile(database.orm, { actor: systemActor(database.practiceId) }, fresh.id)
  expect(done).toMatchObject({ status: 'DONE' })
  expect(done.result).toContain('came before')
  expect(await stateOf(id)).toEqual(before)
})

test('a payment that is a cent off is quarantined with its sums, and nothing of it is posted', async () => {
  const [file] = await database.run(tx => tx.rows(sql<{ content: Buffer }>`select content from exchange_file where kind = '835' order by at limit 1`))
  const text = (file?.content.toString() ?? '')
    .replace(/BPR\*I\*([\d.]+)/, (_, amount: string) => `BPR*I*${(Number(amount) + 0.01).toFixed(2)}`)
    .replace(/TRN\*1\*(\w+)/, 'TRN*1*$1X')
  const journals = await database.run(tx => tx.rows(sql<{ n: bigint }>`select count(*) as n from journal`))
  const received = await database.run(tx => receiveFile(tx, 'off.835', Buffer.from(text), undefined))
  const done = await processFile(database.orm, { actor: systemActor(database.practiceId) }, received.id)
  expect(done.status).toBe('QUARANTINED')
  expect(done.result).toMatch(/does not add up/)
  expect(await database.run(tx => tx.rows(sql<{ n: bigint }>`select count(*) as n from journal`))).toEqual(journals)
})

test('what is no X12 is kept and quarantined with the place of the fault', async () => {
  for (const content of ['hello', 'ISA*00*', '\u0000\u0001']) {
    const received = await database.run(tx => receiveFile(tx, 'odd.txt', Buffer.from(content), undefined))
    expect(await processFile(database.orm, { actor: systemActor(database.practiceId) }, received.id)).toMatchObject({ status: 'QUARANTINED' })
  }
})

test('two workers at once send each claim once', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, (_, i) => database.run(tx => visitOf(tx, `NH10${i}`))))
  await database.run(submitReadyClaims)
  await Promise.all([exchangeAll(database), exchangeAll(database), exchangeAll(database)])
  await exchangeAll(database)
  const sent = await database.run(tx =>
    tx.rows(sql<{ encounter_id: string; n: bigint }>`
    select c.encounter_id, count(*) as n from claim_event v join claim c on c.id = v.claim_id where v.step = 'send' and c.encounter_id = any(${ids}::uuid[]) group by 1`),
  )
  expect(sent.map(row => row.n)).toEqual(ids.map(() => 1n))
  for (const id of ids) expect((await stateOf(id))?.status).toBe('PATIENT_BALANCE')
})
