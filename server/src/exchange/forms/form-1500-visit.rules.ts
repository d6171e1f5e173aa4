import type { ClaimDates, NamedProvider } from '../../claims/claim-details.rules.ts'
import type { Day } from '@cleanclaim/schema/day'
import { parseDollars, plus, zero } from '@cleanclaim/schema/money'
import { basicText } from '../../x12/characters.ts'
import type { BatchClaim } from '../claims-837/claim-batch.rules.ts'
import { isMedicare, type FormSource, type PageLine, type PageTexts } from './form-1500.texts.rules.ts'
import { amount, ownId, pointerLetter, spokenName } from './form-text.rules.ts'

/** Boxes 14 to 23. */
export function fillVisit(page: PageTexts, { claim, settings }: FormSource, lines: readonly PageLine[]): void {
  const { dates = {} } = claim
  const digits = settings.dateDigits
  const current = currentIllness(dates)
  page.date('14', current?.on, digits)
  page.put('14:qualifier', current?.qualifier)
  const [other] = otherDates(claim)
  page.date('15', other?.on, digits)
  page.put('15:qualifier', other?.qualifier)
  page.date('16', dates.disabilityFrom, digits, 'from-')
  page.date('16', dates.disabilityTo, digits, 'to-')
  fillNamed(page, claim, lines)
  page.date('18', dates.admission, digits, 'from-')
  page.date('18', dates.discharge, digits, 'to-')
  page.put('19', additionalInformation(claim))
  fillOutsideLab(page, lines)
  page.put('21:edition', claim.diagnoses.length > 0 ? (claim.diagnosisRevision ?? '0') : '')
  for (const [i, code] of claim.diagnoses.entries()) page.put(`21:${pointerLetter(i + 1)}`, code)
  if (claim.frequency !== '1') {
    page.put('22:code', claim.frequency)
    page.put('22:number', basicText(claim.payerControlNumber ?? ''))
  }
  page.put('23', basicText(priorNumbers(claim, lines)[0]?.number ?? ''))
}

interface Qualified {
  qualifier: string
  on: Day
}

/** 431 onset, 484 last period: box 14 has place for one. */
function currentIllness({ onset, lastMenstrualPeriod }: ClaimDates): Qualified | undefined {
  if (onset) return { qualifier: '431', on: onset }
  return lastMenstrualPeriod ? { qualifier: '484', on: lastMenstrualPeriod } : undefined
}

/** What may stand in box 15, the most telling first; there is place for one. */
export function otherDates({ accident, dates = {} }: BatchClaim): Qualified[] {
  const all: [string, Day | undefined][] = [
    ['439', accident?.date],
    ['454', dates.initialTreatment],
    ['304', dates.lastSeen],
    ['453', dates.acuteManifestation],
    ['455', dates.lastXray],
    ['471', dates.prescription],
    ['090', dates.careAssumed],
    ['091', dates.careGivenUp],
    ['444', dates.firstContact],
  ]
  return all.flatMap(([qualifier, on]) => (on ? [{ qualifier, on }] : []))
}

export interface Named {
  qualifier: 'DN' | 'DK' | 'DQ'
  provider: NamedProvider
  field: string
}

/** Who may stand in box 17: referring, ordering (a matter of lines), supervising; there is place for one. */
export function namedProviders({ referring, supervising }: BatchClaim, lines: readonly PageLine[]): Named[] {
  const ordering = lines.find(line => line.ordering)
  const found: (Named | undefined)[] = [
    referring && { qualifier: 'DN', provider: referring, field: 'details.referring' },
    ordering?.ordering && { qualifier: 'DK', provider: ordering.ordering, field: `lines.${ordering.position}.ordering` },
    supervising && { qualifier: 'DQ', provider: supervising, field: 'details.supervising' },
  ]
  return found.filter(each => each !== undefined)
}

/** Medicare compares first and last name with its file: no middle initial. */
function fillNamed(page: PageTexts, claim: BatchClaim, lines: readonly PageLine[]): void {
  const [named] = namedProviders(claim, lines)
  if (!named) return
  const { qualifier, provider } = named
  const { last, first } = provider
  page.put('17:qualifier', qualifier)
  page.put('17:name', spokenName(isMedicare(claim) ? { last, first } : provider))
  const other = ownId(provider.otherIds)
  page.put('17a:qualifier', other?.qualifier)
  page.put('17a:id', other && basicText(other.id))
  page.put('17b', provider.npi)
}

/** Box 19: the note, then what paper belongs to the claim. */
function additionalInformation({ note, attachments = [] }: BatchClaim): string {
  const papers = attachments.map(({ reportType, transmission, controlNumber = '' }) => `PWK${reportType}${transmission}${basicText(controlNumber)}`)
  return [note ? basicText(note.text) : '', ...papers].filter(Boolean).join('   ')
}

function fillOutsideLab(page: PageTexts, lines: readonly PageLine[]): void {
  const bought = lines.flatMap(({ purchased }) => (purchased ? [parseDollars(purchased.dollars) ?? zero] : []))
  page.yesNo('20', bought.length > 0)
  if (bought.length > 0) page.put('20:amount', amount(bought.reduce(plus)))
}

export interface PriorNumber {
  kind: string
  number: string
  field: string
}

/** Numbers that want box 23, which has place for one: those of the claim, else those of the page's lines. */
export function priorNumbers(claim: BatchClaim, lines: readonly PageLine[]): PriorNumber[] {
  const ofClaim = numbersOf(claim, 'details')
  const ofLines = lines.flatMap(line => numbersOf(line, `lines.${line.position}`))
  return [...new Map([...ofClaim, ...ofLines].map(each => [`${each.kind} ${each.number}`, each])).values()]
}

interface Numbers {
  priorAuthorization?: string
  referralNumber?: string
  clia?: string
  mammographyCertification?: string
}

function numbersOf({ priorAuthorization, referralNumber, clia, mammographyCertification }: Numbers, field: string): PriorNumber[] {
  const all: [string, string, string | undefined][] = [
    ['the authorization', 'priorAuthorization', priorAuthorization],
    ['the referral', 'referralNumber', referralNumber],
    ['the CLIA number', 'clia', clia],
    ['the mammography certificate', 'mammographyCertification', mammographyCertification],
  ]
  return all.flatMap(([kind, name, number]) => (number ? [{ kind, number, field: `${field}.${name}` }] : []))
}
