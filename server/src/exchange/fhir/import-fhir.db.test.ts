import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { isNpi } from '@cleanclaim/schema/npi'
import { addPractice, useDatabase } from '../../../test/database.ts'
import { starterSet } from '../../codes/starter/starter-set.ts'
import { storeCodes } from '../../codes/store-codes.command.ts'
import { systemActor } from '../../kernel/actor.ts'
import { PlainError } from '../../platform/plain-error.ts'
import { importFhir, type ImportOptions, type ImportResult } from './import-fhir.command.ts'
import {
  bundle,
  cmsClaim,
  condition,
  explanation,
  folderOf,
  ndjson,
  patient,
  practitioner,
  procedure,
  vaccine,
  visit,
  type Resource,
} from './records.fixture.ts'

const database = useDatabase()
beforeAll(() => database.run(tx => storeCodes(tx, 'starter', starterSet)))

/** Imports into a practice of its own. */
async function run(
  files: Readonly<Record<string, string | Buffer>>,
  practiceId?: number,
  options: ImportOptions = {},
): Promise<ImportResult & { practiceId: number }> {
  const id = practiceId ?? (await addPractice(database.ownerUrl))
  const result = await importFhir(database.orm, { actor: systemActor(id) }, [folderOf(files)], options)
  expect(result.read).toBe(result.added + result.alreadyThere + result.refused)
  expect(result.added).toBe(result.wentThrough + result.flagged)
  return { ...result, practiceId: id }
}

const rows = <Row>(practiceId: number, query: ReturnType<typeof sql<Row>>): Promise<Row[]> => database.run(tx => tx.rows(query), { practiceId })

interface Captured {
  title: string
  status: string
  place_of_service: string
  note_author: string | null
  is_signed: boolean
  diagnoses: { id: string; code: string | null; source_text: string }[]
  lines: { code: string | null; units: number; charge_cents: number; diagnosis_ids: string[]; source_text: string }[]
  note: string[]
  flags: string[]
  payer: string | null
}
async function captured(practiceId: number, visitId: string, type = 'Encounter'): Promise<Captured> {
  const [row] = await rows(
    practiceId,
    sql<Captured>`
    select title, status, place_of_service, note_author, note_signed_at is not null as is_signed,
      (select json_agg(d order by position) from diagnosis d where d.encounter_id = e.id) as diagnoses,
      (select json_agg(l order by position) from charge_line l where l.encounter_id = e.id) as lines,
      (select json_agg(heading || ': ' || text order by position) from note_section n where n.encounter_id = e.id) as note,
      (select coalesce(json_agg(distinct rule), '[]') from flag f where f.encounter_id = e.id) as flags,
      (select p.payer_id from claim c join payer p on p.id = c.payer_id where c.encounter_id = e.id) as payer
    from encounter e where source_key = ${`fhir:${type}:${visitId}`}`,
  )
  if (!row) throw new Error(`visit ${visitId} is not there`)
  return row
}
const problemsOf = ({ problems }: ImportResult): string[] => problems.map(({ file, line, reason }) => `${file}:${line ?? ''} ${reason}`).sort()

const sinusitis = ['444814009', 'Viral sinusitis (disorder)'] as const
const hypertension = ['38341003', 'Hypertension'] as const
const ecg = ['29303009', 'Electrocardiographic procedure'] as const
const checkUp = ['185349003', "Encounter for 'check-up'"] as const
const people: Resource[] = [patient('p1'), practitioner('d1')]

