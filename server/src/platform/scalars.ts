import 'reflect-metadata'
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isDay, type Day } from '@cleanclaim/schema/day'
import { dollars, parseDollars, type Money } from '@cleanclaim/schema/money'

const MONEY_TEXT = /^-?\d{1,13}\.\d{2}$/

/** Cents inside, text with two places on the wire. A number, an exponent or a blank is refused: floats lose cents. */
export const MoneyScalar = new GraphQLScalarType<Money, string>({
  name: 'Money',
  description: 'US dollars as decimal text with two places, `-12.50`; never a number.',
  serialize: value => {
    if (typeof value !== 'bigint') throw new TypeError('Money leaves the server as whole cents in a BigInt')
    return dollars(value as Money)
  },
  parseValue: value => readMoney(value),
  parseLiteral: node => readMoney(textOf(node)),
})

export const DayScalar = new GraphQLScalarType<Day, string>({
  name: 'Day',
  description: 'A calendar day, `YYYY-MM-DD`.',
  serialize: value => {
    if (typeof value !== 'string') throw new TypeError('a day is text')
    return value
  },
  parseValue: value => readDay(value),
  parseLiteral: node => readDay(textOf(node)),
})

/** Takes a Date, or the text PostgreSQL gives for a timestamptz. */
export const MomentScalar = new GraphQLScalarType<Date, string>({
  name: 'Moment',
  description: 'A moment in UTC, ISO 8601.',
  serialize: value => {
    if (value instanceof Date) return value.toISOString()
    if (typeof value === 'string') return new Date(value).toISOString()
    throw new TypeError('a moment is a Date or text')
  },
  parseValue: value => readMoment(value),
  parseLiteral: node => readMoment(textOf(node)),
})

function readMoney(value: unknown): Money {
  const amount = typeof value === 'string' && MONEY_TEXT.test(value) ? parseDollars(value) : undefined
  if (amount === undefined) throw badInput('Money is text with two places, like "12.50".')
  return amount
}

function readDay(value: unknown): Day {
  if (typeof value !== 'string' || !isDay(value)) throw badInput('A day is written YYYY-MM-DD.')
  return value
}

function readMoment(value: unknown): Date {
  const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : undefined
  if (!at || Number.isNaN(at.getTime())) throw badInput('A moment is written as in ISO 8601.')
  return at
}

const textOf = (node: ValueNode): string | undefined => (node.kind === Kind.STRING ? node.value : undefined)
const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
