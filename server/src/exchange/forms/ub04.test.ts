import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { money, sum } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { element, tokenize, type Segment } from '../../x12/tokenizer.ts'
import { writeInstitutionalBatch } from '../claims-837/claim-837i.ts'
import { anyInstitutionalBatch } from '../claims-837/claim-institutional.arbitrary.ts'
import type { HospitalLine, InstitutionalClaim } from '../claims-837/claim-institutional.rules.ts'
import { billing } from './form-claims.fixture.ts'
import { plainPdf } from './form-pdf.ts'
import { formUb04, UB04_LINES } from './ub04.rules.ts'
import { sheetUb04 } from './ub04-pdf.ts'

const line = (changes: Partial<HospitalLine> = {}): HospitalLine => ({
  revenueCode: '0450',
  procedure: { code: '99283', modifiers: ['25'] },
  chargeCents: money(50_000),
  unit: 'UN',
  units: '1',
  serviceDate: '2026-11-18',
  lineControlNumber: 'L1',
  ...changes,
})
const stay = (changes: Partial<InstitutionalClaim> = {}): InstitutionalClaim => {
  const lines = changes.lines ?? [line()]
  return {
    patientControlNumber: 'PCN0001',
    totalCents: sum(lines.map(({ chargeCents }) => chargeCents)),
    facilityType: '13',
    frequency: '1',
    payerSequence: 'P',
    filingIndicator: 'CI',
    payer: { name: 'Test Payer', payerId: '99999' },
    subscriber: {
      memberId: 'ABC123456',
      last: 'O’Doe',
      first: 'Jane',
      birthDate: '1980-01-02',
      sex: 'F',
      address: { line1: '1 Elm St.', city: 'Springfield', state: 'IL', zip: '62701' },
      isPatient: true,
    },
    statementFrom: '2026-11-18',
    statementTo: '2026-11-19',
    patientStatus: '01',
    diagnoses: [{ code: 'S52501A', presentOnAdmission: 'Y' }, { code: 'W19XXXA' }],
    ...changes,
    lines,
  }
}
const pagesOf = (changes: Partial<InstitutionalClaim> = {}) => formUb04({ claim: stay(changes), billing, printedOn: '2026-11-21' })

test('a stay stands in the form locators as the form wants it written', () => {
  const [page] = pagesOf({
    admittedOn: '2026-11-18',
    admittedAt: '0815',
    occurrences: [{ code: '05', on: '2026-11-17' }],
    values: [{ code: '45', amount: '8.5' }],
    conditionCodes: ['A1'],
    attending: { last: 'Reyes', first: 'Ana', npi: '1993999998' },
  })
  expect(Object.fromEntries(page?.texts ?? [])).toMatchObject({
    '1': 'TEST PRACTICE, 100 MAIN ST, SPRINGFIELD IL 62701-0001, 5555550100',
    '3a': 'PCN0001',
    '4': '0131',
    '6': '111826 111926',
    '8b': 'ODOE, JANE',
    '10': '01021980',
    '12': '111826',
    '13': '08',
    '18': 'A1',
    '31a': '05 111726',
    '39a': '45 8 50',
    '42.1': '0450',
    '44.1': '99283 25',
    '47.1': '500 00',
    '42.23': '0001',
    '43.23': 'PAGE 1 OF 1',
    '47.23': '500 00',
    '50.A': 'TEST PAYER',
    '59.A': '18',
    '67': 'S52501A Y',
    '67A': 'W19XXXA',
    '76': '1993999998 REYES, ANA',
  })
  expect(page?.findings).toEqual([])
})

test('more than 22 lines go on to further pages, each with its own sum', () => {
  const pages = pagesOf({ lines: Array.from({ length: 45 }, (_, i) => line({ lineControlNumber: `L${i}` })) })
  expect(pages.map(({ lines }) => lines.length)).toEqual([22, 22, 1])
  expect(pages.map(({ texts }) => [texts.get('42.23'), texts.get('47.23')])).toEqual([
    [undefined, '11000 00'],
    [undefined, '11000 00'],
    ['0001', '22500 00'],
  ])
  for (const { texts } of pages) expect(texts.get('8b')).toBe('ODOE, JANE')
})