test('a visit with a known reason goes through: coded, priced, noted, billed to the insurer of that day', async () => {
  const { practiceId, ...result } = await run({
    'all.ndjson': ndjson([
      ...people,
      visit('v1', { reason: sinusitis }),
      condition('c1', 'v1', hypertension),
      procedure('s1', 'v1', ecg, 'c1'),
      explanation('v1', 'private'),
    ]),
  })
  expect(result).toMatchObject({ status: 'DONE', read: 1, added: 1, wentThrough: 1, problemCount: 0, patientsAdded: 1, resources: 6 })
  const seen = await captured(practiceId, 'v1')
  expect(seen).toMatchObject({
    title: 'Office visit',
    status: 'BILLED',
    place_of_service: '11',
    note_author: 'Dr. Amara Osei',
    is_signed: true,
    payer: 'NFH01',
  })
  expect(seen.note).toEqual([
    'Reason for visit: Encounter for symptom because of viral sinusitis.',
    'Findings: Hypertension.',
    'Done today: Electrocardiographic procedure, because of hypertension.',
  ])
  expect(seen.diagnoses.map(({ code }) => code)).toEqual(['J0190', 'B9789', 'I10'])
  expect(seen.lines.map(({ code, diagnosis_ids }) => [code, diagnosis_ids.map(id => seen.diagnoses.find(d => d.id === id)?.code)])).toEqual([
    ['99203', ['J0190']],
    ['93000', ['I10']],
  ])
  expect(seen.lines.every(line => line.charge_cents > 0)).toBe(true)
})

test('a patient comes with address, state letters and a member number; a practitioner without NPI gets one that is marked', async () => {
  const { practiceId } = await run({
    'all.ndjson': ndjson([
      ...people,
      practitioner('d2', '1993999998', 'Lindqvist'),
      visit('v1', { reason: sinusitis }),
      explanation('v1', 'medicare'),
    ]),
  })
  const [p] = await rows(
    practiceId,
    sql`select number::int, first_name, middle_name, last_name, birth_date::text, sex, line1, city, state, zip, phone from patient`,
  )
  expect(p).toEqual({
    number: 10_001,
    first_name: 'Rosa',
    middle_name: 'Maria',
    last_name: 'Delgado',
    birth_date: '1968-03-04',
    sex: 'F',
    line1: '12 Elm St',
    city: 'Springfield',
    state: 'IL',
    zip: '62701',
    phone: '5555550134',
  })
  const providers = await rows(practiceId, sql<{ npi: string; npi_is_made: boolean }>`select npi, npi_is_made from provider order by last_name`)
  expect(providers).toEqual([
    { npi: '1993999998', npi_is_made: false },
    { npi: expect.any(String), npi_is_made: true },
  ])
  expect(providers.every(({ npi }) => isNpi(npi))).toBe(true)
  const [policy] = await rows(practiceId, sql<{ member_id: string }>`select member_id, valid_from::text, valid_to, rank from coverage`)
  expect(policy).toMatchObject({ valid_from: '1968-03-04', valid_to: null, rank: 1, member_id: expect.stringMatching(/^\dS\d\dT\d\dPP\d\d$/) })
})

test('what has no code keeps its words and waits for a coder, never with a guess', async () => {
  const { practiceId, ...result } = await run({
    'all.ndjson': ndjson([
      ...people,
      visit('v1', { reason: ['999999999', 'Blue spots behind the ear'] }),
      procedure('s1', 'v1', ['888888888', 'Removal of spots']),
      vaccine('i1', 'v1', ['999', 'Vaccine of the future']),
      explanation('v1', 'private'),
    ]),
  })
  expect(result).toMatchObject({ status: 'DONE', flagged: 1, wentThrough: 0 })
  const seen = await captured(practiceId, 'v1')
  expect(seen).toMatchObject({ status: 'CODING_REVIEW', payer: null })
  expect(seen.flags).toEqual(['diagnosis-uncoded', 'line-uncoded'])
  expect(seen.diagnoses).toMatchObject([{ code: null, source_text: 'Blue spots behind the ear' }])
  expect(seen.lines.map(({ code, source_text }) => [code, source_text])).toEqual([
    ['99203', 'Encounter for symptom'],
    [null, 'Removal of spots'],
    [null, 'Vaccine of the future'],
  ])
})

test('a check-up without findings is for the check-up; a second one in three years is not a new patient; vaccines go together', async () => {
  const { practiceId } = await run({
    'all.ndjson': ndjson([
      ...people,
      visit('late', { type: checkUp, day: '2019-06-01' }),
      visit('early', { type: checkUp, day: '2018-06-01' }),
      explanation('late', 'private'),
      explanation('early', 'private'),
      vaccine('i1', 'late', ['140', 'Influenza']),
      vaccine('i2', 'late', ['113', 'Td']),
    ]),
  })
  const [early, late] = [await captured(practiceId, 'early'), await captured(practiceId, 'late')]
  expect(early.lines.map(({ code }) => code)).toEqual(['99386'])
  expect(late.diagnoses.map(({ code }) => code)).toEqual(['Z0000', 'Z23'])
  expect(late.lines.map(({ code, units }) => [code, units])).toEqual([
    ['99396', 1],
    ['90656', 1],
    ['90714', 1],
    ['90471', 1],
    ['90472', 1],
  ])
  expect(late.note.at(-1)).toBe('Vaccines: Given: Influenza; Td.')
})

