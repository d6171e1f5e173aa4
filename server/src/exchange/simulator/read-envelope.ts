import { element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import { cutBefore } from './cut-before.ts'

/** ST to SE, both included; `trailer` is missing when the group goes on without an SE. */
export interface Transaction {
  segments: [Segment, ...Segment[]]
  trailer: Segment | undefined
}
export interface Group {
  header: Segment
  trailer: Segment | undefined
  transactions: Transaction[]
}
export interface Interchange {
  header: Segment
  trailer: Segment | undefined
  groups: Group[]
}

/** What groups of one kind say of themselves: GS01 and the versions that are taken. */
export interface GroupForm {
  functionalId: string
  versions: readonly string[]
}

/** The boxes a file is made of (domain/edi.md 2.2); what they hold is not looked at. */
export function readEnvelope(segments: readonly Segment[]): Interchange[] {
  return cutBefore(segments, ({ id }) => id === 'ISA').parts.map(([header, ...rest]) => ({
    header,
    trailer: rest.find(({ id }) => id === 'IEA'),
    groups: cutBefore(upTo(rest, 'IEA'), ({ id }) => id === 'GS').parts.map(readGroup),
  }))
}

function readGroup([header, ...rest]: [Segment, ...Segment[]]): Group {
  return {
    header,
    trailer: rest.find(({ id }) => id === 'GE'),
    transactions: cutBefore(upTo(rest, 'GE'), ({ id }) => id === 'ST').parts.map(([start, ...body]) => {
      const trailer = body.find(({ id }) => id === 'SE')
      return { segments: [start, ...upTo(body, 'SE'), ...(trailer ? [trailer] : [])], trailer }
    }),
  }
}

const upTo = (segments: readonly Segment[], id: string): Segment[] => {
  const end = segments.findIndex(segment => segment.id === id)
  return end < 0 ? [...segments] : segments.slice(0, end)
}

/** TA105 of an interchange that cannot be taken at all, or '000' (domain/edi.md 11). */
export function interchangeNote({ header, trailer, groups }: Interchange): string {
  if (!trailer) return '023'
  if (element(header, 12) !== '00501') return '017'
  if (element(trailer, 2) !== element(header, 13)) return '001'
  if (Number(element(trailer, 1)) !== groups.length) return '021'
  return '000'
}

/** AK905 and the following: what is wrong with the group itself, in X12's own numbers. */
export function groupFaults({ header, trailer, transactions }: Group, { functionalId, versions }: GroupForm): string[] {
  if (element(header, 1) !== functionalId) return ['1']
  if (!versions.includes(element(header, 8))) return ['2']
  if (!trailer) return ['3']
  const faults: string[] = []
  if (element(trailer, 2) !== element(header, 6)) faults.push('4')
  if (Number(element(trailer, 1)) !== transactions.length) faults.push('5')
  return faults
}
