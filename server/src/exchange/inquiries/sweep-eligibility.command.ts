import { readDueChecks } from '../../coverage/eligibility-checks.query.ts'
import { readToday } from '../../coverage/policies.query.ts'
import { idFrom } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sql } from 'kysely'
import { askEligibility } from './ask-eligibility.command.ts'
import type { InquirySession } from './ask-line.ts'

export interface SweepWish {
  /** Visits from today up to so many days ahead. */
  days: number
  /** An answer younger than this is not asked for again. */
  olderThanDays: number
  /** Questions of one run; the next goes on with the rest. */
  questionsMax?: number
}

export interface SweepResult {
  /** Policies that were to be asked about. */
  due: number
  answered: number
  /** The payer said no: the reason stands with the policy. */
  refused: number
  /** No answer came; the next sweep asks again. */
  failed: number
  /** Could not be asked at all: something of ours is missing. */
  notAsked: number
  /** Left for the next run. */
  left: number
}

export const usualSweep = { days: 1, olderThanDays: 3 } as const satisfies SweepWish

/** A connection that fails so often in a row is left alone until the next run. */
const FAILURES_IN_A_ROW_MAX = 3

/**
 * Asks about every patient who is expected: one question a policy and day. Stopped anywhere, it goes on where it was when
 * it runs again; run twice, it asks nothing twice, since a policy's question of a day has one key.
 *
 * @param signal ends it after the question under way
 * @param onProgress after each question
 */
export async function sweepEligibility(
  session: InquirySession,
  practiceId: number,
  wish: SweepWish,
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: (result: SweepResult) => void } = {},
): Promise<SweepResult> {
  const { today, due } = await session.write(async tx => {
    const day = await readToday(tx)
    return { today: day, due: await readDueChecks(tx, day, wish) }
  })
  const result: SweepResult = { due: due.length, answered: 0, refused: 0, failed: 0, notAsked: 0, left: due.length }
  const failures = new Map<string, number>()
  for (const { coverageId, connectionId, serviceOn } of due.slice(0, wish.questionsMax)) {
    if (signal?.aborted) break
    if ((failures.get(connectionId) ?? 0) >= FAILURES_IN_A_ROW_MAX) continue
    const key = idFrom(`sweep:${practiceId}:${coverageId}:${serviceOn}:${today}`)
    const checkId = await askEligibility(session, { key, policyId: coverageId, serviceOn })
    const ended = checkId instanceof Refusal ? 'notAsked' : await outcome(session, checkId)
    failures.set(connectionId, ended === 'failed' ? (failures.get(connectionId) ?? 0) + 1 : 0)
    result[ended] += 1
    result.left -= 1
    onProgress?.(result)
  }
  return result
}

const outcomes = { ANSWERED: 'answered', REFUSED: 'refused', FAILED: 'failed', ASKED: 'failed' } as const

async function outcome(session: InquirySession, checkId: string): Promise<(typeof outcomes)[keyof typeof outcomes]> {
  const [row] = await session.write(tx => tx.rows(sql<{ status: keyof typeof outcomes }>`select status from eligibility_check where id = ${checkId}`))
  return outcomes[row?.status ?? 'FAILED']
}
