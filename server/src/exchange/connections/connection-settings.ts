/** How a practice names itself and the clearinghouse in envelopes; empty values have their usual ones (partner.query.ts). */
export interface PartnerSettings {
  /** ISA05, ISA07: ZZ mutually agreed, 30 tax number, 01 DUNS, … */
  senderQualifier?: string
  receiverQualifier?: string
  /** ISA15: P production, T test. */
  usage?: 'P' | 'T'
  /** The partner expects a 999 for each group that we take in, and a TA1 where it asks for one. */
  acknowledges?: boolean
  /** 1000A NM103, PER02, PER04. */
  submitterName?: string
  contactName?: string
  contactPhone?: string
}

const connectionKinds = ['simulator', 'folder', 'sftp', 'https'] as const
export type ConnectionKind = (typeof connectionKinds)[number]

export const envelopeStyles = ['PLAIN', 'CORE_MIME', 'CORE_SOAP'] as const
export type EnvelopeStyle = (typeof envelopeStyles)[number]

export const signInWays = ['NONE', 'PASSWORD', 'KEY', 'BASIC', 'BEARER'] as const
export type SignInWay = (typeof signInWays)[number]

/** What `connection.settings` holds, by kind. Secrets are named, never held (connection-secret.ts). */
export interface ConnectionSettings extends PartnerSettings {
  /** simulator */
  delayMs?: number
  range?: boolean
  shuffle?: boolean | number
  duplicates?: boolean
  rejectPercent?: number
  /** folder, sftp */
  outFolder?: string
  inFolder?: string
  archiveFolder?: string
  takenFolder?: string
  /** How long a file has to stay the same before it counts as whole; 2 s when left out. */
  quietMs?: number
  /** sftp */
  host?: string
  port?: number
  hostKey?: string
  /** https */
  url?: string
  envelope?: EnvelopeStyle
  /** Name of a certificate file for a host that no public authority vouches for. */
  certificate?: string
  /** sftp, https */
  signIn?: SignInWay
  username?: string
  /** Name of the file that holds the password, token or key. */
  secret?: string
}
