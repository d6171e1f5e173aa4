import { money, sum } from '@cleanclaim/schema/money'
import { npiFrom } from '@cleanclaim/schema/npi'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkX12 } from '../../x12/check.ts'
import { envelope } from '../../x12/envelope.fixture.ts'
import { chunked } from '../../x12/read-segments.ts'
import { element, tokenize } from '../../x12/tokenizer.ts'
import { ClaimBatchError } from './claim-batch.rules.ts'
import type { BatchClaim, BatchLine, ClaimBatch } from './claim-batch.rules.ts'
import { writeClaimBatch } from './claim-837p.ts'

const address = { line1: '100 Main St', city: 'Springfield', state: 'IL', zip: '627010001' }

const line = (changes: Partial<BatchLine> = {}): BatchLine => ({
  code: '99214',
  modifiers: [],
  chargeCents: money(20000),
  units: '1',
  pointers: [1, 2],
  serviceDate: '2026-11-20',
  lineControlNumber: 'L0001',
  ...changes,
})

const claim = (changes: Partial<BatchClaim> = {}): BatchClaim => ({
  patientControlNumber: 'PCN0001',
  totalCents: money(20000),
  placeOfService: '11',
  frequency: '1',
  payerSequence: 'P',
  filingIndicator: 'CI',
  payer: { name: 'Test Payer', payerId: '99999' },
  subscriber: {
    memberId: 'ABC123456',
    last: 'Doe',
    first: 'Jane',
    groupNumber: 'GRP1',
    birthDate: '1980-01-01',
    sex: 'F',
    address: { line1: '1 Elm St', city: 'Springfield', state: 'IL', zip: '62701' },
    isPatient: true,
  },
  diagnoses: ['E119', 'I10'],
  rendering: { npi: '1999999992', last: 'Smith', first: 'Alex', taxonomy: '207Q00000X' },
  lines: [line()],
  ...changes,
})

const batch = (claims: readonly BatchClaim[]): ClaimBatch => ({
  envelope,
  batchId: 'B000001',
  submitter: { name: 'Test Practice', id: 'SENDERID', contactName: 'Billing Desk', phone: '5555550100' },
  receiver: { name: 'Test Clearinghouse', id: 'RECEIVERID' },
  billingProvider: {
    name: 'Test Practice',
    npi: '1234567893',
    taxonomy: '207Q00000X',
    taxId: '123456789',
    taxIdKind: 'EI',
    address,
  },
  claims,
})

const child = {
  relationship: '19',
  last: 'Doe',
  first: 'Max',
  birthDate: '2015-05-05',
  sex: 'M',
  address: { line1: '1 Elm St', city: 'Springfield', state: 'IL', zip: '62701' },
} as const

const ofChild = (changes: Partial<BatchClaim> = {}): BatchClaim =>
  claim({ subscriber: { ...claim().subscriber, isPatient: false }, patient: child, ...changes })

const segmentsOf = (claims: readonly BatchClaim[]): string[] =>
  tokenize(writeClaimBatch(batch(claims))).segments.map(({ id, elements }) => [id, ...elements].join('*'))

// Own test data of domain/edi.md 3.3, found valid by an independent checker.
const minimal = `
ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *261121*0930*^*00501*000000001*0*T*:~
GS*HC*SENDERID*RECEIVERID*20261121*0930*1*X*005010X222A1~ST*837*0001*005010X222A1~
BHT*0019*00*B000001*20261121*0930*CH~NM1*41*2*TEST PRACTICE*****46*SENDERID~PER*IC*BILLING DESK*TE*5555550100~
NM1*40*2*TEST CLEARINGHOUSE*****46*RECEIVERID~HL*1**20*1~PRV*BI*PXC*207Q00000X~
NM1*85*2*TEST PRACTICE*****XX*1234567893~N3*100 MAIN ST~N4*SPRINGFIELD*IL*627010001~REF*EI*123456789~
HL*2*1*22*0~SBR*P*18*GRP1******CI~NM1*IL*1*DOE*JANE****MI*ABC123456~N3*1 ELM ST~N4*SPRINGFIELD*IL*62701~
DMG*D8*19800101*F~NM1*PR*2*TEST PAYER*****PI*99999~CLM*PCN0001*200***11:B:1*Y*A*Y*Y~HI*ABK:E119*ABF:I10~
NM1*82*1*SMITH*ALEX****XX*1999999992~PRV*PE*PXC*207Q00000X~LX*1~SV1*HC:99214*200*UN*1***1:2~
DTP*472*D8*20261120~REF*6R*L0001~SE*27*0001~GE*1*1~IEA*1*000000001~`.replaceAll('\n', '')

test('the smallest claim file is written as the reference has it', () => {
  expect(writeClaimBatch(batch([claim()]))).toBe(minimal)
})

