import { money } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BatchClaim, OtherInsurance } from '../claims-837/claim-batch.rules.ts'
import { anyFormClaim, aLine, aSource } from './form-claims.fixture.ts'
import { boxText } from './form-1500.boxes.rules.ts'
import { form1500, type Form1500Page } from './form-1500.rules.ts'
import { spots1500 } from './form-1500.spots.rules.ts'
import { formDefaults, formSettings } from '../../parties/form-settings.rules.ts'

const page = (changes: Partial<BatchClaim> = {}, settings: Partial<typeof formDefaults> = {}): Form1500Page => {
  const [first] = form1500(aSource(changes, { settings: { ...formDefaults, ...settings } }))
  if (!first) throw new Error('no page')
  return first
}
const at = ({ texts }: Form1500Page, ...boxes: string[]): string[] => boxes.map(box => boxText(box, texts))
const rules = (changes: Partial<BatchClaim>, settings: Partial<typeof formDefaults> = {}): string[] =>
  page(changes, settings).findings.map(({ rule, box }) => `${rule} ${box}`)

const other = (changes: Partial<OtherInsurance> = {}): OtherInsurance => ({
  sequence: 'S',
  relationship: '18',
  groupNumber: 'G-77',
  filingIndicator: 'CI',
  adjustments: [],
  benefitsAssigned: 'Y',
  releaseOfInformation: 'Y',
  subscriber: { last: 'Doe', first: 'Jane', memberId: 'OTH1' },
  payer: { name: 'Second Harbor Mutual', payerId: '77777' },
  ...changes,
})

/** All of the form with one line, those among them that are kept empty. */
const boxes = ['8', '9b', '9c', '30', ...new Set(spots1500.map(({ box }) => box).filter(box => !/\.[2-6]$/.test(box)))]

test('a claim stands in the boxes as the form wants it written', () => {
  const shown = page({ dates: { onset: '2026-10-30' }, patientPaidCents: money(2_500) })
  expect(Object.fromEntries(boxes.map(box => [box, boxText(box, shown.texts)]))).toEqual({
    top: 'TEST PAYER',
    '1': 'Group health plan',
    '1a': 'ABC123456',
    '2': 'ODOE, JANE, A',
    '3': '01 02 1980 Female',
    '4': 'ODOE, JANE, A',
    '5': '1 ELM ST APT 4 SPRINGFIELD IL 62701',
    '6': 'Self',
    '7': '1 ELM ST APT 4 SPRINGFIELD IL 62701',
    '8': '',
    '9': '',
    '9a': '',
    '9b': '',
    '9c': '',
    '9d': '',
    '10a': 'No',
    '10b': 'No',
    '10c': 'No',
    '10d': '',
    '11': 'GRP1',
    '11a': '01 02 1980 Female',
    '11b': '',
    '11c': '',
    '11d': 'No',
    '12': 'SIGNATURE ON FILE',
    '13': 'SIGNATURE ON FILE',
    '14': '10 30 2026 431',
    '15': '',
    '16': '',
    '17': '',
    '17a': '',
    '17b': '',
    '18': '',
    '19': '',
    '20': 'No',
    '21': 'Edition 0 · A E119 · B I10',
    '22': '',
    '23': '',
    '24.1': '',
    '24A.1': '11 20 26 to 11 20 26',
    '24B.1': '11',
    '24C.1': '',
    '24D.1': '99214',
    '24E.1': 'AB',
    '24F.1': '200 00',
    '24G.1': '1',
    '24H.1': '',
    '24I.1': 'ZZ',
    '24J.1': '207Q00000X 1999999992',
    '25': '123456789 EIN',
    '26': 'PCN0001',
    '27': 'Yes',
    '28': '200 00',
    '29': '25 00',
    '30': '',
    '31': 'SIGNATURE ON FILE 11 21 2026',
    '32': '',
    '32a': '',
    '32b': '',
    '33': '555 5550100 TEST PRACTICE 100 MAIN ST SPRINGFIELD IL 62701-0001',
    '33a': '1234567893',
    '33b': 'ZZ 261QP2300X',
  })
  expect(shown.findings).toEqual([])
})

