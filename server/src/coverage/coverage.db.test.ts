import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aClaim, aCoverage, aPatient, aPayer, type BuiltClaim } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import type { AuthorizationInput } from './authorization-input.rules.ts'
import { readAuthorizations } from './authorization.store.ts'
import { consumeAuthorizations } from './consume-authorizations.command.ts'
import { orderPolicies, savePolicyFacts, setPolicyOrder } from './order-payers.command.ts'
import { findPatients, readPolicies } from './policies.query.ts'
import { recordAuthorization, takeAuthorizationStep } from './record-authorization.command.ts'

const database = useDatabase()
const on = '2026-10-06'

interface Granted {
  claim: BuiltClaim
  authorizationId: string
}

const anAuthorization = async (tx: Tx, policyId: string | null, wish: Partial<AuthorizationInput> = {}): Promise<string> => {
  const id = await recordAuthorization(tx, policyId ?? '', 'approve', {
    number: 'AUTH1',
    codes: ['97110-97140'],
    units: '4',
    from: '2026-10-01',
    to: '2026-12-31',
    ...wish,
  })
  if (id instanceof Refusal) throw new Error(id.message)
  return id
}

const aGranted = (units: number[], wish: Partial<AuthorizationInput> = {}): Promise<Granted> =>
  database.run(async tx => {
    const claim = await aClaim(tx, { serviceDate: on, lines: units.map(count => ({ code: '97110', units: count })) })
    return { claim, authorizationId: await anAuthorization(tx, claim.coverageId, wish) }
  })

const balanceOf = async ({ claim }: Granted): Promise<(number | null)[]> =>
  (await database.run(tx => readAuthorizations(tx, claim.patientId))).map(({ usedMilli }) => usedMilli)
const numberOn = async (claimId: string): Promise<string | undefined> =>
  (await database.run(tx => tx.rows(sql<{ number: string }>`select details->>'priorAuthorization' as number from claim where id = ${claimId}`)))[0]
    ?.number

test('a claim uses its authorization by the day of service, carries its number, and counting again changes nothing', async () => {
  const granted = await aGranted([2, 1])
  for (let i = 0; i < 2; i++) expect(await database.run(tx => consumeAuthorizations(tx, [granted.claim.id]))).toEqual([])
  expect(await balanceOf(granted)).toEqual([3_000])
  expect(await numberOn(granted.claim.id)).toBe('AUTH1')
})

test('lines of other codes, days and patients use nothing', async () => {
  const { claim, authorizationId } = await aGranted([1], { codes: ['99213'] })
  await database.run(tx => consumeAuthorizations(tx, [claim.id]))
  expect(await balanceOf({ claim, authorizationId })).toEqual([0])
  expect(await numberOn(claim.id)).toBeNull()
})

test('a number that somebody has typed on the claim stands, and nothing of ours is counted on it', async () => {
  const granted = await aGranted([1])
  await database.run(tx => tx.rows(sql`update claim set details = '{"priorAuthorization": "THEIRS"}' where id = ${granted.claim.id}`))
  await database.run(tx => consumeAuthorizations(tx, [granted.claim.id]))
  expect(await balanceOf(granted)).toEqual([0])
  expect(await numberOn(granted.claim.id)).toBe('THEIRS')
})

test('two claims at once cannot overdraw an authorization unseen: exactly one is told', async () => {
  const { first, second } = await database.run(async tx => {
    const first = await aClaim(tx, { serviceDate: on, lines: [{ code: '97110', units: 3 }] })
    const second = await aClaim(tx, { serviceDate: on, patientId: first.patientId, lines: [{ code: '97110', units: 3 }] })
    await anAuthorization(tx, first.coverageId)
    return { first, second }
  })
  const overdrafts = await Promise.all([first, second].map(({ id }) => database.run(tx => consumeAuthorizations(tx, [id]))))
  expect(overdrafts.flat()).toMatchObject([{ unitsOver: '2' }])
  expect(await database.run(tx => readAuthorizations(tx, first.patientId))).toMatchObject([{ usedMilli: 6_000, approvedMilli: 4_000 }])
})

test.each([
  ['its lines go', (id: string) => sql`delete from claim_line where claim_id = ${id}`],
  ['it is voided and counted again', (id: string) => sql`update claim set status = 'VOIDED' where id = ${id}`],
])('what a claim has used comes back when %s', async (_, change) => {
  const granted = await aGranted([2])
  const { id } = granted.claim
  await database.run(tx => consumeAuthorizations(tx, [id]))
  expect(await balanceOf(granted)).toEqual([2_000])
  await database.run(tx => tx.rows(change(id)))
  await database.run(tx => consumeAuthorizations(tx, [id]))
  expect(await balanceOf(granted)).toEqual([0])
})

test('two authorizations on one claim: one number on the claim, the other on its line', async () => {
  const claim = await database.run(async tx => {
    const built = await aClaim(tx, { serviceDate: on, lines: [{ code: '97110' }, { code: 'J1885' }] })
    await anAuthorization(tx, built.coverageId)
    await anAuthorization(tx, built.coverageId, { number: 'AUTH2', codes: ['J1885'] })
    await consumeAuthorizations(tx, [built.id])
    return built
  })
  const lines = await database.run(tx =>
    tx.rows(
      sql<{ number: string | null }>`select details->>'priorAuthorization' as number from claim_line where claim_id = ${claim.id} order by position`,
    ),
  )
  expect([await numberOn(claim.id), ...lines.map(({ number }) => number)]).toEqual(['AUTH1', null, 'AUTH2'])
})

