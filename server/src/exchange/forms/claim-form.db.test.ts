import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aVisit, someCodes } from '../../../test/a-visit.ts'
import { useDatabase } from '../../../test/database.ts'
import { anAccount, signedIn, startTestGateway, type Browser } from '../../../test/gateway.ts'
import { bringForward } from '../../claims/bring-forward.command.ts'
import { ClaimResolver } from '../../claims/claim.resolver.ts'
import { claimIdsOf } from '../../claims/encounter-claims.query.ts'
import { holdClaim } from '../../claims/hold-claim.command.ts'
import { returnForCoding } from '../../claims/return-for-coding.command.ts'
import { submitClaim } from '../../claims/submit-claims.command.ts'
import type { Gateway } from '../../gateway/server.ts'
import type { Tx } from '../../platform/transaction.ts'
import { ClaimFormResolver } from './claim-form.resolver.ts'

const database = useDatabase()
let gateway: Gateway
let biller: Browser
beforeAll(async () => {
  await database.run(someCodes)
  await anAccount(database, { email: 'jo@harbor.test', roles: ['BILLER'] })
  await anAccount(database, { email: 'cy@harbor.test', roles: ['CODER'] })
  gateway = await startTestGateway(database, { resolvers: [ClaimResolver, ClaimFormResolver] })
  biller = await signedIn(gateway, 'jo@harbor.test')
})
afterAll(() => gateway?.close())

const aReadyClaim = (): Promise<string> =>
  database.run(async tx => {
    const visit = await aVisit(tx)
    await bringForward(tx, [visit])
    return (await claimIdsOf(tx, visit))[0] ?? ''
  })

interface Stored {
  status: string
  version: number
  details: object
  member_id: string
  findings: { field: string }[]
}
const stored = async (id: string): Promise<Stored> => {
  const [row] = await database.run((tx: Tx) =>
    tx.rows(
      sql<Stored>`select c.status, c.version, c.details, c.findings, v.member_id from claim c join coverage v on v.id = c.coverage_id where c.id = ${id}`,
    ),
  )
  if (!row) throw new Error('no claim')
  return row
}

interface Form {
  __typename: string
  id: string
  version: number
  locked: string | null
  code?: string
  field?: string
  fields: { path: string; value: string }[]
  offForm: { paths: string[] }
  pages: {
    boxes: { box: string; text: string; paths: string[]; findings: { severity: string; message: string; field: string; isPaper: boolean }[] }[]
  }[]
}
const FORM = `__typename id version locked fields { path value } offForm { paths } pages { boxes { box text paths findings { severity message field isPaper } } }`
const READ = `query F($id: ID!) { claimForm(id: $id) { ${FORM} } }`
const CHECK = `query C($id: ID!, $edits: [ClaimEdit!]!) { checkClaimForm(id: $id, edits: $edits) { ${FORM} } }`
const SAVE = `mutation S($id: ID!, $version: Int!, $edits: [ClaimEdit!]!) { saveClaimDetails(id: $id, expectedVersion: $version, edits: $edits) {
  ... on ClaimForm { ${FORM} } ... on Refusal { __typename code message field } } }`

type Edits = Record<string, string>
const list = (edits: Edits) => Object.entries(edits).map(([path, value]) => ({ path, value }))
const read = async (id: string, browser = biller): Promise<Form> => (await browser.ask<{ claimForm: Form }>(READ, { id })).data.claimForm
const check = async (id: string, edits: Edits): Promise<Form> =>
  (await biller.ask<{ checkClaimForm: Form }>(CHECK, { id, edits: list(edits) })).data.checkClaimForm
const save = async (id: string, edits: Edits, version?: number): Promise<Form> => {
  const { data } = await biller.ask<{ saveClaimDetails: Form }>(SAVE, { id, version: version ?? (await stored(id)).version, edits: list(edits) })
  return data.saveClaimDetails
}
const at = (form: Form, box: string) => form.pages[0]?.boxes.find(each => each.box === box)

