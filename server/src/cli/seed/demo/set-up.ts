import { addDays, type Day } from '@cleanclaim/schema/day'
import { npiFrom } from '@cleanclaim/schema/npi'
import { sql } from 'kysely'
import { starterFees } from '../../../codes/starter/fees.ts'
import { LIST_START } from '../../../codes/starter/starter-code.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { dayAt, type Clock } from '../../../kernel/clock.ts'
import { idFrom } from '../../../kernel/id.ts'
import { takeNumbers } from '../../../parties/number-series.store.ts'
import type { Orm } from '../../../platform/database.ts'
import { runStatement } from '../../../platform/statement.ts'
import { inTransaction, type Scope, type Tx } from '../../../platform/transaction.ts'
import { storeStarterCodes } from '../starter-codes.ts'
import type { Cast } from './capture.ts'
import { patients, payers, providers, type DemoPatient } from './people.ts'

const TIME_ZONE = 'America/New_York'
/** Long enough to see a claim go out and its answer come in, short enough to wait for. */
const LIVE_DELAY_MS = 1_500

export interface DemoPractice extends Cast {
  connectionId: string
  scopeAt: (at: Date) => Scope
}

/** The practice with its people, payers and prices, and the connection to the simulator. */
export async function setUpPractice(orm: Orm, clock: Clock): Promise<DemoPractice> {
  const [practice] = await runStatement(
    orm,
    sql<{ id: number }>`
    insert into practice (name, npi, tax_id, taxonomy, phone, line1, city, state, zip, clia, time_zone, is_demo)
    values ('Harbor Lane Family Medicine', ${npiFrom('123456789')}, '030000118', '207Q00000X', '8025550142', '118 Harbor Lane', 'Burlington', 'VT', '054010118', '47D0000118',
      ${TIME_ZONE}, true) returning id`,
  )
  if (!practice) throw new Error('the demo practice was not made')
  const scopeAt = (at: Date): Scope => ({ actor: systemActor(practice.id), clock: { now: () => at } })
  const today = dayAt(clock.now(), TIME_ZONE)
  const parties = await inTransaction(orm, scopeAt(clock.now()), async tx => {
    await tx.rows(sql`insert into practice_feed (id) values (${tx.practiceId})`)
    await storeStarterCodes(tx)
    await tx.rows(sql`
      insert into fee (practice_id, code, valid_from, charge_cents)
      select ${tx.practiceId}, code, ${LIST_START}::date, cents from unnest(${[...starterFees.keys()]}::text[], ${[...starterFees.values()]}::bigint[]) as f (code, cents)`)
    const connectionId = await storePayers(tx)
    return { connectionId, providerIds: await storeProviders(tx), patientIds: await storePatients(tx, today) }
  })
  return { practiceId: practice.id, today, scopeAt, ...parties }
}

async function storePayers(tx: Tx): Promise<string> {
  const connectionId = tx.newId()
  await tx.rows(sql`
    insert into connection (id, practice_id, name, kind, settings, sender_id, receiver_id)
    values (${connectionId}, ${tx.practiceId}, 'Payer simulator', 'simulator', ${JSON.stringify({ delayMs: LIVE_DELAY_MS })}::jsonb, 'HARBORLANE', 'SIMULATOR')`)
  const rows = payers.map(
    p =>
      sql`(${payerId(tx, p.key)}::uuid, ${tx.practiceId}::int, ${p.name}, ${p.payerId}, ${p.filingIndicator}, ${p.filingLimitDays}::int, ${connectionId}::uuid)`,
  )
  await tx.rows(sql`insert into payer (id, practice_id, name, payer_id, filing_indicator, filing_limit_days, connection_id) values ${sql.join(rows)}`)
  return connectionId
}

const payerId = (tx: Tx, key: string): string => idFrom(`demo ${tx.practiceId} payer ${key}`)

async function storeProviders(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map(providers.map(({ key }) => [key as string, idFrom(`demo ${tx.practiceId} provider ${key}`)]))
  const rows = providers.map(
    p => sql`(${ids.get(p.key)}::uuid, ${tx.practiceId}::int, ${npiFrom(p.nineDigits)}, ${p.firstName}, ${p.lastName}, ${p.taxonomy}, ${p.key})`,
  )
  await tx.rows(sql`insert into provider (id, practice_id, npi, first_name, last_name, taxonomy, source_key) values ${sql.join(rows)}`)
  return ids
}

async function storePatients(tx: Tx, today: Day): Promise<Map<string, string>> {
  const first = await takeNumbers(tx, 'patient', patients.length)
  const ids = new Map(patients.map(({ key }) => [key, idFrom(`demo ${tx.practiceId} patient ${key}`)]))
  const rows = patients.map(
    (p, i) => sql`(${ids.get(p.key)}::uuid, ${tx.practiceId}::int, ${first + BigInt(i)}::bigint, ${p.firstName}, ${p.lastName},
    ${birthDate(p, i, today)}::date, ${p.sex}, ${p.street}, 'Burlington', 'VT', '054010000', ${`80255501${String(i).padStart(2, '0')}`}, ${p.key})`,
  )
  await tx.rows(
    sql`insert into patient (id, practice_id, number, first_name, last_name, birth_date, sex, line1, city, state, zip, phone, source_key) values ${sql.join(rows)}`,
  )
  const covered = patients.flatMap(({ key, coverage }) => (coverage ? [{ key, ...coverage }] : []))
  const policies = covered.map(
    c => sql`(${idFrom(`demo ${tx.practiceId} coverage ${c.key}`)}::uuid, ${tx.practiceId}::int, ${ids.get(c.key)}::uuid, ${payerId(tx, c.payer)}::uuid,
    1, ${c.memberId}, ${c.groupNumber ?? null}, ${addDays(today, -900)}::date, ${c.key})`,
  )
  await tx.rows(
    sql`insert into coverage (id, practice_id, patient_id, payer_id, rank, member_id, group_number, valid_from, source_key) values ${sql.join(policies)}`,
  )
  return ids
}

/** Some weeks after the last birthday, so that nobody changes age during the sixty days. */
const birthDate = ({ age }: DemoPatient, place: number, today: Day): Day => {
  const lastBirthday = addDays(today, -70 - place * 9)
  return addDays(`${Number(lastBirthday.slice(0, 4)) - age}${lastBirthday.slice(4, 7)}-01`, place)
}
