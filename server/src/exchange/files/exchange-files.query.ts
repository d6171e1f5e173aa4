import type { Day } from '@cleanclaim/schema/day'
import { sql, type RawBuilder } from 'kysely'
import { isId } from '../../kernel/id.ts'
import type { Tx } from '../../platform/transaction.ts'

export const fileStatuses = ['QUARANTINED', 'UNKNOWN', 'BUILT', 'OFFERED', 'RECEIVED', 'DONE', 'SENT'] as const
export type ExchangeFileStatus = (typeof fileStatuses)[number]

export interface FileFilter {
  direction?: 'in' | 'out' | undefined
  kind?: string | undefined
  status?: ExchangeFileStatus | undefined
  connectionId?: string | undefined
  /** Days of the practice, both included. */
  from?: Day | undefined
  to?: Day | undefined
}

export interface FileRow {
  id: string
  connection_id: string | null
  connection_name: string | null
  direction: 'in' | 'out'
  kind: string
  name: string
  at: string
  finished_at: string | null
  sha256: Buffer
  bytes: number
  status: string
  result: string
  sender_id: string | null
  receiver_id: string | null
  control_number: string | null
  group_numbers: string[]
  transaction_numbers: string[]
}

const columns = sql`f.id, f.connection_id, k.name as connection_name, f.direction, f.kind, f.name, f.at::text, f.finished_at::text, f.sha256,
  octet_length(f.content) as bytes, f.status, f.result, f.sender_id, f.receiver_id, f.control_number, f.group_numbers, f.transaction_numbers`

/** As the index has it: what somebody has to look at comes first. */
const isOpen = sql`(f.status in ('QUARANTINED', 'UNKNOWN'))`

/** Files of all connections: first those that wait for a person, then the newest. */
export async function readExchangeFiles(
  tx: Tx,
  filter: FileFilter,
  first: number,
  after?: string,
): Promise<{ rows: FileRow[]; next: string | null }> {
  const from = after === undefined ? undefined : readCursor(after)
  const page = await tx.rows(sql<FileRow & { is_open: boolean; at_micros: bigint }>`
    with page as materialized (
      select f.id, ${isOpen} as is_open, f.at from exchange_file f
      where ${conditions(tx, filter)} and ${from ? sql`(${isOpen}, f.at, f.id) < (${from.isOpen}::boolean, ${from.at}::timestamptz, ${from.id}::uuid)` : sql`true`}
      order by ${isOpen} desc, f.at desc, f.id desc limit ${sql.lit(first + 1)}
    )
    select ${columns}, p.is_open, (extract(epoch from f.at) * 1000000)::bigint as at_micros
    from page p join exchange_file f on f.id = p.id left join connection k on k.id = f.connection_id
    order by p.is_open desc, f.at desc, f.id desc`)
  const rows = page.slice(0, first)
  const last = rows.at(-1)
  return { rows, next: page.length > first && last ? writeCursor(last) : null }
}

export async function readExchangeFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx.rows(sql<FileRow>`
    select ${columns} from exchange_file f left join connection k on k.id = f.connection_id where f.practice_id = ${tx.practiceId} and f.id = ${id}`)
  return row
}

/** Undefined when it is larger. */
export async function readFileContent(tx: Tx, id: string, bytesMax: number): Promise<Buffer | undefined> {
  const [row] = await tx.rows(sql<{ content: Buffer }>`select content from exchange_file where id = ${id} and octet_length(content) <= ${bytesMax}`)
  return row?.content
}

export interface FileSlice {
  content: Buffer
  bytes: number
  /** The first bytes, where the delimiters stand. */
  head: Buffer
}

/** A part of a file, with everybody noted whose claims it is known to hold. */
export async function readFileSlice(tx: Tx, id: string, offset: number, bytesMax: number): Promise<FileSlice | undefined> {
  const [row] = await tx.rows(sql<FileSlice>`
    select substring(content from ${offset + 1}::int for ${bytesMax}::int) as content, octet_length(content) as bytes, substring(content from 1 for 106) as head
    from exchange_file where practice_id = ${tx.practiceId} and id = ${isId(id) ? id : null}::uuid`)
  if (!row) return undefined
  const patients = await tx.rows(sql<{ patient_id: string }>`
    select distinct c.patient_id from claim c where c.id in (
      select v.claim_id from claim_event v where v.file_id = ${id}
      union select s.claim_id from claim_submission s join claim_batch b on b.id = s.batch_id where b.file_id = ${id}
      union select r.claim_id from remittance_claim r join remittance m on m.id = r.remittance_id where m.file_id = ${id})
    union select c.patient_id from claim c join claim_batch b on b.id = c.batch_id where b.file_id = ${id}
    union select c.patient_id from claim c join claim_answer a on a.claim_id = c.id where a.file_id = ${id}
    union select e.patient_id from eligibility_check e where e.request_file_id = ${id} or e.answer_file_id = ${id}
    union select g.patient_id from authorization_grant g where g.request_file_id = ${id} or g.answer_file_id = ${id}`)
  tx.look(patients.map(({ patient_id }) => patient_id))
  return row
}

function conditions(tx: Tx, { direction, kind, status, connectionId, from, to }: FileFilter): RawBuilder<boolean> {
  const parts = [sql<boolean>`f.practice_id = ${tx.practiceId}`]
  if (direction) parts.push(sql`f.direction = ${direction}`)
  if (kind) parts.push(sql`f.kind = ${kind}`)
  if (status) parts.push(sql`f.status = ${status}`)
  if (connectionId) parts.push(sql`f.connection_id = ${isId(connectionId) ? connectionId : null}::uuid`)
  const zone = sql`(select time_zone from practice where id = ${tx.practiceId})`
  if (from) parts.push(sql`f.at >= (${from}::date::timestamp at time zone ${zone})`)
  if (to) parts.push(sql`f.at < ((${to}::date + 1)::timestamp at time zone ${zone})`)
  return sql`${sql.join(parts, sql` and `)}`
}

/** Microseconds, as the database keeps them. */
const writeCursor = (row: { is_open: boolean; at_micros: bigint; id: string }): string =>
  Buffer.from(`${row.is_open ? 1 : 0}:${row.at_micros}:${row.id}`).toString('base64url')

/** A cursor that somebody changed starts at the beginning again: it opens nothing that the viewer may not see. */
function readCursor(cursor: string): { isOpen: boolean; at: string; id: string } | undefined {
  const [open = '', micros = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(':')
  if (!/^[01]$/.test(open) || !/^\d{1,17}$/.test(micros) || !isId(id)) return undefined
  const seconds = new Date(Number(BigInt(micros) / 1_000_000n) * 1_000).toISOString().slice(0, 19)
  return { isOpen: open === '1', at: `${seconds}.${micros.slice(-6).padStart(6, '0')}Z`, id }
}
