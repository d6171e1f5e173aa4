import { sum, type Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { pay } from '../../../accounts/pay.command.ts'
import { sandboxProcessor } from '../../../accounts/sandbox-processor.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { idFrom } from '../../../kernel/id.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Orm } from '../../../platform/database.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { DemoPractice } from './set-up.ts'

const DAY_MS = 86_400_000
const testCard = { number: '4242 4242 4242 4242', expiry: '12/39', cvc: '123', name: 'Card Holder' }

/** Who has paid, and how long ago. Everybody else's bills stay open. */
const payers = [
  { patient: 'rosa', daysAgo: 31 },
  { patient: 'walter', daysAgo: 30 },
  { patient: 'tobias', daysAgo: 28 },
  { patient: 'maya', daysAgo: 12 },
  { patient: 'gloria', daysAgo: 11 },
] as const

/** Card payments through the patient's own way of paying, for all that was open with them on that day. */
export async function payBills(orm: Orm, practice: DemoPractice, now: Date, userIds: ReadonlyMap<string, string>): Promise<void> {
  for (const { patient, daysAgo } of payers) {
    const at = new Date(now.getTime() - daysAgo * DAY_MS)
    const patientId = practice.patientIds.get(patient) ?? ''
    const { actor, clock } = practice.scopeAt(at)
    const payer: Actor = { ...actor, userId: userIds.get(patient) ?? actor.userId, roles: ['PATIENT'], patientIds: [patientId] }
    const scope = { actor: payer, ...(clock && { clock }) }
    const due = await inTransaction(orm, scope, tx =>
      tx.rows(sql<{ encounter_id: string; open_patient_cents: Money }>`
        select encounter_id, open_patient_cents from claim where patient_id = ${patientId} and open_patient_cents > 0 and decided_at <= ${at.toISOString()}`),
    )
    if (due.length === 0) continue
    const wish = {
      idempotencyKey: idFrom(`demo ${practice.practiceId} payment ${patient}`),
      billIds: due.map(row => row.encounter_id),
      amount: sum(due.map(row => row.open_patient_cents)),
      card: testCard,
    }
    const paid = await pay(work => inTransaction(orm, scope, work), sandboxProcessor(orm, clock ?? { now: () => at }), wish)
    if (paid instanceof Refusal) throw new Error(`${patient} could not pay: ${paid.message}`)
  }
}
