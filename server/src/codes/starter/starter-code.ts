import type { Day } from '@cleanclaim/schema/day'

export type StarterSystem = 'icd10cm' | 'hcpcs' | 'cpt' | 'modifier' | 'pos' | 'carc' | 'rarc'

/** One code in one period. A code whose meaning or billable flag changed has one row for each period. */
export interface StarterCode {
  system: StarterSystem
  /** As transmitted: no dot, upper case. */
  code: string
  /** Our own plain words, at most 60 characters for diagnoses and procedures. */
  name: string
  /** False for a header: it names a group and may not stand on a claim (domain/coding.md 2). */
  billable: boolean
  validFrom: Day
  /** Last day in force, inclusive. */
  validTo?: Day
}

/**
 * The first day our list speaks about: ICD-10-CM came into force, and no claim older than it can be filed any more.
 * A code that is older than this carries this day; a code that began later carries the day it began.
 */
export const LIST_START: Day = '2015-10-01'

/** True when this row of the list is the one for a date of service. Days compare as text. */
export const isInForce = (row: { validFrom: Day; validTo?: Day | undefined }, on: Day): boolean =>
  row.validFrom <= on && (row.validTo === undefined || on <= row.validTo)

/** Position 5 or 6 of an ICD-10-CM code that tells the side (domain/coding.md 2, laterality). */
const sides: Readonly<Record<string, string>> = { 0: 'side not stated', 1: 'right', 2: 'left', 3: 'both sides', 9: 'side not stated' }

/** Seventh characters of injuries and fractures (domain/coding.md 2). */
const sevenths: Readonly<Record<string, string>> = {
  A: 'active care',
  B: 'open, active care',
  D: 'healing',
  G: 'slow healing',
  K: 'not healed',
  S: 'late effect',
}

const ROW = /^([0-9A-Z.]+)(?:<(\d+)>)?(?:~([0-9A-Z]+))?(\*?) +(.+?)(?: @(\d{4}-\d\d-\d\d)?(?:\.\.(\d{4}-\d\d-\d\d))?)?$/

/**
 * Reads a table of ours, one code a line: `CODE name @from..to`, the dates only where they are known and late.
 * `CODE*` is a header. `M25.56<129>` stands for one code a side, `S93.4~ADS` for one code a seventh character, with
 * the placeholder X put in where the code is short. Throws on a line it cannot read: the tables are source, not input.
 */
export function starterTable(system: StarterSystem, text: string): StarterCode[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .flatMap(line => rowsOf(system, line))
}

function rowsOf(system: StarterSystem, line: string): StarterCode[] {
  const [, stem, sideDigits, seventhLetters, star, name, from, to] = ROW.exec(line) ?? []
  if (!stem || !name) throw new Error(`not a row of a starter table: ${line}`)

  const sided = sideDigits ? [...sideDigits].map(digit => [stem + digit, `${name}, ${sides[digit] ?? digit}`] as const) : [[stem, name] as const]
  const all = sided.flatMap(([code, words]) =>
    seventhLetters
      ? [...seventhLetters].map(letter => [withSeventh(code, letter), withWords(words, sevenths[letter])] as const)
      : [[code, words] as const],
  )
  return all.map(([code, words]) => ({
    system,
    code: code.replace('.', ''),
    name: words,
    billable: star === '',
    validFrom: from ?? LIST_START,
    ...(to && { validTo: to }),
  }))
}

const withSeventh = (code: string, letter: string): string => code.replace('.', '').padEnd(6, 'X') + letter
const withWords = (name: string, words: string | undefined): string => (words ? `${name}, ${words}` : name)
