/** What a biller may change on a claim without going back to the coder: everything but codes, pointers, units and charges. */
export interface ClaimField {
  /** As findings name it: `details.referring.npi`, `coverage.memberId`, `lines.2.drug.ndc`. */
  path: string
  label: string
  kind: FieldKind
  hint?: string
  options?: readonly FieldOption[]
  /** Characters at most. */
  max: number
}
export const fieldKinds = ['TEXT', 'DAY', 'CHOICE', 'NPI', 'NDC', 'QUANTITY', 'STATE', 'ZIP', 'CODES'] as const
export type FieldKind = (typeof fieldKinds)[number]
export interface FieldOption {
  value: string
  label: string
}

type More = Partial<Pick<ClaimField, 'hint' | 'max' | 'options'>>

const widths: Readonly<Record<FieldKind, number>> = { TEXT: 50, DAY: 10, CHOICE: 3, NPI: 10, NDC: 13, QUANTITY: 15, STATE: 2, ZIP: 10, CODES: 60 }
const field = (path: string, label: string, kind: FieldKind, more: More = {}): ClaimField => ({ path, label, kind, max: widths[kind], ...more })

const yes: readonly FieldOption[] = [
  { value: '', label: 'No' },
  { value: 'Y', label: 'Yes' },
]
const choice = (...options: [string, string][]): readonly FieldOption[] => options.map(([value, label]) => ({ value, label }))

const person = (path: string, who: string): ClaimField[] => [
  field(`${path}.last`, `${who}: last name`, 'TEXT', { max: 60 }),
  field(`${path}.first`, `${who}: first name`, 'TEXT', { max: 35 }),
  field(`${path}.middle`, `${who}: middle name`, 'TEXT', { max: 25 }),
  field(`${path}.npi`, `${who}: NPI`, 'NPI', { hint: 'Ten digits' }),
]

const facility = 'details.serviceFacility'
const dates: readonly [string, string][] = [
  ['onset', 'Illness or injury began'],
  ['lastMenstrualPeriod', 'Last menstrual period'],
  ['initialTreatment', 'First treatment'],
  ['lastSeen', 'Last seen'],
  ['acuteManifestation', 'Acute phase began'],
  ['lastXray', 'Last x-ray'],
  ['prescription', 'Prescribed'],
  ['careAssumed', 'Care taken over'],
  ['careGivenUp', 'Care given up'],
  ['firstContact', 'First contact'],
  ['disabilityFrom', 'Unable to work from'],
  ['disabilityTo', 'Unable to work to'],
  ['admission', 'Admitted'],
  ['discharge', 'Discharged'],
]

const ofClaim: readonly ClaimField[] = [
  field('coverage.memberId', 'Member ID', 'TEXT', { max: 60, hint: 'As on the insurance card' }),
  field('coverage.groupNumber', 'Group number', 'TEXT'),
  field('details.accident.EM', 'From work', 'CHOICE', { options: yes }),
  field('details.accident.AA', 'From an auto accident', 'CHOICE', { options: yes }),
  field('details.accident.state', 'State of the accident', 'STATE', { hint: 'Two letters' }),
  field('details.accident.OA', 'From another accident', 'CHOICE', { options: yes }),
  field('details.accident.date', 'Day of the accident', 'DAY'),
  field('details.conditionCodes', 'Claim codes', 'CODES', { hint: 'Two characters each, with spaces between' }),
  field('details.casualtyClaimNumber', 'Accident claim number', 'TEXT', { hint: 'From the auto or liability insurer' }),
  field('details.releaseOfInformation', 'Patient allows release', 'CHOICE', {
    options: choice(['', 'Yes, signed'], ['I', 'Only as the law allows without']),
  }),
  field('details.benefitsAssigned', 'Insurer may pay us', 'CHOICE', { options: choice(['', 'Yes'], ['N', 'No'], ['W', 'Patient refuses']) }),
  ...dates.map(([name, label]) => field(`details.dates.${name}`, label, 'DAY')),
  ...person('details.referring', 'Referring provider'),
  ...person('details.supervising', 'Supervising provider'),
  field('details.note.text', 'Note to the insurer', 'TEXT', { max: 80, hint: 'At most 80 characters, nothing that the codes already say' }),
  field('frequency', 'Kind of submission', 'CHOICE', { options: choice(['1', 'Original'], ['7', 'Replacement'], ['8', 'Void']) }),
  field('payerControlNumber', 'Number of the first claim', 'TEXT', { hint: 'The insurer’s, from its answer or payment' }),
  field('details.priorAuthorization', 'Prior authorization', 'TEXT'),
  field('details.referralNumber', 'Referral number', 'TEXT'),
  field('details.clia', 'CLIA number', 'TEXT', { max: 10, hint: 'Ten characters, like 11D2030855' }),
  field('details.mammographyCertification', 'Mammography certificate', 'TEXT'),
  field('placeOfService', 'Place of service', 'TEXT', { max: 2, hint: 'Two digits: 11 office, 02 or 10 by video, 22 outpatient hospital' }),
  field('details.assignment', 'Accept assignment', 'CHOICE', { options: choice(['', 'Yes'], ['B', 'For laboratory services only'], ['C', 'No']) }),
  field(`${facility}.name`, 'Place: name', 'TEXT', { max: 60 }),
  field(`${facility}.npi`, 'Place: NPI', 'NPI', { hint: 'Ten digits' }),
  field(`${facility}.address.line1`, 'Place: street', 'TEXT', { max: 55 }),
  field(`${facility}.address.line2`, 'Place: second line', 'TEXT', { max: 55 }),
  field(`${facility}.address.city`, 'Place: city', 'TEXT', { max: 30 }),
  field(`${facility}.address.state`, 'Place: state', 'STATE', { hint: 'Two letters' }),
  field(`${facility}.address.zip`, 'Place: ZIP', 'ZIP', { hint: 'All nine digits' }),
  field('details.delayReason', 'Why it is late', 'CHOICE', {
    options: choice(
      ['', 'Not late'],
      ['1', 'Eligibility was not known'],
      ['2', 'A law case'],
      ['3', 'Waited for an authorization'],
      ['4', 'Provider was not yet certified'],
      ['5', 'Forms came late'],
      ['6', 'Appliance made to measure'],
      ['7', 'Another insurer took its time'],
      ['8', 'Eligibility was decided late'],
      ['9', 'First claim was refused for another reason'],
      ['10', 'Authorization took its time'],
      ['11', 'Another reason'],
      ['15', 'A natural disaster'],
    ),
  }),
]

const units: [string, string][] = [
  ['', 'Choose'],
  ['UN', 'Unit'],
  ['ML', 'Milliliter'],
  ['GR', 'Gram'],
  ['ME', 'Milligram'],
  ['F2', 'International unit'],
]

const ofLine = (line: number): ClaimField[] => [
  field(`lines.${line}.drug.ndc`, 'NDC', 'NDC', { hint: 'Eleven digits, or as on the package with hyphens' }),
  field(`lines.${line}.drug.quantity`, 'Quantity', 'QUANTITY'),
  field(`lines.${line}.drug.unit`, 'Unit', 'CHOICE', { options: choice(...units) }),
  ...person(`lines.${line}.ordering`, 'Ordering provider'),
]

/** Every field that a claim with so many lines has, in the order of the form. */
export const claimFields = (lines: number): ClaimField[] => [...ofClaim, ...Array.from({ length: lines }, (_, i) => ofLine(i + 1)).flat()]