test('what has no place or is missing is said', () => {
  const rules = (changes: Partial<InstitutionalClaim>) => pagesOf(changes)[0]?.findings.map(({ rule, box }) => `${rule} ${box}`)
  expect(rules({ conditionCodes: Array.from({ length: 12 }, () => 'A1') })).toEqual(['ub04-places 18'])
  expect(rules({ frequency: '7' })).toEqual(['ub04-original-number 64.A'])
  expect(rules({ diagnoses: [] })).toEqual(['ub04-required 67'])
})

/** Locators read from the segments of the 837I alone. */
function from837i(text: string): Record<string, string | undefined> {
  const { segments } = tokenize(text)
  const at = (id: string, qualifier?: string): Segment | undefined =>
    segments.find(segment => segment.id === id && (qualifier === undefined || element(segment, 1) === qualifier))
  const codes = (qualifier: string): string[][] =>
    segments
      .filter(({ id }) => id === 'HI')
      .flatMap(({ elements }) => elements.filter(each => each.startsWith(`${qualifier}:`)).map(each => each.split(':')))
  const [clm, cl1] = [at('CLM'), at('CL1')]
  const [type, , frequency] = (clm ? element(clm, 5) : '').split(':')
  const presence = ([, code = '', , , , , , , known = '']: string[] = []): string => [code, known].filter(Boolean).join(' ')
  const [principal] = [...codes('ABK'), ...codes('BK')]
  const service = at('SV2')
  const tax = at('REF', 'EI') ?? at('REF', 'SY')
  return {
    '3a': clm && element(clm, 1),
    '4': `0${type}${frequency}`,
    '5': tax && element(tax, 2),
    '17': cl1 && element(cl1, 3),
    '14': (cl1 && element(cl1, 1)) || undefined,
    '18': codes('BG')[0]?.[1],
    '67': presence(principal),
    '69': (codes('ABJ')[0] ?? codes('BJ')[0])?.[1],
    '42.1': service && element(service, 1),
    '46.1': service && element(service, 5),
  }
}

test('each institutional claim says the same on paper and in the 837I', () => {
  fc.assert(
    fc.property(anyInstitutionalBatch(1), batch => {
      const [claim] = batch.claims
      if (!claim) throw new Error('a batch without a claim')
      const pages = formUb04({ claim, billing: batch.billingProvider, printedOn: '2026-11-21' })
      const file = from837i(writeInstitutionalBatch(batch))
      for (const [locator, text] of Object.entries(file)) expect([locator, pages[0]?.texts.get(locator)]).toEqual([locator, text])
      expect(pages.flatMap(({ lines }) => lines)).toEqual(claim.lines.map((_, i) => i + 1))
      expect(pages.every(({ lines }) => lines.length <= UB04_LINES)).toBe(true)
      expect(BigInt((pages.at(-1)?.texts.get('47.23') ?? '').replace(' ', ''))).toBe(claim.totalCents)
    }),
    { numRuns: 100, endOnFailure: true },
  )
}, 60_000)

test('the plain sheet holds every text, is marked and tagged, and a full page stays on one sheet', async () => {
  const pages = pagesOf({ lines: Array.from({ length: 22 }, (_, i) => line({ lineControlNumber: `L${i}` })) })
  const document = await getDocument({ data: new Uint8Array(await plainPdf(sheetUb04(pages))), verbosity: 0 }).promise
  expect(document.numPages).toBe(1)
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  const text = items
    .map(item => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
  for (const each of ['Not for OCR submission', 'PCN0001', '0131', 'S52501A', 'PAGE 1 OF 1', 'ABC123456']) expect(text).toContain(each)
  expect(JSON.stringify(await page.getStructTree())).toContain('"H1"')
})