test('the same batch is written the same twice', () => {
  expect(writeClaimBatch(batch([claim()]))).toBe(writeClaimBatch(batch([claim()])))
})

test('two children and a parent of one family stand each under their own level', () => {
  const sister = { ...child, first: 'Mia', sex: 'F' } as const
  const claims = [
    ofChild(),
    claim({ patientControlNumber: 'PCN0002', lines: [line({ lineControlNumber: 'L2' })] }),
    ofChild({ patientControlNumber: 'PCN0003', patient: sister, lines: [line({ lineControlNumber: 'L3' })] }),
  ]
  expect(
    segmentsOf(claims)
      .filter(text => /^(HL|CLM|SBR)/.test(text))
      .map(text => text.split('***')[0]),
  ).toEqual([
    'HL*1**20*1',
    'HL*2*1*22*1',
    'SBR*P**GRP1',
    'HL*3*2*23*0',
    'CLM*PCN0001*200',
    'HL*4*2*23*0',
    'CLM*PCN0003*200',
    'HL*5*1*22*0',
    'SBR*P*18*GRP1',
    'CLM*PCN0002*200',
  ])
})

test('a level holds a hundred claims, then another one of the same subscriber begins', () => {
  const claims = Array.from({ length: 101 }, (_, i) => claim({ patientControlNumber: `P${i}`, lines: [line({ lineControlNumber: `L${i}` })] }))
  expect(segmentsOf(claims).filter(text => text.startsWith('HL'))).toEqual(['HL*1**20*1', 'HL*2*1*22*0', 'HL*3*1*22*0'])
})

test('a replacement names the claim it replaces, and what belongs to a claim is in its place', () => {
  const segments = segmentsOf([
    claim({
      frequency: '7',
      payerControlNumber: 'ICN123',
      placeOfService: '21',
      dates: { admission: '2026-11-18' },
      priorAuthorization: 'AUTH-9',
      patientPaidCents: money(2050),
      accident: { causes: ['AA'], date: '2026-11-17', state: 'IL' },
      referring: { npi: '1000000004', last: "O'Neil-Pérez", first: 'Ann' },
      serviceFacility: { name: 'Test Hospital', npi: '1500000009', address },
      lines: [
        line({
          serviceDateEnd: '2026-11-21',
          units: '2.50',
          placeOfService: '11',
          modifiers: ['25'],
          description: 'Odd: thing*',
        }),
      ],
    }),
  ])
  expect(
    segments.slice(
      segments.findIndex(text => text.startsWith('CLM')),
      -3,
    ),
  ).toEqual([
    'CLM*PCN0001*200***21:B:7*Y*A*Y*Y**AA:::IL',
    'DTP*439*D8*20261117',
    'DTP*435*D8*20261118',
    'AMT*F5*20.5',
    'REF*G1*AUTH-9',
    'REF*F8*ICN123',
    'HI*ABK:E119*ABF:I10',
    "NM1*DN*1*O'NEIL-PEREZ*ANN****XX*1000000004",
    'NM1*82*1*SMITH*ALEX****XX*1999999992',
    'PRV*PE*PXC*207Q00000X',
    'NM1*77*2*TEST HOSPITAL*****XX*1500000009',
    'N3*100 MAIN ST',
    'N4*SPRINGFIELD*IL*627010001',
    'LX*1',
    'SV1*HC:99214:25::::ODD THING*200*UN*2.5*11**1:2',
    'DTP*472*RD8*20261120-20261121',
    'REF*6R*L0001',
  ])
})

test('a physician who bills in his own name is not named again', () => {
  const solo = { ...batch([claim({ rendering: { ...claim().rendering, npi: '1234567893' } })]) }
  const written = writeClaimBatch({
    ...solo,
    billingProvider: { ...solo.billingProvider, name: 'Smith', first: 'Alex', taxIdKind: 'SY' },
  })
  expect(written).toContain('NM1*85*1*SMITH*ALEX****XX*1234567893~')
  expect(written).not.toContain('NM1*82')
})

