import { isDay, type Day } from '@cleanclaim/schema/day'
import { sum, type Money } from '@cleanclaim/schema/money'
import { isNpi } from '@cleanclaim/schema/npi'

/** What the scrub looks at: the claim as it would be sent, plain data. */
export interface ClaimFacts {
  today: Day
  serviceDate: Day
  filingLimitOn: Day
  placeOfService: string
  chargedCents: Money
  diagnoses: readonly string[]
  lines: readonly { position: number; code: string; modifiers: readonly string[]; units: string; chargeCents: Money; pointers: readonly number[] }[]
  billing: { npi: string; taxId: string; taxonomy: string; line1: string; zip: string }
  rendering: { npi: string; npiIsMade: boolean; lastName: string }
  payer: { payerId: string; name: string }
  coverage: { memberId: string; validFrom: Day; validTo: Day | null }
  patient: { lastName: string; firstName: string; birthDate: Day; line1: string; city: string; state: string; zip: string }
}

export interface Finding {
  rule: string
  severity: 'BLOCK' | 'WARN'
  /** A sentence a biller understands. */
  message: string
  /** What to do about it. */
  fix: string
  /** Where to do it. */
  field: string
}

type Rule = (claim: ClaimFacts) => Finding | undefined

const DIAGNOSES_MAX = 12
const LINES_MAX = 50
const CHARGE_MAX_CENTS = 9_999_999_999n

const block = (rule: string, field: string, message: string, fix: string): Finding => ({ rule, severity: 'BLOCK', message, fix, field })
const warn = (rule: string, field: string, message: string, fix: string): Finding => ({ rule, severity: 'WARN', message, fix, field })

const billingNpiValid: Rule = ({ billing }) =>
  isNpi(billing.npi)
    ? undefined
    : block('billing-npi', 'practice.npi', 'The practice’s NPI does not pass its check digit.', 'Correct it under Admin, Practice.')

const taxIdComplete: Rule = ({ billing }) =>
  /^\d{9}$/.test(billing.taxId)
    ? undefined
    : block('tax-id', 'practice.taxId', 'The practice’s tax ID needs nine digits.', 'Correct it under Admin, Practice.')

// A PO box is refused in 2010AA; it belongs in the pay-to address (domain/edi.md 3.2).
const billingStreet: Rule = ({ billing }) =>
  /^p\.?\s*o\.?\s*box/i.test(billing.line1)
    ? block('billing-street', 'practice.line1', 'The billing address is a PO box.', 'Give the street address; the box is for payments only.')
    : undefined

const billingZip: Rule = ({ billing }) =>
  /^\d{9}$/.test(billing.zip)
    ? undefined
    : block('billing-zip', 'practice.zip', 'The practice’s ZIP code needs all nine digits.', 'Correct it under Admin, Practice.')

const renderingNpiValid: Rule = ({ rendering }) =>
  isNpi(rendering.npi)
    ? undefined
    : block('rendering-npi', 'provider.npi', `The NPI of ${rendering.lastName} does not pass its check digit.`, 'Correct it at the provider.')

const renderingNpiReal: Rule = ({ rendering }) =>
  rendering.npiIsMade
    ? warn(
        'rendering-npi-made',
        'provider.npi',
        `${rendering.lastName} has a stand-in NPI made by the import.`,
        'Put in the real one before sending to a real payer.',
      )
    : undefined

const payerIdPresent: Rule = ({ payer }) =>
  /^[A-Z0-9]{2,20}$/i.test(payer.payerId)
    ? undefined
    : block('payer-id', 'payer.payerId', `${payer.name} has no usable payer ID.`, 'Take it from the clearinghouse’s list.')

const memberIdPresent: Rule = ({ coverage }) =>
  coverage.memberId.trim().length >= 2
    ? undefined
    : block('member-id', 'coverage.memberId', 'The member ID is missing.', 'Take it from the insurance card.')