test('two names of one test are billed once, the same thing done twice is two units', async () => {
  const { practiceId } = await run({
    'all.ndjson': ndjson([
      ...people,
      visit('v1', { reason: hypertension }),
      explanation('v1', 'private'),
      procedure('s1', 'v1', ['127783003', 'Spirometry']),
      procedure('s2', 'v1', ['23426006', 'Measurement of respiratory function']),
      procedure('s3', 'v1', ecg),
      procedure('s4', 'v1', ecg),
    ]),
  })
  expect((await captured(practiceId, 'v1')).lines.map(({ code, units }) => [code, units])).toEqual([
    ['99203', 1],
    ['94010', 1],
    ['93000', 2],
  ])
})

test('each plan holds from its first visit to the day before the next; without insurance nobody is billed but the patient', async () => {
  const plans = [
    ['v1', '2017-01-10', 'private'],
    ['v2', '2018-01-10', 'NO_INSURANCE'],
    ['v3', '2019-01-10', 'dual_eligible'],
    ['v4', '2020-01-10', 'Bayview Trust'],
  ] as const
  const { practiceId } = await run({
    'all.ndjson': ndjson([...people, ...plans.flatMap(([id, day, plan]) => [visit(id, { day, reason: hypertension }), explanation(id, plan)])]),
  })
  const policies = await rows(
    practiceId,
    sql<{ payer_id: string }>`
    select p.payer_id, rank, valid_from::text as from, valid_to::text as to from coverage c join payer p on p.id = c.payer_id order by valid_from, rank`,
  )
  expect(policies).toEqual([
    { payer_id: 'NFH01', rank: 1, from: '1968-03-04', to: '2018-01-09' },
    { payer_id: 'MCRB1', rank: 1, from: '2019-01-10', to: '2020-01-09' },
    { payer_id: 'MCAID', rank: 2, from: '2019-01-10', to: '2020-01-09' },
    { payer_id: expect.stringMatching(/^(TIDE1|JUNI1)$/), rank: 1, from: '2020-01-10', to: null },
  ])
  expect(await captured(practiceId, 'v2')).toMatchObject({ status: 'SELF_PAY', payer: null })
  expect((await captured(practiceId, 'v3')).payer).toBe('MCRB1')
})

test('files may come in any order, as bundle or NDJSON, packed or plain: the outcome is the same', async () => {
  const clinical = [visit('v1', { reason: hypertension }), condition('c1', 'v1', hypertension), explanation('v1', 'private')]
  const one = await run({ 'a.ndjson': ndjson([...people, ...clinical]) })
  const other = await run({
    'a-visits.ndjson.gz': ndjson(clinical),
    'b-people.json': bundle(people),
    'README.json': 'not read',
    'SOURCES.gz': 'not read',
    'notes.txt': 'not read',
  })
  const packedBundle = await run({ 'all.gz': bundle([...clinical, ...people]) })
  const { diagnoses: _, lines: __, ...shared } = await captured(one.practiceId, 'v1')
  for (const result of [other, packedBundle]) {
    expect(result).toMatchObject({ status: 'DONE', added: 1, wentThrough: 1 })
    expect(await captured(result.practiceId, 'v1')).toMatchObject(shared)
  }
})

