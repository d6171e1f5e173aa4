import 'reflect-metadata'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { resolvers } from './resolvers.ts'
import { buildApiSchema } from './schema.ts'

/** The contract as text, types and fields in alphabetical order so that a change shows as a small difference. */
export const printApi = (): string => `${printSchema(lexicographicSortSchema(buildApiSchema(resolvers)))}\n`
