import { parseCompactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { parseDollars } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { components, element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import { ClaimReadError } from './claim-read-error.ts'

/**
 * Elements of one segment, each marked as it is read: what nobody has asked for in the end is an error, so that nothing
 * of a claim is dropped without a word. Missing elements read as undefined.
 */
export class Fields {
  readonly segment: Segment
  readonly loop: string
  readonly #read = new Set<number>()

  constructor(segment: Segment, loop: string) {
    this.segment = segment
    this.loop = loop
  }

  /** Nothing to keep: the model has it elsewhere, or it says nothing. */
  skip(...positions: readonly number[]): void {
    for (const n of positions) this.#read.add(n)
  }

  text(n: number): string | undefined {
    this.#read.add(n)
    return element(this.segment, n).trim() || undefined
  }

  needed(n: number): string {
    return this.text(n) ?? this.fail(n, 'is missing')
  }

  /** One of a few codes. */
  code<T extends string>(n: number, codes: readonly T[]): T | undefined {
    const value = this.text(n)
    if (value === undefined) return undefined
    return codes.find(code => code === value) ?? this.fail(n, 'has a code that cannot be kept here')
  }

  neededCode<T extends string>(n: number, codes: readonly T[]): T {
    return this.code(n, codes) ?? this.fail(n, 'is missing')
  }

  /** A code that says yes by being there. */
  isCode(n: number, code: string): true | undefined {
    return this.code(n, [code]) === undefined ? undefined : true
  }

  day(n: number): Day | undefined {
    const value = this.text(n)
    return value === undefined ? undefined : (parseCompactDay(value) ?? this.fail(n, 'is not a day'))
  }

  money(n: number): Money | undefined {
    const value = this.text(n)
    return value === undefined ? undefined : (parseDollars(value) ?? this.fail(n, 'is not an amount'))
  }

  neededMoney(n: number): Money {
    return this.money(n) ?? this.fail(n, 'is missing')
  }

  decimal(n: number): string | undefined {
    const value = this.text(n)
    return value === undefined ? undefined : (plainDecimal(value) ?? this.fail(n, 'is not a number'))
  }

  neededDecimal(n: number): string {
    return this.decimal(n) ?? this.fail(n, 'is missing')
  }

  /** Components, at most `max`; '' for those that are empty. */
  parts(n: number, max: number): string[] {
    this.#read.add(n)
    const parts = components(element(this.segment, n), this.segment.delimiters)
    if (parts.slice(max).some(part => part !== '')) this.fail(n, 'has components that cannot be kept')
    return parts.slice(0, max)
  }

  /** Elements of these positions that hold something. */
  texts(...positions: readonly number[]): string[] {
    return positions.map(n => this.text(n)).filter(value => value !== undefined)
  }

  close(): void {
    const left = this.segment.elements.findIndex((value, i) => value.trim() !== '' && !this.#read.has(i + 1))
    if (left >= 0) this.fail(left + 1, 'cannot be kept')
  }

  fail(n: number, reason: string): never {
    throw new ClaimReadError(this.segment.number, this.loop, `${this.segment.id}${String(n).padStart(2, '0')} ${reason}`)
  }
}

/** Decimal text as people write it: 0.5 for .5, 7 for 7.00. */
export function plainDecimal(text: string): string | undefined {
  const match = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text)
  if (!match || !/\d/.test(text)) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  const size = fraction === '' ? whole || '0' : `${whole || '0'}.${fraction}`
  return size === '0' ? size : sign + size
}

/** The object without the keys that hold nothing, as the model wants it. */
export const given = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as T

/** The object, or nothing when none of its keys holds anything. */
export function givenAny<T extends object>(value: T): T | undefined {
  const kept = given(value)
  return Object.keys(kept).length === 0 ? undefined : kept
}

/** A list, or nothing for an empty one. */
export const listed = <T>(values: readonly T[]): readonly T[] | undefined => (values.length === 0 ? undefined : values)