test('every piece of bad input is listed with file, line and reason; the rest goes in', async () => {
  const result = await run({
    'people.ndjson': ndjson([
      ...people,
      patient('p2', { birthDate: undefined }),
      patient('p3', { birthDate: '1990' }),
      '{"resourceType":"Pat',
      '[1]',
      '{"id":"x"}',
      '{"resourceType":"Pacient","id":"x"}',
    ]),
    'visits.ndjson': ndjson([
      visit('v1', { reason: hypertension }),
      visit('v2', { patientId: 'p2' }),
      visit('v3', { patientId: null }),
      visit('v4', { patientId: 'nobody' }),
      visit('v5', { practitionerId: null }),
      visit('v6', { practitionerId: 'nobody' }),
      visit('v7', { day: '1950-01-01' }),
      visit('v8', { status: 'cancelled' }),
      visit('v9', { day: 'soon' }),
      visit('v1'),
      procedure('s1', 'v0', ecg),
      procedure('s2', 'v1', ecg, 'c0'),
      explanation('v1', 'private'),
    ]),
    'bundle.json': bundle([practitioner('d2'), { resourceType: 'Encounter', id: 'b1', status: 'finished' }]),
    'broken.json': '{\n"resourceType": "Bundle",\n nothing\n}',
    'damaged.ndjson.gz': gzipSync(ndjson([visit('v10', { reason: hypertension })])).subarray(0, 40),
  })
  expect(result).toMatchObject({ status: 'DONE_WITH_PROBLEMS', read: 11, added: 1, wentThrough: 1, refused: 9, alreadyThere: 1, problemCount: 19 })
  expect(problemsOf(result)).toEqual([
    'broken.json:3 This file is not JSON.',
    'bundle.json:2 The visit names no patient.',
    'damaged.ndjson.gz:1 The packed file is damaged from here on. Copy it again.',
    'people.ndjson:3 The patient has no birth date.',
    'people.ndjson:4 The birth date 1990 is not a full day.',
    'people.ndjson:5 This line is not JSON.',
    'people.ndjson:6 This is no FHIR resource.',
    'people.ndjson:7 This is no FHIR resource: it has no resourceType.',
    'people.ndjson:8 Pacient is no resource type of FHIR R4.',
    'visits.ndjson:11 This procedure names the visit v0, which is not in these files, and was left out.',
    'visits.ndjson:12 This procedure names the condition c0 as its reason, which is not in these files. It went in without.',
    'visits.ndjson:2 Its patient p2 was refused: The patient has no birth date.',
    'visits.ndjson:3 The visit names no patient.',
    'visits.ndjson:4 It names the patient nobody, who is not in these files.',
    'visits.ndjson:5 It names no clinician, and a claim needs one.',
    'visits.ndjson:6 It names the clinician nobody, who is not in these files.',
    'visits.ndjson:7 It is dated 1950-01-01, before the patient was born.',
    'visits.ndjson:8 The visit was cancelled.',
    'visits.ndjson:9 The date of the visit, soonT14:00:00+00:00, is not a full day.',
  ])
  const stored = await rows(
    result.practiceId,
    sql<{ count: number }>`select count(*)::int as count from import_problem where run_id = ${result.runId}`,
  )
  expect(stored).toEqual([{ count: result.problemCount }])
})

test('a value that the database does not take refuses its own visit and no other', async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(`alter table encounter add constraint tried check (reason_text <> 'Poison') not valid`)
  try {
    const visits = Array.from({ length: 7 }, (_, i) => visit(`v${i}`, { reason: i === 4 ? ['1', 'Poison'] : hypertension, day: `2019-05-1${i}` }))
    const result = await run({ 'all.ndjson': ndjson([...people, ...visits]) })
    expect(result).toMatchObject({ status: 'DONE_WITH_PROBLEMS', added: 6, refused: 1 })
    expect(problemsOf(result)).toEqual(['all.ndjson:7 The database does not take a value of this visit.'])
  } finally {
    await owner.query('alter table encounter drop constraint tried')
    await owner.end()
  }
})

test('a second run adds nothing, and says that all is there', async () => {
  const files = {
    'all.ndjson': ndjson([
      ...people,
      visit('v1', { reason: hypertension }),
      visit('v2', { day: '2018-02-03' }),
      explanation('v1', 'medicaid'),
      cmsClaim('k1', 'CARRIER'),
    ]),
  }
  const first = await run(files)
  expect(first).toMatchObject({ read: 3, added: 3 })
  const before = await counts(first.practiceId)
  expect(await run(files, first.practiceId)).toMatchObject({ read: 3, added: 0, alreadyThere: 3, refused: 0, patientsAdded: 0 })
  expect(await counts(first.practiceId)).toEqual(before)
})

