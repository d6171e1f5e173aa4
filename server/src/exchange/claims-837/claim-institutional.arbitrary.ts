import { addDays } from '@cleanclaim/schema/day'
import { sum } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import { anyFrame, anyPeople, destinationPayer } from './claim-batch.arbitrary.ts'
import type { BatchFrame, Patient, Subscriber } from './claim-batch.rules.ts'
import type { HospitalDiagnosis, HospitalLine, InpatientFigure, InstitutionalBatch, InstitutionalClaim } from './claim-institutional.rules.ts'
import { given } from './fields.ts'
import { inpatientFigures, noteKinds } from './institutional-tables.ts'
import {
  amount,
  anyDay,
  attachments,
  code,
  contract,
  day,
  decimal,
  digits,
  drug,
  facility,
  id,
  lineIds,
  maybe,
  modifier,
  otherIds,
  partly,
  procedureCode,
  provider,
  repricing,
  some,
  taxonomy,
  text,
} from './parts.arbitrary.ts'
import { coordination } from './prior-payment.arbitrary.ts'

// Arbitrary batches of institutional claims over the whole model: each may be sent, and each is in the form in which a
// reader gives it back.

const hour = fc.constantFrom('0000', '0815', '2359')
const icd = fc.tuple(fc.constantFrom(...'ABEIMSZ'), digits(3), fc.constantFrom('', 'XA')).map(parts => parts.join(''))
const diagnosis: fc.Arbitrary<HospitalDiagnosis> = fc.record({ code: icd, presentOnAdmission: maybe(fc.constantFrom('Y', 'N', 'U', 'W')) }).map(given)
const nubc = code(2)

const referrerIds = otherIds(['0B', '1G', 'G2'])
const licences = otherIds(['0B', '1G', 'G2', 'LU'])

const numbers = partly<InstitutionalClaim>({
  delayReason: fc.constantFrom('1', '11'),
  assignment: fc.constantFrom('B', 'C'),
  benefitsAssigned: fc.constantFrom('N', 'W'),
  releaseOfInformation: fc.constant('I'),
  repricerReceived: anyDay,
  attachments,
  contract,
  patientDueCents: amount(),
  serviceAuthorizationException: fc.constant('3'),
  referralNumber: id,
  priorAuthorization: id,
  repricedClaimNumber: id,
  adjustedRepricedClaimNumber: id,
  investigationalDevices: some(id, 5),
  clearinghouseTrace: id,
  accidentState: fc.constant('IL'),
  medicalRecordNumber: id,
  demonstrationProject: id,
  peerReviewNumber: id,
  casualtyClaimNumber: id,
  fileInformation: some(text, 2),
  notes: some(fc.record({ kind: fc.constantFrom(...noteKinds), text }), 10),
  billingNote: text,
  epsdtReferral: fc.record({ given: fc.boolean(), codes: fc.subarray(['AV', 'S2', 'ST'], { minLength: 1 }) }),
  repricing: fc
    .tuple(repricing, maybe(digits(4)), maybe(decimal(99)))
    .map(([priced, revenueCode, quantity]) => given({ ...priced, revenueCode, quantity, unit: quantity && 'DA' })),
})

const codes = partly<InstitutionalClaim>({
  admittingDiagnosis: icd,
  visitReasons: some(icd, 3),
  externalCauses: some(diagnosis, 12),
  drg: digits(3),
  procedures: some(fc.record({ code: code(7), on: maybe(anyDay) }).map(given), 25),
  occurrenceSpans: some(
    fc
      .record({ code: nubc, from: anyDay, days: fc.integer({ min: 0, max: 90 }) })
      .map(({ days, ...span }) => ({ ...span, to: addDays(span.from, days) })),
    24,
  ),
  occurrences: some(fc.record({ code: nubc, on: anyDay }), 24),
  values: some(fc.record({ code: nubc, amount: decimal(9999) }), 24),
  conditionCodes: some(nubc, 24),
  treatmentCodes: some(code(2, 5), 24),
})

const providers = partly<InstitutionalClaim>({
  attending: fc.record({ who: provider(licences), taxonomy: maybe(taxonomy) }).map(({ who, ...rest }) => given({ ...who, ...rest })),
  operating: provider(licences),
  otherOperating: provider(licences),
  rendering: provider(licences),
  serviceFacility: facility(otherIds(['0B', 'G2', 'LU']), false),
  referring: provider(referrerIds),
})

const inpatientRemarks = fc.record({
  figures: partly<Record<InpatientFigure, string>>(Object.fromEntries(inpatientFigures.map(([figure]) => [figure, decimal(999)]))).chain(figures =>
    decimal(30, 0).map(coveredDays => ({ ...figures, coveredDays })),
  ),
  remarks: fc.array(fc.constantFrom('MA01', 'N130'), { maxLength: 5 }),
})

const lineDetails = partly<HospitalLine>({
  nonCoveredCents: amount(),
  attachments,
  repricedLineNumber: id,
  adjustedRepricedLineNumber: id,
  serviceTaxCents: amount(),
  facilityTaxCents: amount(),
  thirdPartyNote: text,
  repricing: fc
    .tuple(repricing, maybe(digits(4)), maybe(fc.record({ kind: fc.constantFrom('HC', 'HP'), code: code(5) })), maybe(decimal(99)))
    .map(([{ groupCode: _code, groupDollars: _dollars, ...priced }, revenueCode, procedure, quantity]) =>
      given({ ...priced, revenueCode, procedure, quantity, unit: quantity && 'UN' }),
    ),
  drug,
  operating: provider(lineIds(['0B', 'G2'])),
  otherOperating: provider(lineIds(['1G', 'LU'])),
  rendering: provider(lineIds(['0B', '1G', 'G2', 'LU'])),
  referring: provider(lineIds(['0B', '1G', 'G2'])),
})

