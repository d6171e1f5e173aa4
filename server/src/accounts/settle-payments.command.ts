import { sql } from 'kysely'
import type { Clock } from '../kernel/clock.ts'
import type { CardProcessor, ChargeOutcome } from './card-processor.ts'
import type { Write } from './pay.command.ts'
import { settlePayment } from './settle-payment.command.ts'

/** Longer than any request may take: a charge that has not arrived by then is not on its way. */
const ARRIVES_WITHIN_MS = 15_000
const BATCH_MAX = 100

export interface SettledPayments {
  settled: number
  /** Still without an answer: ask again. */
  open: number
}

/**
 * Asks the card company, by our key, about every payment whose end nobody wrote down: the process died, the answer was
 * late or lost. It never charges: there is no card number to charge. One that never arrived is closed for good.
 *
 * @param write opens one transaction of the practice, as the system
 */
export async function settlePayments(write: Write, processor: CardProcessor, clock: Clock): Promise<SettledPayments> {
  const open = await write(tx =>
    tx.rows(sql<{ id: string; processor_key: string; age_ms: number }>`
      select id, processor_key, (extract(epoch from ${clock.now().toISOString()}::timestamptz - created_at) * 1000)::float8 as age_ms
      from payment where practice_id = ${tx.practiceId} and status in ('INTENT', 'UNKNOWN') order by created_at limit ${BATCH_MAX}`),
  )
  let settled = 0
  for (const { id, processor_key, age_ms } of open) {
    const outcome = await ask(processor, processor_key, age_ms)
    if (outcome.status === 'unknown') continue
    await write(tx => settlePayment(tx, id, outcome))
    settled += 1
  }
  return { settled, open: open.length - settled }
}

async function ask(processor: CardProcessor, key: string, ageMs: number): Promise<ChargeOutcome> {
  const found = await processor.find(key)
  if (found.status !== 'absent') return found
  return ageMs > ARRIVES_WITHIN_MS ? processor.cancel(key) : { status: 'unknown' }
}
