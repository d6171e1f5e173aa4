import { afterAll, beforeAll, expect, test } from 'vitest'
import { aClaim } from '../../../test/builders.ts'
import { useDatabase } from '../../../test/database.ts'
import { anAccount, signedIn, startTestGateway, type Browser } from '../../../test/gateway.ts'
import type { Gateway } from '../../gateway/server.ts'
import { newId } from '../../kernel/id.ts'
import { takeStep } from '../take-step.command.ts'
import { ClaimResolver } from '../claim.resolver.ts'
import { RuleResolver } from './rule.resolver.ts'

const database = useDatabase()
let gateway: Gateway
let admin: Browser
let biller: Browser
beforeAll(async () => {
  gateway = await startTestGateway(database, { resolvers: [ClaimResolver, RuleResolver] })
  await anAccount(database, { email: 'ada@example.org', roles: ['ADMIN'] })
  await anAccount(database, { email: 'bo@example.org', roles: ['BILLER'] })
  await anAccount(database, { email: 'flo@example.org', roles: ['FRONT_DESK'] })
  admin = await signedIn(gateway, 'ada@example.org')
  biller = await signedIn(gateway, 'bo@example.org')
})
afterAll(() => gateway?.close())

const definition = JSON.stringify({
  id: 'referral-wanted',
  title: 'Referral wanted',
  source: 'Letter',
  confidence: 'A',
  severity: 'BLOCK',
  kind: 'PRACTICE',
  each: 'claim',
  must: { fact: 'claim.referralNumber', present: true },
  message: 'No referral is named.',
  fix: 'Put it in.',
  field: 'details.referralNumber',
})
const save = `mutation ($key: ID!, $id: ID, $version: Int!, $definition: String!) {
  saveRule(idempotencyKey: $key, id: $id, expectedVersion: $version, definition: $definition, reason: "Denied too often") {
    __typename ... on ScrubRule { id version isOn isOwn history { kind reason actorName } } ... on Refusal { code field message } } }`

test('an admin adds a rule once, however often the request comes; a biller reads it and cannot change it', async () => {
  const variables = { key: newId(), id: null, version: 0, definition }
  const first = await admin.ask(save, variables)
  expect(first.data).toMatchObject({
    saveRule: { id: 'referral-wanted', version: 1, isOn: false, isOwn: true, history: [{ kind: 'ADDED', reason: 'Denied too often' }] },
  })
  expect((await admin.ask(save, variables)).data).toEqual(first.data)
  const wrong = { ...variables, key: newId(), definition: definition.replace('"present":true', '"present":"yes"') }
  expect((await admin.ask(save, wrong)).data).toMatchObject({ saveRule: { code: 'INVALID_INPUT', field: 'must.present' } })
  expect((await biller.ask(save, { ...variables, key: newId() })).errors[0]?.extensions.code).toBe('FORBIDDEN')
  const list = await biller.ask<{ scrubRules: { id: string; definition: string; isFixed: boolean }[] }>(
    '{ scrubRules { id title isFixed definition } }',
  )
  expect(list.data.scrubRules.length).toBeGreaterThan(60)
  expect(list.data.scrubRules.at(-1)?.id).toBe('referral-wanted')
  const desk = await signedIn(gateway, 'flo@example.org')
  expect((await desk.ask('{ scrubRules { id } }')).errors[0]?.extensions.code).toBe('FORBIDDEN')
})

test('what a rule can be made of is told, and none of it names a person in a message', async () => {
  const { data } = await admin.ask<{ ruleWords: { facts: { name: string; mayBeSaid: boolean }[]; codeSets: { name: string; label: string }[] } }>(
    '{ ruleWords { facts { name label kind isOfLine mayBeSaid } codeSets { name label } } }',
  )
  expect(data.ruleWords.codeSets).toContainEqual({ name: 'DRUGS', label: 'Drugs' })
  const sayable = data.ruleWords.facts.filter(({ mayBeSaid }) => mayBeSaid).map(({ name }) => name)
  expect(sayable.filter(name => name.startsWith('patient.') || /member|npi/i.test(name))).toEqual([])
})

test('a rule is tried over the API, and days out of reason are refused', async () => {
  const claim = await database.run(async tx => {
    const made = await aClaim(tx, { serviceDate: '2025-02-03' })
    await takeStep(tx, made.id, 'deny')
    return made
  })
  const ask = (from: string, to: string) =>
    biller.ask(
      `query ($definition: String!, $from: Day!, $to: Day!, $after: String) { tryRule(definition: $definition, from: $from, to: $to, after: $after) {
        total looked denied next caught { id number message wasDenied wasRejected charged patientInitials } refusal { code field } } }`,
      { definition, from, to, after: null },
    )
  expect((await ask('2025-02-01', '2025-02-28')).data).toEqual({
    tryRule: {
      total: 1,
      looked: 1,
      denied: 1,
      next: null,
      refusal: null,
      caught: [
        {
          id: claim.id,
          number: claim.number,
          message: 'No referral is named.',
          wasDenied: true,
          wasRejected: false,
          charged: '200.00',
          patientInitials: 'RD',
        },
      ],
    },
  })
  expect((await ask('2025-02-28', '2025-02-01')).data).toMatchObject({ tryRule: { looked: 0, refusal: { code: 'INVALID_INPUT', field: 'from' } } })
  expect((await ask('2015-02-28', '2025-02-01')).data).toMatchObject({ tryRule: { looked: 0, refusal: { code: 'INVALID_INPUT', field: 'from' } } })
})
