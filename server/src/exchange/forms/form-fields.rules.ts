/** Pseudo box for what an electronic claim says and the form has no box for. */
export const OFF_FORM = 'more'

/**
 * The box in which a field of a claim stands, by the path that fields and findings share; `undefined` where the form has
 * none. `rowOf` gives the row of a line, 1 to 6, when it is on the page.
 */
export function boxOfField(path: string, rowOf: (line: number) => number | undefined): string | undefined {
  const line = /^lines(?:\.(\d+)|\[(\d+)\])(.*)$/.exec(path)
  if (line) {
    // Findings of the file count lines from 0 in brackets, ours from 1 after a dot.
    const position = line[1] === undefined ? Number(line[2]) + 1 : Number(line[1])
    const row = rowOf(position)
    return row === undefined ? undefined : boxOfLine(line[3] ?? '', row)
  }
  const known = boxes.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`))
  return known?.[1]
}

function boxOfLine(rest: string, row: number): string {
  if (/^\.(drug|description|note|ordering)/.test(rest)) return `24.${row}`
  if (rest.startsWith('.rendering')) return `24J.${row}`
  const letter = { '.pointers': 'E', '.units': 'G', '.charge': 'F', '.chargeCents': 'F', '.serviceDate': 'A', '.placeOfService': 'B' }[rest]
  return `24${letter ?? 'D'}.${row}`
}

/** The more exact path first. */
const boxes: readonly (readonly [string, string])[] = [
  ['coverage.memberId', '1a'],
  ['coverage.groupNumber', '11'],
  ['coverage.relationship', '6'],
  ['coverage.subscriber', '4'],
  ['coverage', '1a'],
  ['subscriber.memberId', '1a'],
  ['subscriber.groupNumber', '11'],
  ['subscriber.address', '5'],
  ['subscriber.birthDate', '3'],
  ['subscriber', '4'],
  ['patient.birthDate', '3'],
  ['patient.sex', '3'],
  ['patient.lastName', '2'],
  ['patient.firstName', '2'],
  ['patient.relationship', '6'],
  ['patient', '5'],
  ['payer.filingIndicator', '1'],
  ['payer', 'top'],
  ['practice.npi', '33a'],
  ['practice.taxId', '25'],
  ['practice.taxonomy', '33b'],
  ['practice', '33'],
  ['billingProvider.npi', '33a'],
  ['billingProvider.taxId', '25'],
  ['billingProvider', '33'],
  ['provider', '24J.1'],
  ['rendering', '24J.1'],
  ['diagnoses', '21'],
  ['lines', '24D.1'],
  ['charged', '28'],
  ['totalCents', '28'],
  ['serviceDate', '24A.1'],
  ['placeOfService', '24B.1'],
  ['frequency', '22'],
  ['payerControlNumber', '22'],
  ['otherInsurance', '9'],
  ['authorization', '23'],
  ...details([
    ['accident.EM', '10a'],
    ['accident.AA', '10b'],
    ['accident.state', '10b'],
    ['accident.OA', '10c'],
    ['accident.date', '15'],
    ['accident', '10a'],
    ['conditionCodes', '10d'],
    ['casualtyClaimNumber', '11b'],
    ['releaseOfInformation', '12'],
    ['benefitsAssigned', '13'],
    ['dates.onset', '14'],
    ['dates.lastMenstrualPeriod', '14'],
    ['dates.disabilityFrom', '16'],
    ['dates.disabilityTo', '16'],
    ['dates.admission', '18'],
    ['dates.discharge', '18'],
    ['dates', '15'],
    ['referring.npi', '17b'],
    ['referring', '17'],
    ['supervising', '17'],
    ['note', '19'],
    ['attachments', '19'],
    ['priorAuthorization', '23'],
    ['referralNumber', '23'],
    ['clia', '23'],
    ['mammographyCertification', '23'],
    ['assignment', '27'],
    ['providerSigned', '31'],
    ['serviceFacility.npi', '32a'],
    ['serviceFacility', '32'],
  ]),
  ['details', OFF_FORM],
]

/** With and without their prefix: checks of the file name a claim's details bare. */
function details(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return pairs.flatMap(([path, box]) => [[`details.${path}`, box] as const, [path, box] as const])
}