test('each page is complete and adds up to the claim', () => {
  fc.assert(
    fc.property(anyFormClaim, claim => {
      const pages = form1500({ ...aSource(), claim })
      expect(pages.flatMap(({ lines }) => lines)).toEqual(claim.lines.map((_, i) => i + 1))
      expect(Math.max(...pages.map(({ lines }) => lines.length))).toBeLessThanOrEqual(6)
      const headers = pages.map(({ texts }) => [...texts].filter(([id]) => !/^(24|28|29|17|20|23)/.test(id)))
      for (const header of headers) expect(header).toEqual(headers[0])
      const totals = pages.map(({ texts }) => BigInt((texts.get('28') ?? '').replace(' ', '')))
      expect(totals.reduce((a, b) => a + b)).toBe(claim.totalCents)
      expect(pages.filter(({ texts }) => texts.has('29')).length).toBe(claim.patientPaidCents ? 1 : 0)
    }),
  )
})

test('nothing is printed outside its place or over another, and nothing is cut', () => {
  const taken = new Map<string, string>()
  for (const spot of spots1500.filter(({ id }) => id !== '28:word')) {
    for (let column = spot.column; column < spot.column + spot.width; column += 1) {
      expect(taken.get(`${spot.row} ${column}`), `${spot.id} over another`).toBeUndefined()
      taken.set(`${spot.row} ${column}`, spot.id)
    }
    expect(spot.column + spot.width - 1).toBeLessThanOrEqual(79)
    expect(spot.row).toBeLessThanOrEqual(66)
  }
  const long = 'Northfield Health of the Greater Champlain Valley'
  const shown = page({ payer: { name: long, payerId: '1' } })
  expect(shown.texts.get('top:line1')).toBe(long.toUpperCase())
  expect(shown.findings).toMatchObject([{ rule: 'form-width', box: 'top', field: 'payer.name' }])
})

test('a payer may want CONTINUED before the last page, other spacing of a drug, six digits of a date', () => {
  const lines = Array.from({ length: 13 }, (_, i) => aLine({ lineControlNumber: `L${i}` }))
  const [first, second, third] = form1500(aSource({ lines }, { settings: { ...formDefaults, pageTotals: 'CONTINUED' } }))
  expect([first, second, third].map(each => each && boxText('28', each.texts))).toEqual(['CONTINUED', 'CONTINUED', '2600 00'])

  const drug = aLine({ drug: { ndc: '00409129501', quantity: '1.00', unit: 'ML' } })
  expect(page({ lines: [drug] }).texts.get('24.1')).toBe('N400409129501   ML1')
  expect(page({ lines: [drug] }, { ndcSpaces: 1 }).texts.get('24.1')).toBe('N400409129501 ML1')
  expect(page({ lines: [drug] }, { ndcQuantity: 'OVER_24D' }).texts.get('24.1')).toBe('N400409129501           ML1')
  expect(at(page({ dates: { onset: '2026-10-30' } }, { dateDigits: 6 }), '14')).toEqual(['10 30 26 431'])
  expect(formSettings({ form: { ndcSpaces: 1, dateDigits: 7, unknown: true } })).toEqual({ ...formDefaults, ndcSpaces: 1 })
})

test('Medicare first: 11 is NONE, 4, 7, 9 and 11a to 11d stay blank, 32 is filled but for visits at home', () => {
  const medicare = { filingIndicator: 'MB', otherInsurance: [other()], referring: { last: 'Reyes', first: 'Ana', middle: 'B', npi: '1993999998' } }
  const shown = page(medicare)
  expect(at(shown, '1', '11', '4', '7', '9', '9a', '11a', '11c', '11d', '33b')).toEqual(['Medicare', 'NONE', '', '', '', '', '', '', '', ''])
  expect(at(shown, '17', '17b', '32')).toEqual(['DN ANA REYES', '1993999998', 'TEST PRACTICE 100 MAIN ST SPRINGFIELD IL 62701-0001'])
  expect(at(page({ ...medicare, placeOfService: '12' }), '32')).toEqual([''])
  expect(at(page(medicare, { medigap: true }), '9', '9a')).toEqual(['DOE, JANE', 'G-77'])
})

