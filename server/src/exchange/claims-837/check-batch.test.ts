import { money } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyFrame } from './claim-batch.arbitrary.ts'
import { ClaimBatchError } from './claim-batch.rules.ts'
import type { BatchClaim, BatchFrame, BatchLine, LineAdjudication, OtherInsurance } from './claim-batch.rules.ts'
import { checkBatch, refusalsOf } from './check-batch.rules.ts'
import { writeClaimBatch } from './claim-837p.ts'

const [frame] = fc.sample(anyFrame, { numRuns: 1, seed: 3 }) as [BatchFrame]
const address = { line1: '1 Elm St', city: 'Springfield', state: 'IL', zip: '627010001' }

const line = (changes: Partial<BatchLine> = {}): BatchLine => ({
  code: '99214',
  modifiers: ['25'],
  chargeCents: money(20000),
  units: '1',
  pointers: [1],
  serviceDate: '2026-11-20',
  lineControlNumber: 'L1',
  ...changes,
})

/** A claim that its first insurer has decided by line: of 200.00 it paid 78.40 and adjusted the rest (domain/lifecycle.md 9.2). */
const adjudicated = (changes: Partial<LineAdjudication> = {}): LineAdjudication => ({
  payerId: '12345',
  paidCents: money(7840),
  code: '99214',
  modifiers: ['25'],
  units: '1',
  adjustments: [
    { group: 'CO', reason: '45', amountCents: money(8000) },
    { group: 'PR', reason: '1', amountCents: money(2000) },
    { group: 'CO', reason: '253', amountCents: money(160) },
    { group: 'PR', reason: '2', amountCents: money(2000) },
  ],
  adjudicatedOn: '2026-12-05',
  ...changes,
})

const primary = (changes: Partial<OtherInsurance> = {}): OtherInsurance => ({
  sequence: 'P',
  relationship: '18',
  filingIndicator: 'MB',
  paidCents: money(7840),
  adjustments: [],
  benefitsAssigned: 'Y',
  releaseOfInformation: 'Y',
  subscriber: { last: 'Doe', first: 'Jane', memberId: '1EG4TE5MK73' },
  payer: { name: 'Medicare', payerId: '12345', controlNumber: 'ICN123' },
  ...changes,
})

const claim = (changes: Partial<BatchClaim> = {}): BatchClaim => ({
  patientControlNumber: 'PCN1',
  totalCents: money(20000),
  placeOfService: '11',
  frequency: '1',
  payerSequence: 'S',
  filingIndicator: 'CI',
  payer: { name: 'Test Payer', payerId: '99999' },
  subscriber: { memberId: 'ABC1', last: 'Doe', first: 'Jane', birthDate: '1980-01-01', sex: 'F', address, isPatient: true },
  diagnoses: ['E119'],
  rendering: { npi: '1999999992', last: 'Smith', first: 'Alex' },
  otherInsurance: [primary()],
  lines: [line({ adjudications: [adjudicated()] })],
  ...changes,
})

const field = (changes: Partial<BatchClaim>): string | undefined => {
  try {
    checkBatch({ ...frame, claims: [claim(changes)] })
    return undefined
  } catch (error) {
    if (!(error instanceof ClaimBatchError)) throw error
    expect(error.patientControlNumber).toBe('PCN1')
    return error.field
  }
}

test('a second insurer is told what the first one decided, one CAS for each group', () => {
  const text = writeClaimBatch({ ...frame, claims: [claim()] })
  expect(text).toContain(
    'SBR*P*18*******MB~AMT*D*78.4~OI***Y***Y~NM1*IL*1*DOE*JANE****MI*1EG4TE5MK73~NM1*PR*2*MEDICARE*****PI*12345~REF*F8*ICN123~LX*1~',
  )
  expect(text).toContain('SVD*12345*78.4*HC:99214:25**1~CAS*CO*45*80**253*1.6~CAS*PR*1*20**2*20~DTP*573*D8*20261205~')
})

test('more than six adjustments of a group go on in another CAS', () => {
  const adjustments = Array.from({ length: 8 }, (_, i) => ({ group: 'CO', reason: String(i + 1), amountCents: money(1520) }))
  const text = writeClaimBatch({ ...frame, claims: [claim({ lines: [line({ adjudications: [adjudicated({ adjustments })] })] })] })
  const triples = (from: number, to: number): string =>
    adjustments
      .slice(from, to)
      .map(({ reason }) => `${reason}*15.2`)
      .join('**')
  expect(text).toContain(`CAS*CO*${triples(0, 6)}~CAS*CO*${triples(6, 8)}~DTP`)
})

test('what the first insurer decided adds up', () => {
  expect(field({})).toBeUndefined()
})

const decided = (changes: Partial<LineAdjudication>): Partial<BatchClaim> => ({ lines: [line({ adjudications: [adjudicated(changes)] })] })
const adjustment = { group: 'CO', reason: '45', amountCents: money(12160) }

