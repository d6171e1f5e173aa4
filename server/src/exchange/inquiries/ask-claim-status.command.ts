import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { recordAnswers } from '../../claims/record-answers.command.ts'
import { readPatient, readPolicy } from '../../coverage/policies.query.ts'
import { readToday } from '../../parties/practice.query.ts'
import { isId } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'
import { askAfterLost, givenAnswers } from '../apply-claim-status.command.ts'
import { receiveFile } from '../receive-file.command.ts'
import { askLine, type InquirySession } from './ask-line.ts'
import { traceOf } from './ask-eligibility.command.ts'
import { keepQuestion, noteFile, referenceOf, takeFrame } from './inquiry-file.command.ts'
import { NO_CONNECTION, partiesOf, refuseUnwritable } from './policy-parties.ts'
import { InquiryReadError } from './read-answer.ts'
import { writeStatusInquiry } from './status-276.ts'
import { readClaimStatuses, type ClaimStatusAnswer } from './status-277.ts'

/**
 * Asks a payer what became of a claim. Question and answer are kept as files, and each status with the claim, which moves
 * by them as by any other answer (claims/answer.rules.ts).
 *
 * Refuses NOT_FOUND, INVALID_INPUT; BUSY when no answer came that can be used: asking again is safe.
 *
 * @returns what the payer said about the claim, and no other
 */
export async function askClaimStatus(session: InquirySession, claimId: string): Promise<ClaimStatusAnswer[] | Refusal> {
  const asked = await session.write(tx => ask(tx, claimId))
  if (asked instanceof Refusal) return asked
  const { connectionId, fileId, trace } = asked
  const answer = await askLine(session, connectionId, asked.text)
  if ('problem' in answer) {
    await session.write(tx => noteFile(tx, fileId, 'FAILED', answer.problem))
    return new Refusal('BUSY', `${answer.problem} What is known of the claim stands as it was.`)
  }
  const kept = await session.write(async tx => {
    await noteFile(tx, fileId, 'SENT', 'Answered.')
    return keep(tx, { claimId, connectionId, trace }, answer.text)
  })
  return Array.isArray(kept) ? kept : new Refusal('BUSY', kept.problem)
}

/** A file that cannot be read is kept all the same: the transaction that keeps it is not undone by a refusal. */
async function keep(
  tx: Tx,
  { claimId, connectionId, trace }: { claimId: string; connectionId: string; trace: string },
  text: string,
): Promise<ClaimStatusAnswer[] | { problem: string }> {
  const file = await receiveFile(tx, `${trace}.277`, Buffer.from(text), connectionId)
  try {
    const own = readClaimStatuses(text).filter(answer => answer.trace === trace)
    if (own.length === 0) throw new InquiryReadError('What came back answers another question, so nothing of it is used. Ask again.')
    const today = await readToday(tx)
    const given = own.flatMap(answer => givenAnswers(claimId, answer, today))
    await recordAnswers(tx, file.id, given)
    await askAfterLost(tx, given)
    await noteFile(tx, file.id, 'DONE', 'Status of a claim')
    return own
  } catch (error) {
    if (!(error instanceof InquiryReadError)) throw error
    await noteFile(tx, file.id, 'QUARANTINED', error.message)
    return { problem: error.message }
  }
}

interface Prepared {
  connectionId: string
  fileId: string
  trace: string
  text: string
}

interface ClaimRow {
  number: string
  coverage_id: string | null
  patient_id: string
  payer_control_number: string | null
  charged_cents: Money
  service_date: Day
  submitted_at: string | null
  /** Of the payer: where it is asked. */
  connection_id: string | null
}

/** Null when the insurer can be asked about the claim. */
export async function whyNotAskable(tx: Tx, claimId: string): Promise<string | null> {
  const claim = await readClaim(tx, claimId)
  return claim ? faultOf(claim) : 'This claim does not exist, or you may not see it.'
}

function faultOf({ submitted_at, coverage_id, connection_id }: ClaimRow): string | null {
  if (coverage_id === null) return 'Nobody insures this claim.'
  if (submitted_at === null) return 'It was not sent yet, so the insurer knows nothing of it.'
  return connection_id === null ? NO_CONNECTION : null
}

async function readClaim(tx: Tx, id: string): Promise<ClaimRow | undefined> {
  if (!isId(id)) return undefined
  const [claim] = await tx.rows(sql<ClaimRow>`
    select c.number, c.coverage_id, c.patient_id, c.payer_control_number, c.charged_cents, c.service_date::text, c.submitted_at::text, coalesce(y.inquiry_connection_id, y.connection_id) as connection_id
    from claim c left join payer y on y.id = c.payer_id where c.practice_id = ${tx.practiceId} and c.id = ${id}`)
  if (claim) tx.look([claim.patient_id])
  return claim
}

async function ask(tx: Tx, claimId: string): Promise<Prepared | Refusal> {
  const claim = await readClaim(tx, claimId)
  if (!claim) return new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
  const fault = faultOf(claim)
  if (fault !== null) return new Refusal('INVALID_INPUT', fault)
  const policy = await readPolicy(tx, claim.coverage_id ?? '')
  const patient = await readPatient(tx, claim.patient_id)
  const { connection_id: connectionId } = claim
  if (!policy || !patient || connectionId === null) return new Refusal('NOT_FOUND', 'The policy of this claim does not exist, or you may not see it.')
  const parties = partiesOf(policy, patient)
  if (parties instanceof Refusal) return parties
  const frame = await takeFrame(tx, connectionId)
  const trace = traceOf(tx.newId())
  try {
    const text = writeStatusInquiry({
      ...frame,
      ...parties,
      reference: referenceOf('S', frame),
      trace,
      patientControlNumber: claim.number,
      ...(claim.payer_control_number ? { payerControlNumber: claim.payer_control_number } : {}),
      ...(policy.group_number ? { groupNumber: policy.group_number } : {}),
      chargedCents: claim.charged_cents,
      serviceFrom: claim.service_date,
      serviceTo: claim.service_date,
    })
    return { connectionId, trace, text, fileId: await keepQuestion(tx, connectionId, '276', frame, text) }
  } catch (error) {
    return refuseUnwritable(error)
  }
}
