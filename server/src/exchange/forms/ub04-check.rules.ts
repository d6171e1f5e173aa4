import type { InstitutionalClaim } from '../claims-837/claim-institutional.rules.ts'
import type { FormFinding } from './form-1500-check.rules.ts'

/** How many of each the form has places for. */
export const ub04Places = {
  conditions: 11,
  occurrences: 8,
  spans: 4,
  values: 12,
  diagnoses: 18,
  procedures: 6,
  externalCauses: 3,
  payers: 3,
} as const

/** What a UB-04 would be refused for, or has no place for (domain/cms1500.md 3). What is of the claim is said on page 1. */
export function ub04Findings(claim: InstitutionalClaim, texts: ReadonlyMap<string, string>, isFirst: boolean): FormFinding[] {
  return isFirst ? [...missing(texts), ...tooMany(claim), ...original(claim), ...unseen(claim)] : missing(texts)
}

const required: readonly [string, string, string][] = [
  ['1', 'practice.name', 'Complete it under Admin, Practice.'],
  ['3a', 'claim', 'Build the claim again.'],
  ['5', 'practice.taxId', 'Complete it under Admin, Practice.'],
  ['8b', 'patient.lastName', 'Complete it at the patient.'],
  ['9', 'patient.line1', 'Complete it at the patient.'],
  ['10', 'patient.birthDate', 'Complete it at the patient.'],
  ['17', 'patientStatus', 'Say where the patient went.'],
  ['42.1', 'lines.1', 'Return it for coding.'],
  ['50.A', 'payer.name', 'Complete it under Admin, Insurers.'],
  ['56', 'practice.npi', 'Complete it under Admin, Practice.'],
  ['60.A', 'coverage.memberId', 'Take it from the insurance card.'],
  ['67', 'diagnoses', 'Return it for coding.'],
]

const missing = (texts: ReadonlyMap<string, string>): FormFinding[] =>
  required.flatMap(([box, field, fix]) => (texts.has(box) ? [] : [{ rule: 'ub04-required', box, message: `FL ${box} is empty.`, fix, field }]))

/** The electronic claim has room for more of these than the form. */
function tooMany(claim: InstitutionalClaim): FormFinding[] {
  const counts: [string, string, number, number][] = [
    ['18', 'condition codes', claim.conditionCodes?.length ?? 0, ub04Places.conditions],
    ['31', 'occurrences', claim.occurrences?.length ?? 0, ub04Places.occurrences],
    ['35', 'occurrence spans', claim.occurrenceSpans?.length ?? 0, ub04Places.spans],
    ['39', 'values', claim.values?.length ?? 0, ub04Places.values],
    ['67', 'diagnoses', claim.diagnoses.length, ub04Places.diagnoses],
    ['72a', 'external causes', claim.externalCauses?.length ?? 0, ub04Places.externalCauses],
    ['74', 'procedures', claim.procedures?.length ?? 0, ub04Places.procedures],
    ['50.A', 'payers', (claim.otherInsurance?.length ?? 0) + 1, ub04Places.payers],
  ]
  return counts
    .filter(([, , count, places]) => count > places)
    .map(([box, what, count, places]) => ({
      rule: 'ub04-places',
      box,
      message: `The form has room for ${places} ${what} and the claim has ${count}.`,
      fix: 'Send it electronically.',
      field: 'claim',
    }))
}

const original = ({ frequency, payerControlNumber }: InstitutionalClaim): FormFinding[] =>
  (frequency === '7' || frequency === '8') && !payerControlNumber
    ? [
        {
          rule: 'ub04-original-number',
          box: '64.A',
          message: 'A replacement or void names the number that the insurer gave the first claim.',
          fix: 'Take it from the payment advice or the answer to the claim.',
          field: 'payerControlNumber',
        },
      ]
    : []

/** FL 78 and 79 hold two of three. */
const unseen = ({ otherOperating, rendering, referring }: InstitutionalClaim): FormFinding[] =>
  otherOperating && rendering && referring
    ? [
        {
          rule: 'ub04-places',
          box: '79',
          message: 'FL 78 and 79 hold two others: the referring provider stays off the form.',
          fix: 'Send it electronically.',
          field: 'details.referring',
        },
      ]
    : []
