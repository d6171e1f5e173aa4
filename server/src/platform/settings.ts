import { join, resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce
  .number('give a number from 1 to 65535')
  .int('give a number from 1 to 65535')
  .min(1, 'give a number from 1 to 65535')
  .max(65_535, 'give a number from 1 to 65535')
const flag = z.enum(['true', 'false']).transform(text => text === 'true')

/** Every setting, by its environment variable. `cleanclaim settings` prints this table. */
const table = {
  PORT: { about: 'Port of the web server', rule: port.default(4000) },
  HOST: { about: 'Address the web server binds to', rule: z.string().min(1).default('127.0.0.1') },
  DATABASE_URL: {
    about: 'Your PostgreSQL, as its owner; without it the embedded one is started',
    rule: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  },
  DATABASE_APP_URL: {
    about: 'The same database as a role that owns nothing; made from DATABASE_URL when left out',
    rule: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  },
  CLEANCLAIM_DATA_DIR: { about: 'Folder of the embedded database and of kept files', rule: z.string().min(1).default('.data') },
  CLEANCLAIM_ROLE: { about: 'What this process does: web, worker, or all', rule: z.enum(['web', 'worker', 'all']).default('all') },
  CLEANCLAIM_SECRET: {
    about: 'Key for cursors, at least 32 characters; follows from the database’s password when left out',
    rule: z.string().min(32).optional(),
    secret: true,
  },
  CLEANCLAIM_SECRETS_DIR: {
    about: 'Folder with the passwords and keys of connections, one file each, by practice; `secrets` in the data folder when left out',
    rule: z.string().min(1).optional(),
  },
  CLEANCLAIM_ORIGINS: {
    about: 'Further origins that may call the API, comma separated',
    rule: z
      .string()
      .default('')
      .transform(text => text.split(',').filter(Boolean)),
  },
  CLEANCLAIM_DEMO: { about: 'Seed the demo practice when the database is new', rule: flag.optional() },
  TLS_CERT_FILE: { about: 'Certificate (PEM); with TLS_KEY_FILE the server speaks HTTPS', rule: z.string().optional() },
  TLS_KEY_FILE: { about: 'Private key (PEM)', rule: z.string().optional() },
  NODE_ENV: { about: 'production refuses demo users and demo data', rule: z.enum(['production', 'development', 'test']).default('development') },
  LOG_LEVEL: { about: 'fatal, error, warn, info, debug', rule: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info') },
  DATABASE_POOL: { about: 'Connections to the database of one process', rule: z.coerce.number().int().min(2).max(50).default(10) },
} as const

const schema = z.object({
  PORT: table.PORT.rule,
  HOST: table.HOST.rule,
  DATABASE_URL: table.DATABASE_URL.rule,
  DATABASE_APP_URL: table.DATABASE_APP_URL.rule,
  CLEANCLAIM_DATA_DIR: table.CLEANCLAIM_DATA_DIR.rule,
  CLEANCLAIM_ROLE: table.CLEANCLAIM_ROLE.rule,
  CLEANCLAIM_SECRET: table.CLEANCLAIM_SECRET.rule,
  CLEANCLAIM_SECRETS_DIR: table.CLEANCLAIM_SECRETS_DIR.rule,
  CLEANCLAIM_ORIGINS: table.CLEANCLAIM_ORIGINS.rule,
  CLEANCLAIM_DEMO: table.CLEANCLAIM_DEMO.rule,
  TLS_CERT_FILE: table.TLS_CERT_FILE.rule,
  TLS_KEY_FILE: table.TLS_KEY_FILE.rule,
  NODE_ENV: table.NODE_ENV.rule,
  LOG_LEVEL: table.LOG_LEVEL.rule,
  DATABASE_POOL: table.DATABASE_POOL.rule,
})

export interface Settings {
  port: number
  host: string
  databaseUrl: string | undefined
  databaseAppUrl: string | undefined
  dataDir: string
  role: 'web' | 'worker' | 'all'
  secret: string | undefined
  /** Holds `<practice id>/<name>`. */
  secretsDir: string
  origins: readonly string[]
  isDemo: boolean
  tls: { certFile: string; keyFile: string } | undefined
  isProduction: boolean
  logLevel: string
  poolSize: number
}

/** A setting that does not make sense stops the start, with its name and what to do. */
export class SettingsError extends Error {}

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  // An empty variable counts as not set: compose files and CI write `PORT=` for "leave it".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map(describe).join('\n'))
  const s = parsed.data
  if (Boolean(s.TLS_CERT_FILE) !== Boolean(s.TLS_KEY_FILE)) throw new SettingsError('Set both TLS_CERT_FILE and TLS_KEY_FILE, or neither.')
  const isProduction = s.NODE_ENV === 'production'
  if (isProduction && !s.DATABASE_URL)
    throw new SettingsError('In production set DATABASE_URL to your PostgreSQL: the embedded one is for trying out.')
  if (isProduction && s.CLEANCLAIM_DEMO) throw new SettingsError('CLEANCLAIM_DEMO=true is refused in production: demo users have public passwords.')
  return {
    port: s.PORT,
    host: s.HOST,
    databaseUrl: s.DATABASE_URL,
    databaseAppUrl: s.DATABASE_APP_URL,
    dataDir: resolve(s.CLEANCLAIM_DATA_DIR),
    role: s.CLEANCLAIM_ROLE,
    secret: s.CLEANCLAIM_SECRET,
    secretsDir: resolve(s.CLEANCLAIM_SECRETS_DIR ?? join(s.CLEANCLAIM_DATA_DIR, 'secrets')),
    origins: s.CLEANCLAIM_ORIGINS,
    isDemo: !isProduction && (s.CLEANCLAIM_DEMO ?? true),
    tls: s.TLS_CERT_FILE && s.TLS_KEY_FILE ? { certFile: s.TLS_CERT_FILE, keyFile: s.TLS_KEY_FILE } : undefined,
    isProduction,
    logLevel: s.LOG_LEVEL,
    poolSize: s.DATABASE_POOL,
  }
}

/** Name, meaning and value in force; a secret is only said to be set. */
export function listSettings(environment: NodeJS.ProcessEnv): { name: string; about: string; value: string; isSet: boolean }[] {
  return Object.entries(table).map(([name, { about, rule }]) => {
    const given = environment[name] || undefined
    const isSecret = name.endsWith('URL') || name.endsWith('SECRET')
    const fallback = rule.safeParse(undefined)
    const shown = given ?? (fallback.success && fallback.data !== undefined ? String(fallback.data) : '')
    return { name, about, value: isSecret && given ? '(set)' : shown, isSet: given !== undefined }
  })
}

const describe = (issue: z.core.$ZodIssue): string => `${issue.path.join('.')}: ${issue.message}. See \`cleanclaim settings\`.`
