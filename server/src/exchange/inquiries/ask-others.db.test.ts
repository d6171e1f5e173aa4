import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { insurer } from '../../../test/a-visit.ts'
import { aClaim, aPatient } from '../../../test/builders.ts'
import { useDatabase } from '../../../test/database.ts'
import { readAuthorizations } from '../../coverage/authorization.store.ts'
import { takeAuthorizationStep } from '../../coverage/record-authorization.command.ts'
import { systemActor } from '../../kernel/actor.ts'
import { processFile } from '../process-file.command.ts'
import { receiveFile } from '../receive-file.command.ts'
import { anAnswer } from './answer.fixture.ts'
import { askAuthorization, askAuthorizationAgain, type AuthorizationWish } from './ask-authorization.command.ts'
import { askClaimStatus } from './ask-claim-status.command.ts'
import { aFarEnd, aKey, anInsured, aSession, noAnswer } from './line.fixture.ts'

const database = useDatabase()

const a277 = (trace: string, claim: string): string =>
  anAnswer('277', '005010X212', `BHT*0010*08*1*20261121*0930*DG\nHL*1**20*1\nNM1*PR*2*NORTHFIELD*****PI*NFH01\nHL*4*3*22*0\nTRN*2*${trace}\n${claim}`)
const a278 = (trace: string, event: string): string =>
  anAnswer(
    '278',
    '005010X217',
    `BHT*0007*11*1*20261121*0930*18\nHL*1**20*1\nNM1*X3*2*NORTHFIELD*****PI*NFH01\nHL*4*3*EV*0\nTRN*2*${trace}*1123456789\n${event}`,
  )

const aSentClaim = () =>
  database.run(async tx => {
    const patientId = await aPatient(tx)
    return aClaim(tx, { patientId, payerId: await insurer(tx), status: 'SUBMITTED' })
  })

test('what the insurer says about a claim is kept with the claim, which moves by it', async () => {
  const claim = await aSentClaim()
  const farEnd = aFarEnd((_, trace) => a277(trace, `STC*P1:20*20261120**200\nREF*1K*ICN9\nREF*EJ*${claim.number}`))
  const said = await askClaimStatus(aSession(database, farEnd), claim.id)
  expect(said).toMatchObject([{ pcn: claim.number, payerControlNumber: 'ICN9', statuses: [{ category: 'P1', code: '20', on: '2026-11-20' }] }])
  expect(farEnd.questions[0]).toContain(`REF*EJ*${claim.number}~`)
  const [row] = await database.run(tx =>
    tx.rows(sql<{ status: string; answers: string[] }>`
      select c.status, array_agg(a.source || ' ' || a.category) as answers from claim c join claim_answer a on a.claim_id = c.id where c.id = ${claim.id} group by c.id`),
  )
  expect(row).toEqual({ status: 'PENDED', answers: ['PAYER P1'] })
})

test('no answer about a claim is said, may be tried again, and changes nothing', async () => {
  const claim = await aSentClaim()
  expect(await askClaimStatus(aSession(database, aFarEnd(noAnswer)), claim.id)).toMatchObject({ code: 'BUSY', retry: true })
  expect(
    await askClaimStatus(
      aSession(
        database,
        aFarEnd(() => a277('OTHER', 'STC*F2:88*20261120')),
      ),
      claim.id,
    ),
  ).toMatchObject({ code: 'BUSY' })
  const [row] = await database.run(tx =>
    tx.rows(sql<{ status: string; answers: number }>`
      select status, (select count(*)::int from claim_answer a where a.claim_id = c.id) as answers from claim c where id = ${claim.id}`),
  )
  expect(row).toEqual({ status: 'SUBMITTED', answers: 0 })
  const waiting = await database.run(tx => tx.rows(sql`select id from exchange_file where kind = '276' and status = 'BUILT'`))
  expect(waiting).toEqual([])
})

const wish = (policyId: string): AuthorizationWish => ({
  key: aKey(),
  policyId,
  isUrgent: false,
  input: { codes: ['97110-97140'], units: '12', from: '2026-12-01', to: '2027-02-28', diagnoses: ['M54.50'] },
})

