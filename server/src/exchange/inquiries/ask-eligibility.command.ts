import { isDay, type Day } from '@cleanclaim/schema/day'
import { findCheck, lockTrace, storeAnswer, storeQuestion } from '../../coverage/eligibility-check.store.ts'
import { readPatient, readPolicy, type PolicyRow } from '../../coverage/policies.query.ts'
import { isId } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'
import { askLine, type InquirySession } from './ask-line.ts'
import { GENERAL_COVERAGE, writeEligibilityInquiry } from './eligibility-270.ts'
import { keepQuestion, noteFile, readQuestion, referenceOf, takeFrame } from './inquiry-file.command.ts'
import { keepEligibilityAnswer } from './keep-eligibility.command.ts'
import { NO_CONNECTION, partiesOf, refuseUnwritable } from './policy-parties.ts'

export interface EligibilityWish {
  /** A UUID made by whoever asks: the same one is one question, however often it is sent. */
  key: string
  policyId: string
  serviceOn: Day
}

/**
 * Asks a payer whether a policy holds on a day. The question is kept before it is sent, the answer with it; a call that
 * fails keeps the answer before it and says so. The call itself is in no transaction. A key that has its answer is not
 * asked again; one whose call failed is, word for word.
 *
 * Refuses NOT_FOUND, INVALID_INPUT, IDEMPOTENCY_MISMATCH. A payer that refuses, and a line that fails, are no refusals
 * of ours: they are the check's status.
 *
 * @returns the id of the check
 */
export async function askEligibility(session: InquirySession, wish: EligibilityWish): Promise<string | Refusal> {
  const asked = await session.write(tx => prepare(tx, wish))
  if (asked instanceof Refusal) return asked
  if (!asked.question) return asked.checkId
  const { connectionId, text, fileId } = asked.question
  const answer = await askLine(session, connectionId, text)
  await session.write(async tx => {
    if ('problem' in answer) {
      await noteFile(tx, fileId, 'FAILED', answer.problem)
      await storeAnswer(tx, asked.checkId, { status: 'FAILED', problem: answer.problem })
      return
    }
    await noteFile(tx, fileId, 'SENT', 'Answered.')
    await keepEligibilityAnswer(tx, connectionId, answer.text, [asked.trace])
  })
  return asked.checkId
}

interface Prepared {
  checkId: string
  trace: string
  /** Absent when the answer is there already. */
  question?: { connectionId: string; fileId: string; text: string }
}

async function prepare(tx: Tx, { key, policyId, serviceOn }: EligibilityWish): Promise<Prepared | Refusal> {
  if (!isId(key)) return new Refusal('INVALID_INPUT', 'The key of this request is not a UUID.', 'idempotencyKey')
  if (!isDay(serviceOn)) return new Refusal('INVALID_INPUT', 'Give the day of the visit.', 'serviceOn')
  const policy = await readPolicy(tx, policyId)
  if (!policy) return new Refusal('NOT_FOUND', 'This policy does not exist, or you may not see it.')
  const trace = traceOf(key)
  await lockTrace(tx, trace)
  const known = await findCheck(tx, trace)
  if (!known) return ask(tx, policy, serviceOn, trace)
  if (known.coverageId !== policyId || known.serviceOn !== serviceOn)
    return new Refusal('IDEMPOTENCY_MISMATCH', 'This request was sent before with other contents. Reload and start again.')
  if (known.status === 'ANSWERED' || known.status === 'REFUSED' || known.requestFileId === null) return { checkId: known.id, trace }
  const question = await readQuestion(tx, known.requestFileId)
  return { checkId: known.id, trace, ...(question ? { question: { ...question, fileId: known.requestFileId } } : {}) }
}

/** TRN02: letters and digits alone come back unharmed. */
export const traceOf = (key: string): string => key.replaceAll('-', '').toUpperCase()

async function ask(tx: Tx, policy: PolicyRow, serviceOn: Day, trace: string): Promise<Prepared | Refusal> {
  const patient = await readPatient(tx, policy.patient_id)
  if (!patient) return new Refusal('NOT_FOUND', 'This patient does not exist, or you may not see them.')
  const parties = partiesOf(policy, patient)
  if (parties instanceof Refusal) return parties
  const { connection_id: connectionId } = policy
  if (!connectionId) return new Refusal('INVALID_INPUT', NO_CONNECTION)
  const frame = await takeFrame(tx, connectionId)
  const question = { trace, ...parties, serviceOn, serviceTypes: [GENERAL_COVERAGE] }
  try {
    const text = writeEligibilityInquiry({ ...frame, reference: referenceOf('E', frame), questions: [question] })
    const fileId = await keepQuestion(tx, connectionId, '270', frame, text)
    const checkId = tx.newId()
    await storeQuestion(tx, { id: checkId, patientId: patient.id, coverageId: policy.id, trace, serviceOn, requestFileId: fileId })
    return { checkId, trace, question: { connectionId, fileId, text } }
  } catch (error) {
    return refuseUnwritable(error)
  }
}