const line: fc.Arbitrary<Omit<HospitalLine, 'lineControlNumber'>> = fc
  .record({
    revenueCode: digits(4),
    procedure: maybe(
      fc
        .record({
          kind: maybe(fc.constantFrom('HP', 'IV')),
          code: procedureCode,
          modifiers: fc.array(modifier, { maxLength: 4 }),
          description: maybe(text),
        })
        .map(given),
    ),
    chargeCents: amount(),
    unit: fc.constantFrom('UN', 'DA'),
    units: decimal(999, 3),
    served: maybe(fc.record({ serviceDate: day('2020-01-01', 2000), lasts: fc.integer({ min: 0, max: 9 }) })),
    more: maybe(lineDetails),
  })
  .map(({ served, more, ...rest }) =>
    given({
      ...rest,
      serviceDate: served?.serviceDate,
      serviceDateEnd: served && served.lasts > 0 ? addDays(served.serviceDate, served.lasts) : undefined,
      ...more,
    }),
  )

/** Without what only professional claims may say of a person. */
function plainPeople({ subscriber, patient }: { subscriber: Subscriber; patient?: Patient }): { subscriber: Subscriber; patient?: Patient } {
  const { deathDate: _d, weightPounds: _w, pregnant: _p, contact: _c, ...insured } = subscriber
  if (!patient) return { subscriber: insured }
  const { deathDate: _pd, weightPounds: _pw, pregnant: _pp, contact: _pc, ...treated } = patient
  return { subscriber: insured, patient: treated }
}

type Draft = Omit<InstitutionalClaim, 'patientControlNumber'>

const draft: fc.Arbitrary<Draft> = some(line, 5).chain(lines =>
  fc
    .record({
      together: coordination(
        lines.map(({ procedure, units, chargeCents }) => ({
          code: procedure?.code ?? '',
          modifiers: procedure?.modifiers ?? [],
          units,
          chargeCents,
        })),
      ),
      remarks: maybe(inpatientRemarks),
      people: anyPeople.map(plainPeople),
      payer: destinationPayer,
      stay: fc.constantFrom('11', '13', '21', '83'),
      version: fc.constantFrom<Pick<InstitutionalClaim, 'frequency' | 'payerControlNumber'>>(
        { frequency: '1' },
        { frequency: '3' },
        { frequency: '7', payerControlNumber: 'ICN1' },
      ),
      filingIndicator: fc.constantFrom('CI', 'MA', 'MC'),
      // Around the days of all lines.
      statementFrom: day('2018-01-01', 700),
      statementTo: day('2025-09-01', 100),
      admittedAt: maybe(hour),
      dischargedAt: maybe(hour),
      admissionSource: maybe(fc.constantFrom('1', '7', 'E')),
      patientStatus: fc.constantFrom('01', '20', '30'),
      diagnoses: fc.uniqueArray(diagnosis, { minLength: 1, maxLength: 25, selector: ({ code }) => code }),
      drawers: fc.tuple(maybe(numbers), maybe(codes), maybe(providers)),
    })
    .map(({ together, remarks, people, stay, version, diagnoses, drawers, admittedAt, ...rest }) => {
      const { adjudications, payerSequence, otherInsurance } = together
      const inpatient = stay === '11' || stay === '21'
      return given({
        ...rest,
        ...version,
        ...people,
        ...drawers[0],
        ...drawers[1],
        ...drawers[2],
        facilityType: stay,
        diagnoses: stay === '11' ? diagnoses.map((one, i) => (i === 0 ? { ...one, presentOnAdmission: 'Y' } : one)) : diagnoses,
        admittedOn: inpatient ? rest.statementFrom : undefined,
        admittedAt: inpatient ? admittedAt : undefined,
        admissionType: inpatient ? '1' : undefined,
        payerSequence,
        medicareSecondaryReason: rest.filingIndicator === 'MA' && payerSequence !== 'P' ? '13' : undefined,
        otherInsurance: otherInsurance?.map((other, i) => (i === 0 && remarks ? { ...other, inpatientRemarks: remarks } : other)),
        totalCents: sum(lines.map(({ chargeCents }) => chargeCents)),
        lines: lines.map((one, i) => {
          const decided = adjudications[i]?.map(each => ({ ...each, revenueCode: one.revenueCode }))
          return given({ ...one, lineControlNumber: '', adjudications: decided && decided.length > 0 ? decided : undefined })
        }),
      })
    }),
)

/** A frame as the guide has it for institutions: no person bills. */
const frame: fc.Arbitrary<BatchFrame> = anyFrame.map(made => {
  const { first: _f, middle: _m, suffix: _s, otherIds: _ids, payTo, ...provider } = made.billingProvider
  return { ...made, billingProvider: given({ ...provider, taxIdKind: 'EI', payTo: payTo && { ...payTo, organisation: true } }) }
})

/** Numbers are made unique over the batch. */
export const anyInstitutionalBatch = (claimsMax = 3): fc.Arbitrary<InstitutionalBatch> =>
  fc.record({ made: frame, drafts: some(draft, claimsMax) }).map(({ made, drafts }) => ({
    ...made,
    claims: drafts.map((claim, i) => ({
      ...claim,
      patientControlNumber: `PCN${i}`,
      lines: claim.lines.map((one, k) => ({ ...one, lineControlNumber: `L${i}-${k}` })),
    })),
  }))
