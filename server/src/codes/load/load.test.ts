import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCpt } from './cpt.ts'
import { readHcpcs } from './hcpcs.ts'
import { readIcd10cm } from './icd10cm.ts'
import { readIcd10pcs } from './icd10pcs.ts'
import { fiscalYear, isProblem, type Loaded, type LoadedCode, type Release } from './loaded-code.ts'
import { readPos } from './pos.ts'
import { readLines } from './read-lines.ts'

const bytes = (text: string): Uint8Array[] => [new TextEncoder().encode(text)]
const release = fiscalYear(2027)
const quarter: Release = { name: '2026-07', validFrom: '2026-07-01', validTo: '2026-09-30' }
const codes = (rows: Loaded[]): string[] => rows.filter((row): row is LoadedCode => !isProblem(row)).map(row => row.code)
const reasons = (rows: Loaded[]): string[] => rows.filter(isProblem).map(({ line, reason }) => `${line}: ${reason}`)

/** One line of an order file, by its columns. */
const orderLine = (order: string, code: string, flag: string, short: string, long: string): string =>
  `${order} ${code.padEnd(7)} ${flag} ${short.padEnd(60)} ${long}`

test('an order file of a year to come gives codes without dots, headers marked, in the period of the fiscal year', async () => {
  const file = [orderLine('00001', 'E11', '0', 'Kind of sugar illness', 'A kind of sugar illness'), orderLine('00002', 'E1122', '1', 'Short', 'Long')]
  expect(await Array.fromAsync(readIcd10cm(bytes(file.join('\r\n')), { release }))).toEqual([
    {
      system: 'icd10cm',
      code: 'E11',
      name: 'Kind of sugar illness',
      longName: 'A kind of sugar illness',
      billable: false,
      validFrom: '2026-10-01',
      validTo: '2027-09-30',
    },
    { system: 'icd10cm', code: 'E1122', name: 'Short', longName: 'Long', billable: true, validFrom: '2026-10-01', validTo: '2027-09-30' },
  ])
})

test('a bad line is told with its number and the rest is loaded', async () => {
  const file = [
    orderLine('00001', 'E1122', '1', 'Short', 'Long'),
    orderLine('00002', '1122', '1', 'Not a code', 'Not a code'),
    orderLine('00003', 'E1123', '2', 'No such flag', 'No such flag'),
    '',
    orderLine('00004', 'E1124', '1', '', ''),
    orderLine('00005', 'E1129', '1', 'Last', 'Last'),
  ]
  const rows = await Array.fromAsync(readIcd10cm(bytes(file.join('\n')), { release }))
  expect(codes(rows)).toEqual(['E1122', 'E1129'])
  expect(reasons(rows)).toEqual(['2: not an ICD-10-CM code: 1122', '3: column 15 is neither 0 (header) nor 1 (billable)', '5: E1124 has no title'])
})

test('the code list without headers and the table with dots give the same codes', async () => {
  const list = await Array.fromAsync(readIcd10cm(bytes('A000    A disease\nE1122   Another disease\n'), { release }))
  const table = await Array.fromAsync(
    readIcd10cm(bytes('order\tcode\tbillable\tlong_description\n1\tA00.0\t1\tA disease\n2\tE11.22\t1\tAnother disease\n'), { release }),
  )
  expect(list).toEqual(table)
  expect(codes(list)).toEqual(['A000', 'E1122'])
})

test('a picture or an empty file is refused on its first line', async () => {
  expect(reasons(await Array.fromAsync(readIcd10cm(bytes(''), { release })))).toEqual(['1: the file is empty'])
  expect(reasons(await Array.fromAsync(readIcd10cm(bytes('<html>\n<body>'), { release })))).toEqual([
    '1: neither an order file, nor a code list, nor a table with a header line',
  ])
})

test('a procedure code with an I or an O in it is no hospital procedure code', async () => {
  const file = [
    orderLine('00001', '001', '0', 'Table', 'Table'),
    orderLine('00002', '0016070', '1', 'One', 'One'),
    orderLine('00003', '00I6070', '1', 'Two', 'Two'),
  ]
  const rows = await Array.fromAsync(readIcd10pcs(bytes(file.join('\n')), { release }))
  expect(codes(rows)).toEqual(['001', '0016070'])
  expect(reasons(rows)).toEqual(['3: not an ICD-10-PCS code: 00I6070'])
})

/** A line of the contractor record: field starts from 1, 320 bytes. */
function anweb(fields: Record<number, string>): string {
  let line = ' '.repeat(320)
  for (const [from, text] of Object.entries(fields)) line = line.slice(0, Number(from) - 1) + text + line.slice(Number(from) - 1 + text.length)
  return line
}

