import type { ConnectionKind, ConnectionState, EnvelopeStyle, SignInWay } from '../../gql/graphql.ts'
import type { ChipTone } from '../../ui/chip.tsx'

export const kindName: Record<ConnectionKind, string> = { SIMULATOR: 'Simulator', FOLDER: 'Folders', SFTP: 'SFTP', HTTPS: 'Real time' }

export const kinds = [
  { value: 'SFTP', label: 'SFTP: the usual way to a clearinghouse' },
  { value: 'HTTPS', label: 'Real time: questions answered while you wait' },
  { value: 'FOLDER', label: 'Folders: files a clearinghouse program picks up' },
  { value: 'SIMULATOR', label: 'Simulator: answers by itself, for trying out' },
] as const satisfies readonly { value: ConnectionKind; label: string }[]

export const stateLooks: Record<ConnectionState, { tone: ChipTone; words: string }> = {
  WORKING: { tone: 'done', words: 'Working' },
  FAILING: { tone: 'stop', words: 'Not working' },
  PAUSED: { tone: 'wait', words: 'Paused' },
  UNCONFIRMED: { tone: 'need', words: 'Key to confirm' },
}

export const envelopeStyles = [
  { value: 'PLAIN', label: 'The interchange alone' },
  { value: 'CORE_SOAP', label: 'CAQH CORE, SOAP' },
  { value: 'CORE_MIME', label: 'CAQH CORE, MIME' },
] as const satisfies readonly { value: EnvelopeStyle; label: string }[]

export const signInWays: Record<'SFTP' | 'HTTPS', readonly { value: SignInWay; label: string }[]> = {
  SFTP: [
    { value: 'PASSWORD', label: 'With a password' },
    { value: 'KEY', label: 'With a private key' },
  ],
  HTTPS: [
    { value: 'BASIC', label: 'With name and password' },
    { value: 'BEARER', label: 'With a token' },
    { value: 'NONE', label: 'Without' },
  ],
}
