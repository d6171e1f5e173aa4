import { parseDollars, sum } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { parseCompactDay } from '@cleanclaim/schema/day'
import { element } from '../../x12/tokenizer.ts'
import { serviceOf } from './claim-service.ts'
import { checkLevels } from './check-levels.ts'
import { missing } from './fault.ts'
import type { Fault, Need } from './fault.ts'
import { claimUnits, readLevels } from './read-claim-units.ts'
import type { ClaimPart, Level } from './read-claim-units.ts'
import { among, formOf, locateSegments } from './locate-segments.ts'
import type { ClaimForm, Located } from './locate-segments.ts'
import type { Group, Transaction } from './read-envelope.ts'

export interface Verdict {
  faults: Fault[]
  /** IK502 and the following; none when the transaction is accepted. */
  errors: string[]
}

/** What the two guides differ in, as far as the door looks. */
const forms: Readonly<Record<ClaimForm, { linesMax: number; service: string; known: ReadonlySet<string>; claimNeeds: Need[]; lineNeeds: Need[] }>> = {
  professional: {
    linesMax: 50,
    service: 'SV1',
    known: new Set(
      (
        'ST BHT NM1 N2 N3 N4 REF PER HL PRV CUR SBR PAT DMG CLM DTP PWK CN1 AMT K3 NTE CR1 CR2 CR3 CRC HI HCP ' +
        'CAS OI MIA MOA LX SV1 SV5 QTY MEA PS1 LIN CTP SVD LQ FRM SE'
      ).split(' '),
    ),
    claimNeeds: [['2300', 'HI']],
    lineNeeds: [['2400', 'DTP', ['472']]],
  },
  institutional: {
    linesMax: 999,
    service: 'SV2',
    known: new Set(
      'ST BHT NM1 N2 N3 N4 REF PER HL PRV CUR SBR PAT DMG CLM DTP CL1 PWK CN1 AMT K3 NTE CRC HI HCP CAS OI MIA MOA LX SV2 LIN CTP SVD SE'.split(' '),
    ),
    claimNeeds: [
      ['2300', 'DTP', ['434']],
      ['2300', 'CL1'],
      ['2300', 'HI'],
    ],
    lineNeeds: [],
  },
}
/** The payer's loop is short; a segment of another loop in it means that one went missing before it. */
const inPayerLoop = new Set(['NM1', 'N3', 'N4', 'REF'])

/** SNIP 1 to 3 as far as a clearinghouse's front door looks (domain/edi.md 12). */
export function checkStructure(transaction: Transaction, group: Group): Verdict {
  const form = formOf(transaction.segments[0])
  const located = locateSegments(transaction.segments, form)
  const { header, levels } = readLevels(located)
  const faults = [
    ...segmentFaults(located, forms[form].known),
    ...headerFaults(header),
    ...checkLevels(levels),
    ...claimUnits(levels).flatMap(claim => claimFaults(claim, form)),
    ...emptyFaults(located, levels),
    ...trailerFaults(transaction),
  ].sort((a, b) => a.position - b.position)

  return { faults, errors: [...envelopeErrors(transaction, group, '837'), ...(faults.length > 0 ? ['5'] : [])] }
}

/** IK502 and the following: what is wrong with the transaction as a whole; `type` is the ST01 it must have. */
export function envelopeErrors({ segments: [start, ...rest], trailer }: Transaction, group: Group, type: string): string[] {
  if (!trailer) return ['2']
  const errors: string[] = []
  if (element(trailer, 2) !== element(start, 2)) errors.push('3')
  if (Number(element(trailer, 1)) !== rest.length + 1) errors.push('4')
  if (element(start, 1) !== type) errors.push('1')
  if (element(start, 3) !== element(group.header, 8)) errors.push('I6')
  return errors
}

export function trailerFaults({ segments, trailer }: Transaction): Fault[] {
  if (!trailer || Number(element(trailer, 1)) === segments.length) return []
  const count = { position: 1, reference: '96', code: 'I12', value: element(trailer, 1) }
  return [{ segment: 'SE', position: segments.length, loop: '', code: '8', element: count }]
}

const segmentFaults = (located: readonly Located[], known: ReadonlySet<string>): Fault[] =>
  located.flatMap(({ segment, position, loop }) => {
    if (!known.has(segment.id)) return [{ segment: segment.id, position, loop, code: '1' }]
    const strange = loop === '2010BB' && !inPayerLoop.has(segment.id)
    return strange ? [{ segment: segment.id, position, loop, code: '2' }] : []
  })

const headerFaults = (header: readonly Located[]): Fault[] =>
  missing(header, header.at(-1), [
    ['', 'BHT'],
    ['1000A', 'NM1', ['41']],
    ['1000B', 'NM1', ['40']],
  ])

const emptyFaults = (located: readonly Located[], levels: readonly Level[]): Fault[] =>
  levels.some(level => level.claims.length > 0) ? [] : [{ segment: 'CLM', position: located.length, loop: '2300', code: 'I7' }]

function claimFaults({ start, head, lines }: ClaimPart, form: ClaimForm): Fault[] {
  const { linesMax, claimNeeds } = forms[form]
  const claim = element(start.segment, 1)
  const bad = (position: number, reference: string, code: string): Fault => ({
    segment: 'CLM',
    position: start.position,
    loop: '2300',
    code: '8',
    element: { position, reference, code, value: element(start.segment, position) },
    claim,
  })
  const faults = missing(head, start, claimNeeds, claim)
  if (claim === '') faults.push(bad(1, '1028', '1'))
  if (lines.length === 0) faults.push({ segment: 'LX', position: start.position, loop: '2400', code: 'I7', claim })
  const extra = lines[linesMax]
  if (extra) faults.push({ segment: 'LX', position: extra[0].position, loop: '2400', code: '4', claim })
  faults.push(...lines.flatMap(line => lineFaults(line, claim, form)))

  // Payers refuse a claim whose lines do not add up (domain/edi.md 3.4).
  const charges = lines.map(chargeOf).filter(charge => charge !== undefined)
  const billed = parseDollars(element(start.segment, 2))
  if (charges.length === lines.length && billed !== sum(charges)) faults.push(bad(2, '782', 'I12'))
  return faults
}

function chargeOf(line: readonly Located[]): Money | undefined {
  const service = serviceOf(line)
  const charge = service && parseDollars(service.charge)
  return charge !== undefined && charge >= 0n ? charge : undefined
}

function lineFaults(line: readonly [Located, ...Located[]], claim: string, form: ClaimForm): Fault[] {
  const [start] = line
  const { service: id, lineNeeds } = forms[form]
  const faults = missing(line, start, [['2400', id], ...lineNeeds], claim)
  const bad = (segment: string, position: number, reference: string, code: string, value: string): Fault => ({
    segment,
    position: line.find(at => at.segment.id === segment)?.position ?? start.position,
    loop: '2400',
    code: '8',
    element: { position, reference, code, value },
    claim,
  })
  const service = serviceOf(line)
  if (service && !service.procedure[1] && service.revenueCode === '')
    faults.push(bad(id, service.procedureAt, '234', '1', service.procedure.join(service.segment.delimiters.component)))
  if (service && chargeOf(line) === undefined) faults.push(bad(id, service.chargeAt, '782', '6', service.charge))
  const [date] = among(line, '2400', 'DTP', '472')
  if (
    date &&
    element(date, 3)
      .split('-')
      .some(day => parseCompactDay(day) === undefined)
  )
    faults.push(bad('DTP', 3, '1251', '8', element(date, 3)))
  return faults
}
