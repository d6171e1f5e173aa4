import 'reflect-metadata'
import { Field, ID, ObjectType } from 'type-graphql'
import { showCode } from '@cleanclaim/schema/code-format'
import type { Day } from '@cleanclaim/schema/day'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { DayScalar } from '../platform/scalars.ts'
import type { FoundCode } from './search-codes.query.ts'

const names = ['ICD10CM', 'HCPCS', 'CPT', 'MODIFIER', 'POS', 'CARC', 'RARC', 'ICD10PCS'] as const
export type CodeSystemName = (typeof names)[number]
export const CodeSystemEnum = graphqlEnum('CodeSystem', names)

@ObjectType('Code', { simpleResolvers: true })
export class CodeType {
  @Field(() => ID) id!: string
  @Field(() => CodeSystemEnum) system!: CodeSystemName
  @Field(() => String) code!: string
  @Field(() => String) name!: string
  @Field(() => Boolean) billable!: boolean
  @Field(() => DayScalar) validFrom!: Day
  @Field(() => DayScalar, { nullable: true }) validTo!: Day | null
}

export const presentCode = (row: FoundCode): CodeType => ({
  id: `${row.system}:${row.code}:${row.valid_from}`,
  system: names.find(name => name.toLowerCase() === row.system) ?? 'ICD10CM',
  code: showCode(row.system, row.code),
  name: row.name,
  billable: row.billable,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})