test('stopped in the middle and run again, it comes to the same as one run', async () => {
  const visits = Array.from({ length: 450 }, (_, i) => {
    const day = new Date(Date.UTC(2016, 0, 1 + i * 3)).toISOString().slice(0, 10)
    return [visit(`v${i}`, { day, ...(i % 3 > 0 && { reason: hypertension }) }), explanation(`v${i}`, i < 200 ? 'private' : 'medicare')]
  }).flat()
  const files = { 'all.ndjson': ndjson([...people, ...visits]) }
  const whole = await run(files)
  const stop = new AbortController()
  const cut = await run(files, undefined, {
    signal: stop.signal,
    onProgress: ({ phase, done }) => void (phase === 'visits' && done >= 200 && stop.abort()),
  })
  expect(cut).toMatchObject({ status: 'STOPPED', read: 200, added: 200 })
  const rest = await run(files, cut.practiceId)
  expect(rest).toMatchObject({ status: 'DONE', read: 450, added: 250, alreadyThere: 200 })
  expect(await outcome(cut.practiceId)).toEqual(await outcome(whole.practiceId))
  const runs = await rows(cut.practiceId, sql`select status, read, added, already_there from import_run order by started_at, id`)
  expect(runs).toEqual([
    { status: 'STOPPED', read: 200, added: 200, already_there: 0 },
    { status: 'DONE', read: 450, added: 250, already_there: 200 },
  ])
})

test('two imports of the same records at once come to the same as one', async () => {
  const files = {
    'all.ndjson': ndjson([
      ...people,
      ...Array.from({ length: 30 }, (_, i) => [
        visit(`v${i}`, { reason: hypertension, day: `2019-04-${10 + (i % 20)}` }),
        explanation(`v${i}`, 'private'),
      ]).flat(),
    ]),
  }
  const practiceId = await addPractice(database.ownerUrl)
  const results = await Promise.all([run(files, practiceId), run(files, practiceId)])
  expect(results.map(({ added }) => added).reduce((a, b) => a + b)).toBe(30)
  expect(await counts(practiceId)).toMatchObject([{ patients: 1, coverages: 1, visits: 30, claims: 30 }])
})

test('a policy that a person has corrected stays as it is in the next import', async () => {
  const files = { 'all.ndjson': ndjson([...people, visit('v1', { reason: hypertension }), explanation('v1', 'private')]) }
  const { practiceId } = await run(files)
  await database.run(tx => tx.rows(sql`update coverage set member_id = 'FROM THE CARD', valid_from = '2015-01-01'`), { practiceId })
  await run(files, practiceId)
  await run(
    { 'more.ndjson': ndjson([visit('v2', { reason: hypertension, day: '2020-01-02' }), explanation('v2', 'medicaid'), ...people]) },
    practiceId,
  )
  expect(await rows(practiceId, sql`select member_id, valid_from::text as from, valid_to::text as to from coverage order by valid_from`)).toEqual([
    { member_id: 'FROM THE CARD', from: '2015-01-01', to: '2020-01-01' },
    { member_id: expect.stringMatching(/^MC\d{8}$/), from: '2020-01-02', to: null },
  ])
})

test('a claim record of CMS becomes a visit with its codes, under a patient to be completed, who is completed later', async () => {
  const first = await run({
    'eob.ndjson': ndjson([
      cmsClaim('k1', 'CARRIER'),
      cmsClaim('k2', 'PDE'),
      cmsClaim('k3', 'OUTPATIENT', { billablePeriod: { start: 'x' }, item: [] }),
    ]),
  })
  expect(first).toMatchObject({ read: 3, added: 1, flagged: 1, refused: 2 })
  const seen = await captured(first.practiceId, 'k1', 'ExplanationOfBenefit')
  expect(seen).toMatchObject({ status: 'CODING_REVIEW', title: 'Office claim', place_of_service: '11', is_signed: false, flags: ['note-unsigned'] })
  expect(seen.diagnoses.map(({ code }) => code)).toEqual(['I10', 'E785'])
  expect(seen.lines).toMatchObject([{ code: 'G0439', charge_cents: 16_550 }])
  expect(seen.note).toEqual(['Findings: I10. Hyperlipidemia, unspecified.'])
  const names = () => rows(first.practiceId, sql`select first_name, last_name, birth_date::text, line1 from patient`)
  expect(await names()).toEqual([{ first_name: 'Beneficiary', last_name: '900', birth_date: '1900-01-01', line1: '' }])
  await run({ 'patient.ndjson': ndjson([patient('-900')]) }, first.practiceId)
  expect(await names()).toEqual([{ first_name: 'Rosa', last_name: 'Delgado', birth_date: '1968-03-04', line1: '12 Elm St' }])
})

