import type { Day } from '@cleanclaim/schema/day'
import { npiFrom } from '@cleanclaim/schema/npi'
import pg from 'pg'
import { DEMO_PASSWORD } from '../../access/demo-sign-ins.query.ts'
import { hashPassword } from '../../access/password.ts'
import { systemActor } from '../../kernel/actor.ts'
import type { AccountKind } from '../../ledger/journal.rules.ts'
import type { Orm } from '../../platform/database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { JOURNALS_MAX } from './bulk/claim-books.ts'
import { claimRows, FIRST_ENCOUNTER_NUMBER } from './bulk/claim-rows.ts'
import { Rows } from './bulk/copy-rows.ts'
import { practiceNames } from './bulk/names.ts'
import { FIRST_CLAIM_NUMBER } from './bulk/one-claim.ts'
import { FIRST_PATIENT_NUMBER, patientRows } from './bulk/patient-rows.ts'
import { practiceRows } from './bulk/practice-rows.ts'
import { storeStarterCodes } from './starter-codes.ts'

export interface BulkPlan {
  practices: number
  /** In all practices together, shared out evenly. */
  patients: number
  claims: number
  seed: number
  today: Day
  /** Every insured claim waits to be sent, for load tests and for practising. */
  allReady?: boolean
}

export interface BulkOptions {
  onProgress?: (claims: number) => void
  signal?: AbortSignal
}

export interface BulkResult {
  practiceIds: number[]
  patients: number
  claims: number
}

const CLAIMS_A_PIECE = 2_500
const PATIENTS_A_PIECE = 10_000
/** Two, as there are two cores: one piece is made while the other is stored. */
const WRITERS = 2

/**
 * Fills the database with made-up practices: every claim with its visit, its history and its books, so that `verify` has
 * all to check and finds nothing. The same plan on an empty database gives the same rows. Stopping keeps whole pieces.
 */
export async function seedBulk({ orm, ownerUrl }: { orm: Orm; ownerUrl: string }, plan: BulkPlan, options: BulkOptions = {}): Promise<BulkResult> {
  await inTransaction(orm, { actor: systemActor(0) }, storeStarterCodes)
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => openWriter(ownerUrl)))
  const result: BulkResult = { practiceIds: [], patients: 0, claims: 0 }
  try {
    const passwordHash = await hashPassword(DEMO_PASSWORD)
    for (let i = 0; i < plan.practices && !options.signal?.aborted; i += 1) {
      const own = { patients: share(plan.patients, plan.practices, i), claims: share(plan.claims, plan.practices, i) }
      await seedPractice(writers, i, own, plan, passwordHash, result, options)
    }
    await writers[0]?.client.query('analyze')
    return result
  } finally {
    await Promise.all(writers.map(({ client }) => client.end()))
  }
}

const share = (total: number, parts: number, place: number): number => Math.floor(total / parts) + (place < total % parts ? 1 : 0)

async function seedPractice(
  writers: readonly Writer[],
  place: number,
  own: { patients: number; claims: number },
  plan: BulkPlan,
  passwordHash: string,
  result: BulkResult,
  { onProgress, signal }: BulkOptions,
): Promise<void> {
  const [writer] = writers
  if (!writer) return
  const practiceId = await addPractice(writer, place, plan.seed)
  result.practiceIds.push(practiceId)
  await writer.write(practiceId, () => practiceRows(plan.seed, practiceId, passwordHash))
  for (let from = 0; from < own.patients; from += PATIENTS_A_PIECE) {
    const to = Math.min(from + PATIENTS_A_PIECE, own.patients)
    await writer.write(practiceId, () => patientRows(plan.seed, practiceId, from, to, plan.today))
    result.patients += to - from
  }
  const accounts = await writer.accounts(practiceId)
  const pieces = Math.ceil(own.claims / CLAIMS_A_PIECE)
  // Both writers take from the same numbers.
  const numbers = Array.from({ length: pieces }, (_, i) => i).values()
  const work = async (one: Writer): Promise<void> => {
    for (const piece of numbers) {
      if (signal?.aborted) return
      const [from, to] = [piece * CLAIMS_A_PIECE, Math.min((piece + 1) * CLAIMS_A_PIECE, own.claims)]
      const journalIds = await one.journalIds((to - from) * JOURNALS_MAX)
      const piecePlan = { ...plan, practiceId, patients: own.patients, from, to, controlNumber: piece + 1, journalIds, accounts }
      await one.write(practiceId, () => Object.values(claimRows(piecePlan)).filter(rows => rows instanceof Rows))
      result.claims += to - from
      onProgress?.(result.claims)
    }
  }
  await Promise.all(writers.map(work))
  await writer.write(practiceId, () => [numberRows(practiceId, own)])
  await writer.client.query('select set_config($1, $2, false)', ['app.practice', String(practiceId)])
  await writer.client.query('update connection set next_control_number = $1 where practice_id = $2', [pieces + 1, practiceId])
  await writer.client.query(
    `insert into claim_submission (claim_id, position, practice_id, batch_id, frequency, at)
     select c.id, 1, c.practice_id, c.batch_id, c.frequency, b.built_at from claim c join claim_batch b on b.id = c.batch_id where c.practice_id = $1`,
    [practiceId],
  )
  await writer.client.query('update claim set submissions = 1 where practice_id = $1 and batch_id is not null', [practiceId])
}

