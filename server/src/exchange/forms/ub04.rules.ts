import { sum, zero, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import type { NamedProvider } from '../../claims/claim-details.rules.ts'
import { basicText, shortDecimal } from '../../x12/characters.ts'
import type { BillingProvider } from '../claims-837/claim-batch.rules.ts'
import type { HospitalDiagnosis, HospitalLine, InstitutionalClaim } from '../claims-837/claim-institutional.rules.ts'
import { ub04Findings, ub04Places } from './ub04-check.rules.ts'
import { payersOf, type Ub04Payer } from './ub04-payers.rules.ts'
import { amount, cityLine, dateParts, listedName, plainText, street } from './form-text.rules.ts'
import type { FormFinding } from './form-1500-check.rules.ts'

export interface Ub04Page {
  number: number
  of: number
  /** By form locator: `3a`, `42.7` for row 7, `50.A`; blank ones are absent. */
  texts: ReadonlyMap<string, string>
  /** Which lines of the claim, from 1, stand in rows 1 to 22. */
  lines: readonly number[]
  findings: readonly FormFinding[]
}

export interface Ub04Source {
  claim: InstitutionalClaim
  billing: BillingProvider & { phone?: string }
  /** Creation date in row 23. */
  printedOn: Day
}

export const UB04_LINES = 22
/**
 * An institutional claim as the UB-04 says it, from the same data as its 837I (domain/cms1500.md 3): 22 lines a page,
 * each page with its number and sum, the sum of the claim on the last. What has no place is a finding.
 */
export function formUb04(source: Ub04Source): Ub04Page[] {
  const lines = source.claim.lines.map((line, i) => ({ ...line, position: i + 1 }))
  const of = Math.max(1, Math.ceil(lines.length / UB04_LINES))
  const head = headOf(source)
  return Array.from({ length: of }, (_, i) => {
    const own = lines.slice(i * UB04_LINES, (i + 1) * UB04_LINES)
    const texts = new Map([...head, ...rowsOf(own), ...totalsOf(source, own, i + 1, of)].filter(([, text]) => text !== ''))
    return { number: i + 1, of, texts, lines: own.map(({ position }) => position), findings: ub04Findings(source.claim, texts, i === 0) }
  })
}

type Entry = readonly [locator: string, text: string]

const six = (on: Day | undefined): string => (on ? Object.values(dateParts(on, 6)).join('') : '')
const eight = (on: Day | undefined): string => (on ? Object.values(dateParts(on, 8)).join('') : '')
const money = (cents: Money | undefined): string => (cents === undefined || cents === zero ? '' : amount(cents))
const hour = (time = ''): string => time.slice(0, 2)

function headOf({ claim, billing }: Ub04Source): Entry[] {
  return [
    ...partiesOf(claim, billing),
    ...stayOf(claim),
    ...codesOf(claim),
    ...payers(claim, billing),
    ...medicalOf(claim),
    ...providersOf(claim, billing),
  ]
}

function partiesOf(claim: InstitutionalClaim, billing: Ub04Source['billing']): Entry[] {
  const who = claim.patient ?? claim.subscriber
  const phone = billing.phone ?? billing.contact?.phone ?? ''
  const name = [billing.first, billing.name].map(part => plainText(part ?? '')).filter(Boolean)
  const holder = claim.subscriber
  return [
    ['1', [name.join(' '), street(billing.address), cityLine(billing.address), phone].filter(Boolean).join(', ')],
    ['2', billing.payTo ? [street(billing.payTo.address), cityLine(billing.payTo.address)].join(', ') : ''],
    ['3a', claim.patientControlNumber],
    ['3b', basicText(claim.medicalRecordNumber ?? '')],
    ['4', `0${claim.facilityType}${claim.frequency}`],
    ['5', billing.taxId],
    ['6', `${six(claim.statementFrom)} ${six(claim.statementTo)}`],
    ['8b', listedName(who)],
    ['9', who.address ? [street(who.address), cityLine(who.address)].join(', ') : ''],
    ['10', eight(who.birthDate)],
    ['11', who.sex ?? ''],
    [
      '38',
      [listedName(holder), holder.address ? street(holder.address) : '', holder.address ? cityLine(holder.address) : ''].filter(Boolean).join(', '),
    ],
  ]
}

const stayOf = (claim: InstitutionalClaim): Entry[] => [
  ['12', six(claim.admittedOn)],
  ['13', hour(claim.admittedAt)],
  ['14', claim.admissionType ?? ''],
  ['15', claim.admissionSource ?? ''],
  ['16', hour(claim.dischargedAt)],
  ['17', claim.patientStatus],
  ['29', claim.accidentState ?? ''],
]

/** `18` to `28`, `31a` to `34b`, `35a` to `36b`, `39a` to `41d`: filled across, then down. */
function codesOf({ conditionCodes = [], occurrences = [], occurrenceSpans = [], values = [] }: InstitutionalClaim): Entry[] {
  return [
    ...conditionCodes.slice(0, ub04Places.conditions).map((code, i): Entry => [String(18 + i), code]),
    ...occurrences
      .slice(0, ub04Places.occurrences)
      .map(({ code, on }, i): Entry => [`${31 + (i % 4)}${'ab'[Math.floor(i / 4)]}`, `${code} ${six(on)}`]),
    ...occurrenceSpans
      .slice(0, ub04Places.spans)
      .map(({ code, from, to }, i): Entry => [`${35 + (i % 2)}${'ab'[Math.floor(i / 2)]}`, `${code} ${six(from)} ${six(to)}`]),
    ...values
      .slice(0, ub04Places.values)
      .map(({ code, amount: value }, i): Entry => [`${39 + (i % 3)}${'abcd'[Math.floor(i / 3)]}`, `${code} ${twoPlaces(value)}`]),
  ]
}

/** Values are money or counts: `12.5` as `12 50`. */
function twoPlaces(decimal: string): string {
  const [whole = '', part = ''] = decimal.split('.')
  return `${whole || '0'} ${part.padEnd(2, '0')}`
}

function rowsOf(lines: readonly HospitalLine[]): Entry[] {
  return lines.flatMap((line, i): Entry[] => {
    const row = i + 1
    const { procedure, drug } = line
    return [
      [`42.${row}`, line.revenueCode],
      [`43.${row}`, drug ? `N4${drug.ndc} ${drug.unit}${shortDecimal(drug.quantity)}` : basicText(procedure?.description ?? '')],
      [`44.${row}`, procedure ? [procedure.code, ...procedure.modifiers].join(' ') : ''],
      [`45.${row}`, six(line.serviceDate)],
      [`46.${row}`, shortDecimal(line.units)],
      [`47.${row}`, amount(line.chargeCents)],
      [`48.${row}`, money(line.nonCoveredCents)],
    ]
  })
}

/** Row 23: 0001 with the sum of the page; of the claim on the last one, as payers add up pages themselves. */
function totalsOf({ claim, printedOn }: Ub04Source, lines: readonly HospitalLine[], page: number, of: number): Entry[] {
  const isLast = page === of
  const nonCovered = (isLast ? claim.lines : lines).map(({ nonCoveredCents }) => nonCoveredCents ?? zero)
  return [
    ['42.23', isLast ? '0001' : ''],
    ['43.23', `PAGE ${page} OF ${of}`],
    ['45.23', six(printedOn)],
    ['47.23', amount(isLast ? claim.totalCents : sum(lines.map(({ chargeCents }) => chargeCents)))],
    ['48.23', money(sum(nonCovered))],
  ]
}

function payers(claim: InstitutionalClaim, billing: BillingProvider): Entry[] {
  const rows = payersOf(claim).slice(0, ub04Places.payers)
  return [['56', billing.npi], ['57', basicText(billing.otherIds?.[0]?.id ?? '')], ...rows.flatMap((payer, i) => payerRow(payer, 'ABC'[i] ?? ''))]
}

const payerRow = (payer: Ub04Payer, row: string): Entry[] => [
  [`50.${row}`, plainText(payer.name)],
  [`51.${row}`, basicText(payer.payerId)],
  [`52.${row}`, payer.release],
  [`53.${row}`, payer.assignment],
  [`54.${row}`, money(payer.paidCents)],
  [`55.${row}`, money(payer.dueCents)],
  [`58.${row}`, listedName(payer.insured)],
  [`59.${row}`, payer.relationship],
  [`60.${row}`, basicText(payer.memberId)],
  [`61.${row}`, plainText(payer.groupName)],
  [`62.${row}`, basicText(payer.groupNumber)],
  [`63.${row}`, basicText(payer.authorization)],
  [`64.${row}`, basicText(payer.controlNumber)],
]

/** With the indicator of presence on admission behind the code. */
const withPresence = ({ code, presentOnAdmission }: HospitalDiagnosis): string => [code, presentOnAdmission].filter(Boolean).join(' ')

function medicalOf(claim: InstitutionalClaim): Entry[] {
  const { diagnoses, visitReasons = [], externalCauses = [], procedures = [] } = claim
  const [principal, ...others] = diagnoses
  const [first, ...more] = procedures
  const procedure = (done: { code: string; on?: Day } | undefined): string => (done ? [done.code, six(done.on)].filter(Boolean).join(' ') : '')
  return [
    ['66', claim.diagnosisRevision ?? '0'],
    ['67', principal ? withPresence(principal) : ''],
    ...others.slice(0, ub04Places.diagnoses - 1).map((each, i): Entry => [`67${'ABCDEFGHIJKLMNOPQ'[i]}`, withPresence(each)]),
    ['69', claim.admittingDiagnosis ?? ''],
    ...visitReasons.map((code, i): Entry => [`70${'abc'[i]}`, code]),
    ['71', claim.drg ?? ''],
    ...externalCauses.slice(0, ub04Places.externalCauses).map((each, i): Entry => [`72${'abc'[i]}`, withPresence(each)]),
    ['74', procedure(first)],
    ...more.slice(0, ub04Places.procedures - 1).map((each, i): Entry => [`74${'abcde'[i]}`, procedure(each)]),
  ]
}

function providersOf(claim: InstitutionalClaim, billing: BillingProvider): Entry[] {
  const person = (kind: string, who: NamedProvider | undefined): string =>
    who ? [kind, who.npi ?? '', listedName(who)].filter(Boolean).join(' ') : ''
  const others = [person('ZZ', claim.otherOperating), person('82', claim.rendering), person('DN', claim.referring)].filter(Boolean)
  return [
    ['76', person('', claim.attending)],
    ['77', person('', claim.operating)],
    ['78', others[0] ?? ''],
    ['79', others[1] ?? ''],
    ['80', basicText([claim.billingNote ?? '', ...(claim.notes ?? []).map(({ text }) => text)].filter(Boolean).join('; '))],
    ['81', billing.taxonomy ? `B3 ${billing.taxonomy}` : ''],
  ]
}
