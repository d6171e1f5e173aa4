import 'reflect-metadata'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { graphqlEnum } from '../../platform/graphql-enum.ts'
import { resultUnion } from '../../platform/refusal.type.ts'
import { MomentScalar } from '../../platform/scalars.ts'
import type { ConnectionRow } from './connection.query.ts'
import { envelopeStyles, signInWays, type ConnectionKind, type EnvelopeStyle, type SignInWay } from './connection-settings.ts'
import type { ConnectionInput } from './read-connection-input.ts'
import type { ConnectionTest } from './test-connection.ts'

const kinds = ['SIMULATOR', 'FOLDER', 'SFTP', 'HTTPS'] as const
type KindName = (typeof kinds)[number]
const kindOf: Record<KindName, ConnectionKind> = { SIMULATOR: 'simulator', FOLDER: 'folder', SFTP: 'sftp', HTTPS: 'https' }
const nameOf: Record<ConnectionKind, KindName> = { simulator: 'SIMULATOR', folder: 'FOLDER', sftp: 'SFTP', https: 'HTTPS' }

const ConnectionKindEnum = graphqlEnum('ConnectionKind', kinds)
const EnvelopeEnum = graphqlEnum('EnvelopeStyle', envelopeStyles)
const SignInEnum = graphqlEnum('SignInWay', signInWays)
const UsageEnum = graphqlEnum('InterchangeUsage', ['P', 'T'], 'ISA15: production or test.')
const StateEnum = graphqlEnum(
  'ConnectionState',
  ['WORKING', 'FAILING', 'PAUSED', 'UNCONFIRMED'],
  'UNCONFIRMED: nobody has confirmed the key of the host.',
)

@ObjectType('Connection', { simpleResolvers: true })
export class ConnectionType {
  @Field(() => ID) id!: string
  @Field(() => String) name!: string
  @Field(() => ConnectionKindEnum) kind!: KindName
  @Field(() => StateEnum) state!: 'WORKING' | 'FAILING' | 'PAUSED' | 'UNCONFIRMED'
  @Field(() => String, { nullable: true }) outFolder!: string | null
  @Field(() => String, { nullable: true }) inFolder!: string | null
  @Field(() => String, { nullable: true }) archiveFolder!: string | null
  @Field(() => String, { nullable: true }) takenFolder!: string | null
  @Field(() => Int, { nullable: true }) delaySeconds!: number | null
  @Field(() => String, { nullable: true }) host!: string | null
  @Field(() => Int, { nullable: true }) port!: number | null
  /** As it was confirmed: `SHA256:…`. */
  @Field(() => String, { nullable: true }) hostKey!: string | null
  @Field(() => String, { nullable: true }) url!: string | null
  @Field(() => EnvelopeEnum, { nullable: true }) envelope!: EnvelopeStyle | null
  /** Name of a file in the secrets folder. */
  @Field(() => String, { nullable: true }) certificate!: string | null
  @Field(() => SignInEnum, { nullable: true }) signIn!: SignInWay | null
  @Field(() => String, { nullable: true }) username!: string | null
  /** Name of the file with the password, token or key; never what it holds. */
  @Field(() => String, { nullable: true }) secret!: string | null
  @Field(() => String) senderId!: string
  @Field(() => String) receiverId!: string
  @Field(() => String, { nullable: true }) senderQualifier!: string | null
  @Field(() => String, { nullable: true }) receiverQualifier!: string | null
  @Field(() => UsageEnum) usage!: 'P' | 'T'
  @Field(() => Boolean, { description: 'Whether we answer their files with a 999, and a TA1 where they ask for one.' }) acknowledges!: boolean
  @Field(() => String, { nullable: true }) submitterName!: string | null
  @Field(() => String, { nullable: true }) contactName!: string | null
  @Field(() => String, { nullable: true }) contactPhone!: string | null
  @Field(() => MomentScalar, { nullable: true }) lastSentAt!: string | null
  @Field(() => MomentScalar, { nullable: true }) lastReceivedAt!: string | null
  @Field(() => String, { nullable: true }) lastError!: string | null
  @Field(() => MomentScalar, { nullable: true }) lastErrorAt!: string | null
  @Field(() => MomentScalar, { nullable: true }) nextTryAt!: string | null
  @Field(() => Int) filesToLookAt!: number
  @Field(() => Int) filesToSend!: number
}

