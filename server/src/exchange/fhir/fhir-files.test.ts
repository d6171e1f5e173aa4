import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listFhirFiles, readFhirFile, type FileItem } from './fhir-files.ts'
import { makeIndex } from './fhir-index.ts'
import { indexResource } from './index-resource.ts'
import { bundle, folderOf, ndjson, patient } from './records.fixture.ts'

async function read(name: string, content: string | Buffer): Promise<FileItem[]> {
  const items: FileItem[] = []
  for await (const some of readFhirFile({ path: join(folderOf({ [name]: content }), name), name })) items.push(...some)
  return items
}
const ids = (items: readonly FileItem[]) => items.map(item => ('resource' in item ? [item.line, item.resource['id']] : [item.line, item.reason]))

test('lines keep their numbers over blank ones, a byte order mark and Windows line ends', async () => {
  const text = `\uFEFF${JSON.stringify(patient('a'))}\r\n\r\n${JSON.stringify(patient('b'))}`
  expect(ids(await read('x.ndjson', text))).toEqual([
    [1, 'a'],
    [3, 'b'],
  ])
})

test('a line longer than a piece of the file comes whole, also between others', async () => {
  const long = { ...patient('long'), text: 'x'.repeat(300_000) }
  expect(ids(await read('x.ndjson', ndjson([patient('a'), long, patient('b')])))).toEqual([
    [1, 'a'],
    [2, 'long'],
    [3, 'b'],
  ])
  expect(ids(await read('x.gz', gzipSync(ndjson([patient('a'), long, patient('b')]))))).toEqual([
    [1, 'a'],
    [2, 'long'],
    [3, 'b'],
  ])
})

test('a bundle is one whether it stands on one line or on many, and its entries count from one', async () => {
  const many = bundle([patient('a'), patient('b')])
  const one = JSON.stringify(JSON.parse(many))
  for (const text of [many, one])
    expect(ids(await read('x.json', text))).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
})

test('inside a bundle a resource has the id by which the others name it', async () => {
  const text = JSON.stringify({ resourceType: 'Bundle', entry: [{ fullUrl: 'urn:uuid:outer', resource: patient('inner') }, { resource: null }] })
  expect(ids(await read('x.json', text))).toEqual([
    [1, 'outer'],
    [2, 'This entry of the bundle has no resource.'],
  ])
})

test('folders are opened to the bottom, without read-me and source lists', async () => {
  const folder = folderOf({ 'b.ndjson': '', 'a.json.gz': '', 'README.json': '', 'SOURCES.gz': '', 'notes.txt': '' })
  expect((await listFhirFiles([folder])).map(({ name }) => name)).toEqual(['a.json.gz', 'b.ndjson'])
})

test('whatever the bytes are, they give resources or reasons, and never an error', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map(array => Buffer.from(array)),
    fc.json().map(text => Buffer.from(text)),
  )
  const content = fc.tuple(bytes, fc.boolean()).map(([plain, isPacked]) => (isPacked ? gzipSync(plain).subarray(0, plain.length + 15) : plain))
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom('x.ndjson', 'x.json', 'x.bin'), async (given, name) => {
      const index = makeIndex('America/New_York')
      for (const item of await read(name, given)) {
        if ('resource' in item) indexResource(index, item.resource, { file: name, line: item.line })
        else expect(item.reason).toMatch(/\.$/)
      }
    }),
    { numRuns: 60 },
  )
})

const types = [
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Coverage',
  'Encounter',
  'Condition',
  'Procedure',
  'Immunization',
  'Claim',
  'ExplanationOfBenefit',
]
const keys = [
  'id',
  'name',
  'birthDate',
  'subject',
  'period',
  'code',
  'coding',
  'status',
  'type',
  'item',
  'encounter',
  'address',
  'participant',
  'reference',
  'class',
  'contained',
  'start',
]

test('a resource of a known type with anything in it is taken or refused, and never an error', () => {
  const anything = fc.letrec(tie => ({
    value: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), tie('object')),
    object: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
  })).object
  fc.assert(
    fc.property(fc.constantFrom(...types), anything, (resourceType, given) => {
      const { outcome } = indexResource(
        makeIndex('America/New_York'),
        { ...(given as Record<string, unknown>), resourceType },
        { file: 'x', line: 1 },
      )
      expect(['kept', 'unused', 'refused']).toContain(outcome)
    }),
    { numRuns: 500 },
  )
})
