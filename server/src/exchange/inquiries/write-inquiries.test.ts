import fc from 'fast-check'
import { money } from '@cleanclaim/schema/money'
import { expect, test } from 'vitest'
import type { Envelope } from '../../x12/interchange-writer.ts'
import { checkX12 } from '../../x12/check.ts'
import { chunked } from '../../x12/read-segments.ts'
import { tokenize } from '../../x12/tokenizer.ts'
import { writeAuthorizationInquiry, type AuthorizationInquiry } from './authorization-278-request.ts'
import { writeEligibilityInquiry, type EligibilityInquiry, type EligibilityQuestion } from './eligibility-270.ts'
import { InquiryWriteError } from './inquiry-parties.ts'
import { writeStatusInquiry, type StatusInquiry } from './status-276.ts'

const envelope: Envelope = {
  senderQualifier: 'ZZ',
  senderId: 'CC123456789',
  receiverQualifier: 'ZZ',
  receiverId: 'SIMULATOR',
  interchangeControlNumber: 7,
  groupControlNumber: 7,
  transactionControlNumber: '0007',
  createdOn: '2026-11-21',
  createdAt: '0930',
  usage: 'P',
}
const provider = { name: 'Harbor Lane Family Medicine', npi: '1234567893', taxId: '123456789' }
const payer = { name: 'Northfield Health', payerId: 'NFH01' }
const rosa = { last: 'Delgado', first: 'Rosa', birthDate: '1968-03-04', sex: 'F' as const, memberId: 'NH00918' }
const luis = { last: 'Delgado', first: 'Luís', birthDate: '2015-07-01', sex: 'M' as const, relationship: '19' }

const question = (wish: Partial<EligibilityQuestion> = {}): EligibilityQuestion => ({
  trace: 'T1',
  payer,
  subscriber: rosa,
  serviceOn: '2026-11-24',
  serviceTypes: ['30'],
  ...wish,
})
const a270 = (wish: Partial<EligibilityInquiry> = {}): EligibilityInquiry => ({
  envelope,
  reference: 'E000000007',
  provider,
  questions: [question()],
  ...wish,
})
const a276 = (wish: Partial<StatusInquiry> = {}): StatusInquiry => ({
  envelope,
  reference: 'S000000007',
  submitter: { name: 'Harbor Lane Family Medicine', id: 'CC123456789' },
  provider,
  payer,
  subscriber: rosa,
  trace: 'T2',
  patientControlNumber: 'CC20001',
  chargedCents: money(16_550),
  serviceFrom: '2026-10-06',
  serviceTo: '2026-10-06',
  ...wish,
})
const a278 = (wish: Partial<AuthorizationInquiry> = {}): AuthorizationInquiry => ({
  envelope,
  reference: 'A000000007',
  provider,
  payer,
  subscriber: rosa,
  trace: 'T3',
  category: 'HS',
  request: 'I',
  serviceType: '1',
  placeOfService: '11',
  isUrgent: false,
  from: '2026-12-01',
  to: '2027-02-28',
  diagnoses: ['M545', 'M5416'],
  services: [{ code: '97110', codeTo: '97140', units: '12' }],
  ...wish,
})

const body = (text: string): string[] =>
  tokenize(text)
    .segments.filter(({ id }) => !['ISA', 'GS', 'ST', 'SE', 'GE', 'IEA'].includes(id))
    .map(({ id, elements }) => [id, ...elements].join('*'))

test('a 270 asks for one member by id, name and birth date', () => {
  expect(body(writeEligibilityInquiry(a270()))).toEqual([
    'BHT*0022*13*E000000007*20261121*0930',
    'HL*1**20*1',
    'NM1*PR*2*NORTHFIELD HEALTH*****PI*NFH01',
    'HL*2*1*21*1',
    'NM1*1P*2*HARBOR LANE FAMILY MEDICINE*****XX*1234567893',
    'HL*3*2*22*0',
    'TRN*1*T1*1123456789',
    'NM1*IL*1*DELGADO*ROSA****MI*NH00918',
    'DMG*D8*19680304*F',
    'DTP*291*D8*20261124',
    'EQ*30',
  ])
})

