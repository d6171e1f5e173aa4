import 'reflect-metadata'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { expect, test } from 'vitest'
import { authorizationMatrix, fieldAccess } from './authorization-matrix.ts'
import { resolvers } from './resolvers.ts'
import { buildApiSchema } from './schema.ts'

const root = join(import.meta.dirname, '../../..')
const schema = buildApiSchema(resolvers)
const access = fieldAccess(schema, resolvers)
const who = (field: string): string[] => [...(access.get(field) ?? [])]

test('the matrix in the docs is the one of this schema (WRITE_DOCS=1 writes it anew)', () => {
  const file = join(root, 'docs/authorization-matrix.md')
  const matrix = authorizationMatrix(schema, resolvers)
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, matrix)
  expect(readFileSync(file, 'utf8')).toBe(matrix)
})

test('a patient reaches no field of a claim, an encounter, a user or the trail', () => {
  for (const field of access.keys()) {
    const type = field.split('.')[0] ?? ''
    if (
      [
        'Claim',
        'ClaimPage',
        'LedgerEntry',
        'Encounter',
        'Flag',
        'NoteSection',
        'User',
        'AuditRow',
        'Connection',
        'ExchangeFile',
        'Payer',
        'PatientCoverage',
        'Policy',
        'EligibilityCheck',
        'Authorization',
        'FoundPatient',
        'Today',
      ].includes(type)
    ) {
      expect(who(field), field).not.toContain('PATIENT')
    }
  }
})

test('staff reach no field of a bill, a payment or a patient home', () => {
  for (const field of access.keys()) {
    if (/^(Bill|BillLine|Payment|PatientHome)\./.test(field)) expect(who(field), field).toEqual(['PATIENT'])
  }
})

test('nobody in particular may look at nothing but the sign-in page', () => {
  const open = [...access]
    .filter(([field, columns]) => /^(Query|Mutation|Subscription)\./.test(field) && columns.has('nobody'))
    .map(([field]) => field)
  expect(open.sort()).toEqual(['Mutation.signIn', 'Mutation.signOut', 'Query.demoSignIns', 'Query.viewer'])
})

test('duties are apart: who posts does not code, who codes does not submit, who audits changes nothing', () => {
  expect(who('Mutation.setLines')).not.toContain('POSTER')
  expect(who('Mutation.submitClaim')).not.toContain('CODER')
  const audited = [...access].filter(([field, columns]) => field.startsWith('Mutation.') && columns.has('AUDITOR')).map(([field]) => field)
  expect(audited.sort()).toEqual(['Mutation.revokeSession', 'Mutation.signIn', 'Mutation.signOut'])
})

test('the server says what the contract says, type by type', () => {
  const contract = readFileSync(join(root, 'schema/schema.graphql'), 'utf8')
  const plain = (text: string): string => printSchema(lexicographicSortSchema(buildSchema(text))).replace(/^\s*"""[\s\S]*?"""\n/gm, '')
  expect(plain(printSchema(schema))).toBe(plain(contract))
})
