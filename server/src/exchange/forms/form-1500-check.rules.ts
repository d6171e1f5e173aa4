import type { Day } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import { spotById } from './form-1500.spots.rules.ts'
import { boxName, requiredBoxes } from './form-1500.boxes.rules.ts'
import { isMedicare, type FormSource, type FormTexts, type PageLine } from './form-1500.texts.rules.ts'
import { namedProviders, otherDates, priorNumbers } from './form-1500-visit.rules.ts'
import { pointerLetter } from './form-text.rules.ts'

/** What paper would be refused for, or could not hold. The electronic claim has checks of its own. */
export interface FormFinding {
  rule: string
  box: string
  message: string
  fix: string
  /** Where to change it, as the checks of the claim name it: `details.clia`, `lines.2`, `practice.npi`. */
  field: string
}

type Check = (source: FormSource, lines: readonly PageLine[], texts: FormTexts) => FormFinding[]

/** The validation list of domain/cms1500.md 2 for one page. */
export const findingsOf: Check = (source, lines, texts) => checks.flatMap(check => check(source, lines, texts))

const CODING = 'Return it for coding.'

const required: Check = (_, lines, texts) =>
  requiredBoxes(lines.length).flatMap(({ box, field, fix }) => {
    const isFilled = [...texts.keys()].some(id => spotById.get(id)?.box === box)
    const at = lines[Number(box.split('.')[1] ?? 0) - 1]
    return isFilled ? [] : [{ rule: 'form-required', box, message: `Box ${boxName(box)} is empty.`, fix, field: at ? `lines.${at.position}` : field }]
  })

// Never a silent cut: whoever prints it sees what is lost.
const fits: Check = (_, lines, texts) =>
  [...texts].flatMap(([id, text]) => {
    const spot = spotById.get(id)
    if (!spot || text.length <= spot.width) return []
    const message = `Box ${boxName(spot.box)} has room for ${spot.width} characters and the text has ${text.length}.`
    return [{ rule: 'form-width', box: spot.box, message, fix: 'Shorten it, or send the claim electronically.', field: fieldOf(spot.box, lines) }]
  })

const pointers: Check = ({ claim, settings }, lines) =>
  lines.flatMap((line, i) => {
    const at = (rule: string, message: string): FormFinding => ({ rule, box: `24E.${i + 1}`, message, fix: CODING, field: `lines.${line.position}` })
    const lost = line.pointers.find(pointer => pointer < 1 || pointer > claim.diagnoses.length)
    const first = claim.diagnoses[(line.pointers[0] ?? 0) - 1]
    return [
      ...(line.pointers.length > settings.pointersMax
        ? [at('form-pointers', `Line ${line.position} has ${line.pointers.length} pointers and the form takes ${settings.pointersMax}.`)]
        : []),
      ...(lost === undefined ? [] : [at('form-pointer-lost', `Line ${line.position} points to ${pointerLetter(lost)}, which is empty.`)]),
      ...(first && isExternalCause(first) ? [at('form-external-cause', `Line ${line.position} gives an external cause as its main reason.`)] : []),
    ]
  })
/** V, W, X and Y00 to Y99 say how something happened, not what it is. */
const isExternalCause = (code: string): boolean => /^[V-Y]/.test(code)

const daysInOrder: Check = ({ claim, printedOn }, lines) => {
  const { dates = {} } = claim
  const wrong = (box: string, message: string, field: string): FormFinding[] => [
    { rule: 'form-dates', box, message, fix: 'Correct the date.', field },
  ]
  const pairs: [string, Day | undefined, Day | undefined, string][] = [
    ['16', dates.disabilityFrom, dates.disabilityTo, 'details.dates.disabilityTo'],
    ['18', dates.admission, dates.discharge, 'details.dates.discharge'],
  ]
  return [
    ...pairs.flatMap(([box, from, to, field]) => (from && to && to < from ? wrong(box, `Box ${boxName(box)} ends before it begins.`, field) : [])),
    ...(dates.onset && dates.onset > printedOn ? wrong('14', 'Box 14 lies in the future.', 'details.dates.onset') : []),
    ...lines.flatMap((line, i) => lineDays(line, i + 1, printedOn)),
  ]
}

function lineDays({ serviceDate, serviceDateEnd = serviceDate, position }: PageLine, row: number, printedOn: Day): FormFinding[] {
  const at = { rule: 'form-dates', box: `24A.${row}`, fix: CODING, field: `lines.${position}` }
  if (serviceDateEnd < serviceDate) return [{ ...at, message: `Line ${position} ends before it begins.` }]
  return serviceDateEnd > printedOn ? [{ ...at, message: `Line ${position} lies in the future.`, fix: 'Send it after the visit.' }] : []
}

const resubmission: Check = ({ claim }, _, texts) =>
  claim.frequency !== '1' && !texts.get('22:number')
    ? [
        {
          rule: 'form-original-number',
          box: '22',
          message: 'A replacement or void names the number that the insurer gave the first claim.',
          fix: 'Take it from the payment advice or the answer to the claim.',
          field: 'payerControlNumber',
        },
      ]
    : []

const autoState: Check = (_, __, texts) =>
  texts.has('10b:yes') && !texts.has('10b:state')
    ? [
        {
          rule: 'form-auto-state',
          box: '10b',
          message: 'An auto accident needs the state where it happened.',
          fix: 'Give its two letters.',
          field: 'details.accident.state',
        },
      ]
    : []

