import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDollars, sum } from '@cleanclaim/schema/money'
import { expect, test } from 'vitest'
import { checkX12 } from './check.ts'
import type { CheckReport } from './check.ts'

// Public sample files are no part of this program. Where they lie on the machine they are the best test there is.
const repository = join(import.meta.dirname, '../../..')
const folder = join(process.env.CLEANCLAIM_SAMPLES ?? join(repository, '../shared/data'), 'x12')
const present = existsSync(join(folder, 'FACTS.jsonl'))
if (!present) console.warn('SKIPPED: the public X12 samples are not there. Set CLEANCLAIM_SAMPLES to the folder that holds x12/FACTS.jsonl.')

interface Fact {
  file: string
  version: string
  verdict: string
  claims: number | null
  service_lines: number | null
  total_charge: string | number | null
  total_paid: string | number | null
}

const facts: Fact[] = present
  ? readFileSync(join(folder, 'FACTS.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Fact)
  : []

const check = ({ file }: Fact): Promise<CheckReport> => checkX12(createReadStream(join(folder, file)))

/** Called valid where they come from, rejected by us, and why. */
const disagreements: Readonly<Record<string, string>> = {
  // Readers that do not count: SE01 is wrong, HL01 restarts or skips, claim totals are not the sum of their lines.
  'imsweb__x12-parser/x12_multiple_gs.edi': 'envelope.count',
  'imsweb__x12-parser/x12_no_errors.edi': 'envelope.count',
  'imsweb__x12-parser/x12_valid.edi': 'envelope.count',
  // The ISA says that components are parted by ':', the data parts them by '>'.
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.2ndary.example4.837': 'element.code',
  'LinuxForHealth__x12/837_005010X222A2__demo.example6.837': 'element.code',
  'LinuxForHealth__x12/837_005010X222A2__demo.example9.837': 'element.code',
  'LinuxForHealth__x12/835_005010X221A1__cob-contractural-adjustment.835': 'element.code',
  'LinuxForHealth__x12/835_005010X221A1__secondary-payment.835': 'element.code',
  'LinuxForHealth__x12/837_005010X223A3__ppo-repriced-claim.837i': 'element.required',
  // A period of statement dates that is a single day.
  'kputnam__stupidedi/X223A2_HC837__837-institutional-claim.edi': 'element.type',
  // Other insurance without the other payer, and an amount qualifier of 4010.
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.example3.A.837': 'loop.required',
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.example4.837': 'segment.unexpected',
}

const is4010 = ({ version }: Fact): boolean => version.startsWith('004010')
const rules = (report: CheckReport): string[] =>
  [...report.findings, ...report.transactions.flatMap(({ findings }) => findings)].map(({ rule }) => rule)

test.skipIf(!present)('all 121 public samples are checked without a crash', async () => {
  expect(facts).toHaveLength(121)
  for (const fact of facts) expect(['accepted', 'rejected']).toContain((await check(fact)).verdict)
})

test.skipIf(!present)('files made invalid on purpose are rejected', async () => {
  const invalid = facts.filter(({ verdict }) => verdict.startsWith('INVALID'))
  expect(invalid).toHaveLength(14)
  const accepted: string[] = []
  for (const fact of invalid) if ((await check(fact)).verdict === 'accepted') accepted.push(fact.file)
  expect(accepted).toEqual([])
})

/** What the makers of the files broke, as far as one of our guides covers it. */
const broken: Readonly<Record<string, readonly string[]>> = {
  'x12_segment_errors.edi': ['segment.required', 'segment.repeat'],
  'x12_loop_errors3_missing_loops.edi': ['loop.required'],
  'x12_bad_valid_code.edi': ['segment.unexpected'],
  'x12_missing_last_isa.edi': ['envelope.missing'],
  'x12_missing_last_st.edi': ['envelope.missing'],
  'x12_bad_first_line.edi': ['syntax'],
  'x12_no_isa_line.edi': ['syntax'],
}

test.skipIf(!present)('and they are rejected for what was broken in them', async () => {
  for (const [file, wanted] of Object.entries(broken)) {
    const fact = facts.find(one => one.file === `imsweb__x12-parser/${file}`)
    expect(fact && rules(await check(fact)), file).toEqual(expect.arrayContaining([...wanted]))
  }
})

test.skipIf(!present)('files called valid where they come from are accepted, but for those we disagree on for a reason', async () => {
  const valid = facts.filter(fact => fact.verdict.startsWith('valid') && !is4010(fact))
  const rejected: string[] = []
  for (const fact of valid) {
    const report = await check(fact)
    if (report.verdict === 'accepted') continue
    rejected.push(fact.file)
    expect(rules(report), fact.file).toContain(disagreements[fact.file])
  }
  expect(rejected.toSorted()).toEqual(Object.keys(disagreements).toSorted())
})

test.skipIf(!present)('files of 4010 are rejected for their version, and only after they were read', async () => {
  for (const fact of facts.filter(is4010)) expect(rules(await check(fact)), fact.file).toContain('version')
})

test.skipIf(!present)('our sums are those that others have counted', async () => {
  let compared = 0
  for (const fact of facts) {
    const report = await check(fact)
    // Where the ISA cannot be read nothing after it can.
    if (fact.claims === null || rules(report).includes('syntax')) continue
    const totals = report.transactions.map(transaction => transaction.totals)
    expect(
      {
        claims: totals.reduce((all, { claims }) => all + claims, 0),
        lines: totals.reduce((all, { lines }) => all + lines, 0),
        charge: sum(totals.map(({ chargeCents }) => chargeCents)),
        paid: fact.total_paid === null ? undefined : sum(totals.map(({ paidCents }) => paidCents)),
      },
      fact.file,
    ).toEqual({
      claims: fact.claims,
      lines: fact.service_lines,
      charge: parseDollars(String(fact.total_charge)),
      paid: fact.total_paid === null ? undefined : parseDollars(String(fact.total_paid)),
    })
    compared++
  }
  expect(compared).toBeGreaterThan(70)
})