test('Medicare second: 4, 6, 7 and 11 are those of the insurance before it', () => {
  const address = { line1: '9 Bay Rd', city: 'Burlington', state: 'VT', zip: '05401' }
  const before = other({
    sequence: 'P',
    relationship: '01',
    groupName: 'Harbor Union',
    subscriber: { last: 'Doe', first: 'Max', memberId: 'OTH1', address },
  })
  const shown = page({ filingIndicator: 'MB', payerSequence: 'S', medicareSecondaryReason: '12', otherInsurance: [before] })
  expect(at(shown, '1a', '4', '6', '7', '11', '11a', '11c', '11d', '9')).toEqual([
    'ABC123456',
    'DOE, MAX',
    'Spouse',
    '9 BAY RD BURLINGTON VT 05401',
    'G-77',
    '',
    'HARBOR UNION',
    '',
    '',
  ])
})

test('others name the other plan and say so in 11d; what it and the patient paid stands in 29', () => {
  const shown = page({ patientPaidCents: money(500), otherInsurance: [other({ paidCents: money(12_000), groupName: 'Harbor Union' })] })
  expect(at(shown, '9', '9a', '9d', '11d', '29')).toEqual(['DOE, JANE', 'G-77', 'HARBOR UNION', 'Yes', '125 00'])
})

test('each fault of a form is said at its box', () => {
  const line = aLine()
  expect(rules({ lines: [aLine({ pointers: [1, 2, 1, 2, 1] })] })).toContain('form-pointers 24E.1')
  expect(rules({}, { pointersMax: 1 })).toContain('form-pointers 24E.1')
  expect(rules({ lines: [aLine({ pointers: [3] })] })).toEqual(['form-pointer-lost 24E.1'])
  expect(rules({ diagnoses: ['W19XXXA', 'S52501A'] })).toEqual(['form-external-cause 24E.1'])
  expect(rules({ subscriber: { ...aSource().claim.subscriber, memberId: '' } })).toEqual(['form-required 1a'])
  expect(rules({ diagnoses: [], lines: [aLine({ pointers: [] })] })).toEqual(['form-required 21', 'form-required 24E.1'])
  expect(rules({ releaseOfInformation: 'I' })).toEqual(['form-required 12'])
  expect(rules({ frequency: '7' })).toEqual(['form-original-number 22'])
  expect(rules({ accident: { causes: ['AA'] } })).toEqual(['form-auto-state 10b'])
  expect(rules({ referring: { last: 'Reyes', first: 'Ana' } })).toEqual(['form-named-npi 17b'])
  expect(rules({ referring: { last: 'Reyes', first: 'Ana', npi: '1993999997' } })).toEqual(['form-npi 17b'])
  expect(rules({ rendering: { npi: '1999999993', last: 'Smith', first: 'Alex', taxonomy: '207Q00000X' } })).toEqual(['form-npi 24J.1'])
  expect(rules({ lines: [aLine({ units: '1.5' })] })).toEqual(['form-units 24G.1'])
  expect(rules({ lines: [aLine({ units: '1.5' })] }, { decimalUnits: true })).toEqual([])
  expect(rules({ lines: [aLine({ serviceDateEnd: '2026-11-19' })] })).toEqual(['form-dates 24A.1'])
  expect(rules({ lines: [aLine({ serviceDate: '2026-12-01' })] })).toEqual(['form-dates 24A.1'])
  expect(rules({ dates: { disabilityFrom: '2026-11-10', disabilityTo: '2026-11-09' } })).toEqual(['form-dates 16'])
  expect(rules({ lines: [aLine({ chargeCents: money(-100) })] })).toContain('form-charge 24F.1')
  expect(rules({ lines: [aLine({ chargeCents: money(10_000_000) })] })).toEqual(['form-width 24F.1', 'form-width 28'])
  expect(rules({ lines: [{ ...line, purchased: { providerId: '1999999984', dollars: '20' } }] })).toEqual(['form-outside-lab 20'])
  expect(rules({ priorAuthorization: 'A1', clia: '11D2030855' })).toEqual(['form-one-place 23'])
  expect(rules({ accident: { causes: ['OA'], date: '2026-11-01' }, dates: { lastSeen: '2026-11-02' } })).toEqual(['form-one-place 15'])
  expect(rules({ note: { kind: 'ADD', text: 'x'.repeat(49) } })).toEqual(['form-width 19'])
})

test('more than twelve diagnoses never get as far as the form', () => {
  const diagnoses = Array.from({ length: 13 }, (_, i) => `E11${i}`)
  expect(() => form1500(aSource({ diagnoses }))).toThrow(RangeError)
})
