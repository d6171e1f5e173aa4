import { addDays } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { insurer } from '../../../test/a-visit.ts'
import { aClaim, aPatient } from '../../../test/builders.ts'
import { useDatabase } from '../../../test/database.ts'
import { readAuthorizations } from '../../coverage/authorization.store.ts'
import { readChecks, type CheckRow } from '../../coverage/eligibility-checks.query.ts'
import { readToday } from '../../parties/practice.query.ts'
import { systemActor } from '../../kernel/actor.ts'
import { askAuthorization } from './ask-authorization.command.ts'
import { askClaimStatus } from './ask-claim-status.command.ts'
import { askEligibility } from './ask-eligibility.command.ts'
import { NO_LINE } from './ask-line.ts'
import { aKey, anInsured } from './line.fixture.ts'
import { sessionFor } from './session-for.ts'

// The whole way, with the built-in payers of docs/simulator.md at the other end: their member ids say how they answer.
const database = useDatabase()
const session = () => sessionFor(database.orm, { actor: systemActor(database.practiceId) })
const anAsked = (memberId: string) =>
  database.run(async tx => {
    const insured = await anInsured(tx)
    await tx.rows(sql`update coverage set member_id = ${memberId} where id = ${insured.policyId}`)
    return { ...insured, today: await readToday(tx) }
  })

async function checked(memberId: string): Promise<CheckRow | undefined> {
  const { policyId, today } = await anAsked(memberId)
  await askEligibility(session(), { key: aKey(), policyId, serviceOn: today })
  return (await database.run(tx => readChecks(tx, [policyId]))).get(policyId)?.[0]
}

test('cover, its end, another payer and a member who is not found come back as what they are', async () => {
  const active = await checked('NH00918')
  expect(active).toMatchObject({ status: 'ANSWERED', is_active: true })
  expect(active?.benefits?.plans).toContain('NORTHFIELD PPO 1500')
  const deductibles = (active?.benefits?.networks ?? []).flatMap(({ network, limits }) =>
    limits.filter(({ kind, level }) => kind === 'DEDUCTIBLE' && level === 'IND').map(({ total }) => [network, total?.amountCents]),
  )
  expect(deductibles).toEqual([
    ['IN', 150_000n],
    ['OUT', 300_000n],
  ])
  expect(await checked('NH0091T')).toMatchObject({ status: 'ANSWERED', is_active: false })
  expect((await checked('NH0091COB'))?.benefits?.otherPayers).toMatchObject([{ payerId: 'JUNI1' }])
  expect(await checked('NH0091G')).toMatchObject({ status: 'REFUSED', problem: expect.stringContaining('does not find this member') })
  expect(await checked('NHBUSY')).toMatchObject({ status: 'FAILED', problem: expect.stringContaining('cannot answer at the moment') })
})

test('the simulator decides about authorizations as its table says', async () => {
  const asked = async (memberId: string, code: string) => {
    const { patientId, policyId, today } = await anAsked(memberId)
    const input = { codes: [code], units: '10', from: today, to: addDays(today, 60), diagnoses: ['M545'] }
    await askAuthorization(session(), { key: aKey(), policyId, isUrgent: false, input })
    const [found] = await database.run(tx => readAuthorizations(tx, patientId))
    return found
  }
  expect(await asked('NH1', '97110')).toMatchObject({ status: 'APPROVED', approvedMilli: 10_000, number: expect.stringMatching(/./) })
  expect(await asked('NHPARTLY', '97110')).toMatchObject({ status: 'PARTIAL', approvedMilli: 5_000 })
  expect(await asked('NHDENIES', '97110')).toMatchObject({ status: 'DENIED', reason: expect.stringMatching(/./) })
  expect(await asked('NHPENDS', '97110')).toMatchObject({ status: 'PENDED' })
  expect(await asked('NHCALLS', '97110')).toMatchObject({ status: 'CONTACT_PAYER' })
  expect(await asked('NH2', '99213')).toMatchObject({ status: 'NOT_REQUIRED' })
  expect(await asked('NHBUSY', '97110')).toMatchObject({ status: 'SUBMITTED', hasAnswer: false })
})

test('the simulator says what became of a claim', async () => {
  const claim = await database.run(async tx => aClaim(tx, { patientId: await aPatient(tx), payerId: await insurer(tx), status: 'SUBMITTED' }))
  expect(await askClaimStatus(session(), claim.id)).toMatchObject([{ pcn: claim.number, statuses: [{ category: expect.stringMatching(/^[PF]\d/) }] }])
})

test('a connection that takes files only has no line, and says so', async () => {
  const { policyId, today } = await anAsked('NH1')
  await database.run(tx => tx.rows(sql`update connection set kind = 'folder'`))
  await askEligibility(session(), { key: aKey(), policyId, serviceOn: today })
  const [check] = (await database.run(tx => readChecks(tx, [policyId]))).get(policyId) ?? []
  expect(check).toMatchObject({ status: 'FAILED', problem: NO_LINE })
})
