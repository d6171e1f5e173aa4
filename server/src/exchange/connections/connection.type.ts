import 'reflect-metadata'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { graphqlEnum } from '../../platform/graphql-enum.ts'
import { resultUnion } from '../../platform/refusal.type.ts'
import { MomentScalar } from '../../platform/scalars.ts'
import type { ConnectionRow, FileRow } from './connection.query.ts'

const ConnectionKindEnum = graphqlEnum('ConnectionKind', ['SIMULATOR', 'FOLDER'])

@ObjectType('ExchangeFile', { simpleResolvers: true })
export class ExchangeFileType {
  @Field(() => ID) id!: string
  @Field(() => String) direction!: string
  @Field(() => String) kind!: string
  @Field(() => String) name!: string
  @Field(() => MomentScalar) at!: string
  @Field(() => String) sha256!: string
  @Field(() => Int) bytes!: number
  @Field(() => String) status!: string
  @Field(() => String) result!: string
}

@ObjectType('Connection', { simpleResolvers: true })
export class ConnectionType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => ConnectionKindEnum) kind!: 'SIMULATOR' | 'FOLDER'
  @Field(() => String, { nullable: true }) outFolder!: string | null
  @Field(() => String, { nullable: true }) inFolder!: string | null
  @Field(() => Int, { nullable: true }) delaySeconds!: number | null
  @Field(() => MomentScalar, { nullable: true }) lastSentAt!: string | null
  @Field(() => MomentScalar, { nullable: true }) lastReceivedAt!: string | null
}

@InputType('ConnectionInput')
export class ConnectionInputType {
  @Field(() => String) name!: string
  @Field(() => ConnectionKindEnum) kind!: 'SIMULATOR' | 'FOLDER'
  @Field(() => String, { nullable: true }) outFolder?: string
  @Field(() => String, { nullable: true }) inFolder?: string
  @Field(() => Int, { nullable: true }) delaySeconds?: number
}

export const ConnectionResult = resultUnion('ConnectionResult', () => ConnectionType)

export const presentConnection = (row: ConnectionRow): ConnectionType => ({
  id: row.id,
  name: row.name,
  kind: row.kind === 'simulator' ? 'SIMULATOR' : 'FOLDER',
  outFolder: row.settings.outFolder ?? null,
  inFolder: row.settings.inFolder ?? null,
  delaySeconds: row.settings.delayMs === undefined ? null : Math.round(row.settings.delayMs / 1_000),
  lastSentAt: row.last_sent_at,
  lastReceivedAt: row.last_received_at,
})

export const presentFile = ({ sha256, ...row }: FileRow): ExchangeFileType => ({ ...row, sha256: sha256.toString('hex') })
