import type { ClaimFacts, Diagnosis, Period } from './claim-facts.ts'
import { twoDigits } from './finding.ts'
import { components, element } from './tokenizer.ts'
import type { Report } from './walker.ts'

// What one part of a claim asks of another (domain/edi.md 3.1, 3.2, 12). Guides give these conditions in words, and
// payers differ in how they read them, so most of them warn.

type Situation = (claim: ClaimFacts, report: Report) => void

const firstDayOfIcd10 = '20151001'
/** Those that pointers count: the principal diagnosis and the others. */
const diagnosisQualifiers = new Set(['ABK', 'ABF', 'BK', 'BF'])
const inpatientPlaces = new Set(['21', '51', '61'])
/** CLM01 may have 38 characters, payers must keep 20. */
const claimNumberMax = 20

const replaces: Situation = ({ at, frequency, references }, report) => {
  if ((frequency !== '7' && frequency !== '8') || references.has('F8')) return
  report(at, 'replacement', 'warning', 'A replacement or void must name the payer claim number (REF*F8) of the claim it replaces.', '05-3')
}

const claimNumber: Situation = ({ at, number }, report) => {
  if (number.length > claimNumberMax)
    report(at, 'control.number', 'warning', `CLM01 is longer than ${claimNumberMax} characters: payers may cut it, and answers are lost.`, '01')
}

const linesCount: Situation = ({ lines }, report) =>
  lines.forEach(({ start, number }, i) => {
    if (number !== String(i + 1)) report(start, 'line.number', 'warning', 'LX01 does not count the lines of the claim from 1.', '01')
  })

/** Pointers count the diagnoses of the first HI: ABK, then ABF. */
const pointersResolve: Situation = ({ lines, diagnoses }, report) => {
  let count = 0
  for (const { qualifier } of diagnoses) if (diagnosisQualifiers.has(qualifier)) count++
  for (const { at, lastPointer } of lines)
    if (!(lastPointer <= count))
      report(
        at,
        'pointer',
        'error',
        `${at.id}${at.id === 'SV3' ? '11' : '07'} points at a diagnosis that the claim does not have.`,
        at.id === 'SV3' ? '11' : '07',
      )
}

const accident: Situation = ({ at, related, dates }, report) => {
  if (related === '') return
  const [first = '', second = '', , state = ''] = components(related, at.delimiters)
  const causes = [first, second]
  if (causes.includes('AA') && state === '')
    report(at, 'accident', 'warning', 'A claim for a car accident needs the state where it happened (CLM11-4).', '11-4')
  if ((causes.includes('AA') || causes.includes('EM')) && !dates.has('439'))
    report(at, 'accident', 'warning', 'A claim for an accident needs its date (DTP*439).', '11')
}

const admission: Situation = ({ at, place, dates }, report) => {
  if (inpatientPlaces.has(place) && !dates.has('435'))
    report(at, 'admission', 'warning', `A claim for an inpatient stay (place of service ${place}) needs the admission date (DTP*435).`, '05-1')
}

const medicareIsSecondary: Situation = ({ payer, turn }, report) => {
  if (!payer || turn === 'P' || !['MA', 'MB'].includes(element(payer, 9)) || element(payer, 5) !== '') return
  report(payer, 'medicare.secondary', 'warning', 'When Medicare is not the first payer, SBR05 must say why.', '05')
}

/** Every payer of a claim has its own turn, and a payer after the first needs the one before. */
const payersInOrder: Situation = ({ at, payer, otherPayers }, report) => {
  if (otherPayers.length === 0) return
  const turns = [payer, ...otherPayers.map(other => other.at)].map(sbr => (sbr ? element(sbr, 1) : '')).filter(turn => turn !== '' && turn !== 'U')
  if (new Set(turns).size < turns.length) report(at, 'payer.order', 'warning', 'Two payers of the claim have the same turn (SBR01).')
}

const paidByKnownPayer: Situation = ({ lines, otherPayers }, report) => {
  if (lines.every(({ adjudications }) => adjudications.length === 0)) return
  const known = new Set(otherPayers.map(({ id }) => id))
  for (const { adjudications } of lines)
    for (const { at, payerId } of adjudications)
      if (!known.has(payerId))
        report(at, 'payer.unknown', 'warning', 'SVD01 names a payer that is none of the other payers of the claim (loop 2330B).', '01')
}

/** Of ICD-10. */
const isNew = ({ qualifier }: Diagnosis): boolean => qualifier[0] === 'A'

