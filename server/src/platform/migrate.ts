import { createHmac } from 'node:crypto'
import type { MigrationObject } from '@mikro-orm/core'
import { Migrator } from '@mikro-orm/migrations'
import { MikroORM } from '@mikro-orm/postgresql'
import pg from 'pg'
import { runMigrations as prepareJobQueue } from 'graphile-worker'
import { PlainError } from './plain-error.ts'

/** Any number: what matters is that all our servers use the same. */
const MIGRATION_LOCK = 7_423_001

/**
 * Brings the database up to date and returns the address under which the server works: a role that owns nothing.
 * Several servers may call it at once; one migrates, the others wait.
 *
 * @param ownerUrl the database as its owner
 * @param appUrl an own role for the server, when the site made one; else a role is made beside the owner
 */
export async function migrate(ownerUrl: string, appUrl: string | undefined, migrations: readonly MigrationObject[]): Promise<string> {
  const guard = new pg.Client({ connectionString: ownerUrl, application_name: 'cleanclaim-migrate' })
  await connect(guard, ownerUrl)
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await runMigrations(ownerUrl, migrations)
    await prepareJobQueue({ connectionString: ownerUrl })
    const workUrl = appUrl ?? appUrlFor(ownerUrl)
    await prepareRole(guard, workUrl, appUrl === undefined)
    return workUrl
  } finally {
    await guard.end()
  }
}

/** Said in one sentence: a wrong address is the commonest trouble of a first start. */
async function connect(client: pg.Client, url: string): Promise<void> {
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(url)
    const cause = error instanceof Error ? error.message || String('code' in error ? error.code : '') : String(error)
    throw new PlainError(`DATABASE_URL: no connection to ${host}${pathname} (${cause}). Check address, name and password.`)
  }
}

async function runMigrations(url: string, migrations: readonly MigrationObject[]): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    logger: () => {},
    migrations: {
      migrationsList: [...migrations],
      tableName: 'migration',
      transactional: true,
      allOrNothing: true,
      snapshot: false,
      disableForeignKeys: false,
    },
    debug: false,
  })
  try {
    await orm.migrator.up()
  } finally {
    await orm.close(true)
  }
}

/** The role beside the owner: its name and password follow from the owner's, so that every server finds the same. */
export function appUrlFor(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  const owner = decodeURIComponent(url.username)
  url.username = encodeURIComponent(`${owner}_app`)
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(`cleanclaim app role of ${owner}`).digest('base64url')
  return url.href
}

/** The server's role reads and adds; it changes and deletes only where the work asks for it. */
async function prepareRole(owner: pg.Client, workUrl: string, isOurs: boolean): Promise<void> {
  const { username, password } = new URL(workUrl)
  const role = owner.escapeIdentifier(decodeURIComponent(username))
  if (isOurs) {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [decodeURIComponent(username)])
    const options = `login nosuperuser nobypassrls nocreatedb nocreaterole password ${owner.escapeLiteral(decodeURIComponent(password))}`
    if (!rowCount) await owner.query(`create role ${role} ${options}`)
  }
  await owner.query(`
    grant usage on schema public to ${role};
    grant select on all tables in schema public to ${role};
    grant insert on all tables in schema public to ${role};
    grant update on ${changeable.join(', ')} to ${role};
    grant delete on ${removable.join(', ')} to ${role};
    revoke insert, update, delete on migration from ${role};
    grant usage on all sequences in schema public to ${role};
    grant execute on all functions in schema public to ${role};`)
}

const changeable = [
  'practice',
  'practice_feed',
  'patient_feed',
  'idempotency',
  'app_user',
  'membership',
  'session',
  'sign_in_attempt',
  'code',
  'code_release',
  'connection',
  'payer',
  'provider',
  'fee',
  'patient',
  'patient_access',
  'coverage',
  'number_series',
  'encounter',
  'diagnosis',
  'charge_line',
  'flag',
  'exchange_file',
  'claim',
  'claim_line',
  'claim_batch',
  'simulator_mail',
  'remittance',
  'payment',
  'payment_part',
  'import_run',
  'follow_up',
  'eligibility_check',
  'authorization_grant',
  'scrub_rule',
  'rule_code_set',
  'filing_limit',
]
const removable = [
  'outbox',
  'diagnosis',
  'charge_line',
  'flag',
  'sign_in_attempt',
  'note_section',
  'claim_line',
  'code',
  'authorization_use',
  'rule_code_set',
  'filing_limit',
]