test('an authorization cannot be granted without its number, nor changed over somebody else’s change', async () => {
  const { claim, authorizationId } = await aGranted([1])
  const spoken = { codes: ['97110'], units: '8', from: '2026-10-01', to: '2026-12-31' }
  const step = (version: number, number: string) =>
    database.run(tx => takeAuthorizationStep(tx, authorizationId, version, 'modify', { ...spoken, number }))
  expect(await step(1, '')).toMatchObject({ code: 'INVALID_INPUT', field: 'number' })
  expect(await step(1, 'AUTH1X')).toBe(authorizationId)
  expect(await step(1, 'AUTH1Y')).toMatchObject({ code: 'CONFLICT' })
  expect(await database.run(tx => readAuthorizations(tx, claim.patientId))).toMatchObject([
    { number: 'AUTH1X', approvedMilli: 8_000, status: 'MODIFIED' },
  ])
  expect(
    await database.run(tx => recordAuthorization(tx, claim.coverageId ?? '', 'approve', { ...spoken, to: '2026-09-01', number: 'X' })),
  ).toMatchObject({ field: 'to' })
})

async function aMedicarePatient(): Promise<{ patientId: string; medicareId: string; groupId: string }> {
  return database.run(async tx => {
    const patientId = await aPatient(tx)
    const medicare = await aPayer(tx, 'Medicare Part B')
    await tx.rows(sql`update payer set filing_indicator = 'MB' where id = ${medicare}`)
    return { patientId, medicareId: await aCoverage(tx, patientId, medicare, 1), groupId: await aCoverage(tx, patientId, await aPayer(tx), 2) }
  })
}
const order = async (patientId: string): Promise<[string, number, string | null][]> =>
  (await database.run(tx => readPolicies(tx, patientId, on))).map(({ payer_name, rank, facts }) => [
    payer_name,
    rank,
    facts.medicareSecondaryReason ?? null,
  ])

test('what is told about a policy puts the payers in order, with the reason for a claim to Medicare', async () => {
  const { patientId, medicareId, groupId } = await aMedicarePatient()
  await database.run(tx => savePolicyFacts(tx, medicareId, { entitledBy: 'AGE' }, on))
  await database.run(tx => savePolicyFacts(tx, groupId, { employmentOf: 'SELF', employees: 40 }, on))
  expect(await order(patientId)).toEqual([
    ['Northfield Health', 1, null],
    ['Medicare Part B', 2, '12'],
  ])
  await database.run(tx => savePolicyFacts(tx, groupId, { employmentOf: 'SELF', employees: 12 }, on))
  expect(await order(patientId)).toEqual([
    ['Medicare Part B', 1, null],
    ['Northfield Health', 2, null],
  ])
})

test('an order set by hand says who and why, and no rule changes it unasked', async () => {
  const { patientId, medicareId, groupId } = await aMedicarePatient()
  const set = (ids: string[], reason: string) => database.run(tx => setPolicyOrder(tx, patientId, on, ids, reason))
  expect(await set([groupId], 'Letter of the insurer')).toMatchObject({ field: 'policyIds' })
  expect(await set([groupId, medicareId], ' ')).toMatchObject({ field: 'reason' })
  expect(await set([groupId, medicareId], 'Letter of the insurer')).toBe('ordered')
  expect(await database.run(tx => orderPolicies(tx, patientId, { on }))).toBe('by hand')
  const [first] = await database.run(tx => readPolicies(tx, patientId, on))
  expect(first).toMatchObject({ id: groupId, rank_reason: 'Set by Cleanclaim: Letter of the insurer' })
  expect(await database.run(tx => orderPolicies(tx, patientId, { on, isForced: true }))).toBe('ordered')
  expect((await order(patientId)).map(([name]) => name)).toEqual(['Medicare Part B', 'Northfield Health'])
})

test('a practice’s own threshold is used', async () => {
  const { patientId, medicareId, groupId } = await aMedicarePatient()
  await database.run(tx => tx.rows(sql`update payer set settings = '{"payerOrder": {"workingAgedEmployeesMin": 50}}' where filing_indicator = 'MB'`))
  await database.run(tx => savePolicyFacts(tx, medicareId, { entitledBy: 'AGE' }, on))
  await database.run(tx => savePolicyFacts(tx, groupId, { employmentOf: 'SELF', employees: 40 }, on))
  expect((await order(patientId)).map(([name]) => name)).toEqual(['Medicare Part B', 'Northfield Health'])
})

test('patients are found by the beginning of their name or by number; a wild card is a letter like any other', async () => {
  const found = async (text: string): Promise<string[]> => (await database.run(tx => findPatients(tx, text))).map(({ last_name }) => last_name)
  await database.run(tx => aPatient(tx, { firstName: 'Wanda', lastName: 'Zebrowski' }))
  expect(await found('zebr')).toEqual(['Zebrowski'])
  expect(await found('Zebrowski, W')).toEqual(['Zebrowski'])
  expect(await found('Zebrowski, X')).toEqual([])
  expect(await found('%')).toEqual([])
  const [one] = await database.run(tx => findPatients(tx, 'zebrowski'))
  expect(await found(String(one?.number))).toEqual(['Zebrowski'])
})
