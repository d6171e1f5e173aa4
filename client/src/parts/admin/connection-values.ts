import type { ConnectionCardFragment, ConnectionInput, ConnectionKind, EnvelopeStyle, SignInWay } from '../../gql/graphql.ts'

/** What stands in the fields of the form, all of it text. */
export interface ConnectionValues {
  name: string
  kind: ConnectionKind
  outFolder: string
  inFolder: string
  archiveFolder: string
  takenFolder: string
  delaySeconds: string
  host: string
  port: string
  url: string
  envelope: EnvelopeStyle
  certificate: string
  signIn: SignInWay
  username: string
  secret: string
  senderId: string
  receiverId: string
  senderQualifier: string
  receiverQualifier: string
  usage: 'P' | 'T'
  acknowledges: boolean
  submitterName: string
  contactName: string
  contactPhone: string
}

export const valuesOf = (connection: ConnectionCardFragment | undefined): ConnectionValues => ({
  name: connection?.name ?? '',
  kind: connection?.kind ?? 'SFTP',
  outFolder: connection?.outFolder ?? '',
  inFolder: connection?.inFolder ?? '',
  archiveFolder: connection?.archiveFolder ?? '',
  takenFolder: connection?.takenFolder ?? '',
  delaySeconds: String(connection?.delaySeconds ?? 5),
  host: connection?.host ?? '',
  port: String(connection?.port ?? 22),
  url: connection?.url ?? '',
  envelope: connection?.envelope ?? 'PLAIN',
  certificate: connection?.certificate ?? '',
  signIn: connection?.signIn ?? 'PASSWORD',
  username: connection?.username ?? '',
  secret: connection?.secret ?? '',
  senderId: connection?.senderId ?? '',
  receiverId: connection?.receiverId ?? '',
  senderQualifier: connection?.senderQualifier ?? '',
  receiverQualifier: connection?.receiverQualifier ?? '',
  usage: connection?.usage ?? 'P',
  acknowledges: connection?.acknowledges ?? false,
  submitterName: connection?.submitterName ?? '',
  contactName: connection?.contactName ?? '',
  contactPhone: connection?.contactPhone ?? '',
})

/** Numbers that are none are left for the server to refuse beside their field. */
export const inputOf = ({ delaySeconds, port, ...values }: ConnectionValues): ConnectionInput => ({
  ...values,
  delaySeconds: numberIn(delaySeconds),
  port: numberIn(port),
})

const numberIn = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : -1)

/** The ways of signing in that a kind has; the first is the usual one. */
const waysOf: Record<ConnectionKind, readonly SignInWay[]> = {
  SFTP: ['PASSWORD', 'KEY'],
  HTTPS: ['BASIC', 'BEARER', 'NONE'],
  FOLDER: ['NONE'],
  SIMULATOR: ['NONE'],
}

/** Another kind signs in another way. */
export const withKind = (values: ConnectionValues, kind: ConnectionKind): ConnectionValues => ({
  ...values,
  kind,
  signIn: waysOf[kind].find(way => way === values.signIn) ?? waysOf[kind][0] ?? 'NONE',
})
