import { sum } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import type { ClaimDates, ClaimDetails } from '../../claims/claim-details.rules.ts'
import type { BatchClaim, BatchFrame, BillingProvider, ClaimBatch, DestinationPayer, Patient, PatientFacts, Subscriber } from './claim-batch.rules.ts'
import { given } from './fields.ts'
import { withoutRepeats } from './line-repeats.rules.ts'
import { anyLine } from './line.arbitrary.ts'
import {
  address,
  ambulance,
  amount,
  anyDay,
  attachments,
  code,
  contact,
  contract,
  digits,
  facility,
  fullAddress,
  id,
  maybe,
  npi,
  otherIds,
  partly,
  personName,
  phoneContact,
  provider,
  renderer,
  repricing,
  some,
  taxonomy,
  text,
} from './parts.arbitrary.ts'
import { coordination } from './prior-payment.arbitrary.ts'
import { renderingOf } from './read-claim.ts'

// Arbitrary batches of claims over the whole model: each may be sent, and each is in the form in which a reader gives it back.

const anyBillingProvider: fc.Arbitrary<BillingProvider> = fc
  .record({
    name: fc.oneof(
      text.map(name => ({ name, first: undefined })),
      personName.map(({ last, ...rest }) => ({ name: last, ...rest })),
    ),
    npi: npi(2),
    taxId: digits(9),
    taxIdKind: fc.constantFrom('EI', 'SY'),
    address: fullAddress,
    more: partly<BillingProvider>({
      taxonomy,
      currency: fc.constant('CAD'),
      otherIds: otherIds(['0B', '1G']),
      contact,
      payTo: fc.record({ organisation: fc.boolean(), address }),
      payToPlan: fc
        .record({
          name: text,
          planId: id,
          idKind: maybe(fc.constant('XV')),
          address,
          otherId: maybe(id.map(value => ({ qualifier: 'NF', id: value }))),
          taxId: digits(9),
        })
        .map(given),
    }),
  })
  .map(({ name, more, ...rest }) => given({ ...name, ...rest, ...more }))

export const anyFrame: fc.Arbitrary<BatchFrame> = fc
  .record({
    billingProvider: anyBillingProvider,
    batchId: code(1, 30),
    reissue: maybe(fc.constant(true)),
    transactionUse: maybe(fc.constantFrom('RP', '31')),
    submitter: fc
      .record({ name: text, first: maybe(text), id, contactName: text, phone: digits(10), extension: maybe(digits(3)), otherContact: maybe(contact) })
      .map(given),
    receiver: fc.record({ name: text, id }),
    interchangeControlNumber: fc.integer({ min: 1, max: 999_999_999 }),
  })
  .map(({ interchangeControlNumber, ...rest }) =>
    given({
      ...rest,
      envelope: {
        senderQualifier: 'ZZ',
        senderId: 'SENDERID',
        receiverQualifier: 'ZZ',
        receiverId: 'RECEIVERID',
        interchangeControlNumber,
        groupControlNumber: interchangeControlNumber,
        transactionControlNumber: '0001',
        createdOn: '2026-11-21',
        createdAt: '0930',
        usage: 'T' as const,
      },
    }),
  )

const facts = partly<PatientFacts>({ deathDate: anyDay, weightPounds: fc.constantFrom('7.5', '180'), pregnant: fc.constant(true) })
const sex = fc.constantFrom('F', 'M', 'U')

const patientHimself: fc.Arbitrary<Subscriber> = fc
  .record({
    name: personName,
    memberId: id,
    birthDate: anyDay,
    sex,
    address,
    facts,
    more: partly<Subscriber>({
      memberIdKind: fc.constant('II'),
      groupNumber: id,
      groupName: text,
      socialSecurityNumber: digits(9),
      contact: phoneContact,
    }),
  })
  .map(({ name, facts: known, more, ...rest }) => ({ ...name, ...rest, ...known, ...more, isPatient: true }))

const holder: fc.Arbitrary<Subscriber> = fc
  .record({
    name: fc.oneof<fc.Arbitrary<Pick<Subscriber, 'last' | 'first' | 'organisation'>>[]>(
      personName,
      text.map(last => ({ last, first: '', organisation: true })),
    ),
    memberId: id,
    born: maybe(fc.record({ birthDate: anyDay, sex })),
    address: maybe(address),
  })
  .map(({ name, born, ...rest }) => given({ ...name, ...rest, ...born, isPatient: false }))

