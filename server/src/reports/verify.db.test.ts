import { money } from '@cleanclaim/schema/money'
import pg from 'pg'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aClaim, aFile, aUser } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { aProviderAdjustment, aRemittance, aRemitted, aReversal } from '../../test/remittance-builder.ts'
import { pay } from '../accounts/pay.command.ts'
import { sandboxProcessor } from '../accounts/sandbox-processor.ts'
import { newId } from '../kernel/id.ts'
import { postRemittance } from '../remittances/post-remittance.command.ts'
import type { Check } from './verify-report.rules.ts'
import { verify } from './verify.query.ts'

const database = useDatabase()
const checks = (): Promise<Check[]> => database.run(verify)
const broken = async (): Promise<string[]> => (await checks()).filter(check => check.broken > 0).map(check => check.id)

/** As the owner with every guard off: what a thief of the database could do. Undone after `look`. */
async function tamper<Result>(statement: string, look: () => Promise<Result>): Promise<Result> {
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    const tables = ['journal', 'entry', 'claim_event', 'audit_row', 'account']
    for (const table of tables) await owner.query(`alter table ${table} disable trigger user; create table copy_${table} as table ${table}`)
    await owner.query(
      `create table copy_audit_head as table audit_head; create table copy_claim as table claim; create table copy_outbox as table outbox; create table copy_payment_part as table payment_part`,
    )
    await owner.query(statement)
    const result = await look()
    for (const table of [...tables, 'audit_head', 'outbox'])
      await owner.query(
        `set session_replication_role = replica; delete from ${table}; insert into ${table} overriding system value select * from copy_${table}; drop table copy_${table}`,
      )
    await owner.query(
      `update claim c set open_payer_cents = k.open_payer_cents, status = k.status from copy_claim k where k.id = c.id; drop table copy_claim`,
    )
    await owner.query(
      `update payment_part p set applied_cents = k.applied_cents from copy_payment_part k where k.claim_id = p.claim_id; drop table copy_payment_part`,
    )
    for (const table of tables) await owner.query(`alter table ${table} enable trigger user`)
    return result
  } finally {
    await owner.end()
  }
}

beforeAll(async () => {
  const userId = await database.run(tx => aUser(tx))
  const post = async (claims: Parameters<typeof aRemittance>[0], plb = 0): Promise<void> => {
    const extra = plb === 0 ? {} : { providerAdjustments: [aProviderAdjustment('WO', plb)] }
    await database.run(async tx => postRemittance(tx, aRemittance(claims, extra), { fileId: await aFile(tx), position: 0 }))
  }
  for (let i = 0; i < 4; i += 1) {
    const claim = await database.run(tx => aClaim(tx, { lines: [{}, { code: '82947', charge: money(9_000) }] }))
    const remitted = aRemitted({
      claim,
      lines: [
        [
          ['CO', '45', 8_000],
          ['PR', '1', 4_000],
        ],
        i === 1 ? [['CO', '16', 9_000]] : [['CO', '45', 100]],
      ],
    })
    await post([remitted, ...(i === 2 ? [{ ...remitted, pcn: 'NOBODY', payerControlNumber: '' }] : [])], i * 100)
    const actor = { userId, roles: ['PATIENT' as const], patientIds: [claim.patientId] }
    await pay(work => database.run(work, actor), sandboxProcessor(database.orm, { now: () => new Date() }), {
      idempotencyKey: newId(),
      billIds: [claim.encounterId],
      amount: money(1_500 + i),
      card: { number: '4242424242424242', expiry: '08/29', cvc: '123', name: 'R' },
    })
    // Paid by the patient, then taken back by the insurer: the patient has credit.
    if (i === 3) await post([aReversal(remitted)])
    for (const chain of ['read', 'write']) {
      await database.run(tx =>
        tx.rows(sql`insert into audit_row (practice_id, chain, actor_id, operation, action, outcome, prev, hash)
        values (${tx.practiceId}, ${chain}, ${userId}, 'bills', 'read', 'ok', '', '')`),
      )
    }
  }
})

test('an untouched practice is green, and every promise was looked at', async () => {
  const all = await checks()
  expect(all.filter(check => check.broken > 0)).toEqual([])
  const empty = all.filter(check => check.checked === 0).map(check => check.id)
  expect(empty).toEqual(['batches-sent-once'])
})

test.for([
  [
    'a cent more on one entry',
    `update entry set amount_cents = amount_cents + 1 where (journal_id, line_no) in (select journal_id, line_no from entry order by journal_id limit 1)`,
    'journals-balance',
  ],
  [
    'two entries that cancel out',
    `insert into entry (journal_id, line_no, practice_id, account_id, claim_id, claim_line_id, patient_id, amount_cents)
     select journal_id, line_no + 90, practice_id, account_id, claim_id, claim_line_id, patient_id, case line_no when 1 then 5 else -5 end from entry where journal_id = (select min(journal_id) from entry) and line_no < 3`,
    'caches-agree',
  ],
  [
    'a journal removed',
    `delete from entry where journal_id = (select min(journal_id) from entry); delete from journal where id not in (select journal_id from entry)`,
    'claims-add-up',
  ],
  [
    'a payment’s journal removed',
    `delete from entry where journal_id in (select id from journal where source_type = 'payment'); delete from journal where id not in (select journal_id from entry)`,
    'payments-are-charged',
  ],
  ['a balance in a list', `update claim set open_payer_cents = open_payer_cents + 1`, 'caches-agree'],
  ['a receipt', `update payment_part set applied_cents = applied_cents + 1`, 'payment-parts-agree'],
  ['a status without a step', `update claim set status = 'WRITTEN_OFF' where number = (select min(number) from claim)`, 'histories-hold'],
  ['a step that is not allowed', `update claim_event set to_status = 'CLOSED' where step = 'batch'`, 'histories-hold'],
  ['an event removed', `delete from outbox where seq = (select min(seq) + 1 from outbox)`, 'feeds-gapless'],
  ['an audit row changed', `update audit_row set outcome = 'FORBIDDEN' where chain = 'read' and seq = 2`, 'audit-chains-hold'],
  ['an audit row removed', `delete from audit_row where chain = 'read' and seq = 2`, 'audit-chains-hold'],
  [
    'the end of the audit trail cut',
    `delete from audit_row where chain = 'write' and seq = (select max(seq) from audit_row where chain = 'write')`,
    'audit-heads-hold',
  ],
])('finds %s', async ([, statement, id]) => {
  expect(await tamper(statement ?? '', broken)).toContain(id)
  expect(await broken()).toEqual([])
})
