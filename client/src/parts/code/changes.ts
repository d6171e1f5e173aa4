import { isLine, tagOf, type Entry } from './whole-encounter.ts'

/** One code as it was proposed and as it goes out. */
export interface Change {
  id: string
  place: string
  name: string
  proposed: string
  sent: string
  isChanged: boolean
}

const placeOf = (entry: Entry): string => (isLine(entry) ? `Line ${tagOf(entry)}` : `Diagnosis ${tagOf(entry)}`)

const withModifiers = (entry: Entry, code: string): string => (isLine(entry) ? [code, ...entry.modifiers].join(' ') : code)

function changeOf(entry: Entry): Change {
  const base = { id: entry.id, place: placeOf(entry), name: entry.name ?? entry.sourceText ?? '' }
  const code = entry.code ?? 'none'
  if (entry.status === 'REJECTED') return { ...base, proposed: code, sent: 'left out', isChanged: true }
  const sent = withModifiers(entry, code)
  const proposed = entry.replacedCode ?? code
  return { ...base, proposed, sent, isChanged: sent !== proposed }
}

/** The codes of an encounter against what was proposed, diagnoses first, in the order of the claim. */
export const changesOf = ({ diagnoses, lines }: { diagnoses: readonly Entry[]; lines: readonly Entry[] }): Change[] =>
  [...diagnoses, ...lines].map(changeOf)