const patient: fc.Arbitrary<Patient> = fc
  .record({
    name: personName,
    relationship: fc.constantFrom('01', '19', 'G8'),
    birthDate: anyDay,
    sex,
    address,
    facts,
    otherId: maybe(digits(9)),
    contact: maybe(phoneContact),
  })
  .map(({ name, facts: known, otherId, ...rest }) =>
    given({ ...name, ...rest, ...known, otherId: otherId === undefined ? undefined : { qualifier: 'SY', id: otherId } }),
  )

export const anyPeople: fc.Arbitrary<{ subscriber: Subscriber; patient?: Patient }> = fc.oneof(
  patientHimself.map(subscriber => ({ subscriber })),
  fc.record({ subscriber: holder, patient }),
)

export const destinationPayer: fc.Arbitrary<DestinationPayer> = fc
  .record({
    name: text,
    payerId: id,
    more: partly<DestinationPayer>({
      idKind: fc.constant('XV'),
      address,
      otherIds: otherIds(['2U', 'FY', 'NF']),
      billingProviderIds: otherIds(['G2', 'LU']),
    }),
  })
  .map(({ more, ...rest }) => ({ ...rest, ...more }))

const dates: fc.Arbitrary<ClaimDates> = partly<ClaimDates>({
  onset: anyDay,
  initialTreatment: anyDay,
  lastSeen: anyDay,
  acuteManifestation: anyDay,
  lastMenstrualPeriod: anyDay,
  lastXray: anyDay,
  prescription: anyDay,
  disabilityFrom: fc.constant('2020-02-01'),
  disabilityTo: fc.constantFrom('2020-02-01', '2020-05-31'),
  lastWorked: anyDay,
  returnToWork: anyDay,
  admission: anyDay,
  discharge: anyDay,
  careAssumed: anyDay,
  careGivenUp: anyDay,
  firstContact: anyDay,
  repricerReceived: anyDay,
}).filter(found => Object.keys(found).length > 0)

/** Only what is not as usual, since a reader leaves the usual unsaid. */
const consent = partly<ClaimDetails>({
  providerSigned: fc.constant(false),
  assignment: fc.constantFrom('B', 'C'),
  benefitsAssigned: fc.constantFrom('N', 'W'),
  releaseOfInformation: fc.constant('I'),
  patientSignatureSource: fc.constant('P'),
  accident: fc.oneof(
    fc.record({ causes: fc.constantFrom(['AA'], ['AA', 'EM'], ['OA', 'AA']), date: anyDay, state: fc.constantFrom('IL', 'TX') }),
    fc.record({ causes: fc.constantFrom(['EM'], ['OA']), date: anyDay }),
  ) as fc.Arbitrary<ClaimDetails['accident']>,
  specialProgram: fc.constantFrom('02', '09'),
  delayReason: fc.constantFrom('1', '10', '15'),
  dates,
})

const numbers = partly<ClaimDetails>({
  priorAuthorization: id,
  referralNumber: id,
  clia: code(10),
  mammographyCertification: id,
  medicalRecordNumber: id,
  investigationalDevice: id,
  serviceAuthorizationException: fc.constantFrom('1', '7'),
  demonstrationProject: id,
  carePlanOversight: id,
  medicareSection4081: fc.constantFrom('Y', 'N'),
  repricedClaimNumber: id,
  adjustedRepricedClaimNumber: id,
  clearinghouseTrace: id,
  casualtyClaimNumber: id,
  attachments,
  contract,
  fileInformation: some(text, 3),
  note: fc.record({ kind: fc.constantFrom('ADD', 'CER', 'DCP', 'DGN', 'TPO'), text }),
  repricing,
})

const licences = otherIds(['0B', '1G', 'G2', 'LU'])
const referrerIds = otherIds(['0B', '1G', 'G2'])

