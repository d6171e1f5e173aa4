import { money } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkX12 } from '../../x12/check.ts'
import { envelope } from '../../x12/envelope.fixture.ts'
import { chunked } from '../../x12/read-segments.ts'
import { writeInstitutionalBatch } from './claim-837i.ts'
import { ClaimBatchError } from './claim-batch.rules.ts'
import { anyInstitutionalBatch } from './claim-institutional.arbitrary.ts'
import type { InstitutionalBatch, InstitutionalClaim } from './claim-institutional.rules.ts'
import { readInstitutionalBatches } from './read-claim-batches.ts'

/** A file may bring the claims in another order: those of one coverage stand together. */
const byNumber = (batch: InstitutionalBatch): InstitutionalBatch => ({
  ...batch,
  claims: batch.claims.toSorted((a, b) => a.patientControlNumber.localeCompare(b.patientControlNumber)),
})

test('any institutional claims that may be sent are written without a finding, and read back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyInstitutionalBatch(), async batch => {
      const text = writeInstitutionalBatch(batch)
      const report = await checkX12(chunked(text))
      expect([...report.findings, ...report.transactions.flatMap(({ findings }) => findings)]).toEqual([])
      const read: InstitutionalBatch[] = []
      for await (const one of readInstitutionalBatches(chunked(text))) read.push(one)
      expect(read.map(byNumber)).toEqual([byNumber(batch)])
    }),
    { numRuns: 100 },
  )
}, 60_000)

const batch = (changes: Partial<InstitutionalClaim>): InstitutionalBatch => ({
  envelope,
  batchId: 'B1',
  submitter: { name: 'Test Hospital', id: 'SENDERID', contactName: 'Billing', phone: '5555550100' },
  receiver: { name: 'Test Clearinghouse', id: 'RECEIVERID' },
  billingProvider: {
    name: 'Test Hospital',
    npi: '1500000009',
    taxId: '123456789',
    taxIdKind: 'EI',
    address: { line1: '1 Main St', city: 'Springfield', state: 'IL', zip: '627010001' },
  },
  claims: [
    {
      patientControlNumber: 'H1',
      totalCents: money(125050),
      facilityType: '11',
      frequency: '1',
      payerSequence: 'P',
      filingIndicator: 'MA',
      payer: { name: 'Test Payer', payerId: '99999' },
      subscriber: {
        last: 'Doe',
        first: 'Jane',
        memberId: 'ABC1',
        birthDate: '1980-01-01',
        sex: 'F',
        address: { line1: '1 Elm St', city: 'Springfield', state: 'IL', zip: '62701' },
        isPatient: true,
      },
      statementFrom: '2026-11-01',
      statementTo: '2026-11-04',
      admittedOn: '2026-11-01',
      admittedAt: '1430',
      dischargedAt: '1100',
      admissionType: '1',
      admissionSource: '7',
      patientStatus: '01',
      diagnoses: [{ code: 'I2510', presentOnAdmission: 'Y' }, { code: 'E119', presentOnAdmission: 'N' }, { code: 'Z955' }],
      admittingDiagnosis: 'R079',
      drg: '247',
      procedures: [{ code: '027034Z', on: '2026-11-02' }],
      occurrences: [{ code: '11', on: '2026-10-30' }],
      values: [{ code: '80', amount: '3' }],
      conditionCodes: ['09'],
      attending: { last: 'Smith', first: 'Alex', npi: '1999999992', taxonomy: '207RC0000X' },
      operating: { last: 'Roe', first: 'Kim', npi: '1000000004' },
      lines: [
        { revenueCode: '0120', chargeCents: money(100000), unit: 'DA', units: '3', lineControlNumber: 'H1-1' },
        {
          revenueCode: '0301',
          procedure: { code: '80053', modifiers: ['59'] },
          chargeCents: money(25050),
          unit: 'UN',
          units: '1',
          nonCoveredCents: money(50),
          serviceDate: '2026-11-02',
          lineControlNumber: 'H1-2',
        },
      ],
      ...changes,
    },
  ],
})

test('a hospital stay says its days, codes and people in the order of the guide', () => {
  const text = writeInstitutionalBatch(batch({}))
  expect(
    text
      .slice(text.indexOf('CLM*'), text.indexOf('SE*', text.indexOf('LX*')))
      .split('~')
      .slice(0, -1),
  ).toEqual([
    'CLM*H1*1250.5***11:A:1**A*Y*Y',
    'DTP*096*TM*1100',
    'DTP*434*RD8*20261101-20261104',
    'DTP*435*DT*202611011430',
    'CL1*1*7*01',
    'HI*ABK:I2510:::::::Y',
    'HI*ABJ:R079',
    'HI*DR:247',
    'HI*ABF:E119:::::::N*ABF:Z955',
    'HI*BBR:027034Z:D8:20261102',
    'HI*BH:11:D8:20261030',
    'HI*BE:80:::3',
    'HI*BG:09',
    'NM1*71*1*SMITH*ALEX****XX*1999999992',
    'PRV*AT*PXC*207RC0000X',
    'NM1*72*1*ROE*KIM****XX*1000000004',
    'LX*1',
    'SV2*0120**1000*DA*3',
    'REF*6R*H1-1',
    'LX*2',
    'SV2*0301*HC:80053:59*250.5*UN*1**.5',
    'DTP*472*D8*20261102',
    'REF*6R*H1-2',
  ])
})

const refusals: [string, Partial<InstitutionalClaim>, string][] = [
  ['an inpatient stay without its day of admission', { admittedOn: undefined, admittedAt: undefined }, 'admittedOn'],
  ['a total that is a cent off', { totalCents: money(125051) }, 'totalCents'],
  ['a void without the payer number', { frequency: '8' }, 'payerControlNumber'],
  ['a statement that ends before it begins', { statementTo: '2026-10-31' }, 'statementTo'],
  [
    'a revenue code of three digits',
    { lines: [{ revenueCode: '120', chargeCents: money(125050), unit: 'DA', units: '3', lineControlNumber: 'H1-1' }] },
    'lines[0].revenueCode',
  ],
  ['a diagnosis with its dot', { diagnoses: [{ code: 'I25.10' }] }, 'diagnoses'],
]

test.each(refusals)('%s is refused, with claim and field', (_, changes, field) => {
  try {
    writeInstitutionalBatch(batch(changes))
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof ClaimBatchError)) throw error
    expect([error.patientControlNumber, error.field]).toEqual(['H1', field])
  }
})
