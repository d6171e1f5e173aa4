import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { Clock } from '../kernel/clock.ts'
import type { Orm } from '../platform/database.ts'
import { runStatement } from '../platform/statement.ts'
import { isSandboxCard, sandboxCards } from './card.rules.ts'
import type { CardProcessor, ChargeOutcome } from './card-processor.ts'

const LATE_ANSWER_MS = 6_000

interface ChargeRow {
  amount_cents: bigint
  outcome: 'captured' | 'declined'
  reason: string | null
  has_answer: boolean
}

/**
 * Stands for a card company: its own book, its own commits, no part of our transactions. What it does follows from the
 * card alone. With the late card it captures at once and says so only after a while.
 */
export function sandboxProcessor(orm: Orm, clock: Clock): CardProcessor {
  const book = async (
    key: string,
    amount: Money,
    outcome: 'captured' | 'declined',
    reason: string | null,
    answersAt: Date,
  ): Promise<ChargeOutcome> => {
    await runStatement(
      orm,
      sql`
      insert into sandbox_charge (key, amount_cents, outcome, reason, answers_at) values (${key}, ${amount}, ${outcome}, ${reason}, ${answersAt.toISOString()})
      on conflict (key) do nothing`,
    )
    const row = await read(key)
    if (!row) throw new Error('the sandbox lost a charge')
    // Like any processor: a key stands for one request and is not taken for another.
    if (row.amount_cents !== amount && row.outcome === 'captured') throw new Error('the sandbox knows this key with another amount')
    return outcomeOf(row)
  }
  const read = async (key: string): Promise<ChargeRow | undefined> => {
    const [row] = await runStatement<ChargeRow>(
      orm,
      sql`
      select amount_cents, outcome, reason, answers_at <= ${clock.now().toISOString()} as has_answer from sandbox_charge where key = ${key}`,
    )
    return row
  }
  return {
    charge: ({ key, amount, card }) => {
      const behaviour = isSandboxCard(card.digits) ? sandboxCards[card.digits] : 'declined'
      const now = clock.now()
      if (behaviour === 'captured') return book(key, amount, 'captured', null, now)
      if (behaviour === 'late') return book(key, amount, 'captured', null, new Date(now.getTime() + LATE_ANSWER_MS))
      return book(key, amount, 'declined', behaviour, now)
    },
    find: async key => {
      const row = await read(key)
      return row ? outcomeOf(row) : { status: 'absent' }
    },
    cancel: async key => {
      await runStatement(
        orm,
        sql`
        insert into sandbox_charge (key, amount_cents, outcome, reason, answers_at) values (${key}, 0, 'declined', 'cancelled', ${clock.now().toISOString()})
        on conflict (key) do nothing`,
      )
      const row = await read(key)
      return row ? outcomeOf(row) : { status: 'unknown' }
    },
  }
}

function outcomeOf({ outcome, reason, has_answer }: ChargeRow): ChargeOutcome {
  if (!has_answer) return { status: 'unknown' }
  return outcome === 'captured' ? { status: 'captured' } : { status: 'declined', reason: reason ?? 'declined' }
}