const care = partly<ClaimDetails>({
  ambulance,
  spinalManipulation: fc.record({ condition: fc.constantFrom('A', 'M'), description: maybe(text), more: maybe(text) }).map(given),
  certifications: fc.subarray(
    [
      { category: '07', applies: true, codes: ['01', '04', '05', '06', '12'] },
      { category: 'E1', applies: false, codes: ['L1'] },
      { category: 'E3', applies: true, codes: ['L2', 'L5'] },
      { category: '75', applies: true, codes: ['IH'] },
    ],
    { minLength: 1 },
  ),
  epsdtReferral: fc.record({ given: fc.boolean(), codes: fc.subarray(['AV', 'S2', 'ST'], { minLength: 1 }) }),
  conditionCodes: some(code(2), 24),
  anesthesiaProcedures: some(code(5), 2),
  referring: provider(referrerIds),
  supervising: provider(licences),
  serviceFacility: facility(otherIds(['0B', 'G2', 'LU']), true),
  ambulancePickUp: address,
  ambulanceDropOff: fc.record({ where: address, name: maybe(text) }).map(({ where, name }) => given({ ...where, name })),
})

const diagnoses = (revision: '9' | undefined): fc.Arbitrary<string[]> =>
  fc.uniqueArray(revision ? digits(4) : fc.tuple(fc.constantFrom(...'ABEIMSZ'), digits(3), fc.constantFrom('', 'XA')).map(parts => parts.join('')), {
    minLength: 1,
    maxLength: 12,
  })

/** Number, lines' numbers and rendering provider come with the batch. */
type DraftClaim = Omit<BatchClaim, 'patientControlNumber' | 'rendering'> & { rendering?: BatchClaim['rendering'] }

const draftClaim: fc.Arbitrary<DraftClaim> = fc
  .constantFrom(undefined, undefined, undefined, '9' as const)
  .chain(revision =>
    fc.record({ revision: fc.constant(revision), lines: some(revision ? anyLine('2014-01-01', 300) : anyLine('2020-01-01', 2000), 5) }),
  )
  .chain(({ revision, lines }) =>
    fc.record({
      lines: fc.constant(lines),
      together: coordination(lines),
      diagnosisRevision: fc.constant(revision),
      diagnoses: diagnoses(revision),
      people: anyPeople,
      payer: destinationPayer,
      placeOfService: fc.constantFrom('11', '12', '81'),
      replaces: fc.option(fc.record({ frequency: fc.constantFrom('7', '8'), payerControlNumber: id }), { nil: { frequency: '1' as const } }),
      filingIndicator: fc.constantFrom('CI', 'MB', 'MC', '12'),
      patientPaidCents: maybe(amount().map(cents => (cents === 0n ? (100n as typeof cents) : cents))),
      rendering: maybe(renderer(licences)),
      drawers: fc.tuple(maybe(consent), maybe(numbers), maybe(care)),
      primaryCare: maybe(provider(referrerIds)),
    }),
  )
  .map(({ together, people: named, replaces, drawers, primaryCare, lines, ...rest }) => {
    const details: ClaimDetails = { ...drawers[0], ...drawers[1], ...drawers[2] }
    const { adjudications, payerSequence, otherInsurance } = together
    return given({
      ...details,
      ...rest,
      ...named,
      ...replaces,
      payerSequence,
      otherInsurance,
      medicareSecondaryReason: rest.filingIndicator === 'MB' && payerSequence !== 'P' ? '12' : undefined,
      primaryCare: details.referring && primaryCare,
      totalCents: sum(lines.map(({ chargeCents }) => chargeCents)),
      lines: lines.map((line, i) => ({
        ...line,
        lineControlNumber: '',
        pointers: [...new Set(line.pointers.map(pointer => ((pointer - 1) % rest.diagnoses.length) + 1))],
        ...((adjudications[i]?.length ?? 0) > 0 && { adjudications: adjudications[i] }),
      })),
    })
  })

/** Numbers are made unique over the batch. */
export const anyClaimBatch = (claimsMax = 6): fc.Arbitrary<ClaimBatch> =>
  fc.record({ frame: anyFrame, drafts: some(draftClaim, claimsMax) }).map(({ frame, drafts }) => ({
    ...frame,
    claims: drafts.map((made, i) => finished(made, frame.billingProvider, i)),
  }))

function finished(made: DraftClaim, billing: BillingProvider, i: number): BatchClaim {
  const claim: Omit<BatchClaim, 'lines'> = { ...made, patientControlNumber: `PCN${i}`, rendering: made.rendering ?? renderingOf(billing) }
  return { ...claim, lines: made.lines.map((line, k) => withoutRepeats({ ...line, lineControlNumber: `L${i}-${k}` }, claim)) }
}
