import { parseDollars, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { parseCompactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { components, element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import { cutBefore } from './cut-before.ts'
import { claimUnits, readLevels } from './read-claim-units.ts'
import type { ClaimUnit } from './read-claim-units.ts'
import { serviceOf } from './claim-service.ts'
import { among, formOf, locateSegments } from './locate-segments.ts'
import { hasEarlierDecision, withPriorShares } from './prior-shares.ts'
import type { Located } from './locate-segments.ts'

export interface Party {
  /** NM102: 1 person, 2 organisation. */
  kind: string
  lastName: string
  firstName: string
  middleName: string
  idQualifier: string
  id: string
}
export interface SubmittedLine {
  number: number
  /** '' for an institutional line that has a revenue code only. */
  code: string
  /** Four digits, of an institutional line. */
  revenueCode: string
  modifiers: string[]
  charge: Money
  /** SV104 as sent; up to three decimals. */
  units: string
  from: Day
  to: Day
  /** REF*6R, the sender's own name for the line. */
  reference: string
  /** The codes this line points at, in order of importance. */
  diagnoses: string[]
  authorized: boolean
  /** What an earlier payer left to the patient; undefined when no earlier payer spoke. */
  priorPatientShare: Money | undefined
}
export interface SubmittedClaim {
  controlNumber: string
  /** Of its CLM, from ST = 1. */
  position: number
  charge: Money
  placeOfService: string
  frequency: string
  /** REF*F8: the payer's number of the claim that this one replaces or voids. */
  originalNumber: string
  clearinghouseTrace: string
  /** SBR01. */
  payerSequence: string
  /** It says what an earlier payer paid or took off (2320, 2430). */
  hasEarlierDecision: boolean
  /** The insurer after this one, as the claim names it (2320, 2330). */
  laterPayer: LaterPayer | undefined
  filingIndicator: string
  billing: Party & { taxId: string }
  subscriber: Party
  patient: Party
  payer: Party
  rendering: Party | undefined
  lines: SubmittedLine[]
}
export interface LaterPayer extends Party {
  memberId: string
  filingIndicator: string
}
/** One ST of ours: who sent it, to whom, under which name, and what is in it. */
export interface SubmittedBatch {
  /** BHT03. */
  reference: string
  submitter: Party
  receiver: Party
  claims: SubmittedClaim[]
}

export const nobody: Party = { kind: '2', lastName: '', firstName: '', middleName: '', idQualifier: '', id: '' }
/** A line of which nothing is known. */
export const noLine: SubmittedLine = {
  number: 1,
  code: '',
  revenueCode: '',
  modifiers: [],
  charge: zero,
  units: '1',
  from: '',
  to: '',
  reference: '',
  diagnoses: [],
  authorized: false,
  priorPatientShare: undefined,
}

/**
 * Reads one ST to SE that the structure check let through; whatever that check does not ask for is read as
 * ''. Written apart from our own 837 writer on purpose, so that a mistake there cannot hide here.
 */
export function parseClaims(segments: readonly Segment[]): SubmittedBatch {
  const { header, levels } = readLevels(locateSegments(segments, formOf(segments[0])))
  return {
    reference: elementOf(among(header, '', 'BHT')[0], 3),
    submitter: partyIn(header, '1000A') ?? nobody,
    receiver: partyIn(header, '1000B') ?? nobody,
    claims: claimUnits(levels).map(readClaim),
  }
}

function readClaim(unit: ClaimUnit): SubmittedClaim {
  const { segment } = unit.start
  const [place = '', , frequency = ''] = components(element(segment, 5), segment.delimiters)
  const subscriber = partyIn(unit.subscriber, '2010BA') ?? nobody
  const sbr = among(unit.subscriber, '2000B', 'SBR')[0]
  const payerSequence = elementOf(sbr, 1)
  const lines = unit.lines.map(line => readLine(line, unit.head))
  return {
    controlNumber: element(segment, 1),
    position: unit.start.position,
    charge: parseDollars(element(segment, 2)) ?? zero,
    placeOfService: place,
    frequency,
    originalNumber: referenceIn(unit.head, '2300', 'F8'),
    clearinghouseTrace: referenceIn(unit.head, '2300', 'D9'),
    payerSequence,
    hasEarlierDecision: hasEarlierDecision(unit),
    laterPayer: laterPayerOf(unit.head, payerSequence),
    filingIndicator: elementOf(sbr, 9),
    billing: {
      ...(partyIn(unit.provider, '2010AA') ?? nobody),
      taxId: referenceIn(unit.provider, '2010AA', 'EI') || referenceIn(unit.provider, '2010AA', 'SY'),
    },
    subscriber,
    patient: partyIn(unit.patient, '2010CA') ?? subscriber,
    payer: partyIn(unit.subscriber, '2010BB') ?? nobody,
    rendering: nameIn(unit.head.filter(({ loop }) => loop.startsWith('2310')).find(at => isName(at, '82'))),
    lines: payerSequence === 'P' ? lines : withPriorShares(lines, unit),
  }
}

function readLine(line: readonly [Located, ...Located[]], claimHead: readonly Located[]): SubmittedLine {
  const service = serviceOf(line)
  const [, code = '', ...rest] = service?.procedure ?? []
  // Institutional lines may leave their day to the claim.
  const day = among(line, '2400', 'DTP', '472')[0] ?? among(claimHead, '2300', 'DTP', '434')[0]
  const [from = '', to = from] = elementOf(day, 3).split('-')
  return {
    number: Number(element(line[0].segment, 1)),
    code,
    revenueCode: service?.revenueCode ?? '',
    modifiers: rest.slice(0, 4).filter(modifier => modifier !== ''),
    charge: parseDollars(service?.charge ?? '') ?? zero,
    units: service?.units ?? '',
    from: parseCompactDay(from) ?? '',
    to: parseCompactDay(to) ?? '',
    reference: referenceIn(line, '2400', '6R'),
    diagnoses: pointedAt(service?.pointers, diagnosesIn(claimHead)),
    authorized: (referenceIn(line, '2400', 'G1') || referenceIn(claimHead, '2300', 'G1')) !== '',
    priorPatientShare: undefined,
  }
}

const diagnosesIn = (head: readonly Located[]): string[] =>
  among(head, '2300', 'HI')
    .flatMap(({ elements, delimiters }) => elements.map(value => components(value, delimiters)))
    .filter(([list]) => list === 'ABK' || list === 'ABF')
    .map(([, code = '']) => code)

/** Institutional lines point at none: all diagnoses are meant. */
const pointedAt = (pointers: readonly string[] | undefined, diagnoses: readonly string[]): string[] =>
  pointers ? pointers.flatMap(pointer => diagnoses[Number(pointer) - 1] ?? []) : [...diagnoses]

/** SBR01 in the order of the payers. */
const ORDER = 'PSTABCDEFGH'

function laterPayerOf(head: readonly Located[], payerSequence: string): LaterPayer | undefined {
  const others = cutBefore(head, ({ segment }) => segment.id === 'SBR').parts
  const later = others.find(([{ segment }]) => ORDER.indexOf(element(segment, 1)) > ORDER.indexOf(payerSequence))
  const payer = later && partyIn(later, '2330B')
  return payer && { ...payer, memberId: partyIn(later, '2330A')?.id ?? '', filingIndicator: element(later[0].segment, 9) }
}

const elementOf = (segment: Segment | undefined, n: number): string => (segment ? element(segment, n) : '')
const referenceIn = (where: readonly Located[], loop: string, qualifier: string): string => elementOf(among(where, loop, 'REF', qualifier)[0], 2)

const isName = ({ segment }: Located, role: string): boolean => segment.id === 'NM1' && element(segment, 1) === role
const partyIn = (where: readonly Located[], loop: string): Party | undefined => nameIn(where.find(at => at.loop === loop && at.segment.id === 'NM1'))

function nameIn(at: Located | undefined): Party | undefined {
  const name = at?.segment
  return (
    name && {
      kind: element(name, 2),
      lastName: element(name, 3),
      firstName: element(name, 4),
      middleName: element(name, 5),
      idQualifier: element(name, 8),
      id: element(name, 9),
    }
  )
}