test.each<[string, Partial<BatchClaim>, string]>([
  ['a line that is a cent off', decided({ paidCents: money(7841) }), 'lines[0].adjudications'],
  [
    'a paid amount that is not that of the lines',
    {
      otherInsurance: [primary({ paidCents: money(7740), adjustments: [{ ...adjustment, amountCents: money(100) }] })],
      lines: [line({ adjudications: [adjudicated({ paidCents: money(7740) })] })],
    },
    'lines[0].adjudications',
  ],
  ['the same adjustments at claim and line', { otherInsurance: [primary({ adjustments: [adjustment] })] }, 'otherInsurance[0].paidCents'],
  [
    'what is left to pay at claim and line',
    { otherInsurance: [primary({ remainingCents: money(4000) })], ...decided({ remainingCents: money(4000) }) },
    'otherInsurance[0].remainingCents',
  ],
  ['a decision without the amount paid', { otherInsurance: [primary({ paidCents: undefined })] }, 'otherInsurance[0].paidCents'],
  ['a decision of nobody', decided({ payerId: '777' }), 'lines[0].adjudications[0].payerId'],
  ['two insurers at the first place', { payerSequence: 'P' }, 'otherInsurance'],
  ['Medicare as second without a reason', { filingIndicator: 'MB' }, 'medicareSecondaryReason'],
  ['eleven other insurers', { otherInsurance: Array.from({ length: 11 }, () => primary()) }, 'otherInsurance'],
  [
    'an NDC of ten digits',
    { lines: [line({ adjudications: [adjudicated()], drug: { ndc: '1234567890', quantity: '1', unit: 'ML' } })] },
    'lines[0].drug.ndc',
  ],
  ['paper without a number to find it by', { attachments: [{ reportType: 'OZ', transmission: 'FX' }] }, 'attachments[0].controlNumber'],
  ['the number of an earlier claim on a first claim', { payerControlNumber: 'ICN1' }, 'payerControlNumber'],
  ['ICD-9 on a service of today', { diagnosisRevision: '9', diagnoses: ['25000'] }, 'diagnosisRevision'],
  ['a note of 81 characters', { note: { kind: 'ADD', text: 'x'.repeat(81) } }, 'note.text'],
  [
    'an ordering provider with a bad NPI',
    { lines: [line({ adjudications: [adjudicated()], ordering: { last: 'Roe', first: 'Kim', npi: '1234567890' } })] },
    'lines[0].ordering.npi',
  ],
  ['a delay reason that is none', { delayReason: '12' }, 'delayReason'],
  [
    'a service facility with five digits of ZIP',
    { serviceFacility: { name: 'Clinic', address: { ...address, zip: '62701' } } },
    'serviceFacility.address.zip',
  ],
])('%s is refused at its field', (_, changes, expected) => {
  expect(field(changes)).toBe(expected)
})

test('a line is told its provider, place and numbers only where they are not those of the claim', () => {
  const supervising = { last: 'Roe', first: 'Kim', npi: '1000000004' }
  const common = { supervising, priorAuthorization: 'A1', placeOfService: '11', rendering: { npi: '1999999992', last: 'Smith', first: 'Alex' } }
  const written = writeClaimBatch({ ...frame, claims: [claim({ ...common, lines: [line({ adjudications: [adjudicated()], ...common })] })] })
  expect(written.slice(written.indexOf('LX*1'))).not.toMatch(/NM1\*(82|DQ)|REF\*G1|UN\*1\*11/)
  const other = { supervising: { ...supervising, npi: '1122334455' }, priorAuthorization: 'A2', placeOfService: '12' }
  const differing = writeClaimBatch({ ...frame, claims: [claim({ ...common, lines: [line({ adjudications: [adjudicated()], ...other })] })] })
  expect(differing.slice(differing.indexOf('LX*1'))).toMatch(/UN\*1\*12.*REF\*G1\*A2~.*NM1\*DQ\*1\*ROE\*KIM\*{4}XX\*1122334455/)
})

test('of many claims each faulty one is named once, with its first fault', () => {
  const numbered = (n: number, changes: Partial<BatchClaim> = {}): BatchClaim =>
    claim({ patientControlNumber: `PCN${n}`, lines: [line({ adjudications: [adjudicated()], lineControlNumber: `L${n}` })], ...changes })
  const refused = refusalsOf([numbered(1), numbered(2, { diagnoses: [] }), numbered(3), numbered(3), numbered(4, { totalCents: money(1) })])
  expect(refused.map(({ patientControlNumber, field }) => [patientControlNumber, field])).toEqual([
    ['PCN2', 'diagnoses'],
    ['PCN3', 'patientControlNumber'],
    ['PCN4', 'totalCents'],
  ])
})
