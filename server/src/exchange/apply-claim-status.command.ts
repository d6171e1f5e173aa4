import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { openFollowUp } from '../claims/follow-up.command.ts'
import { recordAnswers, type GivenAnswer } from '../claims/record-answers.command.ts'
import type { Tx } from '../platform/transaction.ts'
import { findClaims, type Applied } from './acknowledgements/apply-acks.command.ts'
import type { ClaimStatusAnswer } from './inquiries/status-277.ts'

/** Keeps what a payer said of claims in a 277 and moves them; a claim that it does not know becomes a task. */
export async function applyClaimStatuses(tx: Tx, answers: readonly ClaimStatusAnswer[], fileId: string, today: Day): Promise<Applied> {
  const known = await findClaims(tx, answers.map(numberOf))
  const given = answers.flatMap(answer => {
    const claimId = known.get(numberOf(answer))
    return claimId ? givenAnswers(claimId, answer, today) : []
  })
  const moved = await recordAnswers(tx, fileId, given)
  await askAfterLost(tx, given)
  return { moved, unknown: answers.filter(answer => !known.has(numberOf(answer))).length }
}

/** Ours is REF*EJ; a payer that speaks unasked may give it as the trace alone. */
const numberOf = ({ pcn, trace }: ClaimStatusAnswer): string => pcn || trace

export const givenAnswers = (claimId: string, answer: ClaimStatusAnswer, today: Day): GivenAnswer[] =>
  answer.statuses.map(({ category, code, entity, on }) => ({
    claimId,
    batchId: null,
    source: 'PAYER',
    category,
    code,
    entity,
    saidOn: on ?? today,
    ...(answer.payerControlNumber ? { payerControlNumber: answer.payerControlNumber } : {}),
  }))

const NOT_ON_FILE = 'The insurer has no such claim. Look at the proof that it was taken in; within the filing limit send it again.'

/** D0 moves no claim, but somebody has to look. */
export async function askAfterLost(tx: Tx, given: readonly GivenAnswer[]): Promise<void> {
  const ids = [...new Set(given.filter(({ category }) => category === 'D0').map(({ claimId }) => claimId))]
  if (ids.length === 0) return
  const claims = await tx.rows(sql<{ id: string; patient_id: string; encounter_id: string }>`
    select id, patient_id, encounter_id from claim where id = any(${ids}::uuid[]) order by id`)
  for (const claim of claims) await openFollowUp(tx, claim, 'NOT_ON_FILE', NOT_ON_FILE)
}
