import { sql } from 'kysely'
import { applyAuthorizationAnswer } from '../../coverage/apply-authorization-answer.command.ts'
import { checkAuthorizationInput, type AuthorizationInput, type CheckedInput } from '../../coverage/authorization-input.rules.ts'
import { findByTrace, insertAuthorization, lockAuthorization, updateAuthorization } from '../../coverage/authorization.store.ts'
import { showUnits } from '../../coverage/authorization.rules.ts'
import { readPatient, readPolicy, type PolicyRow } from '../../coverage/policies.query.ts'
import { providerFault } from '../../coverage/record-authorization.command.ts'
import { lockTrace } from '../../coverage/eligibility-check.store.ts'
import { isId } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'
import { receiveFile } from '../receive-file.command.ts'
import { askLine, type InquirySession, type LineAnswer } from './ask-line.ts'
import { traceOf } from './ask-eligibility.command.ts'
import { readAuthorizationAnswers } from './authorization-278-answer.ts'
import { writeAuthorizationInquiry } from './authorization-278-request.ts'
import { keepQuestion, noteFile, readQuestion, referenceOf, takeFrame } from './inquiry-file.command.ts'
import { NO_CONNECTION, partiesOf, refuseUnwritable } from './policy-parties.ts'
import { InquiryReadError } from './read-answer.ts'

export interface AuthorizationWish {
  /** A UUID made by whoever asks: one request, however often it is sent. */
  key: string
  policyId: string
  isUrgent: boolean
  input: AuthorizationInput
}

/**
 * Asks a payer by 278 for leave to give services. Kept as asked before it is sent; without an answer it stays so, with
 * the reason, and the same key asks again word for word under the same trace, by which the payer knows it.
 *
 * Refuses NOT_FOUND, INVALID_INPUT.
 *
 * @returns the id of the authorization
 */
export async function askAuthorization(session: InquirySession, wish: AuthorizationWish): Promise<string | Refusal> {
  const asked = await session.write(tx => prepare(tx, wish))
  return asked instanceof Refusal ? asked : send(session, asked)
}

/** The same request once more, for one that had no answer. Refuses NOT_FOUND, CLAIM_STEP. */
export async function askAuthorizationAgain(session: InquirySession, id: string): Promise<string | Refusal> {
  const asked = await session.write(async tx => {
    const known = await lockAuthorization(tx, id)
    if (!known) return new Refusal('NOT_FOUND', 'This authorization does not exist, or you may not see it.')
    const question = known.requestFileId && !known.hasAnswer ? await readQuestion(tx, known.requestFileId) : undefined
    if (!question || known.status !== 'SUBMITTED') return new Refusal('CLAIM_STEP', 'Only a request without an answer can be asked again.')
    return { id, trace: known.trace ?? '', question: { ...question, fileId: known.requestFileId ?? '' } }
  })
  return asked instanceof Refusal ? asked : send(session, asked)
}

interface Prepared {
  id: string
  trace: string
  /** Absent when the answer is there already. */
  question?: { connectionId: string; fileId: string; text: string }
}

async function send(session: InquirySession, { id, trace, question }: Prepared): Promise<string> {
  if (!question) return id
  const answer = await askLine(session, question.connectionId, question.text)
  await session.write(tx => keep(tx, { id, trace, question }, answer))
  return id
}

async function keep(tx: Tx, { id, trace, question }: Required<Prepared>, answer: LineAnswer): Promise<void> {
  if ('problem' in answer) {
    await noteFile(tx, question.fileId, 'FAILED', answer.problem)
    return noteProblem(tx, id, answer.problem)
  }
  await noteFile(tx, question.fileId, 'SENT', 'Answered.')
  const file = await receiveFile(tx, `${trace}.278`, Buffer.from(answer.text), question.connectionId)
  try {
    const own = readAuthorizationAnswers(answer.text).filter(({ traces }) => traces.length === 0 || traces.includes(trace))
    for (const one of own) await applyAuthorizationAnswer(tx, { ...one, traces: [trace] }, file.id)
    await noteFile(
      tx,
      file.id,
      own.length > 0 ? 'DONE' : 'QUARANTINED',
      own.length > 0 ? 'Decision about an authorization' : 'Answers another question.',
    )
    if (own.length === 0) await noteProblem(tx, id, 'What came back answers another request, so nothing of it is used.')
  } catch (error) {
    if (!(error instanceof InquiryReadError)) throw error
    await noteFile(tx, file.id, 'QUARANTINED', error.message)
    await noteProblem(tx, id, error.message)
  }
}