@InputType('ConnectionInput')
export class ConnectionInputType {
  @Field(() => String) name!: string
  @Field(() => ConnectionKindEnum) kind!: KindName
  @Field(() => String, { nullable: true }) outFolder?: string | null
  @Field(() => String, { nullable: true }) inFolder?: string | null
  @Field(() => String, { nullable: true }) archiveFolder?: string | null
  @Field(() => String, { nullable: true }) takenFolder?: string | null
  @Field(() => Int, { nullable: true }) delaySeconds?: number | null
  @Field(() => String, { nullable: true }) host?: string | null
  @Field(() => Int, { nullable: true }) port?: number | null
  @Field(() => String, { nullable: true }) url?: string | null
  @Field(() => EnvelopeEnum, { nullable: true }) envelope?: EnvelopeStyle | null
  @Field(() => String, { nullable: true }) certificate?: string | null
  @Field(() => SignInEnum, { nullable: true }) signIn?: SignInWay | null
  @Field(() => String, { nullable: true }) username?: string | null
  @Field(() => String, { nullable: true }) secret?: string | null
  @Field(() => String, { nullable: true }) senderId?: string | null
  @Field(() => String, { nullable: true }) receiverId?: string | null
  @Field(() => String, { nullable: true }) senderQualifier?: string | null
  @Field(() => String, { nullable: true }) receiverQualifier?: string | null
  @Field(() => UsageEnum, { nullable: true }) usage?: 'P' | 'T' | null
  @Field(() => Boolean, { nullable: true }) acknowledges?: boolean | null
  @Field(() => String, { nullable: true }) submitterName?: string | null
  @Field(() => String, { nullable: true }) contactName?: string | null
  @Field(() => String, { nullable: true }) contactPhone?: string | null
}

@ObjectType('ConnectionTest', { simpleResolvers: true })
export class ConnectionTestType {
  @Field(() => Boolean) isWorking!: boolean
  @Field(() => String) message!: string
  /** The key that the host shows, when it is not the confirmed one. */
  @Field(() => String, { nullable: true }) fingerprint!: string | null
}

export const ConnectionResult = resultUnion('ConnectionResult', () => ConnectionType)
export const ConnectionTestResult = resultUnion('ConnectionTestResult', () => ConnectionTestType)

export const readInput = ({ kind, ...input }: ConnectionInputType): ConnectionInput => ({ ...input, kind: kindOf[kind] })

export const presentTest = ({ isWorking, message, fingerprint }: ConnectionTest): ConnectionTestType => ({
  isWorking,
  message,
  fingerprint: fingerprint ?? null,
})

export const presentConnection = ({ settings, ...row }: ConnectionRow): ConnectionType => ({
  id: row.id,
  name: row.name,
  kind: nameOf[row.kind],
  state: stateOf({ settings, ...row }),
  outFolder: settings.outFolder ?? null,
  inFolder: settings.inFolder ?? null,
  archiveFolder: settings.archiveFolder ?? null,
  takenFolder: settings.takenFolder ?? null,
  delaySeconds: settings.delayMs === undefined ? null : Math.round(settings.delayMs / 1_000),
  host: settings.host ?? null,
  port: settings.port ?? null,
  hostKey: settings.hostKey ?? null,
  url: settings.url ?? null,
  envelope: settings.envelope ?? null,
  certificate: settings.certificate ?? null,
  signIn: settings.signIn ?? null,
  username: settings.username ?? null,
  secret: settings.secret ?? null,
  senderId: row.sender_id,
  receiverId: row.receiver_id,
  senderQualifier: settings.senderQualifier ?? null,
  receiverQualifier: settings.receiverQualifier ?? null,
  usage: settings.usage ?? 'P',
  acknowledges: settings.acknowledges ?? false,
  submitterName: settings.submitterName ?? null,
  contactName: settings.contactName ?? null,
  contactPhone: settings.contactPhone ?? null,
  lastSentAt: row.last_sent_at,
  lastReceivedAt: row.last_received_at,
  lastError: row.last_error,
  lastErrorAt: row.last_error_at,
  nextTryAt: row.next_try_at,
  filesToLookAt: Number(row.files_to_look_at),
  filesToSend: Number(row.files_to_send),
})

function stateOf({ kind, settings, failures, paused_at }: ConnectionRow): ConnectionType['state'] {
  if (paused_at) return 'PAUSED'
  if (kind === 'sftp' && !settings.hostKey) return 'UNCONFIRMED'
  return failures > 0 ? 'FAILING' : 'WORKING'
}
