import { money, sum } from '@cleanclaim/schema/money'
import { npiFrom } from '@cleanclaim/schema/npi'
import fc from 'fast-check'
import type { BatchClaim, BatchLine, BillingProvider } from '../claims-837/claim-batch.rules.ts'
import { formDefaults } from '../../parties/form-settings.rules.ts'
import type { FormSource } from './form-1500.texts.rules.ts'

export const billing: BillingProvider & { phone: string } = {
  name: 'Test Practice',
  npi: '1234567893',
  taxonomy: '261QP2300X',
  taxId: '123456789',
  taxIdKind: 'EI',
  address: { line1: '100 Main St.', city: 'Springfield', state: 'IL', zip: '627010001' },
  phone: '5555550100',
}

export const aLine = (changes: Partial<BatchLine> = {}): BatchLine => ({
  code: '99214',
  modifiers: [],
  chargeCents: money(20_000),
  units: '1',
  pointers: [1, 2],
  serviceDate: '2026-11-20',
  lineControlNumber: 'L0001',
  ...changes,
})

const aFormClaim = (changes: Partial<BatchClaim> = {}): BatchClaim => {
  const lines = changes.lines ?? [aLine()]
  return {
    patientControlNumber: 'PCN0001',
    totalCents: sum(lines.map(line => line.chargeCents)),
    placeOfService: '11',
    frequency: '1',
    payerSequence: 'P',
    filingIndicator: 'CI',
    payer: { name: 'Test Payer', payerId: '99999' },
    subscriber: {
      memberId: 'ABC 123456',
      last: 'O’Doe',
      first: 'Jane',
      middle: 'Ann',
      groupNumber: 'GRP1',
      birthDate: '1980-01-02',
      sex: 'F',
      address: { line1: '1 Elm St., Apt. 4', city: 'Springfield', state: 'IL', zip: '62701' },
      isPatient: true,
    },
    diagnoses: ['E119', 'I10'],
    rendering: { npi: '1999999992', last: 'Smith', first: 'Alex', taxonomy: '207Q00000X' },
    ...changes,
    lines,
  }
}

export const aSource = (changes: Partial<BatchClaim> = {}, more: Partial<FormSource> = {}): FormSource => ({
  claim: aFormClaim(changes),
  billing,
  settings: formDefaults,
  printedOn: '2026-11-21',
  ...more,
})

const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/)
const code = fc.stringMatching(/^[A-Z0-9]{3,12}$/)
const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-11-20'), noInvalidDate: true }).map(at => at.toISOString().slice(0, 10))
const birth = fc.date({ min: new Date('1930-01-01'), max: new Date('2023-12-31'), noInvalidDate: true }).map(at => at.toISOString().slice(0, 10))
const npi = fc.integer({ min: 100_000_000, max: 199_999_999 }).map(nine => npiFrom(String(nine)))
const address = fc.record({
  line1: fc.tuple(fc.integer({ min: 1, max: 999 }), word).map(([n, w]) => `${n} ${w} St`),
  city: word,
  state: fc.constantFrom('IL', 'VT', 'NY'),
  zip: fc.constantFrom('627010001', '054010118'),
})
const person = fc.record({ last: word, first: word, middle: word }, { requiredKeys: ['last', 'first'] })
const sex = fc.constantFrom('F' as const, 'M' as const, 'U' as const)
/** Only keys that have a value: absent is absent, as in JSON. */
const some = <Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }): fc.Arbitrary<Partial<Shape>> =>
  fc.record(shape, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<Shape>>

const diagnosesMax = fc.uniqueArray(fc.stringMatching(/^[A-TZ][0-9][0-9A-Z][0-9]{0,3}$/), { minLength: 1, maxLength: 12 })

const lineOf = (diagnoses: number): fc.Arbitrary<Omit<BatchLine, 'lineControlNumber'>> =>
  fc
    .record({
      code: fc.stringMatching(/^[0-9]{5}$/),
      modifiers: fc.uniqueArray(fc.constantFrom('25', '59', 'LT', 'RT', 'XS'), { maxLength: 4 }),
      chargeCents: fc.integer({ min: 0, max: 9_999_999 }).map(money),
      units: fc.integer({ min: 1, max: 999 }).map(String),
      pointers: fc.uniqueArray(fc.integer({ min: 1, max: diagnoses }), { minLength: 1, maxLength: 4 }),
      serviceDate: day,
      more: some({ serviceDateEnd: fc.constant('2026-11-20'), placeOfService: fc.constantFrom('11', '22', '23') }),
    })
    .map(({ more, ...line }) => ({ ...line, ...more }))

/** Claims as they come to the form: any number of lines, with and without each thing that the form has a box for. */
export const anyFormClaim: fc.Arbitrary<BatchClaim> = diagnosesMax
  .chain(diagnoses =>
    fc.record({
      diagnoses: fc.constant(diagnoses),
      lines: fc.array(lineOf(diagnoses.length), { minLength: 1, maxLength: 14 }),
      subscriber: fc.record({ names: person, memberId: code, group: some({ groupNumber: code }), birthDate: birth, sex, address }),
      patient: fc.option(fc.record({ names: person, relationship: fc.constantFrom('01', '19', '20', 'G8'), birthDate: birth, sex, address }), {
        nil: undefined,
      }),
      payer: fc.record({ name: word, payerId: code }),
      filingIndicator: fc.constantFrom('12', 'CI', 'HM', 'BL', 'MC', 'MB', 'CH', 'VA', 'WC', 'ZZ'),
      placeOfService: fc.constantFrom('11', '12', '22'),
      resubmission: fc.option(fc.record({ frequency: fc.constantFrom('7' as const, '8' as const), payerControlNumber: code }), { nil: undefined }),
      rendering: fc.record({ names: person, npi, taxonomy: fc.constantFrom('207Q00000X', '207R00000X') }),
      details: some({
        priorAuthorization: code,
        clia: code,
        referring: fc.record({ names: person, npi }).map(({ names, npi }) => ({ ...names, npi })),
        serviceFacility: fc.record({ name: word, npi, address }),
        accident: fc.record({ causes: fc.constantFrom(['AA'] as const, ['EM'] as const, ['OA'] as const), date: day, state: fc.constant('VT') }),
        patientPaidCents: fc.integer({ min: 1, max: 99_999 }).map(money),
      }),
    }),
  )
  .map(({ lines, subscriber, patient, resubmission, rendering, details, ...rest }) => {
    const { names, group, ...own } = subscriber
    return {
      ...rest,
      ...details,
      patientControlNumber: 'CC1002',
      frequency: resubmission?.frequency ?? '1',
      ...(resubmission ? { payerControlNumber: resubmission.payerControlNumber } : {}),
      payerSequence: 'P' as const,
      subscriber: { ...names, ...group, ...own, isPatient: patient === undefined },
      ...(patient
        ? {
            patient: {
              ...patient.names,
              relationship: patient.relationship,
              birthDate: patient.birthDate,
              sex: patient.sex,
              address: patient.address,
            },
          }
        : {}),
      rendering: { ...rendering.names, npi: rendering.npi, taxonomy: rendering.taxonomy },
      totalCents: sum(lines.map(line => line.chargeCents)),
      lines: lines.map((line, i) => ({ ...line, lineControlNumber: `CC1002L${i + 1}` })),
    }
  })