test('a contractor file joins the pieces of a title and keeps the dates of each code', async () => {
  const file = [
    anweb({ 1: 'J9999', 6: '00010', 11: '3', 12: 'A drug with a long', 92: 'A drug', 269: '20200101', 277: '20240401', 285: '20240331', 293: 'D' }),
    anweb({ 1: 'J9999', 6: '00020', 11: '4', 12: 'title' }),
    anweb({ 4: 'ZZ', 6: '00010', 11: '7', 12: 'A modifier', 92: 'Modifier', 269: '20210101', 293: 'N' }),
    anweb({ 1: 'G9998', 6: '00020', 11: '4', 12: 'lost piece' }),
    anweb({ 1: 'L9999', 6: '00010', 11: '3', 12: 'A brace', 92: 'Brace', 269: '20209901', 293: 'A' }),
  ]
  const rows = await Array.fromAsync(readHcpcs(bytes(file.join('\r\n')), { release: quarter }))
  expect(rows).toEqual([
    {
      system: 'hcpcs',
      code: 'J9999',
      name: 'A drug',
      longName: 'A drug with a long title',
      billable: true,
      validFrom: '2020-01-01',
      validTo: '2024-03-31',
      action: 'D',
    },
    { line: 4, reason: 'goes on with G9998, which did not begin' },
    { system: 'modifier', code: 'ZZ', name: 'Modifier', longName: 'A modifier', billable: true, validFrom: '2021-01-01', action: 'N' },
    { line: 5, reason: 'L9999: not a day: 20209901' },
  ])
})

test('a HCPCS table without dates takes the period of its release, one with dates does not', async () => {
  const bare = await Array.fromAsync(readHcpcs(bytes('code\tlong_description\nG0439\tA visit\n'), { release: quarter }))
  expect(bare).toMatchObject([{ code: 'G0439', validFrom: '2026-07-01', validTo: '2026-09-30' }])
  const dated = await Array.fromAsync(
    readHcpcs(bytes('code\tshort_description\tdate_added\tdate_term\nG0439\tA visit\t2011-01-01\t\n'), { release: quarter }),
  )
  expect(dated).toEqual([{ system: 'hcpcs', code: 'G0439', name: 'A visit', longName: 'A visit', billable: true, validFrom: '2011-01-01' }])
})

test('a dental code does not slip in with the HCPCS file', async () => {
  expect(reasons(await Array.fromAsync(readHcpcs(bytes('code\tlong_description\nD0120\tTeeth\n'), { release: quarter })))).toEqual([
    '2: not a HCPCS code or modifier: D0120',
  ])
})

test("a site's own CPT file is read with tabs or with commas", async () => {
  const tabs = 'Code\tShort\tLong\tValid_from\tValid_to\n99213\tOur visit\tOur visit, longer\t20210101\t\n25\tOur modifier\n'
  const commas = 'code,short,long,valid_from,valid_to\n99213,Our visit,"Our visit, longer",2021-01-01,\n25,Our modifier\n'
  const rows = await Array.fromAsync(readCpt(bytes(tabs), { release: quarter }))
  expect(rows).toEqual([
    { system: 'cpt', code: '99213', name: 'Our visit', longName: 'Our visit, longer', billable: true, validFrom: '2021-01-01' },
    { system: 'modifier', code: '25', name: 'Our modifier', longName: 'Our modifier', billable: true, validFrom: '2026-07-01' },
  ])
  expect(await Array.fromAsync(readCpt(bytes(commas), { release: quarter }))).toEqual(rows)
})

test('a CPT file without a header, or with a code that ends before it begins, is told about', async () => {
  expect(reasons(await Array.fromAsync(readCpt(bytes('99213\tOur visit\n'), { release: quarter })))).toEqual([
    '1: no header line; it should be code, short, long, valid_from, valid_to',
  ])
  const backwards = 'code\tshort\tlong\tvalid_from\tvalid_to\n99213\tOur visit\t\t2024-01-01\t2023-12-31\n'
  expect(reasons(await Array.fromAsync(readCpt(bytes(backwards), { release: quarter })))).toEqual([
    '2: 99213: ends on 2023-12-31, before it begins on 2024-01-01',
  ])
})

test('a place that is not given out yet is known, and not billable', async () => {
  const file = 'pos_code\tpos_type\tpos_name\tpos_description\n11\tNon-Facility\tDesk\tA place\n28\tUnassigned\tUnassigned\tN/A\n'
  const rows = await Array.fromAsync(readPos(bytes(file), { release: quarter }))
  expect(rows).toMatchObject([
    { code: '11', billable: true },
    { code: '28', billable: false },
  ])
})

test('lines are the same whatever pieces a file comes in, packed or not', async () => {
  const texts = fc.array(fc.stringMatching(/^[ -~é€]{0,30}$/), { minLength: 1, maxLength: 12 }).map(lines => [...lines, 'end'])
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), fc.boolean(), async (lines, size, packed) => {
      const plain = new TextEncoder().encode(lines.join('\r\n'))
      const whole = packed ? new Uint8Array(gzipSync(plain)) : plain
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) => whole.subarray(i * size, (i + 1) * size))
      expect(await Array.fromAsync(readLines(pieces))).toEqual(lines)
    }),
    { numRuns: 60 },
  )
})

test('an old file in Windows-1252 keeps its dashes and accents', async () => {
  const old = [new Uint8Array([0x4d, 0xe9, 0x6e, 0x69, 0xe8, 0x72, 0x65, 0x20, 0x96, 0x0a])]
  expect(await Array.fromAsync(readLines(old))).toEqual(['Ménière –'])
})

test('a file without line ends does not fill the memory', async () => {
  const endless = (function* () {
    for (;;) yield new Uint8Array(10_000).fill(65)
  })()
  await expect(Array.fromAsync(readLines(endless))).rejects.toThrow(RangeError)
})

test('a packed file that was cut off is an error, not a short list', async () => {
  const packed = new Uint8Array(gzipSync(`${'A000    A disease\n'.repeat(2000)}`))
  await expect(Array.fromAsync(readIcd10cm([packed.subarray(0, packed.length - 20)], { release }))).rejects.toThrow()
})
