import { compactDay, type Day } from '@cleanclaim/schema/day'
import { basicText } from '../../x12/characters.ts'
import type { OutSegment } from '../../x12/interchange-writer.ts'

/** Who asks whom about whom: shared by the questions 270, 276 and 278. Text as people write it. */
export interface InquiryParties {
  payer: { name: string; payerId: string }
  provider: AskingProvider
  subscriber: InquiryPerson & { memberId: string }
  /** Only when the patient is not the subscriber. */
  dependent?: InquiryPerson & {
    /** 01 spouse, 19 child, … (domain/edi.md 13.4). */
    relationship: string
  }
}

export interface AskingProvider {
  name: string
  npi: string
  /** Nine digits; names the asker in TRN03. */
  taxId: string
}

export interface InquiryPerson {
  last: string
  first: string
  middle?: string
  birthDate?: Day
  sex?: 'F' | 'M' | 'U'
}

/** A question that cannot be written: names the field. */
export class InquiryWriteError extends Error {
  override readonly name = 'InquiryWriteError'
  readonly field: string
  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.field = field
  }
}

export const out = (id: string, ...elements: string[]): OutSegment => ({ id, elements })

/** HL01 counts on through the transaction; each level names the one above it. */
export class Levels {
  #last = 0
  segment(parent: string, kind: string, hasBelow: boolean): { id: string; segment: OutSegment } {
    const id = String(++this.#last)
    return { id, segment: out('HL', id, parent, kind, hasBelow ? '1' : '0') }
  }
}

export const organisation = (kind: string, name: string, idKind: string, id: string): OutSegment =>
  out('NM1', kind, '2', needed('name', basicText(name)).slice(0, 60), '', '', '', '', idKind, needed('id', basicText(id)))

export function person(kind: string, who: InquiryPerson, memberId?: string): OutSegment {
  const names = [
    needed('name', basicText(who.last)).slice(0, 60),
    basicText(who.first).slice(0, 35),
    basicText(who.middle ?? '').slice(0, 25),
    '',
    '',
  ]
  return out('NM1', kind, '1', ...names, ...(memberId === undefined ? [] : ['MI', needed('memberId', basicText(memberId))]))
}

export const birth = ({ birthDate, sex }: InquiryPerson): OutSegment[] =>
  birthDate ? [out('DMG', 'D8', compactDay(birthDate), ...(sex && sex !== 'U' ? [sex] : []))] : []

/** TRN02 comes back in the answer; TRN03 says whose number it is. */
export const traceSegment = (trace: string, { taxId }: AskingProvider): OutSegment => {
  if (!/^[0-9A-Z]{1,50}$/.test(trace)) throw new InquiryWriteError('trace', 'has 1 to 50 letters and digits')
  if (!/^\d{9}$/.test(taxId)) throw new InquiryWriteError('taxId', 'has nine digits')
  return out('TRN', '1', trace, `1${taxId}`)
}

/** One day, or a span of days. */
export const daySegment = (kind: string, from: Day, to: Day = from): OutSegment =>
  from === to ? out('DTP', kind, 'D8', compactDay(from)) : out('DTP', kind, 'RD8', `${compactDay(from)}-${compactDay(to)}`)

export function needed(field: string, value: string): string {
  if (value === '') throw new InquiryWriteError(field, 'is missing')
  return value
}
