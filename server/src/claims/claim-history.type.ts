import 'reflect-metadata'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { DayScalar, MomentScalar } from '../platform/scalars.ts'
import { answerSources, type AnswerSource } from './answer.rules.ts'
import type { AnswerRow, FollowUpRow, SubmissionRow } from './claim-history.query.ts'
import { answerWords } from './claim-words.rules.ts'
import { followUpKinds, type FollowUpKind } from './follow-up.rules.ts'

const AnswerSourceEnum = graphqlEnum('AnswerSource', answerSources, 'Who speaks, from the nearest to the last.')
const FollowUpKindEnum = graphqlEnum('FollowUpKind', followUpKinds)

@ObjectType('ClaimAnswer', { simpleResolvers: true, description: 'One word of a file about a claim, kept as proof.' })
export class ClaimAnswerType {
  @Field(() => ID) id!: string
  @Field(() => AnswerSourceEnum) source!: AnswerSource
  @Field(() => String, { description: '`A2:20`, as it was sent.' }) code!: string
  @Field(() => String) words!: string
  @Field(() => DayScalar) saidOn!: Day
  @Field(() => MomentScalar) receivedAt!: string
  @Field(() => String, { nullable: true }) payerControlNumber!: string | null
  @Field(() => ID) fileId!: string
  @Field(() => String) fileName!: string
  @Field(() => String) fileKind!: string
  @Field(() => String) sha256!: string
  /** Not in the API: whose claim, for the excerpt. */
  claimId!: string
}

@ObjectType('ClaimSubmission', { simpleResolvers: true, description: 'One time that a claim travelled.' })
export class ClaimSubmissionType {
  @Field(() => ID) id!: string
  @Field(() => Int) position!: number
  @Field(() => String, { description: '1 original, 7 replacement, 8 void.' }) frequency!: string
  @Field(() => MomentScalar, { nullable: true, description: 'Null while it waits to be handed over.' }) sentAt!: string | null
  @Field(() => String) connectionName!: string
  @Field(() => String) controlNumber!: string
  @Field(() => ID, { nullable: true }) fileId!: string | null
  @Field(() => String, { nullable: true }) fileName!: string | null
  @Field(() => String, { nullable: true }) sha256!: string | null
  @Field(() => [ClaimAnswerType]) answers!: ClaimAnswerType[]
}

@ObjectType('FollowUp', { simpleResolvers: true, description: 'Something that somebody has to look at.' })
export class FollowUpType {
  @Field(() => ID) id!: string
  @Field(() => FollowUpKindEnum) kind!: FollowUpKind
  @Field(() => String) task!: string
  @Field(() => DayScalar) dueOn!: Day
  @Field(() => MomentScalar) openedAt!: string
}

export const presentSubmission = (row: SubmissionRow, answers: readonly AnswerRow[]): ClaimSubmissionType => ({
  id: `${row.claim_id}:${row.position}`,
  position: row.position,
  frequency: row.frequency,
  sentAt: row.sent_at,
  connectionName: row.connection_name,
  controlNumber: row.control_number,
  fileId: row.file_id,
  fileName: row.file_name,
  sha256: row.sha256,
  answers: answers.filter(answer => answer.batch_id === row.batch_id).map(presentAnswer),
})

const presentAnswer = (row: AnswerRow): ClaimAnswerType => ({
  id: row.id,
  source: row.source,
  code: [row.category, row.code, row.entity].filter(Boolean).join(':'),
  words: row.detail && row.source !== 'PAYER' ? row.detail : answerWords(row),
  saidOn: row.said_on,
  receivedAt: row.received_at,
  payerControlNumber: row.payer_control_number,
  fileId: row.file_id,
  fileName: row.file_name,
  fileKind: row.file_kind,
  sha256: row.sha256,
  claimId: row.claim_id,
})

export const presentFollowUp = ({ id, kind, due_on, detail, opened_at }: FollowUpRow): FollowUpType => ({
  id,
  kind,
  task: detail,
  dueOn: due_on,
  openedAt: opened_at,
})