const refusals: [string, Partial<BatchClaim>, string][] = [
  ['a 13th diagnosis', { diagnoses: Array.from({ length: 13 }, (_, i) => `E1${String(i).padStart(2, '0')}`) }, 'diagnoses'],
  ['a diagnosis with its dot', { diagnoses: ['E11.9'] }, 'diagnoses'],
  ['51 lines', { lines: Array.from({ length: 51 }, (_, i) => line({ lineControlNumber: `L${i}` })) }, 'lines'],
  ['a claim number of 21 characters', { patientControlNumber: 'P'.repeat(21) }, 'patientControlNumber'],
  ['a claim number with a hyphen', { patientControlNumber: 'PCN-1' }, 'patientControlNumber'],
  ['a total that is a cent off', { totalCents: money(20001) }, 'totalCents'],
  ['a void without the payer number', { frequency: '8' }, 'payerControlNumber'],
  ['a pointer at a third diagnosis of two', { lines: [line({ pointers: [3] })] }, 'lines[0].pointers'],
  ['five modifiers', { lines: [line({ modifiers: ['25', '59', 'LT', 'RT', 'GT'] })] }, 'lines[0].modifiers'],
  ['no units', { lines: [line({ units: '0' })] }, 'lines[0].units'],
  ['an NPI with a wrong check digit', { rendering: { ...claim().rendering, npi: '1999999993' } }, 'rendering.npi'],
  [
    'a subscriber who is patient without address',
    {
      subscriber: {
        memberId: 'A1',
        last: 'Doe',
        first: 'J',
        birthDate: '1980-01-01',
        sex: 'F',
        isPatient: true,
      },
    },
    'subscriber.address',
  ],
  ['a patient beside a subscriber who is the patient', { patient: child }, 'patient'],
  ['a name of nothing that can be sent', { subscriber: { ...claim().subscriber, last: '东' } }, 'subscriber.last'],
]

test.each(refusals)('%s is refused, with claim and field', (_, changes, field) => {
  const bad = claim(changes)
  try {
    writeClaimBatch(batch([bad]))
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof ClaimBatchError)) throw error
    expect([error.patientControlNumber, error.field]).toEqual([bad.patientControlNumber, field])
  }
})

test('a claim or line number that is used twice in a batch is refused, naming the second claim', () => {
  const failure = (second: BatchClaim): unknown => {
    try {
      return writeClaimBatch(batch([claim(), second]))
    } catch (error) {
      return error instanceof ClaimBatchError ? [error.patientControlNumber, error.field] : error
    }
  }
  expect(failure(claim({ lines: [line({ lineControlNumber: 'L9' })] }))).toEqual(['PCN0001', 'patientControlNumber'])
  expect(failure(claim({ patientControlNumber: 'PCN0002' }))).toEqual(['PCN0002', 'lineControlNumber'])
})

const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map(text => `A${text}`)
const npi = fc.integer({ min: 0, max: 99_999_999 }).map(n => npiFrom(`1${String(n).padStart(8, '0')}`))
const anyLine = fc
  .record({
    code: fc.stringMatching(/^[0-9]{5}$/),
    modifiers: fc.array(fc.constantFrom('25', '59', 'LT', 'GT'), { maxLength: 4 }),
    chargeCents: fc.bigInt({ min: 0n, max: 9_999_999n }).map(money),
    units: fc.constantFrom('1', '2', '0.5', '12.125', '100'),
    pointers: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 4 }),
    days: fc.integer({ min: 0, max: 5 }),
    described: fc.boolean(),
  })
  .map(({ days, described, ...rest }) =>
    line({
      ...rest,
      ...(days > 0 && { serviceDateEnd: `2026-11-2${days}` }),
      ...(described && { description: 'Other: *thing*' }),
    }),
  )
const anyClaim = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
    last: name,
    member: fc.integer({ min: 10, max: 13 }),
    dependant: fc.boolean(),
    npi,
    facility: fc.boolean(),
    first: name,
    void: fc.boolean(),
  })
  .map(made => {
    const subscriber = {
      ...claim().subscriber,
      memberId: String(made.member),
      last: made.last,
      isPatient: !made.dependant,
    }
    return claim({
      subscriber,
      lines: made.lines,
      totalCents: sum(made.lines.map(each => each.chargeCents)),
      rendering: { ...claim().rendering, npi: made.npi, first: made.first },
      ...(made.dependant && { patient: child }),
      ...(made.facility && { serviceFacility: { name: 'Hospital', address } }),
      ...(made.void && { frequency: '8', payerControlNumber: 'ICN1' }),
    })
  })

test('every file that is written passes our own check without a finding, and says what was in the batch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyClaim, { minLength: 1, maxLength: 8 }), async made => {
      const claims = made.map((each, i) => ({
        ...each,
        patientControlNumber: `P${i}`,
        lines: each.lines.map((one, k) => ({ ...one, lineControlNumber: `L${i}-${k}` })),
      }))
      const text = writeClaimBatch(batch(claims))
      const report = await checkX12(chunked(text))
      expect(report.findings).toEqual([])
      expect(
        report.transactions.map(({ type, verdict, findings, totals }) => ({
          type,
          verdict,
          findings,
          totals,
        })),
      ).toEqual([
        {
          type: '837P',
          verdict: 'accepted',
          findings: [],
          totals: {
            claims: claims.length,
            lines: claims.flatMap(each => each.lines).length,
            chargeCents: sum(claims.map(each => each.totalCents)),
            paidCents: 0n,
          },
        },
      ])
      const numbers = tokenize(text)
        .segments.filter(({ id }) => id === 'CLM')
        .map(clm => element(clm, 1))
      expect(numbers.toSorted()).toEqual(claims.map(each => each.patientControlNumber).toSorted())
    }),
  )
})
