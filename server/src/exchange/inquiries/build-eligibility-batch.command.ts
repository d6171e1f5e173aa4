import type { Day } from '@cleanclaim/schema/day'
import { findCheck, lockTrace, storeQuestion } from '../../coverage/eligibility-check.store.ts'
import { readPatient, readPolicy } from '../../coverage/policies.query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'
import { GENERAL_COVERAGE, writeEligibilityInquiry, type EligibilityQuestion } from './eligibility-270.ts'
import { InquiryWriteError } from './inquiry-parties.ts'
import { keepQuestion, referenceOf, takeFrame, type InquiryFrame } from './inquiry-file.command.ts'
import { partiesOf } from './policy-parties.ts'

export interface BatchQuestion {
  policyId: string
  serviceOn: Day
  /** The same one is one question: what was asked under it is left out. */
  trace: string
}

export interface EligibilityBatch {
  /** Undefined when there is nothing to ask. */
  fileId: string | undefined
  asked: number
  /** Something of ours is missing, like a member id. */
  notAsked: number
}

/** One 270 file about many patients, kept with its questions, for a connection that takes files only. */
export async function buildEligibilityBatch(tx: Tx, connectionId: string, wishes: readonly BatchQuestion[]): Promise<EligibilityBatch> {
  const fresh: BatchQuestion[] = []
  for (const wish of wishes.toSorted((a, b) => (a.trace < b.trace ? -1 : 1))) {
    await lockTrace(tx, wish.trace)
    if (!(await findCheck(tx, wish.trace))) fresh.push(wish)
  }
  if (fresh.length === 0) return { fileId: undefined, asked: 0, notAsked: 0 }
  const frame = await takeFrame(tx, connectionId)
  const written: { policyId: string; patientId: string; question: EligibilityQuestion }[] = []
  for (const wish of fresh) {
    const one = await questionOf(tx, wish)
    if (one && isWritable(frame, one.question)) written.push({ policyId: wish.policyId, ...one })
  }
  const notAsked = fresh.length - written.length
  if (written.length === 0) return { fileId: undefined, asked: 0, notAsked }
  const text = writeEligibilityInquiry({ ...frame, reference: referenceOf('E', frame), questions: written.map(({ question }) => question) })
  const fileId = await keepQuestion(tx, connectionId, '270', frame, text)
  for (const { policyId, patientId, question } of written) {
    const { trace, serviceOn } = question
    await storeQuestion(tx, { id: tx.newId(), patientId, coverageId: policyId, trace, serviceOn, requestFileId: fileId })
  }
  return { fileId, asked: written.length, notAsked }
}

async function questionOf(
  tx: Tx,
  { policyId, serviceOn, trace }: BatchQuestion,
): Promise<{ patientId: string; question: EligibilityQuestion } | undefined> {
  const policy = await readPolicy(tx, policyId)
  const patient = policy && (await readPatient(tx, policy.patient_id))
  if (!policy || !patient) return undefined
  const parties = partiesOf(policy, patient)
  if (parties instanceof Refusal) return undefined
  return { patientId: patient.id, question: { trace, ...parties, serviceOn, serviceTypes: [GENERAL_COVERAGE] } }
}

/** One question that cannot be written must not keep the others from being asked. */
function isWritable(frame: InquiryFrame, question: EligibilityQuestion): boolean {
  try {
    writeEligibilityInquiry({ ...frame, reference: referenceOf('E', frame), questions: [question] })
    return true
  } catch (error) {
    if (error instanceof InquiryWriteError) return false
    throw error
  }
}