/** The next patient, visit and claim go on counting where these end. */
function numberRows(practiceId: number, { patients, claims }: { patients: number; claims: number }): Rows {
  const numbers = new Rows('number_series', 'practice_id, kind, next_number')
  numbers.add(practiceId, 'patient', FIRST_PATIENT_NUMBER + patients)
  numbers.add(practiceId, 'encounter', FIRST_ENCOUNTER_NUMBER + claims * 2)
  numbers.add(practiceId, 'claim', FIRST_CLAIM_NUMBER + claims)
  return numbers
}

async function addPractice({ client }: Writer, place: number, seed: number): Promise<number> {
  const name = `${practiceNames[place % practiceNames.length]} Family Medicine ${place + 1}`
  const npi = npiFrom(`1${String((seed * 1_000 + place) % 100_000_000).padStart(8, '0')}`)
  const { rows } = await client.query<{ id: number }>(
    `insert into practice (name, npi, tax_id, taxonomy, phone, line1, city, state, zip) values ($1, $2, '030000119', '207Q00000X', '8025550100', '1 Main Street', 'Burlington', 'VT', '054010001')
     returning id`,
    [name, npi],
  )
  const [row] = rows
  if (!row) throw new Error('the practice was not made')
  return row.id
}

interface Writer {
  client: pg.Client
  /** Stores rows in one transaction. */
  write(practiceId: number, make: () => Rows[]): Promise<void>
  accounts(practiceId: number): Promise<Map<AccountKind, number>>
  journalIds(count: number): Promise<string[]>
}

/**
 * Writes as the owner of the database. A superuser leaves the checks of foreign keys out, since what is made here points
 * to what was made here; the books' own guards stand in any case.
 */
async function openWriter(ownerUrl: string): Promise<Writer> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'cleanclaim-seed' })
  await client.connect()
  const { rows } = await client.query<{ is_super: boolean }>('select rolsuper as is_super from pg_roles where rolname = current_user')
  const isSuper = rows[0]?.is_super ?? false
  return {
    client,
    write: async (practiceId, make) => {
      const tables = make()
      await client.query('begin')
      try {
        await client.query(`select set_config('app.practice', $1, true)`, [String(practiceId)])
        await client.query('set local synchronous_commit = off')
        // The books' guards were planned when the tables were empty: without this they would read them from end to end.
        await client.query('set local enable_seqscan = off')
        if (isSuper) await client.query('set local session_replication_role = replica')
        const lowered = isSuper ? [] : await lowerRowSecurity(client, tables)
        for (const table of tables) await table.store(client)
        await raiseRowSecurity(client, lowered)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    },
    accounts: async practiceId => {
      await client.query(`select set_config('app.practice', $1, false)`, [String(practiceId)])
      const found = await client.query<{ kind: AccountKind; id: number }>('select kind, id from account where practice_id = $1', [practiceId])
      return new Map(found.rows.map(({ kind, id }) => [kind, id]))
    },
    journalIds: async count => {
      const found = await client.query<{ id: string }>(`select nextval(pg_get_serial_sequence('journal', 'id')) as id from generate_series(1, $1)`, [
        count,
      ])
      return found.rows.map(({ id }) => id)
    },
  }
}

/** COPY does not pass row security; its owner may set it aside for one transaction, which nobody else sees. */
async function lowerRowSecurity(client: pg.Client, tables: readonly Rows[]): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(
    `select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace and relname = any($1)`,
    [tables.map(({ table }) => table)],
  )
  for (const { relname } of rows) await client.query(`alter table ${relname} disable row level security`)
  return rows.map(({ relname }) => relname)
}

async function raiseRowSecurity(client: pg.Client, tables: readonly string[]): Promise<void> {
  if (tables.length > 0) await client.query('set constraints all immediate')
  for (const table of tables) await client.query(`alter table ${table} enable row level security`)
}