test('the live form shows each box with its text and the fields behind it', async () => {
  const form = await read(await aReadyClaim())
  expect(form.locked).toBeNull()
  expect(at(form, '1a')).toMatchObject({ text: 'NH00918', paths: ['coverage.memberId'], findings: [] })
  expect(at(form, '2')).toMatchObject({ text: 'DELGADO, ROSA', paths: [] })
  expect(at(form, '24D.1')).toMatchObject({ text: '99213', paths: [] })
  expect(at(form, '28')).toMatchObject({ text: '165 00' })
  expect(form.fields.find(({ path }) => path === 'coverage.memberId')?.value).toBe('NH00918')
  const reached = new Set([...form.offForm.paths, ...form.pages.flatMap(({ boxes }) => boxes.flatMap(({ paths }) => paths))])
  expect([...reached].sort()).toEqual(form.fields.map(({ path }) => path).sort())
})

test('trying an edit shows its finding beside the box, and changes nothing', async () => {
  const id = await aReadyClaim()
  const before = await stored(id)
  const form = await check(id, { 'coverage.memberId': 'X', 'details.priorAuthorization': 'AUTH77', 'details.referring.npi': '1993999997' })
  expect(at(form, '1a')?.findings).toMatchObject([{ severity: 'BLOCK', field: 'coverage.memberId', isPaper: false }])
  expect(at(form, '17b')?.findings).toMatchObject([{ severity: 'BLOCK', message: expect.stringContaining('last digit') }])
  expect(at(form, '23')).toMatchObject({ text: 'AUTH77', findings: [] })
  expect(await stored(id)).toEqual(before)
})

test('saved edits are kept, written into the history, and the claim is checked again', async () => {
  const id = await aReadyClaim()
  const wrong = await save(id, { 'coverage.memberId': 'X' })
  expect(wrong).toMatchObject({ __typename: 'ClaimForm', locked: null })
  expect(at(wrong, '1a')?.findings).toMatchObject([{ severity: 'BLOCK' }])
  expect(await stored(id)).toMatchObject({ status: 'SCRUB_FAILED', member_id: 'X' })

  const right = await save(id, {
    'coverage.memberId': 'NH00919',
    'details.priorAuthorization': 'AUTH77',
    'lines.1.drug.ndc': '0409-1295-01',
    'lines.1.drug.quantity': '1',
    'lines.1.drug.unit': 'ML',
  })
  expect(at(right, '1a')).toMatchObject({ text: 'NH00919', findings: [] })
  expect(at(right, '24.1')?.text).toBe('N400409129501   ML1')
  expect(await stored(id)).toMatchObject({ status: 'READY', member_id: 'NH00919', details: { priorAuthorization: 'AUTH77' } })
  const [line] = await database.run(tx =>
    tx.rows(sql<{ ours: object; charge: object }>`
      select l.details as ours, g.details as charge from claim_line l join charge_line g on g.id = l.charge_line_id where l.claim_id = ${id}`),
  )
  expect(line?.ours).toEqual({ drug: { ndc: '00409129501', quantity: '1', unit: 'ML' } })
  expect(line?.charge).toEqual(line?.ours)
  const events = await database.run(tx =>
    tx.rows(sql<{ detail: string | null }>`select detail from claim_event where claim_id = ${id} order by position`),
  )
  const words = events.map(({ detail }) => detail).join('\n')
  expect(words).toContain('Changed: Member ID, Prior authorization, NDC')
  expect(words).not.toMatch(/NH00919|AUTH77/)
})

test('what cannot be kept is refused with its field, and so is an older version; nothing changes', async () => {
  const id = await aReadyClaim()
  const before = await stored(id)
  expect(await save(id, { 'details.clia': '11D2030855', 'details.referring.npi': '1993999997' })).toMatchObject({
    code: 'INVALID_INPUT',
    field: 'details.referring.npi',
  })
  expect(await save(id, { diagnoses: 'E119' })).toMatchObject({ code: 'INVALID_INPUT', field: 'diagnoses' })
  expect(await save(id, { 'details.clia': '11D2030855' }, before.version - 1)).toMatchObject({ code: 'CONFLICT' })
  expect(await stored(id)).toEqual(before)
})

