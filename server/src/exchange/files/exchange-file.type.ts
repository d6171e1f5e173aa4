import 'reflect-metadata'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import { graphqlEnum } from '../../platform/graphql-enum.ts'
import { resultUnion } from '../../platform/refusal.type.ts'
import { DayScalar, MomentScalar } from '../../platform/scalars.ts'
import { fileStatuses, type ExchangeFileStatus, type FileFilter, type FileRow, type FileSlice } from './exchange-files.query.ts'

const DirectionEnum = graphqlEnum('FileDirection', ['IN', 'OUT'])
const StatusEnum = graphqlEnum('ExchangeFileStatus', fileStatuses)
const StepEnum = graphqlEnum('FileStep', ['RERUN', 'SAY_WHETHER_TAKEN'], 'What the viewer may do with a file now.')

@ObjectType('FileFinding', { simpleResolvers: true })
export class FileFindingType {
  @Field(() => Int) segmentNumber!: number
  @Field(() => String) loop!: string
  @Field(() => String) segment!: string
  @Field(() => String) element!: string
  @Field(() => String) severity!: string
  @Field(() => String) reason!: string
}

@ObjectType('ExchangeFile', { simpleResolvers: true })
export class ExchangeFileType {
  @Field(() => ID) id!: string
  @Field(() => ID, { nullable: true }) connectionId!: string | null
  @Field(() => String, { nullable: true }) connectionName!: string | null
  @Field(() => DirectionEnum) direction!: 'IN' | 'OUT'
  @Field(() => String) kind!: string
  @Field(() => String) name!: string
  @Field(() => MomentScalar) at!: string
  @Field(() => MomentScalar, { nullable: true }) finishedAt!: string | null
  @Field(() => String) sha256!: string
  @Field(() => Int) bytes!: number
  /** Absent for a state of an earlier version. */
  @Field(() => StatusEnum, { nullable: true }) status!: ExchangeFileStatus | null
  /** What came of it, or why it is in quarantine. */
  @Field(() => String) result!: string
  /** ISA06 and ISA08. */
  @Field(() => String, { nullable: true }) senderId!: string | null
  @Field(() => String, { nullable: true }) receiverId!: string | null
  /** ISA13, GS06, ST02. */
  @Field(() => String, { nullable: true }) controlNumber!: string | null
  @Field(() => [String]) groupNumbers!: string[]
  @Field(() => [String]) transactionNumbers!: string[]
}

@ObjectType('ExchangeFilePage', { simpleResolvers: true })
export class ExchangeFilePageType {
  @Field(() => [ExchangeFileType]) items!: ExchangeFileType[]
  @Field(() => String, { nullable: true }) next!: string | null
}

/** A part of a file, byte for byte. */
@ObjectType('FilePart', { simpleResolvers: true })
export class FilePartType {
  @Field(() => String) base64!: string
  /** Where the next part begins; absent at the end. */
  @Field(() => Int, { nullable: true }) nextOffset!: number | null
  @Field(() => Int) bytes!: number
  /** The character that ends a segment; absent when it is no X12. */
  @Field(() => String, { nullable: true }) segmentEnd!: string | null
}

@InputType('ExchangeFileFilter')
export class ExchangeFileFilterType {
  @Field(() => DirectionEnum, { nullable: true }) direction?: 'IN' | 'OUT' | null
  @Field(() => String, { nullable: true }) kind?: string | null
  @Field(() => StatusEnum, { nullable: true }) status?: ExchangeFileStatus | null
  @Field(() => ID, { nullable: true }) connectionId?: string | null
  @Field(() => DayScalar, { nullable: true }) from?: Day | null
  @Field(() => DayScalar, { nullable: true }) to?: Day | null
}

export const ExchangeFileResult = resultUnion('ExchangeFileResult', () => ExchangeFileType)
export const FilePartResult = resultUnion('FilePartResult', () => FilePartType)
export { StepEnum }

export const readFilter = ({ direction, kind, status, connectionId, from, to }: ExchangeFileFilterType): FileFilter => ({
  direction: direction ? (direction === 'IN' ? 'in' : 'out') : undefined,
  kind: kind ?? undefined,
  status: status ?? undefined,
  connectionId: connectionId ?? undefined,
  from: from ?? undefined,
  to: to ?? undefined,
})

export const presentFile = (row: FileRow): ExchangeFileType => ({
  id: row.id,
  connectionId: row.connection_id,
  connectionName: row.connection_name,
  direction: row.direction === 'in' ? 'IN' : 'OUT',
  kind: row.kind,
  name: row.name,
  at: row.at,
  finishedAt: row.finished_at,
  sha256: row.sha256.toString('hex'),
  bytes: row.bytes,
  status: fileStatuses.find(status => status === row.status) ?? null,
  result: row.result,
  senderId: row.sender_id,
  receiverId: row.receiver_id,
  controlNumber: row.control_number,
  groupNumbers: row.group_numbers,
  transactionNumbers: row.transaction_numbers,
})

export function presentSlice({ content, bytes, head }: FileSlice, offset: number): FilePartType {
  const end = offset + content.length
  return {
    base64: content.toString('base64'),
    nextOffset: end < bytes ? end : null,
    bytes,
    segmentEnd: head.length === 106 && head.toString('latin1').startsWith('ISA') ? head.toString('latin1').charAt(105) : null,
  }
}
