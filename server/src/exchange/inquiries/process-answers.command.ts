import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'
import { readAuthorizationAnswers } from './authorization-278-answer.ts'
import { applyAuthorizationAnswer } from '../../coverage/apply-authorization-answer.command.ts'
import { InquiryReadError } from './read-answer.ts'
import { applyEligibilityAnswers } from './keep-eligibility.command.ts'

/**
 * Answers that come as files instead of on a line: 271 to a sweep, and the decision about a request that was pended.
 *
 * @returns what it came to, in a sentence; undefined when the file holds no such answer
 */
export async function processAnswerFile(
  tx: Tx,
  fileId: string,
  kind: string,
  text: string,
): Promise<{ status: 'DONE' | 'QUARANTINED'; result: string } | undefined> {
  if (kind !== '271' && kind !== '278') return undefined
  await tx.rows(sql`select from exchange_file where id = ${fileId} for update`)
  try {
    if (kind === '278') return await applyDecisions(tx, fileId, text)
    const { answered, unknown } = await applyEligibilityAnswers(tx, text, fileId)
    return { status: 'DONE', result: `${answered} answered${unknown > 0 ? `, ${unknown} not ours` : ''}` }
  } catch (error) {
    if (error instanceof InquiryReadError) return { status: 'QUARANTINED', result: error.message }
    throw error
  }
}

async function applyDecisions(tx: Tx, fileId: string, text: string): Promise<{ status: 'DONE'; result: string }> {
  let [applied, unknown] = [0, 0]
  for (const answer of readAuthorizationAnswers(text)) {
    const outcome = await applyAuthorizationAnswer(tx, answer, fileId)
    if (outcome === 'applied') applied += 1
    if (outcome === 'unknown') unknown += 1
  }
  return { status: 'DONE', result: `${applied} decided${unknown > 0 ? `, ${unknown} not ours` : ''}` }
}
