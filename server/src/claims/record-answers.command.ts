import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import { standing, type Answer, type AnswerSource } from './answer.rules.ts'
import { isOnTheWay, type ClaimStatus } from './claim.steps.ts'
import { takeSteps, type Move } from './take-steps.command.ts'

/** One word of a file about one claim. */
export interface GivenAnswer extends Answer {
  claimId: string
  /** The submission that it answers; null when the file does not say, then it is the current one. */
  batchId: string | null
  payerControlNumber?: string
  /** A sentence without personal data. */
  detail?: string
}

interface ClaimRow {
  id: string
  status: ClaimStatus
  batch_id: string | null
  reason_codes: string[]
  payer_control_number: string | null
}

/**
 * Keeps what was said about claims and moves each to where all answers to its current submission leave it. An answer to
 * an earlier submission is kept and moves nothing; one that came before adds nothing.
 *
 * @returns how many claims moved
 */
export async function recordAnswers(tx: Tx, fileId: string, given: readonly GivenAnswer[]): Promise<number> {
  if (given.length === 0) return 0
  const ids = [...new Set(given.map(({ claimId }) => claimId))].sort()
  const claims = await tx.rows(sql<ClaimRow>`
    select id, status, batch_id, reason_codes, payer_control_number from claim where id = any(${ids}::uuid[]) order by id for update`)
  const batchOf = new Map(claims.map(({ id, batch_id }) => [id, batch_id]))
  await keep(
    tx,
    fileId,
    given.map(answer => ({ ...answer, batchId: answer.batchId ?? batchOf.get(answer.claimId) ?? null })),
  )
  const answers = await readAnswers(tx, ids)
  const detailOf = new Map(given.map(({ claimId, detail }) => [claimId, detail]))
  const moves: Move[] = []
  for (const claim of claims) {
    const known = answers.get(claim.id) ?? []
    const now = standing(known)
    if (!now || !isOnTheWay(claim.status)) continue
    const payerControlNumber = known.findLast(answer => answer.payer_control_number)?.payer_control_number ?? undefined
    if (now.status === claim.status && sameList(now.reasonCodes, claim.reason_codes) && (payerControlNumber ?? null) === claim.payer_control_number)
      continue
    const detail = detailOf.get(claim.id)
    moves.push({
      claimId: claim.id,
      step: now.step,
      fileId,
      reasonCodes: now.reasonCodes,
      ...(detail ? { detail } : {}),
      ...(payerControlNumber ? { payerControlNumber } : {}),
    })
  }
  await takeSteps(tx, moves)
  return moves.length
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value, i) => value === b[i])

async function keep(tx: Tx, fileId: string, given: readonly GivenAnswer[]): Promise<void> {
  await tx.rows(sql`
    insert into claim_answer (id, practice_id, claim_id, batch_id, source, category, code, entity, said_on, payer_control_number, detail, file_id, at)
    select n.id, ${tx.practiceId}, n.claim_id, n.batch_id, n.source, n.category, n.code, n.entity, n.said_on, n.payer_control_number, n.detail, ${fileId}, ${tx.clock.now().toISOString()}
    from unnest(${given.map(() => tx.newId())}::uuid[], ${given.map(a => a.claimId)}::uuid[], ${given.map(a => a.batchId)}::uuid[], ${given.map(a => a.source)}::text[],
      ${given.map(a => a.category)}::text[], ${given.map(a => a.code)}::text[], ${given.map(a => a.entity)}::text[], ${given.map(a => a.saidOn)}::date[],
      ${given.map(a => a.payerControlNumber ?? null)}::text[], ${given.map(a => a.detail ?? null)}::text[])
      as n (id, claim_id, batch_id, source, category, code, entity, said_on, payer_control_number, detail)
    on conflict do nothing`)
}

interface AnswerRow extends Answer {
  payer_control_number: string | null
}

/** Answers to the current submission of each claim; by day and place, so that the last control number is the same for any order. */
async function readAnswers(tx: Tx, claimIds: readonly string[]): Promise<Map<string, AnswerRow[]>> {
  const rows = await tx.rows(sql<{
    claim_id: string
    source: AnswerSource
    category: string
    code: string
    entity: string
    said_on: Day
    payer_control_number: string | null
  }>`
    select a.claim_id, a.source, a.category, a.code, a.entity, a.said_on::text, a.payer_control_number
    from claim_answer a join claim c on c.id = a.claim_id and a.batch_id is not distinct from c.batch_id
    where a.claim_id = any(${[...claimIds]}::uuid[]) order by a.claim_id, a.said_on, a.payer_control_number, a.category, a.code`)
  return Map.groupBy(
    rows.map(({ said_on, ...row }) => ({ ...row, saidOn: said_on })),
    row => row.claim_id,
  )
}
