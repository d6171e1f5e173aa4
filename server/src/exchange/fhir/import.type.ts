import { Field, ID, Int, ObjectType } from 'type-graphql'
import { graphqlEnum } from '../../platform/graphql-enum.ts'
import { MomentScalar } from '../../platform/scalars.ts'
import type { ImportStatus } from './import-run.store.ts'
import type { ImportRow } from './imports.query.ts'

export const ImportStatusEnum = graphqlEnum('ImportStatus', ['RUNNING', 'DONE', 'DONE_WITH_PROBLEMS', 'STOPPED', 'FAILED'])

@ObjectType('ImportProblem', { simpleResolvers: true })
export class ImportProblemType {
  @Field(() => String) file!: string
  @Field(() => Int, { nullable: true }) line!: number | null
  @Field(() => String) reason!: string
}

@ObjectType('ImportRun', { simpleResolvers: true })
export class ImportRunType {
  @Field(() => ID) id!: string
  @Field(() => String) kind!: string
  @Field(() => String) source!: string
  @Field(() => ImportStatusEnum) status!: ImportStatus
  @Field(() => MomentScalar) startedAt!: string
  @Field(() => MomentScalar, { nullable: true }) endedAt!: string | null
  @Field(() => String) startedBy!: string
  @Field(() => Int) read!: number
  @Field(() => Int) added!: number
  @Field(() => Int) alreadyThere!: number
  @Field(() => Int) wentThrough!: number
  @Field(() => Int) flagged!: number
  @Field(() => Int) refused!: number
}

export const presentImport = ({
  id,
  kind,
  source,
  status,
  started_at,
  ended_at,
  started_by,
  read,
  added,
  already_there,
  went_through,
  flagged,
  refused,
}: ImportRow): ImportRunType => ({
  id,
  kind,
  source,
  status,
  startedAt: started_at,
  endedAt: ended_at,
  startedBy: started_by,
  read,
  added,
  alreadyThere: already_there,
  wentThrough: went_through,
  flagged,
  refused,
})
