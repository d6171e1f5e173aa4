import { addDays } from '@cleanclaim/schema/day'
import fc from 'fast-check'
import type { LineDates, LineDetails } from '../../claims/claim-details.rules.ts'
import type { BatchLine } from './claim-batch.rules.ts'
import { given } from './fields.ts'
import {
  address,
  ambulance,
  amount,
  anyDay,
  attachments,
  code,
  contact,
  contract,
  day,
  decimal,
  drug,
  facility,
  id,
  lineIds,
  lineRepricing,
  maybe,
  modifier,
  npi,
  partly,
  procedureCode,
  provider,
  renderer,
  some,
  text,
} from './parts.arbitrary.ts'

// Lines of arbitrary claims. Charge and code are given to everybody; the rest in three drawers, so that a line says some
// of it and a run of the property all of it.

const licences = lineIds(['0B', '1G', 'G2', 'LU'])
const referrerIds = lineIds(['0B', '1G', 'G2'])

const numbers = partly<LineDetails>({
  priorAuthorization: id,
  referralNumber: id,
  clia: code(10),
  referringClia: code(10),
  mammographyCertification: id,
  vaccineBatch: id,
  repricedLineNumber: id,
  adjustedRepricedLineNumber: id,
  note: fc.record({ kind: fc.constantFrom('ADD', 'DCP'), text }),
  thirdPartyNote: text,
  fileInformation: some(text, 2),
  salesTaxDollars: decimal(99),
  postageDollars: decimal(99),
  purchased: fc.record({ providerId: id, dollars: decimal(999) }),
  contract,
  repricing: lineRepricing,
  attachments,
  otherPayerNumbers: fc
    .tuple(...(['G1', '9F'] as const).map(qualifier => fc.array(fc.record({ qualifier: fc.constant(qualifier), id, payerId: id }), { maxLength: 4 })))
    .map(lists => lists.flat())
    .filter(list => list.length > 0),
})

const care = partly<LineDetails>({
  placeOfService: fc.constantFrom('12', '23', '81'),
  unit: fc.constant('MJ'),
  emergency: fc.constant(true),
  epsdt: fc.constant(true),
  familyPlanning: fc.constant(true),
  copayExempt: fc.constant(true),
  drug,
  equipment: fc.record({
    code: code(5),
    days: decimal(30, 0),
    rentalDollars: decimal(99),
    purchaseDollars: decimal(999),
    frequency: fc.constantFrom('1', '4', '6'),
  }),
  certificateTransmission: fc.constantFrom('AB', 'AD', 'AF', 'AG', 'NS'),
  ambulance,
  equipmentCertification: fc.record({ type: fc.constantFrom('I', 'R', 'S'), months: decimal(99, 0) }),
  certifications: fc.subarray(
    [
      { category: '07', applies: false, codes: ['01', '12'] },
      { category: '07', applies: true, codes: ['04'] },
      { category: '70', applies: true, codes: ['65'] },
      { category: '09', applies: false, codes: ['38', 'ZV'] },
    ],
    { minLength: 1 },
  ),
  ambulancePatients: decimal(3, 0),
  obstetricUnits: decimal(9),
  testResults: some(fc.record({ reference: fc.constantFrom('OG', 'TR'), qualifier: fc.constantFrom('HT', 'R1', 'R4'), value: decimal(99) }), 5),
  forms: some(
    fc.record({
      kind: fc.constantFrom('AS', 'UT'),
      id,
      answers: some(
        fc.oneof(
          fc.record({ question: code(1, 3), yesNo: fc.constantFrom('Y', 'N', 'W') }),
          fc.record({ question: code(1, 3), text, percent: decimal(99) }),
          fc.record({ question: code(1, 3), date: anyDay }),
        ),
        4,
      ),
    }),
    2,
  ),
  dates: partly<LineDates>({
    prescription: anyDay,
    recertification: anyDay,
    therapyBegan: anyDay,
    lastCertified: anyDay,
    lastSeen: anyDay,
    hemoglobinTest: anyDay,
    creatinineTest: anyDay,
    shipped: anyDay,
    lastXray: anyDay,
    initialTreatment: anyDay,
  }).filter(dates => Object.keys(dates).length > 0),
})

const providers = partly<LineDetails>({
  rendering: renderer(licences),
  purchasedFrom: fc.record({ organisation: fc.boolean(), npi: maybe(npi()), otherIds: maybe(referrerIds) }).map(given),
  serviceFacility: facility(lineIds(['G2', 'LU']), false),
  supervising: provider(licences),
  ordering: fc
    .record({ who: provider(referrerIds), address: maybe(address), contact: maybe(contact) })
    .map(({ who, ...rest }) => given({ ...who, ...rest })),
  referring: provider(referrerIds),
  primaryCare: provider(referrerIds),
  ambulancePickUp: address,
  ambulanceDropOff: fc.record({ where: address, name: maybe(text) }).map(({ where, name }) => given({ ...where, name })),
})

/** A line without its control number; pointers wait for the diagnoses. @param from first day its service may be on */
export const anyLine = (from: string, days: number): fc.Arbitrary<Omit<BatchLine, 'lineControlNumber'>> =>
  fc
    .record({
      main: fc.record({
        procedureKind: fc.option(fc.constantFrom('ER', 'IV', 'WK'), { nil: undefined, freq: 8 }),
        code: procedureCode,
        modifiers: fc.array(modifier, { maxLength: 4 }),
        description: maybe(text),
        chargeCents: amount(),
        units: decimal(999, 3),
        pointers: some(fc.integer({ min: 1, max: 12 }), 4),
      }),
      serviceDate: day(from, days),
      lasts: fc.integer({ min: 0, max: 9 }),
      drawers: fc.tuple(maybe(numbers), maybe(care), maybe(providers)),
    })
    .map(({ main, serviceDate, lasts, drawers }) =>
      given({
        ...main,
        serviceDate,
        serviceDateEnd: lasts === 0 ? undefined : addDays(serviceDate, lasts),
        ...drawers[0],
        ...drawers[1],
        ...drawers[2],
      }),
    )