test('another person under a known id is refused with all visits, and nobody is mixed up', async () => {
  const first = await run({ 'all.ndjson': ndjson(people) })
  const stranger = patient('p1', { name: [{ family: 'Okafor', given: ['Ben'] }], birthDate: '2001-09-09' })
  const second = await run({ 'all.ndjson': ndjson([stranger, practitioner('d1'), visit('v1')]) }, first.practiceId)
  expect(second).toMatchObject({ read: 1, refused: 1, added: 0, problemCount: 2 })
  expect(await rows(first.practiceId, sql`select last_name from patient`)).toEqual([{ last_name: 'Delgado' }])
})

test('visits may come alone when patient and clinician came before', async () => {
  const first = await run({ 'people.ndjson': ndjson(people) })
  expect(await run({ 'visits.ndjson': ndjson([visit('v1', { reason: hypertension })]) }, first.practiceId)).toMatchObject({
    status: 'DONE',
    added: 1,
  })
})

test('codes that a record carries itself are taken as they are', async () => {
  const coded = { ...visit('v1'), type: [{ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99214' }], text: 'Follow up' }] }
  const found = { ...condition('c1', 'v1', hypertension), code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E78.5' }] } }
  const { practiceId } = await run({ 'all.json': bundle([...people, coded, found, explanation('v1', 'private')]) })
  const seen = await captured(practiceId, 'v1')
  expect([seen.diagnoses.map(({ code }) => code), seen.lines.map(({ code }) => code), seen.status]).toEqual([['E785'], ['99214'], 'BILLED'])
})

test('resources contained in a visit are found by it', async () => {
  const whole = {
    ...visit('v1', { practitionerId: null, reason: hypertension }),
    contained: [practitioner('me')],
    participant: [{ individual: { reference: '#me' } }],
  }
  expect(await run({ 'all.ndjson': ndjson([patient('p1'), whole]) })).toMatchObject({ status: 'DONE', added: 1 })
})

test('a path that is not there begins nothing', async () => {
  const scope = { actor: systemActor(database.practiceId) }
  await expect(importFhir(database.orm, scope, ['/nowhere/at/all'])).rejects.toThrow(PlainError)
  expect(await rows(database.practiceId, sql`select 1 from import_run`)).toEqual([])
})

const counts = async (practiceId: number): Promise<unknown> =>
  rows(
    practiceId,
    sql`select (select count(*)::int from patient) as patients, (select count(*)::int from coverage) as coverages, (select count(*)::int from encounter) as visits,
    (select count(*)::int from claim) as claims, (select count(*)::int from entry) as entries, (select count(*)::int from flag) as flags, (select count(*)::int from fee) as fees`,
  )

/** All that two imports of the same records must have in common: everything but ids and times. */
const outcome = async (practiceId: number): Promise<unknown> => ({
  visits: await rows(
    practiceId,
    sql`
    select e.source_key, e.number::int, e.status, e.service_date::text, (select array_agg(code order by position) from diagnosis d where d.encounter_id = e.id) as diagnoses,
      (select array_agg(code || ' ' || charge_cents order by position) from charge_line l where l.encounter_id = e.id) as lines,
      (select array_agg(rule order by rule) from flag f where f.encounter_id = e.id) as flags,
      (select c.status || ' ' || p.payer_id || ' ' || c.open_payer_cents from claim c left join payer p on p.id = c.payer_id where c.encounter_id = e.id) as claim
    from encounter e order by e.source_key`,
  ),
  coverages: await rows(practiceId, sql`select source_key, member_id, rank, valid_from::text, valid_to::text from coverage order by source_key`),
  entries: await rows(
    practiceId,
    sql`select a.kind, sum(amount_cents)::bigint::text as cents, count(*)::int from entry e join account a on a.id = e.account_id group by a.kind order by 1`,
  ),
})