test('a 270 about a child puts the trace with the child, below the member', () => {
  const segments = body(writeEligibilityInquiry(a270({ questions: [question({ dependent: luis })] })))
  expect(segments.slice(5)).toEqual([
    'HL*3*2*22*1',
    'NM1*IL*1*DELGADO*ROSA****MI*NH00918',
    'DMG*D8*19680304*F',
    'HL*4*3*23*0',
    'TRN*1*T1*1123456789',
    'NM1*03*1*DELGADO*LUIS',
    'DMG*D8*20150701*M',
    'INS*N*19',
    'DTP*291*D8*20261124',
    'EQ*30',
  ])
})

test('one 270 file asks about any number of patients of several payers, each under its own payer', () => {
  const payers = fc.constantFrom(payer, { name: 'Second Harbor Mutual', payerId: 'SHM02' })
  const questions = fc.array(fc.record({ payer: payers, isChild: fc.boolean() }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(questions, wishes => {
      const asked = wishes.map((wish, i) => question({ trace: `T${i}`, payer: wish.payer, ...(wish.isChild ? { dependent: luis } : {}) }))
      const segments = body(writeEligibilityInquiry(a270({ questions: asked })))
      const underPayer = new Map<string, string>()
      let current = ''
      for (const segment of segments) {
        const [id, first, second] = segment.split('*')
        if (id === 'NM1' && first === 'PR') current = segment.split('*').at(-1) ?? ''
        if (id === 'TRN') underPayer.set(second ?? '', current)
      }
      expect(underPayer).toEqual(new Map(asked.map(({ trace, payer: { payerId } }) => [trace, payerId])))
      const numbers = segments.filter(segment => segment.startsWith('HL*')).map(segment => Number(segment.split('*')[1]))
      expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    }),
  )
})

test('a 276 asks about one claim by our number, the payer’s and the amount', () => {
  expect(body(writeStatusInquiry(a276({ payerControlNumber: 'ICN123' }))).slice(7)).toEqual([
    'HL*4*3*22*0',
    'DMG*D8*19680304*F',
    'NM1*IL*1*DELGADO*ROSA****MI*NH00918',
    'TRN*1*T2',
    'REF*1K*ICN123',
    'REF*EJ*CC20001',
    'AMT*T3*165.5',
    'DTP*472*D8*20261006',
  ])
})

test('a 278 asks for a span of days, a range of codes and a number of units', () => {
  expect(body(writeAuthorizationInquiry(a278())).slice(5)).toEqual([
    'HL*3*2*22*1',
    'NM1*IL*1*DELGADO*ROSA****MI*NH00918',
    'DMG*D8*19680304*F',
    'HL*4*3*EV*1',
    'TRN*1*T3*1123456789',
    'UM*HS*I*1*11:B',
    'DTP*AAH*RD8*20261201-20270228',
    'HI*ABK:M545*ABF:M5416',
    'HL*5*4*SS*0',
    'DTP*472*RD8*20261201-20270228',
    'SV1*HC:97110::::::97140**UN*12',
  ])
})

test('what we write passes our own check of X12 without an error', async () => {
  const texts = [
    writeEligibilityInquiry(a270({ questions: [question(), question({ trace: 'T9', dependent: luis })] })),
    writeStatusInquiry(a276()),
    writeStatusInquiry(a276({ dependent: luis, payerControlNumber: 'ICN1', groupNumber: 'G 1' })),
    writeAuthorizationInquiry(a278()),
    writeAuthorizationInquiry(a278({ dependent: luis, isUrgent: true, servicing: { last: 'Osei', first: 'Amara', npi: '1993999998' } })),
  ]
  for (const text of texts) {
    const report = await checkX12(chunked(text))
    const findings = [...report.findings, ...report.transactions.flatMap(transaction => transaction.findings)]
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.verdict).toBe('accepted')
  }
})

test('a question that misses what a payer searches by is refused with the field, not sent', () => {
  const faults = [
    () => writeEligibilityInquiry(a270({ questions: [question({ subscriber: { ...rosa, memberId: ' ' } })] })),
    () => writeEligibilityInquiry(a270({ questions: [question({ trace: 'with a blank' })] })),
    () => writeEligibilityInquiry(a270({ questions: [] })),
    () => writeStatusInquiry(a276({ subscriber: { ...rosa, last: '' } })),
    () => writeAuthorizationInquiry(a278({ services: [{ code: '9711' }] })),
  ]
  const fields = faults.map(write => {
    try {
      return write()
    } catch (error) {
      if (!(error instanceof InquiryWriteError)) throw error
      return error.field
    }
  })
  expect(fields).toEqual(['memberId', 'trace', 'questions', 'name', 'services'])
})
