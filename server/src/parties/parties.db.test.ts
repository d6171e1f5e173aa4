import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPatient, aPayer } from '../../test/builders.ts'
import { addPractice, useDatabase } from '../../test/database.ts'
import { anAccount, signedIn, startTestGateway, type Browser } from '../../test/gateway.ts'
import { openContext } from '../access/open-context.ts'
import type { Gateway } from '../gateway/server.ts'
import { systemActor } from '../kernel/actor.ts'
import { sql } from 'kysely'

const database = useDatabase()
let gateway: Gateway
let ada: Browser
let eve: Browser
let payerId: string
let patientId: string

beforeAll(async () => {
  payerId = await database.run(tx => aPayer(tx, 'Northfield Health'))
  patientId = await database.run(tx => aPatient(tx))
  await anAccount(database, { email: 'ada@harbor.test', name: 'Ada Brandt', roles: ['ADMIN'] })
  await anAccount(database, { email: 'jo@harbor.test', name: 'Jo Lindgren', roles: ['BILLER'] })
  const elsewhere = await addPractice(database.ownerUrl, 'Elsewhere Clinic')
  await anAccount(database, { email: 'eve@else.test', name: 'Eve Other', roles: ['ADMIN', 'BILLER', 'AUDITOR'] }, elsewhere)
  gateway = await startTestGateway(database)
  ada = await signedIn(gateway, 'ada@harbor.test')
  eve = await signedIn(gateway, 'eve@else.test')
})
afterAll(() => gateway.close())

const practice = {
  name: 'Harbor Lane Family Medicine',
  npi: '1234567893',
  taxId: '12-3456789',
  taxonomy: '207Q00000X',
  phone: '(555) 555-0100',
  line1: '14 Harbor Lane',
  city: 'Burlington',
  state: 'vt',
  zip: '05401-1234',
}
const savePractice = async (change: object): Promise<unknown> =>
  (
    await ada.ask<{ savePractice: unknown }>(
      'mutation ($input: PracticeInput!) { savePractice(input: $input) { ... on Practice { npi taxId phone address { state zip } } ... on Refusal { code field } } }',
      { input: { ...practice, ...change } },
    )
  ).data.savePractice
const payer = { name: 'Northfield Health', payerId: 'NF001', filingIndicator: 'CI', filingLimitDays: 180 }
const savePayer = async (browser: Browser, input: object, id?: string): Promise<unknown> =>
  (
    await browser.ask<{ savePayer: unknown }>(
      'mutation ($id: ID, $input: PayerInput!) { savePayer(id: $id, input: $input) { ... on Payer { name payerId filingLimitDays } ... on Refusal { code field } } }',
      { id, input },
    )
  ).data.savePayer

test('numbers of the practice are kept as claims need them, whatever signs they were typed with', async () => {
  expect(await savePractice({})).toEqual({ npi: '1234567893', taxId: '123456789', phone: '5555550100', address: { state: 'VT', zip: '054011234' } })
})

test.each([
  ['npi', '1234567890'],
  ['taxId', '12345'],
  ['taxonomy', '207Q'],
  ['phone', '555-0100'],
  ['state', 'Vermont'],
  ['zip', '5401'],
  ['name', ''],
  ['line1', ' '],
  ['city', ''],
])('a practice with a wrong %s would be rejected by payers, so it is refused here', async (field, value) => {
  expect(await savePractice({ [field]: value })).toEqual({ code: 'INVALID_INPUT', field })
})

test('a payer is added, changed, and its ID is its own', async () => {
  expect(await savePayer(ada, { ...payer, payerId: 'hw 02' })).toEqual({ code: 'INVALID_INPUT', field: 'payerId' })
  expect(await savePayer(ada, { ...payer, name: 'Harborwest', payerId: 'hw002' })).toEqual({
    name: 'Harborwest',
    payerId: 'HW002',
    filingLimitDays: 180,
  })
  expect(await savePayer(ada, { ...payer, payerId: 'NF009', filingLimitDays: 90 }, payerId)).toEqual({
    name: 'Northfield Health',
    payerId: 'NF009',
    filingLimitDays: 90,
  })
  expect(await savePayer(ada, { ...payer, payerId: 'hw002' }, payerId)).toEqual({ code: 'INVALID_INPUT', field: 'payerId' })
  expect(await savePayer(ada, { ...payer, payerId: 'X1', filingLimitDays: 0 })).toEqual({ code: 'INVALID_INPUT', field: 'filingLimitDays' })
})