const coveredOnDay: Rule = ({ coverage, serviceDate }) =>
  coverage.validFrom <= serviceDate && (!coverage.validTo || serviceDate <= coverage.validTo)
    ? undefined
    : block('coverage-dates', 'coverage.validTo', 'The policy was not in force on the day of the visit.', 'Check the card, or bill another policy.')

const patientComplete: Rule = ({ patient }) => {
  const missing = (['lastName', 'firstName', 'birthDate', 'line1', 'city', 'state', 'zip'] as const).filter(key => patient[key].trim() === '')
  return missing.length === 0
    ? undefined
    : block('patient-incomplete', `patient.${missing[0]}`, 'The patient’s name, birth date or address is incomplete.', 'Complete it at the patient.')
}

const bornBeforeVisit: Rule = ({ patient, serviceDate }) =>
  isDay(patient.birthDate) && patient.birthDate <= serviceDate
    ? undefined
    : block('birth-date', 'patient.birthDate', 'The patient was born after the visit.', 'Correct the birth date or the visit.')

const diagnosesFit: Rule = ({ diagnoses }) =>
  diagnoses.length >= 1 && diagnoses.length <= DIAGNOSES_MAX && new Set(diagnoses).size === diagnoses.length
    ? undefined
    : block('diagnoses', 'diagnoses', 'A claim carries 1 to 12 diagnoses, none twice.', 'Return it for coding.')

const linesFit: Rule = ({ lines }) =>
  lines.length >= 1 && lines.length <= LINES_MAX ? undefined : block('lines', 'lines', 'A claim carries 1 to 50 lines.', 'Return it for coding.')

const pointersResolve: Rule = ({ lines, diagnoses }) => {
  const lost = lines.find(({ pointers }) => pointers.length < 1 || pointers.length > 4 || pointers.some(p => p < 1 || p > diagnoses.length))
  return lost && block('pointers', `lines.${lost.position}`, `Line ${lost.position} points to no diagnosis of this claim.`, 'Return it for coding.')
}

const unitsCount: Rule = ({ lines }) => {
  const none = lines.find(({ units }) => !(Number(units) > 0))
  return none && block('units', `lines.${none.position}`, `Line ${none.position} has no units.`, 'Return it for coding.')
}

// CLM02 is the sum of SV102 (domain/edi.md 3.4).
const linesAddUp: Rule = ({ lines, chargedCents }) =>
  sum(lines.map(line => line.chargeCents)) === chargedCents && chargedCents <= CHARGE_MAX_CENTS
    ? undefined
    : block('total', 'charged', 'The lines do not add up to the claim’s charge.', 'Return it for coding.')

const visitPast: Rule = ({ serviceDate, today }) =>
  serviceDate <= today ? undefined : block('service-date', 'serviceDate', 'The visit lies in the future.', 'Send it after the visit.')

const stillInTime: Rule = ({ filingLimitOn, today }) =>
  today <= filingLimitOn
    ? undefined
    : warn(
        'filing-limit',
        'filingLimitOn',
        `The payer takes claims for this visit until ${filingLimitOn}.`,
        'Send it with proof of earlier filing, or expect CO-29.',
      )

/** In the order in which they are told. Sources: domain/edi.md 3, domain/payer-rules.md. */
const rules: readonly Rule[] = [
  billingNpiValid,
  taxIdComplete,
  billingStreet,
  billingZip,
  renderingNpiValid,
  renderingNpiReal,
  payerIdPresent,
  memberIdPresent,
  coveredOnDay,
  patientComplete,
  bornBeforeVisit,
  diagnosesFit,
  linesFit,
  pointersResolve,
  unitsCount,
  linesAddUp,
  visitPast,
  stillInTime,
]

/** Everything that a payer or the network would refuse, before it leaves. */
export const scrub = (claim: ClaimFacts): Finding[] => rules.flatMap(rule => rule(claim) ?? [])
export const isClean = (findings: readonly Finding[]): boolean => findings.every(({ severity }) => severity !== 'BLOCK')