/** Box 15, 17 and 23 have room for one of several: what stays off the form is said. */
const onePlace: Check = ({ claim }, lines) => {
  const off = (box: string, what: string, fix: string, field: string): FormFinding => ({
    rule: 'form-one-place',
    box,
    message: `Box ${boxName(box)} has room for one: ${what} stays off the form.`,
    fix,
    field,
  })
  return [
    ...otherDates(claim)
      .slice(1)
      .map(({ qualifier }) =>
        off('15', `the date under ${qualifier}`, 'It is in the electronic claim; on paper choose the one that is asked for.', 'details.dates'),
      ),
    ...namedProviders(claim, lines)
      .slice(1)
      .map(({ qualifier, field }) => off('17', `the provider under ${qualifier}`, 'Keep the one that the insurer asks for.', field)),
    ...priorNumbers(claim, lines)
      .slice(1)
      .map(({ kind, field }) => off('23', kind, 'Split the claim, so that each form has one number.', field)),
  ]
}

const outsideLab: Check = (_, __, texts) =>
  texts.has('20:yes') && !texts.has('32:name')
    ? [
        {
          rule: 'form-outside-lab',
          box: '20',
          message: 'A service bought from a laboratory needs that laboratory in box 32.',
          fix: 'Give the service facility.',
          field: 'details.serviceFacility',
        },
      ]
    : []

const npis: Check = ({ claim }, lines, texts) =>
  [...texts].flatMap(([id, text]) => {
    const box = spotById.get(id)?.box ?? id
    if (!isNpiPlace(id) || isNpi(text)) return []
    const fix = 'Check for two digits swapped, or look it up in the NPI registry.'
    return [
      {
        rule: 'form-npi',
        box,
        message: `The NPI in box ${boxName(box)} does not pass its check digit.`,
        fix,
        field: npiField(box, claim.serviceFacility !== undefined, lines),
      },
    ]
  })
const isNpiPlace = (id: string): boolean => ['17b', '32a', '33a'].includes(id) || /^24J\.\d:npi$/.test(id)

/** A name in box 17 without its NPI is refused by most; Medicare cannot find it at all. */
const namedNpi: Check = ({ claim }, lines, texts) => {
  const [named] = namedProviders(claim, lines)
  if (!named || texts.has('17b') || texts.has('17a:id')) return []
  const who = isMedicare(claim) ? 'Medicare looks the provider in box 17 up by the NPI.' : 'The provider in box 17 has no NPI.'
  return [{ rule: 'form-named-npi', box: '17b', message: who, fix: 'Look it up in the NPI registry.', field: `${named.field}.npi` }]
}

const units: Check = ({ settings }, lines) =>
  lines.flatMap((line, i) => {
    const isFine = settings.decimalUnits ? Number(line.units) > 0 : /^0*[1-9]\d*(\.0*)?$/.test(line.units)
    const message = `Line ${line.position} has ${line.units} units; on paper they are whole and more than 0.`
    return isFine ? [] : [{ rule: 'form-units', box: `24G.${i + 1}`, message, fix: CODING, field: `lines.${line.position}` }]
  })

const charges: Check = (_, lines) =>
  lines.flatMap((line, i) =>
    line.chargeCents < 0n
      ? [
          {
            rule: 'form-charge',
            box: `24F.${i + 1}`,
            message: `Line ${line.position} has a charge below zero.`,
            fix: CODING,
            field: `lines.${line.position}`,
          },
        ]
      : [],
  )

const checks: readonly Check[] = [
  required,
  fits,
  pointers,
  daysInOrder,
  resubmission,
  autoState,
  onePlace,
  outsideLab,
  npis,
  namedNpi,
  units,
  charges,
]

/** Where the text of a box comes from. */
function fieldOf(box: string, lines: readonly PageLine[]): string {
  const [name = '', row] = box.split('.')
  const line = lines[Number(row) - 1]
  if (line) return name === '24' && line.drug ? `lines.${line.position}.drug` : `lines.${line.position}`
  return textFields[name] ?? 'claim'
}
const textFields: Readonly<Record<string, string>> = {
  top: 'payer.name',
  '1a': 'coverage.memberId',
  '2': 'patient.lastName',
  '4': 'coverage.subscriber',
  '5': 'patient.line1',
  '7': 'coverage.subscriber',
  '9': 'otherInsurance',
  '9a': 'otherInsurance',
  '9d': 'otherInsurance',
  '10d': 'details.conditionCodes',
  '11': 'coverage.groupNumber',
  '11b': 'details.casualtyClaimNumber',
  '17': 'details.referring',
  '17a': 'details.referring',
  '19': 'details.note.text',
  '22': 'payerControlNumber',
  '23': 'details.priorAuthorization',
  '32': 'details.serviceFacility',
  '33': 'practice.name',
}

function npiField(box: string, hasFacility: boolean, lines: readonly PageLine[]): string {
  if (box === '17b') return 'details.referring.npi'
  if (box === '32a') return hasFacility ? 'details.serviceFacility.npi' : 'practice.npi'
  const line = lines[Number(box.split('.')[1]) - 1]
  return line ? (line.rendering ? `lines.${line.position}` : 'provider.npi') : 'practice.npi'
}