test('a held claim stays held, one that has left cannot be changed, one back with the coder stays a draft', async () => {
  const [held, sent, back] = [await aReadyClaim(), await aReadyClaim(), await aReadyClaim()]
  await database.run(tx => holdClaim(tx, held, 1, 'Waiting for the card'))
  await save(held, { 'details.clia': '11D2030855' })
  expect(await stored(held)).toMatchObject({ status: 'ON_HOLD', details: { clia: '11D2030855' } })

  await database.run(tx => submitClaim(tx, sent, 1))
  expect((await read(sent)).locked).toContain('has left')
  expect(await save(sent, { 'details.clia': '11D2030855' })).toMatchObject({ code: 'CLAIM_STEP' })

  await database.run(tx => returnForCoding(tx, back, 1, 'Look at the first diagnosis'))
  await save(back, { 'details.clia': '11D2030855' })
  expect(await stored(back)).toMatchObject({ status: 'DRAFT', details: { clia: '11D2030855' } })
})

test('coders read the form and change nothing', async () => {
  const id = await aReadyClaim()
  const coder = await signedIn(gateway, 'cy@harbor.test')
  expect((await read(id, coder)).locked).toContain('Billers')
  for (const [query, more] of [
    [CHECK, {}],
    [SAVE, { version: 1 }],
  ] as const) {
    const { errors } = await coder.ask(query, { id, edits: [], ...more })
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
  }
})

const download = (path: string, cookie: string, headers: Record<string, string> = { 'x-cleanclaim': '1' }): Promise<Response> =>
  fetch(`${gateway.address}${path}`, { headers: { cookie, ...headers } })

test('the PDF comes to those who send claims, is not cached, and stands in the audit trail as printed', async () => {
  const id = await aReadyClaim()
  const coder = await signedIn(gateway, 'cy@harbor.test')
  for (const paper of ['red', 'plain']) {
    const answer = await download(`/files/cms-1500/${id}?paper=${paper}&x=5&y=-3`, biller.cookie)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="cms-1500-${paper}.pdf"`)
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
  const refusals: [number, Promise<Response>][] = [
    [401, download(`/files/cms-1500/${id}`, '')],
    [403, download(`/files/cms-1500/${id}`, coder.cookie)],
    [403, download(`/files/cms-1500/${id}`, biller.cookie, {})],
    [404, download('/files/cms-1500/00000000-0000-4000-8000-000000000000', biller.cookie)],
    [404, download("/files/cms-1500/1'--", biller.cookie)],
    [400, download(`/files/cms-1500/${id}?paper=gold`, biller.cookie)],
    [400, download(`/files/cms-1500/${id}?x=51`, biller.cookie)],
  ]
  for (const [status, answer] of refusals) {
    expect((await answer).status).toBe(status)
    expect((await answer).headers.get('content-type')).toContain('application/json')
  }
  const rows = await database.run(tx =>
    tx.rows(sql<{ action: string; operation: string; patients: number }>`
      select action, operation, cardinality(patient_ids) as patients from audit_row where resource = ${id} and action in ('print', 'denied') order by operation, action`),
  )
  expect(rows).toEqual([
    { action: 'denied', operation: 'Print CMS-1500 plain', patients: 0 },
    { action: 'print', operation: 'Print CMS-1500 plain', patients: 1 },
    { action: 'print', operation: 'Print CMS-1500 red', patients: 1 },
  ])
})

test('text that is longer than its box is not printed on red stock, and the box is named', async () => {
  const id = await aReadyClaim()
  await save(id, { 'details.note.text': 'A note to the insurer that is longer than the box has room for' })
  const red = await download(`/files/cms-1500/${id}?paper=red`, biller.cookie)
  expect(red.status).toBe(400)
  expect(await red.text()).toContain('red form (19)')
  expect((await download(`/files/cms-1500/${id}?paper=plain`, biller.cookie)).status).toBe(200)
})