async function noteProblem(tx: Tx, id: string, problem: string): Promise<void> {
  const known = await lockAuthorization(tx, id)
  // Somebody has entered the decision meanwhile: what they wrote stands.
  if (known?.status !== 'SUBMITTED') return
  const unitsApproved = known.approvedMilli === null ? null : showUnits(known.approvedMilli)
  await updateAuthorization(tx, known, { ...known, unitsApproved, reason: problem })
}

async function prepare(tx: Tx, { key, policyId, isUrgent, input }: AuthorizationWish): Promise<Prepared | Refusal> {
  if (!isId(key)) return new Refusal('INVALID_INPUT', 'The key of this request is not a UUID.', 'idempotencyKey')
  const policy = await readPolicy(tx, policyId)
  if (!policy) return new Refusal('NOT_FOUND', 'This policy does not exist, or you may not see it.')
  const trace = traceOf(key)
  await lockTrace(tx, trace)
  const known = await findByTrace(tx, trace)
  if (known) {
    const question = known.requestFileId && !known.hasAnswer && known.status === 'SUBMITTED' ? await readQuestion(tx, known.requestFileId) : undefined
    return { id: known.id, trace, ...(question ? { question: { ...question, fileId: known.requestFileId ?? '' } } : {}) }
  }
  const given = checkAuthorizationInput(input)
  if (given instanceof Refusal) return given
  if (given.codes.length === 0) return new Refusal('INVALID_INPUT', 'Say for which codes.', 'codes')
  if (given.diagnoses.length === 0) return new Refusal('INVALID_INPUT', 'Say for which diagnosis.', 'diagnoses')
  return (await providerFault(tx, given.providerId)) ?? ask(tx, policy, { ...given, number: null }, trace, isUrgent)
}

async function ask(tx: Tx, policy: PolicyRow, given: CheckedInput, trace: string, isUrgent: boolean): Promise<Prepared | Refusal> {
  const patient = await readPatient(tx, policy.patient_id)
  if (!patient) return new Refusal('NOT_FOUND', 'This patient does not exist, or you may not see them.')
  const parties = partiesOf(policy, patient)
  if (parties instanceof Refusal) return parties
  const { connection_id: connectionId } = policy
  if (!connectionId) return new Refusal('INVALID_INPUT', NO_CONNECTION)
  const frame = await takeFrame(tx, connectionId)
  const servicing = await readServicing(tx, given.providerId)
  try {
    const text = writeAuthorizationInquiry({
      ...frame,
      ...parties,
      reference: referenceOf('A', frame),
      trace,
      category: 'HS',
      request: 'I',
      serviceType: MEDICAL_CARE,
      placeOfService: OFFICE,
      isUrgent,
      from: given.from,
      to: given.to,
      diagnoses: given.diagnoses,
      ...(servicing ? { servicing } : {}),
      services: given.codes.map(code => service(code, given)),
    })
    const fileId = await keepQuestion(tx, connectionId, '278', frame, text)
    const id = tx.newId()
    await insertAuthorization(tx, {
      id,
      patientId: patient.id,
      coverageId: policy.id,
      status: 'SUBMITTED',
      ...given,
      unitsApproved: given.units,
      trace,
      requestFileId: fileId,
    })
    return { id, trace, question: { connectionId, fileId, text } }
  } catch (error) {
    return refuseUnwritable(error)
  }
}

const MEDICAL_CARE = '1'
const OFFICE = '11'

/** One balance for several codes cannot be split among them: the units stand with a single code only. */
function service(code: string, { codes, units }: CheckedInput): { code: string; codeTo?: string; units?: string } {
  const [first = code, last] = code.split('-')
  return { code: first, ...(last && last !== first ? { codeTo: last } : {}), ...(units && codes.length === 1 ? { units } : {}) }
}

async function readServicing(tx: Tx, providerId: string | null): Promise<{ last: string; first: string; npi: string } | undefined> {
  const [row] = await tx.rows(sql<{ last: string; first: string; npi: string }>`
    select last_name as last, first_name as first, npi from provider where practice_id = ${tx.practiceId} and id = ${providerId}::uuid`)
  return row
}