test('a request that is approved in part holds what was approved, under its number', async () => {
  const { patientId, policyId } = await database.run(tx => anInsured(tx))
  const farEnd = aFarEnd((_, trace) => a278(trace, 'HCR*A2*AUTH77*0F\nDTP*007*RD8*20261201-20270131\nHSD*VS*8'))
  const id = await askAuthorization(aSession(database, farEnd), wish(policyId))
  expect(await database.run(tx => readAuthorizations(tx, patientId))).toMatchObject([
    { id, status: 'PARTIAL', number: 'AUTH77', approvedMilli: 8_000, from: '2026-12-01', to: '2027-01-31', hasAnswer: true },
  ])
})

test('a request without an answer stays asked with the reason, and is asked again word for word', async () => {
  const { patientId, policyId } = await database.run(tx => anInsured(tx))
  const asked = wish(policyId)
  const silent = aFarEnd(noAnswer)
  const id = await askAuthorization(aSession(database, silent), asked)
  const [waiting] = await database.run(tx => readAuthorizations(tx, patientId))
  expect(waiting).toMatchObject({ id, status: 'SUBMITTED', reason: 'The insurer did not answer within 30 seconds.' })
  const farEnd = aFarEnd((_, trace) => a278(trace, 'HCR*A1*AUTH78'))
  expect(await askAuthorizationAgain(aSession(database, farEnd), String(id))).toBe(id)
  expect(farEnd.questions).toEqual(silent.questions)
  // The same request from a window that had no answer finds the decision and asks nobody.
  expect(await askAuthorization(aSession(database, farEnd), asked)).toBe(id)
  expect(farEnd.questions).toHaveLength(1)
  expect(await database.run(tx => readAuthorizations(tx, patientId))).toMatchObject([{ status: 'APPROVED', number: 'AUTH78', approvedMilli: 12_000 }])
})

test('a late answer does not undo what a person has entered meanwhile', async () => {
  const { patientId, policyId } = await database.run(tx => anInsured(tx))
  const farEnd = aFarEnd(async (_, trace) => {
    const [open] = await database.run(tx => readAuthorizations(tx, patientId))
    if (open) {
      const spoken = { number: 'PHONE1', codes: open.codes, units: '12', from: open.from, to: open.to }
      await database.run(tx => takeAuthorizationStep(tx, open.id, open.version, 'approve', spoken))
    }
    return a278(trace, 'HCR*A4')
  })
  await askAuthorization(aSession(database, farEnd), wish(policyId))
  expect(await database.run(tx => readAuthorizations(tx, patientId))).toMatchObject([{ status: 'APPROVED', number: 'PHONE1' }])
})

test('a request that the insurer will not look at says why', async () => {
  const { patientId, policyId } = await database.run(tx => anInsured(tx))
  await askAuthorization(
    aSession(
      database,
      aFarEnd((_, trace) => a278(trace, 'AAA*N**AF*C')),
    ),
    wish(policyId),
  )
  expect(await database.run(tx => readAuthorizations(tx, patientId))).toMatchObject([
    { status: 'SUBMITTED', reason: 'A diagnosis code is missing or wrong. Correct it and ask again.' },
  ])
})

test('the decision about a pended request is taken from a file that comes later', async () => {
  const { patientId, policyId } = await database.run(tx => anInsured(tx))
  const farEnd = aFarEnd((_, trace) => a278(trace, 'HCR*A4'))
  const asked = wish(policyId)
  await askAuthorization(aSession(database, farEnd), asked)
  expect(await database.run(tx => readAuthorizations(tx, patientId))).toMatchObject([{ status: 'PENDED' }])
  const decided = anAnswer(
    '278',
    '005010X217',
    `BHT*0007*11*2*20261122*0930*18
    HL*1**20*1
    NM1*X3*2*NORTHFIELD*****PI*NFH01
    HL*2*1*21*1
    NM1*1P*2*HARBOR LANE*****XX*1234567893
    HL*3*2*22*1
    NM1*IL*1*DELGADO*ROSA****MI*NH00918
    HL*4*3*EV*0
    TRN*2*${asked.key.replaceAll('-', '').toUpperCase()}*1123456789
    UM*HS*I*1*11:B
    HCR*A1*LATER1`,
  )
  const file = await database.run(tx => receiveFile(tx, 'decided.278', Buffer.from(decided), undefined))
  expect(await processFile(database.orm, { actor: systemActor(database.practiceId) }, file.id)).toEqual({ status: 'DONE', result: '1 decided' })
  expect(await database.run(tx => readAuthorizations(tx, patientId))).toMatchObject([{ status: 'APPROVED', number: 'LATER1' }])
})