test('what a payer wants is kept, an odd code is refused, and what is left out stays', async () => {
  const ask = (input: object) =>
    ada.ask(
      `mutation ($id: ID, $input: PayerInput!) { savePayer(id: $id, input: $input) {
        ... on Payer { filingLimitDays filingKey isParticipating needs authorizedCodes } ... on Refusal { code field } } }`,
      { id: payerId, input: { ...payer, payerId: 'NF009', filingLimitDays: null, ...input } },
    )
  const wants = { filingKey: 'UHC_COMM', isParticipating: false, needs: ['REFERRAL', 'NDC'], authorizedCodes: ['70551', '97110-97140'] }
  expect((await ask({ ...wants, authorizedCodes: ['7055'] })).data).toEqual({ savePayer: { code: 'INVALID_INPUT', field: 'authorizedCodes' } })
  expect((await ask(wants)).data).toEqual({ savePayer: { ...wants, filingLimitDays: null } })
  expect((await ask({})).data).toEqual({ savePayer: { ...wants, filingLimitDays: null } })
  expect((await ask({ filingKey: null, needs: [] })).data).toMatchObject({ savePayer: { filingKey: null, needs: [], isParticipating: false } })
})

test('what a payer wants on paper is as most take it until it is set, and then fills its forms', async () => {
  const paper = {
    pageTotals: 'EACH_PAGE',
    ndcSpaces: 3,
    ndcQuantity: 'AFTER_NDC',
    dateDigits: 8,
    decimalUnits: false,
    amountPaid: 'PATIENT_AND_PAYERS',
    pointersMax: 4,
    medigap: false,
    taxonomyOnPaper: true,
  }
  const ask = (input: object) =>
    ada.ask(
      `mutation ($id: ID, $input: PayerInput!) { savePayer(id: $id, input: $input) {
        ... on Payer { paper { ${Object.keys(paper).join(' ')} } } ... on Refusal { code field } } }`,
      { id: payerId, input: { ...payer, payerId: 'NF009', ...input } },
    )
  expect((await ask({})).data).toEqual({ savePayer: { paper } })
  const wanted = { ...paper, dateDigits: 6, pointersMax: 1, pageTotals: 'CONTINUED' }
  expect((await ask({ paper: { ...wanted, dateDigits: 7 } })).data).toEqual({ savePayer: { code: 'INVALID_INPUT', field: 'paper.dateDigits' } })
  expect((await ask({ paper: wanted })).data).toEqual({ savePayer: { paper: wanted } })
  expect((await ask({ needs: ['NDC'] })).data).toEqual({ savePayer: { paper: wanted } })
})

test('an administrator elsewhere sees, changes and disables nothing here; what is not theirs does not exist', async () => {
  const { body } = await eve.ask('{ users { name } payers { name } practice { name } audit(first: 100) { actorName patientName } }')
  expect(body).toContain('Elsewhere Clinic')
  for (const marker of ['Ada', 'Jo Lindgren', 'Northfield', 'Harbor Lane', 'Delgado']) expect(body).not.toContain(marker)

  expect(await savePayer(eve, payer, payerId)).toEqual({ code: 'NOT_FOUND', field: null })
  const { data } = await ada.ask<{ users: { id: string; email: string; isDisabled: boolean }[] }>('{ users { id email isDisabled } }')
  const jo = data.users.find(user => user.email === 'jo@harbor.test')
  const disable = await eve.ask<{ disableUser: unknown }>('mutation ($id: ID!) { disableUser(id: $id) { ... on Refusal { code } } }', { id: jo?.id })
  expect(disable.data.disableUser).toEqual({ code: 'NOT_FOUND' })
  const save = await eve.ask<{ saveUser: unknown }>(
    'mutation ($id: ID!, $input: UserInput!) { saveUser(id: $id, input: $input) { ... on Refusal { code } } }',
    {
      id: jo?.id,
      input: { name: 'Taken', email: 'taken@else.test', roles: ['CODER'] },
    },
  )
  expect(save.data.saveUser).toEqual({ code: 'NOT_FOUND' })
  const after = await ada.ask<{ users: { email: string; isDisabled: boolean }[] }>('{ users { email isDisabled } }')
  expect(after.data.users).toContainEqual({ email: 'jo@harbor.test', isDisabled: false })
})

test('a patient without a record of their own sees none, instead of all', async () => {
  const incoming = { requestId: 'r', operation: 'o', device: '', ip: '', tokenHash: undefined, setSession: () => {}, clearSession: () => {} }
  const read = (patientIds: string[]): Promise<unknown[]> =>
    openContext(gateway.services, {
      ...incoming,
      actor: { ...systemActor(database.practiceId), roles: ['PATIENT'], patientIds },
    }).read(tx => tx.rows(sql`select id from patient`))
  expect(await read([])).toEqual([])
  expect(await read([patientId])).toEqual([{ id: patientId }])
})
