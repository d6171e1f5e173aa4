import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDollars, sum } from '@cleanclaim/schema/money'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkX12 } from './check.ts'
import { agrees, conformanceDocument, disagreements, errorsOf } from './conformance.fixture.ts'
import type { Judged } from './conformance.fixture.ts'

// Public sample files are no part of this program. Where they lie on the machine they are the best test there is.
const repository = join(import.meta.dirname, '../../..')
const folder = join(process.env.CLEANCLAIM_SAMPLES ?? join(repository, '../shared/data'), 'x12')
const isPresent = existsSync(join(folder, 'FACTS.jsonl'))
if (!isPresent) console.warn('SKIPPED: the public X12 samples are not there. Set CLEANCLAIM_SAMPLES to the folder that holds x12/FACTS.jsonl.')

interface Fact {
  file: string
  version: string
  verdict: string
  claims: number | null
  service_lines: number | null
  total_charge: string | number | null
  total_paid: string | number | null
}

const facts: Fact[] = isPresent
  ? readFileSync(join(folder, 'FACTS.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Fact)
  : []

const statedBy = ({ verdict }: Fact): Judged['stated'] => (verdict.startsWith('valid') ? 'valid' : verdict.startsWith('INVALID') ? 'invalid' : 'none')
const rulesOf = (judged: Judged | undefined): string[] => (judged ? errorsOf(judged.report).map(({ rule }) => rule) : [])

/** What the makers of the files broke, as far as one of our guides covers it. */
const broken: [file: string, rules: string[]][] = [
  ['x12_segment_errors.edi', ['segment.required', 'segment.repeat']],
  ['x12_loop_errors3_missing_loops.edi', ['loop.required']],
  ['x12_bad_valid_code.edi', ['segment.unexpected']],
  ['x12_missing_last_isa.edi', ['envelope.missing']],
  ['x12_missing_last_st.edi', ['envelope.missing']],
  ['x12_bad_first_line.edi', ['syntax']],
  ['x12_no_isa_line.edi', ['syntax']],
]

describe.skipIf(!isPresent)('the public samples', () => {
  const judged: Judged[] = []
  const judgedAs = (file: string): Judged | undefined => judged.find(one => one.file === file)

  beforeAll(async () => {
    for (const fact of facts)
      judged.push({ file: fact.file, stated: statedBy(fact), report: await checkX12(createReadStream(join(folder, fact.file))) })
  })

  test('all 121 are checked without a crash', () => {
    expect(judged).toHaveLength(121)
    for (const { report } of judged) expect(['accepted', 'rejected']).toContain(report.verdict)
  })

  test('the conformance table in the docs is the one of this checker (WRITE_DOCS=1 writes it anew)', () => {
    const file = join(repository, 'docs/conformance.md')
    const document = conformanceDocument(judged)
    if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, document)
    expect(readFileSync(file, 'utf8')).toBe(document)
  })

  test('those made invalid on purpose are rejected', () => {
    const invalid = judged.filter(({ stated }) => stated === 'invalid')
    expect(invalid).toHaveLength(14)
    expect(invalid.filter(({ report }) => report.verdict === 'accepted')).toEqual([])
  })

  test.each(broken)('%s is rejected for what was broken in it', (file, rules) => {
    expect(rulesOf(judgedAs(`imsweb__x12-parser/${file}`))).toEqual(expect.arrayContaining(rules))
  })

  test('every file on which we do not agree has its reason written down, and no other', () => {
    expect(
      judged
        .filter(one => agrees(one) === false)
        .map(({ file }) => file)
        .toSorted(),
    ).toEqual(Object.keys(disagreements).toSorted())
  })

  test('each file of 5010 that is valid where it comes from is read by one of our guides, but for reporting', () => {
    const types = judged
      .filter(({ stated, report }) => stated === 'valid' && report.transactions.every(({ version }) => version.startsWith('005010')))
      .flatMap(({ report }) => report.transactions)
      .filter(({ depth }) => depth === 'envelope')
      .map(({ type }) => type)
    expect([...new Set(types)]).toEqual(['837P reporting'])
  })

  test('files of 4010 are rejected for their version, and only after they were read', () => {
    const old = facts.filter(({ version }) => version.startsWith('004010'))
    expect(old.length).toBeGreaterThan(20)
    for (const { file } of old) expect(rulesOf(judgedAs(file)), file).toContain('version')
  })

  test('our sums are those that others have counted', () => {
    let compared = 0
    for (const fact of facts) {
      const report = judgedAs(fact.file)?.report
      // Where the ISA cannot be read nothing after it can.
      if (!report || fact.claims === null || rulesOf(judgedAs(fact.file)).includes('syntax')) continue
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
})
