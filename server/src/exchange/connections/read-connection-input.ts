import { isAbsolute } from 'node:path'
import { Refusal } from '../../kernel/refusal.ts'
import { isSecretName } from './connection-secret.ts'
import { envelopeStyles, type ConnectionKind, type ConnectionSettings, type EnvelopeStyle, type SignInWay } from './connection-settings.ts'
import { readAskedUrl } from './open-real-time.ts'

/** As a form gives it: text that may be empty, by kind. */
export interface ConnectionInput {
  name: string
  kind: ConnectionKind
  outFolder?: string | null | undefined
  inFolder?: string | null | undefined
  archiveFolder?: string | null | undefined
  takenFolder?: string | null | undefined
  delaySeconds?: number | null | undefined
  host?: string | null | undefined
  port?: number | null | undefined
  url?: string | null | undefined
  envelope?: EnvelopeStyle | null | undefined
  certificate?: string | null | undefined
  signIn?: SignInWay | null | undefined
  username?: string | null | undefined
  secret?: string | null | undefined
  senderId?: string | null | undefined
  receiverId?: string | null | undefined
  senderQualifier?: string | null | undefined
  receiverQualifier?: string | null | undefined
  usage?: 'P' | 'T' | null | undefined
  acknowledges?: boolean | null | undefined
  submitterName?: string | null | undefined
  contactName?: string | null | undefined
  contactPhone?: string | null | undefined
}

const DELAY_MAX_SECONDS = 86_400
const PATH_MAX = 400

const invalid = (field: keyof ConnectionInput, message: string): Refusal => new Refusal('INVALID_INPUT', message, field)
const given = (text: string | null | undefined): string => text?.trim() ?? ''

/** What of the input is kept for this kind; the rest is left out. Refuses with INVALID_INPUT and the field. */
export function readConnectionInput(input: ConnectionInput): ConnectionSettings | Refusal {
  const readers = { simulator: readSimulator, folder: readFolders, sftp: readSftp, https: readHttps }
  const way = readers[input.kind](input)
  if (way instanceof Refusal) return way
  const partner = readPartnerInput(input)
  return partner instanceof Refusal ? partner : { ...way, ...partner }
}

function readSimulator({ delaySeconds }: ConnectionInput): ConnectionSettings | Refusal {
  const seconds = delaySeconds ?? 1
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > DELAY_MAX_SECONDS)
    return invalid('delaySeconds', 'The delay lies between 0 seconds and a day.')
  return { delayMs: seconds * 1_000 }
}

function readFolders(input: ConnectionInput): ConnectionSettings | Refusal {
  const folders = {
    outFolder: given(input.outFolder),
    inFolder: given(input.inFolder),
    archiveFolder: given(input.archiveFolder),
    takenFolder: given(input.takenFolder),
  }
  const isPath = input.kind === 'folder' ? isAbsolute : (path: string): boolean => path.startsWith('/') || path.startsWith('.')
  for (const field of ['outFolder', 'inFolder'] as const) {
    if (!isPath(folders[field]) || folders[field].length > PATH_MAX)
      return invalid(
        field,
        field === 'outFolder'
          ? 'Give the whole path of the folder that we drop files into.'
          : 'Give the whole path of the folder that we pick files up from.',
      )
  }
  for (const field of ['archiveFolder', 'takenFolder'] as const) {
    if (folders[field] !== '' && (!isPath(folders[field]) || folders[field].length > PATH_MAX))
      return invalid(field, 'Give the whole path of the folder, or leave it empty.')
  }
  if (folders.outFolder === folders.inFolder) return invalid('inFolder', 'The two folders are different ones: else we would read our own files.')
  if (folders.archiveFolder === folders.inFolder)
    return invalid('archiveFolder', 'Files that were picked up go elsewhere: else we would read them again.')
  return withoutEmpty(folders)
}

