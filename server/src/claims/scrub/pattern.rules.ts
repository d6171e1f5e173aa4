import { isDay } from '@cleanclaim/schema/day'

// A tiny language for the form of a value, so that nobody has to write, and nothing has to run, a regular expression:
//   #  one digit        @  one letter        ?  any one character
//   [JQ] [A-Z0-9]  one of these        {9}  the one before it nine times
//   *  at the very end only: anything, or nothing
//   \x  the character x itself; everything else stands for itself. Capitals and small letters are alike.
// Matching looks at each character once: its cost is the length of the value, whatever the pattern.

const TEXT_MAX = 120
const PLACES_MAX = 60

type Place = (character: string) => boolean
interface Pattern {
  places: readonly Place[]
  isOpen: boolean
}

/** What is wrong with a pattern, as a sentence; undefined when it is sound. */
export function patternFault(text: string): string | undefined {
  const read = readPattern(text)
  return typeof read === 'string' ? read : undefined
}

/** Whether the value has the form. A pattern that cannot be read matches nothing. */
export function isLike(value: string, pattern: string): boolean {
  const read = known(pattern)
  if (!read) return false
  const upper = value.toUpperCase()
  if (read.isOpen ? upper.length < read.places.length : upper.length !== read.places.length) return false
  return read.places.every((place, i) => place(upper.charAt(i)))
}

const KNOWN_MAX = 2_000
const patterns = new Map<string, Pattern | undefined>()

function known(text: string): Pattern | undefined {
  if (patterns.has(text)) return patterns.get(text)
  const read = readPattern(text)
  const pattern = typeof read === 'string' ? undefined : read
  if (patterns.size >= KNOWN_MAX) patterns.clear()
  patterns.set(text, pattern)
  return pattern
}

const TOKEN = /\\(.)|\[([^\]]+)\]|\{(\d{1,2})\}|([^\\[\]{}])/gsu

function readPattern(text: string): Pattern | string {
  if (text.length === 0 || text.length > TEXT_MAX) return `A pattern has 1 to ${TEXT_MAX} characters.`
  const isOpen = text.endsWith('*') && !text.endsWith('\\*')
  const closed = isOpen ? text.slice(0, -1) : text
  const tokens = [...closed.matchAll(TOKEN)]
  if (tokens.map(([whole]) => whole).join('') !== closed) return 'A backslash or bracket in this pattern has no other half.'
  const places: Place[] = []
  for (const [, escaped, among, times, plain] of tokens) {
    const read = times !== undefined ? again(places.at(-1), Number(times)) : readPlace(escaped, among, plain)
    if (typeof read === 'string') return read
    places.push(...read)
  }
  return places.length > PLACES_MAX ? `A pattern stands for at most ${PLACES_MAX} characters.` : { places, isOpen }
}

const again = (place: Place | undefined, times: number): Place[] | string =>
  place && times >= 1 && times <= PLACES_MAX
    ? Array.from({ length: times - 1 }, () => place)
    : 'Braces hold how often the one before them comes, like #{9}.'

function readPlace(escaped: string | undefined, among: string | undefined, plain = ''): Place[] | string {
  if (escaped !== undefined) return [exactly(escaped)]
  if (plain === '*') return 'A star stands at the end of a pattern only.'
  if (among === undefined) return [simple[plain] ?? exactly(plain)]
  const oneOf = readClass(among)
  return oneOf ? [oneOf] : 'Square brackets hold characters or ranges, like [JQ] or [A-Z0-9].'
}

const between =
  (low: string, high: string): Place =>
  character =>
    character >= low && character <= high
const exactly = (wanted: string): Place => {
  const upper = wanted.toUpperCase()
  return character => character === upper
}
const simple: Readonly<Record<string, Place>> = { '#': between('0', '9'), '@': between('A', 'Z'), '?': () => true }

function readClass(text: string): Place | undefined {
  const parts: Place[] = []
  const upper = text.toUpperCase()
  for (let i = 0; i < upper.length; i += 1) {
    const low = upper.charAt(i)
    if (upper.charAt(i + 1) !== '-') {
      parts.push(exactly(low))
      continue
    }
    const high = upper.charAt(i + 2)
    if (high === '' || high < low) return undefined
    parts.push(between(low, high))
    i += 2
  }
  return parts.length === 0 ? undefined : character => parts.some(part => part(character))
}

/** Texts that compare as days do, or as numbers do: the two that rules may order. */
export const isOrdered = (text: string): boolean => isDay(text) || /^-?\d{1,15}(\.\d{1,6})?$/.test(text)
