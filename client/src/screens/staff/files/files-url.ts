import { showKind } from '../../../parts/files/file-words.ts'
import type { ExchangeFileFilter, ExchangeFileStatus, FileDirection } from '../../../gql/graphql.ts'

export const statuses = [
  { value: '', label: 'any' },
  { value: 'QUARANTINED', label: 'in quarantine' },
  { value: 'UNKNOWN', label: 'perhaps taken' },
  { value: 'BUILT', label: 'waiting to go out' },
  { value: 'RECEIVED', label: 'being worked off' },
  { value: 'DONE', label: 'worked off' },
  { value: 'SENT', label: 'sent' },
] as const satisfies readonly { value: ExchangeFileStatus | ''; label: string }[]

export const directions = [
  { value: '', label: 'both' },
  { value: 'IN', label: 'in' },
  { value: 'OUT', label: 'out' },
] as const satisfies readonly { value: FileDirection | ''; label: string }[]

export const fileKinds = ['', '837P', '999', 'TA1', '277CA', '835', '271', '277', '278', 'unknown'].map(kind => ({
  value: kind,
  label: kind === '' ? 'any' : showKind(kind),
}))

/** As the address has it; empty for any. */
export interface FilesChoice {
  status: (typeof statuses)[number]['value']
  direction: (typeof directions)[number]['value']
  kind: string
  connection: string
  from: string
  to: string
}

const day = (text: string | null): string => (text && /^\d{4}-\d\d-\d\d$/.test(text) ? text : '')

export const choiceFrom = (params: URLSearchParams): FilesChoice => ({
  status: statuses.find(({ value }) => value === params.get('status'))?.value ?? '',
  direction: directions.find(({ value }) => value === params.get('direction'))?.value ?? '',
  kind: fileKinds.find(({ value }) => value === params.get('kind'))?.value ?? '',
  connection: params.get('connection') ?? '',
  from: day(params.get('from')),
  to: day(params.get('to')),
})

export const addressOf = (choice: FilesChoice): URLSearchParams => new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ''))

export const filterOf = ({ status, direction, kind, connection, from, to }: FilesChoice): ExchangeFileFilter => ({
  status: status || null,
  direction: direction || null,
  kind: kind || null,
  connectionId: connection || null,
  from: from || null,
  to: to || null,
})