function readSftp(input: ConnectionInput): ConnectionSettings | Refusal {
  const folders = readFolders(input)
  if (folders instanceof Refusal) return folders
  const host = given(input.host).toLowerCase()
  if (!/^[a-z0-9.:-]{1,253}$/.test(host)) return invalid('host', 'Give the name of the host alone, like sftp.clearinghouse.com.')
  const port = input.port ?? 22
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return invalid('port', 'A port lies between 1 and 65535; SFTP has 22 as a rule.')
  const username = given(input.username)
  if (username === '' || username.length > 100) return invalid('username', 'Give the user name that the clearinghouse has given you.')
  if (input.signIn !== 'PASSWORD' && input.signIn !== 'KEY') return invalid('signIn', 'We sign in with a password or with a key.')
  const secret = given(input.secret)
  if (!isSecretName(secret)) return invalid('secret', NAME_OF_SECRET)
  return { ...folders, host, port, username, signIn: input.signIn, secret }
}

const NAME_OF_SECRET = 'Give the name of the file in the secrets folder, not the secret itself: letters, digits, dots and dashes.'

function readHttps(input: ConnectionInput): ConnectionSettings | Refusal {
  const url = readAskedUrl(given(input.url))
  if (!url) return invalid('url', 'Give the whole address, beginning with https:// and without a password in it.')
  const envelope = input.envelope ?? 'PLAIN'
  if (!envelopeStyles.includes(envelope)) return invalid('envelope', 'Choose one of the envelopes.')
  const certificate = given(input.certificate)
  if (certificate !== '' && !isSecretName(certificate)) return invalid('certificate', NAME_OF_SECRET)
  const signIn = input.signIn ?? 'NONE'
  const way = { url: url.href, envelope, signIn, ...(certificate && { certificate }) }
  if (signIn === 'NONE') return way
  if (signIn !== 'BASIC' && signIn !== 'BEARER') return invalid('signIn', 'We sign in with name and password, with a token, or not at all.')
  const [username, secret] = [given(input.username), given(input.secret)]
  if (!isSecretName(secret)) return invalid('secret', NAME_OF_SECRET)
  if (signIn === 'BEARER') return { ...way, secret }
  if (username === '' || username.length > 100 || username.includes(':'))
    return invalid('username', 'Give the user name that the clearinghouse has given you.')
  return { ...way, secret, username }
}

/** ISA05 and ISA07 as the code list of the guide has them. */
const qualifiers = new Set(['01', '14', '20', '27', '28', '29', '30', '33', 'ZZ'])

function readPartnerInput(input: ConnectionInput): ConnectionSettings | Refusal {
  for (const field of ['senderQualifier', 'receiverQualifier'] as const) {
    const qualifier = given(input[field])
    if (qualifier !== '' && !qualifiers.has(qualifier)) return invalid(field, 'Two characters, as the clearinghouse says: ZZ, 30, 01, …')
  }
  for (const field of ['senderId', 'receiverId'] as const) {
    const id = given(input[field])
    if (id !== '' && !/^[A-Z0-9 -]{2,15}$/.test(id)) return invalid(field, '2 to 15 capital letters and digits, as the clearinghouse has given it.')
  }
  const [submitterName, contactName, contactPhone] = [given(input.submitterName), given(input.contactName), given(input.contactPhone)]
  if (submitterName.length > 60) return invalid('submitterName', 'At most 60 characters.')
  if (contactName.length > 60) return invalid('contactName', 'At most 60 characters.')
  if (contactPhone !== '' && !/^\d{10}$/.test(contactPhone)) return invalid('contactPhone', 'Ten digits, without dashes.')
  return withoutEmpty({
    senderQualifier: given(input.senderQualifier),
    receiverQualifier: given(input.receiverQualifier),
    usage: input.usage ?? undefined,
    acknowledges: input.acknowledges || undefined,
    submitterName,
    contactName,
    contactPhone,
  })
}

const withoutEmpty = (fields: Record<string, string | true | undefined>): ConnectionSettings =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
