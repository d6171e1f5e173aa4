import { GraphQLError, type GraphQLSchema, buildSchema, parse } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { expect, test } from 'vitest'
import { makeLog } from '../platform/log.ts'
import { maskError } from './mask-error.ts'

const log = makeLog('silent')
const schema: GraphQLSchema = buildSchema('type Query { day(on: Int!): Int! }')

test('a complaint of the compiled walk, which has no extensions, leaves with a code and the number of the request', async () => {
  const compiled = compileQuery(schema, parse('query Day($on: Int!) { day(on: $on) }'))
  if (!isCompiledQuery(compiled)) throw new Error('The query did not compile.')
  const faults = [...((await compiled.query({}, {}, {})).errors ?? []), ...((await compiled.query({ day: () => null }, {}, { on: 1 })).errors ?? [])]
  expect(faults).toHaveLength(2)
  expect(faults.some(fault => fault.extensions === undefined)).toBe(true)
  for (const fault of faults)
    expect(maskError(fault, 'r-1', log)).toMatchObject({
      message: expect.any(String),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', requestId: 'r-1' },
    })
})

test('what a resolver says of its input keeps its code', () => {
  const fault = new GraphQLError('Give a day.', { extensions: { code: 'BAD_USER_INPUT' } })
  expect(maskError(fault, 'r-2', log).extensions).toEqual({ code: 'BAD_USER_INPUT', requestId: 'r-2' })
})
