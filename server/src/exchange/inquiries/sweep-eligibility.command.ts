import { readDueChecks, type DueCheck } from '../../coverage/eligibility-checks.query.ts'
import { readToday } from '../../parties/practice.query.ts'
import { idFrom } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'
import { RealTimeError } from '../connections/real-time.ts'
import { askEligibility, traceOf } from './ask-eligibility.command.ts'
import type { InquirySession } from './ask-line.ts'
import { buildEligibilityBatch } from './build-eligibility-batch.command.ts'
import { noteFile } from './inquiry-file.command.ts'

export interface SweepWish {
  /** Visits from today up to so many days ahead. */
  days: number
  /** An answer younger than this is not asked for again. */
  olderThanDays: number
  /** Questions on a line in one run; the next goes on with the rest. */
  questionsMax?: number
}

export interface SweepResult {
  /** Policies that were to be asked about. */
  due: number
  answered: number
  /** In a file; the answer comes in another. */
  asked: number
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
  const result: SweepResult = { due: due.length, answered: 0, asked: 0, refused: 0, failed: 0, notAsked: 0, left: due.length }
  const keyed = due.map(one => ({ ...one, key: idFrom(`sweep:${practiceId}:${one.coverageId}:${one.serviceOn}:${today}`) }))
  const isOver = (): boolean => signal?.aborted === true || result.answered + result.refused + result.failed >= (wish.questionsMax ?? Infinity)
  for (const [connectionId, questions] of Map.groupBy(keyed, one => one.connectionId)) {
    if (isOver()) break
    if (await takesFilesOnly(session, connectionId)) await askByFile(session, connectionId, questions, result)
    else await askOneByOne(session, questions, result, isOver, () => onProgress?.(result))
  }
  return result
}

type Question = DueCheck & { key: string }

/** A line that cannot be opened just now is a line all the same: asking it fails and is told. */
async function takesFilesOnly(session: InquirySession, connectionId: string): Promise<boolean> {
  try {
    return (await session.openLine(connectionId)) === undefined
  } catch (error) {
    if (error instanceof RealTimeError) return false
    throw error
  }
}

async function askOneByOne(
  session: InquirySession,
  questions: readonly Question[],
  result: SweepResult,
  isOver: () => boolean,
  tell: () => void,
): Promise<void> {
  let failuresInARow = 0
  for (const { key, coverageId, serviceOn } of questions) {
    if (isOver() || failuresInARow >= FAILURES_IN_A_ROW_MAX) return
    const checkId = await askEligibility(session, { key, policyId: coverageId, serviceOn })
    const ended = checkId instanceof Refusal ? 'notAsked' : await outcome(session, checkId)
    failuresInARow = ended === 'failed' ? failuresInARow + 1 : 0
    result[ended] += 1
    result.left -= 1
    tell()
  }
}

/** All patients of a connection in one file; a file that a crash left unsent goes first. */
async function askByFile(session: InquirySession, connectionId: string, questions: readonly Question[], result: SweepResult): Promise<void> {
  const wishes = questions.map(({ key, coverageId, serviceOn }) => ({ policyId: coverageId, serviceOn, trace: traceOf(key) }))
  const { asked, notAsked } = await session.write(tx => buildEligibilityBatch(tx, connectionId, wishes))
  for (const fileId of await session.write(tx => readUnsent(tx, connectionId))) {
    if (await session.sendFile(connectionId, fileId)) await session.write(tx => noteFile(tx, fileId, 'SENT', 'Sent.'))
  }
  result.asked += asked
  result.notAsked += notAsked
  result.left -= questions.length
}

async function readUnsent(tx: Tx, connectionId: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ id: string }>`
    select id from exchange_file where practice_id = ${tx.practiceId} and connection_id = ${connectionId} and direction = 'out' and kind = '270'
      and status in ('BUILT', 'OFFERED') order by at, id`)
  return rows.map(({ id }) => id)
}

const outcomes = { ANSWERED: 'answered', REFUSED: 'refused', FAILED: 'failed', ASKED: 'failed' } as const

async function outcome(session: InquirySession, checkId: string): Promise<(typeof outcomes)[keyof typeof outcomes]> {
  const [row] = await session.write(tx => tx.rows(sql<{ status: keyof typeof outcomes }>`select status from eligibility_check where id = ${checkId}`))
  return outcomes[row?.status ?? 'FAILED']
}
