import { spots1500, type Spot } from './form-1500.spots.rules.ts'
import type { FormTexts } from './form-1500.texts.rules.ts'

/** What a box asks for, in words of our own. */
const labels: Readonly<Record<string, string>> = {
  top: 'Insurer',
  '1': 'Kind of coverage',
  '1a': 'Insured’s ID',
  '2': 'Patient’s name',
  '3': 'Patient’s birth date and sex',
  '4': 'Insured’s name',
  '5': 'Patient’s address',
  '6': 'Patient is the insured’s',
  '7': 'Insured’s address',
  '8': 'Reserved',
  '9': 'Other insured’s name',
  '9a': 'Other policy or group',
  '9b': 'Reserved',
  '9c': 'Reserved',
  '9d': 'Other plan’s name',
  '10a': 'From work',
  '10b': 'From an auto accident',
  '10c': 'From another accident',
  '10d': 'Claim codes',
  '11': 'Insured’s group or FECA number',
  '11a': 'Insured’s birth date and sex',
  '11b': 'Other claim ID',
  '11c': 'Plan’s name',
  '11d': 'Another health plan',
  '12': 'Patient allows release',
  '13': 'Insured allows payment to us',
  '14': 'Illness, injury or last period',
  '15': 'Other date',
  '16': 'Unable to work',
  '17': 'Referring, ordering or supervising',
  '17a': 'Their other ID',
  '17b': 'Their NPI',
  '18': 'In hospital',
  '19': 'Additional information',
  '20': 'Outside lab',
  '21': 'Diagnoses',
  '22': 'Resubmission and original number',
  '23': 'Prior authorization',
  '24': 'Drug, note, who ordered',
  '24A': 'Dates',
  '24B': 'Place',
  '24C': 'Emerg.',
  '24D': 'Service and modifiers',
  '24E': 'Pointer',
  '24F': 'Charge',
  '24G': 'Units',
  '24H': 'EPSDT',
  '24I': 'ID kind',
  '24J': 'Rendering provider',
  '25': 'Our tax ID',
  '26': 'Patient’s account',
  '27': 'Accept assignment',
  '28': 'Total charge',
  '29': 'Amount paid',
  '30': 'Reserved',
  '31': 'Provider’s signature',
  '32': 'Place of service',
  '32a': 'Its NPI',
  '32b': 'Its other ID',
  '33': 'Billing provider',
  '33a': 'Its NPI',
  '33b': 'Its other ID',
}

export const boxLabel = (box: string): string => labels[kindOf(box)] ?? ''
/** `24J of line 2` for a person; a box by its number else. */
export const boxName = (box: string): string => (box === 'top' ? 'above 1' : box.replace(/\.(\d)$/, ' in row $1'))
const kindOf = (box: string): string => box.split('.')[0] ?? box

const spotsOf: ReadonlyMap<string, readonly Spot[]> = Map.groupBy(spots1500, spot => spot.box)

/** What stands in a box as one text to read: its parts in their order, a cross by the word it means. */
export function boxText(box: string, texts: FormTexts): string {
  return (spotsOf.get(box) ?? []).reduce((said, { id, mark, lead }) => {
    const text = texts.get(id)
    if (!text) return said
    const words = [lead, mark ?? text].filter(Boolean).join(' ')
    if (said === '') return words
    return lead && lead !== 'to' ? `${said} · ${words}` : `${said} ${words}`
  }, '')
}

interface Required {
  box: string
  field: string
  fix: string
}

const atPatient = 'Complete it at the patient.'
const atPractice = 'Complete it under Admin, Practice.'
const always: readonly Required[] = [
  { box: '1', field: 'payer.filingIndicator', fix: 'Choose the kind of insurance under Admin, Insurers.' },
  { box: '1a', field: 'coverage.memberId', fix: 'Take it from the insurance card.' },
  { box: '2', field: 'patient.lastName', fix: atPatient },
  { box: '3', field: 'patient.birthDate', fix: atPatient },
  { box: '5', field: 'patient.line1', fix: atPatient },
  { box: '6', field: 'coverage.relationship', fix: 'Say how the patient is related to the insured.' },
  { box: '10a', field: 'details.accident', fix: 'Say yes or no.' },
  { box: '10b', field: 'details.accident', fix: 'Say yes or no.' },
  { box: '10c', field: 'details.accident', fix: 'Say yes or no.' },
  { box: '12', field: 'details.releaseOfInformation', fix: 'Get the patient’s signature, or send the claim electronically.' },
  { box: '25', field: 'practice.taxId', fix: atPractice },
  { box: '26', field: 'claim', fix: 'Build the claim again.' },
  { box: '27', field: 'details.assignment', fix: 'Say whether the assignment is accepted.' },
  { box: '28', field: 'lines', fix: 'Return it for coding.' },
  { box: '31', field: 'details.providerSigned', fix: 'Let the provider sign.' },
  { box: '33', field: 'practice.name', fix: atPractice },
  { box: '33a', field: 'practice.npi', fix: atPractice },
]

/** The boxes that may not be empty on a page with so many lines. */
export function requiredBoxes(rows: number): Required[] {
  const ofLines = Array.from({ length: rows }, (_, i) =>
    ['A', 'B', 'D', 'E', 'F', 'G', 'J'].map(letter => ({ box: `24${letter}.${i + 1}`, field: 'lines', fix: 'Return it for coding.' })),
  )
  return [...always, { box: '21', field: 'diagnoses', fix: 'Return it for coding.' }, ...ofLines.flat()]
}
