import type { Guide } from './grammar.ts'
import { guide270 } from './guide-270.ts'
import { guide271 } from './guide-271.ts'
import { guide276 } from './guide-276.ts'
import { guide277 } from './guide-277.ts'
import { guide277ca } from './guide-277ca.ts'
import { guide278Request, guide278Response } from './guide-278.ts'
import { guide835 } from './guide-835.ts'
import { guide837d } from './guide-837d.ts'
import { guide837i, guide837iPredetermination } from './guide-837i.ts'
import { guide837p, guide837pPredetermination } from './guide-837p.ts'
import { guide999 } from './guide-999.ts'

/** What a transaction set is, by ST01 and its version. Without a guide only envelope, counts and levels are checked. */
export interface TransactionType {
  type: string
  /** GS01 that belongs to it. */
  group: string
  versions: readonly string[]
  guide?: Guide
  /** Version and ST01 alone do not tell; BHT02 does. */
  byPurpose?: { codes: readonly string[]; guide: Guide; otherwise: Guide }
}

const typeOf = (guide: Guide, group: string, ...olderAndNewer: string[]) => ({
  st01: guide.type.slice(0, 3),
  type: guide.type,
  group,
  versions: [guide.version, ...olderAndNewer],
  guide,
})

/** Everything we read; a new guide is a new row (domain/edi.md 1). Addenda of one guide share its rows. */
const types: readonly (TransactionType & { st01: string })[] = [
  typeOf(guide837p, 'HC', '005010X222A2', '005010X222'),
  typeOf(guide837i, 'HC', '005010X223A3', '005010X223A1', '005010X223'),
  typeOf(guide837d, 'HC', '005010X224A3', '005010X224A1', '005010X224'),
  // Asked before the service: the claim's own guide without its dates of service. Never read as a claim.
  typeOf(guide837pPredetermination, 'HC'),
  typeOf(guide837iPredetermination, 'HC'),
  // Reporting of claims already decided, from payer to a data collector: no guide of ours, practices never meet it.
  { st01: '837', type: '837P reporting', group: 'HC', versions: ['005010X298'] },
  typeOf(guide835, 'HP', '005010X221'),
  typeOf(guide270, 'HS', '005010X279'),
  typeOf(guide271, 'HB', '005010X279'),
  typeOf(guide276, 'HR'),
  typeOf(guide277, 'HN'),
  typeOf(guide277ca, 'HN'),
  {
    st01: '278',
    type: '278',
    group: 'HI',
    versions: ['005010X217'],
    byPurpose: { codes: ['11'], guide: guide278Response, otherwise: guide278Request },
  },
  { st01: '834', type: '834', group: 'BE', versions: ['005010X220A1', '005010X220'] },
  typeOf(guide999, 'FA', '005010X231'),
]

/** The type of a transaction; the reason, as a sentence, when we do not read it. */
export function recognise(st01: string, version: string): TransactionType | { reason: string } {
  const known = types.filter(type => type.st01 === st01)
  const found = known.find(type => type.versions.includes(version))
  if (found) return found
  if (known.length === 0) return { reason: `Transaction type ${shown(st01, /^\d{3}$/)} is not one that we read.` }
  const wanted = known.map(type => type.versions[0]).join(', ')
  const old = /^00[34]\d{3}/.test(version) ? ' Ask the sender for a file of version 5010.' : ''
  return {
    reason: `Version not supported for ${st01}: found ${shown(version, /^\d{6}(X\d{3}([A-Z]\d)?)?$/)}, we read ${wanted}.${old}`,
  }
}

/** What stands in a field of the envelope is shown only when it looks like what belongs there. */
const shown = (text: string, form: RegExp): string => (form.test(text) ? text : 'something else')
