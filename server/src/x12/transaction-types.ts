import type { Guide } from './grammar.ts'
import { guide277ca } from './guide-277ca.ts'
import { guide835 } from './guide-835.ts'
import { guide837p } from './guide-837p.ts'
import { guide999 } from './guide-999.ts'

/** What a transaction set is, by ST01 and its version. Without a guide only envelope, counts and levels are checked. */
export interface TransactionType {
  type: string
  /** GS01 that belongs to it. */
  group: string
  versions: readonly string[]
  guide?: Guide
}

/** Everything we read; a new guide is a new row (domain/edi.md 1). Addenda of one guide share its rows. */
const types: readonly (TransactionType & { st01: string })[] = [
  {
    st01: '837',
    type: '837P',
    group: 'HC',
    versions: ['005010X222A1', '005010X222A2', '005010X222'],
    guide: guide837p,
  },
  {
    st01: '837',
    type: '837I',
    group: 'HC',
    versions: ['005010X223A2', '005010X223A3', '005010X223A1', '005010X223'],
  },
  {
    st01: '837',
    type: '837D',
    group: 'HC',
    versions: ['005010X224A2', '005010X224A3', '005010X224A1', '005010X224'],
  },
  // Predetermination and post-adjudicated reporting: not HIPAA claims, so never read as such.
  { st01: '837', type: '837P predetermination', group: 'HC', versions: ['005010X291'] },
  { st01: '837', type: '837I predetermination', group: 'HC', versions: ['005010X292'] },
  { st01: '837', type: '837P reporting', group: 'HC', versions: ['005010X298'] },
  { st01: '835', type: '835', group: 'HP', versions: ['005010X221A1', '005010X221'], guide: guide835 },
  { st01: '270', type: '270', group: 'HS', versions: ['005010X279A1', '005010X279'] },
  { st01: '271', type: '271', group: 'HB', versions: ['005010X279A1', '005010X279'] },
  { st01: '276', type: '276', group: 'HR', versions: ['005010X212'] },
  { st01: '277', type: '277', group: 'HN', versions: ['005010X212'] },
  { st01: '277', type: '277CA', group: 'HN', versions: ['005010X214'], guide: guide277ca },
  { st01: '278', type: '278', group: 'HI', versions: ['005010X217'] },
  { st01: '834', type: '834', group: 'BE', versions: ['005010X220A1', '005010X220'] },
  { st01: '999', type: '999', group: 'FA', versions: ['005010X231A1', '005010X231'], guide: guide999 },
]

/** The type of a transaction; the reason, as a sentence, when we do not read it. */
export function recognise(st01: string, version: string): TransactionType | { reason: string } {
  const known = types.filter(type => type.st01 === st01)
  const found = known.find(type => type.versions.includes(version))
  if (found) return found
  if (known.length === 0) return { reason: `Transaction type ${shown(st01, /^\d{3}$/)} is not one that we read.` }
  const wanted = known.map(type => type.versions[0]).join(', ')
  return {
    reason: `Version not supported for ${st01}: found ${shown(version, /^\d{6}(X\d{3}([A-Z]\d)?)?$/)}, we read ${wanted}.`,
  }
}

/** What stands in a field of the envelope is shown only when it looks like what belongs there. */
const shown = (text: string, form: RegExp): string => (form.test(text) ? text : 'something else')
