import { isObject, listAt, textAt } from './read-json.ts'

/** What a record calls a thing: its words, and each code that stands for it. */
export interface Concept {
  text: string
  codings: readonly { system: string; code: string }[]
}

/** Of each concept one copy, however often the files name it: what makes the index small. */
export class ConceptPool {
  readonly #known = new Map<string, Concept>()

  /** Undefined where there is neither a code nor a word. */
  take(codeable: unknown): Concept | undefined {
    const codings = listAt(codeable, 'coding').filter(isObject)
    const text = textAt(codeable, 'text') ?? codings.map(coding => textAt(coding, 'display')).find(Boolean) ?? textAt(codings[0], 'code')
    if (text === undefined) return undefined
    const codes = codings.flatMap(coding => {
      const code = textAt(coding, 'code')
      return code ? [{ system: textAt(coding, 'system') ?? '', code }] : []
    })
    const key = `${text}|${codes.map(({ system, code }) => `${system}|${code}`).join('|')}`
    const known = this.#known.get(key)
    if (known) return known
    const concept: Concept = { text: plainWords(text), codings: codes }
    this.#known.set(key, concept)
    return concept
  }
}

/** Terminologies add what kind of thing it is; capitals and quotes come from claim files. Neither is for people. */
export function plainWords(text: string): string {
  const words =
    text
      .replace(/^"|"$/g, '')
      .replace(/\s*\([a-z/ ]+\)$/, '')
      .trim() || text
  const isShouted = words.length > 4 && words === words.toUpperCase()
  return isShouted ? words.charAt(0) + words.slice(1).toLowerCase() : words
}

/** The code that a coder will look up. */
export const sourceCode = (concept: Concept): string | undefined => concept.codings[0]?.code