const diagnosesOfOneSet: Situation = ({ diagnoses, lines, dates }, report) => {
  const [first] = diagnoses
  if (!first) return
  const other = diagnoses.find(diagnosis => isNew(diagnosis) !== isNew(first))
  if (other) report(other.at, 'diagnosis.set', 'warning', 'ICD-9 and ICD-10 diagnoses may not stand in one claim.', twoDigits(other.n))
  const to = (dates.get('434') ?? lines[0]?.service)?.to ?? ''
  if (to === '' || isNew(first) === to >= firstDayOfIcd10) return
  report(
    first.at,
    'diagnosis.set',
    'warning',
    `Services ${isNew(first) ? 'before' : 'from'} October 2015 are coded in ICD-${isNew(first) ? '9' : '10'}.`,
    twoDigits(first.n),
  )
}

const diagnosesDiffer: Situation = ({ diagnoses }, report) => {
  if (!mayRepeat(diagnoses)) return
  const seen = new Set<string>()
  for (const { at, n, qualifier, code } of diagnoses) {
    if (!diagnosisQualifiers.has(qualifier)) continue
    if (code !== '' && seen.has(code))
      report(at, 'diagnosis.repeat', 'warning', `The same diagnosis stands twice in the claim (${qualifier}).`, `${twoDigits(n)}-2`)
    seen.add(code)
  }
}

/** A few codes are compared with each other sooner than a set of them is made. */
const FEW = 12

function mayRepeat(diagnoses: readonly Diagnosis[]): boolean {
  if (diagnoses.length > FEW) return true
  for (let i = 1; i < diagnoses.length; i++) for (let j = 0; j < i; j++) if (diagnoses[i]?.code === diagnoses[j]?.code) return true
  return false
}

/**
 * Codes for what has no code of its own say nothing without words (SV101-7). Only HCPCS is judged here: which CPT codes
 * are unlisted is known where the practice's own CPT file is.
 */
const unlistedIsDescribed: Situation = ({ lines }, report) => {
  for (const { at, procedure } of lines) {
    if (!notOtherwiseClassified.has(procedure.code) || procedure.description !== '') continue
    const place = `${twoDigits(procedure.n)}-7`
    report(at, 'unlisted', 'warning', `An unlisted procedure needs a description (${at.id}${place}).`, place)
  }
}

const notOtherwiseClassified = new Set([
  'A4649',
  'A9999',
  'E1399',
  'J3490',
  'J3590',
  'J7999',
  'J8499',
  'J8999',
  'J9999',
  'K0108',
  'L0999',
  'L2999',
  'L3999',
])

const datesRun: Situation = ({ lines, dates }, report) => {
  for (const period of dates.values()) checkPeriod(period, report)
  for (const { service } of lines) if (service) checkPeriod(service, report)
}

function checkPeriod({ at, from, to }: Period, report: Report): void {
  if (to < from) report(at, 'date.order', 'error', 'The last day of the period comes before the first (DTP03).', '03')
}

/** Statement dates cover what was done in them. */
const linesInStatement: Situation = ({ lines, dates }, report) => {
  const statement = dates.get('434')
  if (!statement || statement.from === '') return
  for (const { service } of lines)
    if (service && service.from !== '' && (service.from < statement.from || service.to > statement.to))
      report(service.at, 'date.order', 'warning', 'The service date lies outside of the statement dates of the claim (DTP*434).', '03')
}

const isInpatientBill = (place: string): boolean => /^(11|12|18|21|41)$/.test(place)

const inpatientAdmission: Situation = ({ at, place, dates }, report) => {
  if (isInpatientBill(place) && !dates.has('435')) report(at, 'admission', 'warning', 'An inpatient bill needs the admission date (DTP*435).', '05-1')
}

/** Each diagnosis may be exempt, all of them hardly are. */
const presentOnAdmission: Situation = ({ at, place, diagnoses }, report) => {
  if (place !== '11' || diagnoses.length === 0 || diagnoses.some(one => one.presentOnAdmission !== '')) return
  report(at, 'present.on.admission', 'warning', 'No diagnosis of this inpatient bill says whether it was present on admission (HI01-9).')
}

const everyClaim: readonly Situation[] = [
  claimNumber,
  replaces,
  linesCount,
  pointersResolve,
  medicareIsSecondary,
  payersInOrder,
  paidByKnownPayer,
  diagnosesOfOneSet,
  diagnosesDiffer,
  unlistedIsDescribed,
  datesRun,
]

const situations: Readonly<Record<string, readonly Situation[]>> = {
  '837P': [...everyClaim, accident, admission],
  '837I': [...everyClaim, linesInStatement, inpatientAdmission, presentOnAdmission],
  '837D': [...everyClaim, accident],
}

/** @param type as of the guide; predeterminations are judged like the claims they precede */
export const situationsOf = (type: string): readonly Situation[] => situations[type.slice(0, 4)] ?? []
