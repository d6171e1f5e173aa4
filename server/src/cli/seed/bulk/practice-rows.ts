import { npiFrom } from '@cleanclaim/schema/npi'
import { starterFees } from '../../../codes/starter/fees.ts'
import { LIST_START } from '../../../codes/starter/starter-code.ts'
import { accountKinds } from '../../../ledger/journal.rules.ts'
import { Rows } from './copy-rows.ts'
import { idMaker } from './ids.ts'
import { bulkPayers } from './outcome.ts'

const PROVIDERS = 4
const titles = [
  ['Ada', 'Lindqvist'],
  ['Bram', 'Osterberg'],
  ['Celia', 'Marchetti'],
  ['Dev', 'Raman'],
] as const
const staff = ['ADMIN', 'BILLER', 'CODER', 'POSTER', 'FRONT_DESK'] as const

/** What a practice has before its first patient. */
export function practiceRows(seed: number, practiceId: number, passwordHash: string): Rows[] {
  const id = idMaker(seed, practiceId)
  const feed = new Rows('practice_feed', 'id')
  feed.add(practiceId)
  const accounts = new Rows('account', 'practice_id, kind')
  for (const kind of accountKinds) accounts.add(practiceId, kind)
  const connections = new Rows('connection', 'id, practice_id, name, kind, settings, sender_id, receiver_id')
  connections.add(id('connection', 1), practiceId, 'Payer simulator', 'simulator', '{"delayMs": 1500}', `BULK${practiceId}`, 'SIMULATOR')
  const payers = new Rows('payer', 'id, practice_id, name, payer_id, filing_indicator, filing_limit_days, connection_id')
  for (const [i, p] of bulkPayers.entries())
    payers.add(id('payer', i), practiceId, p.name, p.payerId, p.filingIndicator, p.filingLimitDays, id('connection', 1))
  const providers = new Rows('provider', 'id, practice_id, npi, first_name, last_name, taxonomy')
  for (const [i, [first, last]] of titles.entries()) {
    const nineDigits = `1${String((practiceId * PROVIDERS + i) % 100_000_000).padStart(8, '0')}`
    providers.add(id('provider', i), practiceId, npiFrom(nineDigits), first, last, '207Q00000X')
  }
  const fees = new Rows('fee', 'practice_id, code, valid_from, charge_cents')
  for (const [code, cents] of starterFees) fees.add(practiceId, code, LIST_START, cents)
  const users = new Rows('app_user', 'id, email, name, password_hash')
  const members = new Rows('membership', 'id, practice_id, user_id, roles')
  for (const [i, role] of staff.entries()) {
    users.add(
      id('user', i),
      `${role.toLowerCase().replace('_', '')}.p${practiceId}@seed.cleanclaim.example`,
      `${role.toLowerCase().replace('_', ' ')} of practice ${practiceId}`,
      passwordHash,
    )
    members.add(id('membership', i), practiceId, id('user', i), [role])
  }
  return [feed, accounts, connections, payers, providers, fees, users, members]
}

export const providerCount = PROVIDERS
