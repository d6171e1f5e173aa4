import type { Day } from '@cleanclaim/schema/day'
import { codeSetList, type CodeSet } from './code-set-list.ts'

/** Sets of codes by name, as they are on a day. */
export interface CodeSets {
  names: ReadonlySet<string>
  has(name: string, code: string, on: Day): boolean
}

interface Span {
  low: string
  high: string
}
interface ReadSet {
  from: Day
  to: Day
  codes: ReadonlySet<string>
  spans: readonly Span[]
  except: readonly Span[]
}

/** Those that come with the program; a practice's own of the same name take their place. */
export function codeSets(own: readonly CodeSet[] = []): CodeSets {
  const replaced = new Set(own.map(({ name }) => name))
  const sets = Map.groupBy(
    [...codeSetList.filter(({ name }) => !replaced.has(name)), ...own].map(set => ({ name: set.name, set: readSet(set) })),
    ({ name }) => name,
  )
  return {
    names: new Set(sets.keys()),
    has: (name, code, on) => (sets.get(name) ?? []).some(({ set }) => on >= set.from && on <= set.to && holds(set, code)),
  }
}

function readSet({ codes, except = '', from = '0000-01-01', to = '9999-12-31' }: CodeSet): ReadSet {
  const parts = words(codes)
  return {
    from,
    to,
    codes: new Set(parts.filter(part => !part.includes('-'))),
    spans: parts.filter(part => part.includes('-')).map(span),
    except: words(except).map(span),
  }
}

const holds = ({ codes, spans, except }: ReadSet, code: string): boolean =>
  (codes.has(code) || spans.some(each => isWithin(each, code))) && !except.some(each => isWithin(each, code))

const words = (text: string): string[] => text.split(/\s+/).filter(word => word !== '')
const span = (part: string): Span => {
  const [low = '', high = low] = part.split('-')
  return { low, high }
}
/** As text of one length: `0001U` to `0999U` and `99202` to `99215` alike. A letter at the end has to be the same. */
export const isWithin = ({ low, high }: Span, code: string): boolean =>
  code.length === low.length && code >= low && code <= high && (!/[A-Z]$/.test(low) || code.at(-1) === low.at(-1))
