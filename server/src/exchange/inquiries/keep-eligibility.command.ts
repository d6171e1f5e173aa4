import { summarizeBenefits } from '../../coverage/benefits.rules.ts'
import type { EligibilityAnswer } from '../../coverage/eligibility-answer.rules.ts'
import { findCheck, storeAnswer } from '../../coverage/eligibility-check.store.ts'
import { mayAskAgain, rejectionSentence } from '../../coverage/rejection-words.rules.ts'
import type { Tx } from '../../platform/transaction.ts'
import { receiveFile } from '../receive-file.command.ts'
import { readEligibilityAnswers } from './eligibility-271.ts'
import { noteFile } from './inquiry-file.command.ts'
import { InquiryReadError } from './read-answer.ts'

export interface KeptAnswers {
  /** Questions that have their answer now. */
  answered: number
  /** Answers to questions that are not ours. */
  unknown: number
}

/**
 * Keeps a 271 as it came on a real-time line, and what it says with the questions it answers.
 * @param traces of the questions that were asked on this line: none of them stays without an end
 */
export async function keepEligibilityAnswer(tx: Tx, connectionId: string, text: string, traces: readonly string[]): Promise<KeptAnswers> {
  const file = await receiveFile(tx, `${traces[0] ?? 'answer'}.271`, Buffer.from(text), connectionId)
  try {
    const kept = await applyEligibilityAnswers(tx, text, file.id, traces)
    await noteFile(tx, file.id, 'DONE', `${kept.answered} answered`)
    return kept
  } catch (error) {
    if (!(error instanceof InquiryReadError)) throw error
    await noteFile(tx, file.id, 'QUARANTINED', error.message)
    for (const trace of traces) await end(tx, trace, { status: 'FAILED', problem: error.message, answerFileId: file.id })
    return { answered: 0, unknown: 0 }
  }
}

/**
 * What a 271 says about any number of questions, each found by its trace; the same file again changes nothing.
 * @param asked traces of questions that this file must answer; what it leaves out has failed
 * @throws InquiryReadError
 */
export async function applyEligibilityAnswers(tx: Tx, text: string, fileId: string, asked: readonly string[] = []): Promise<KeptAnswers> {
  const answers = readEligibilityAnswers(text)
  const left = new Set(asked)
  const kept: KeptAnswers = { answered: 0, unknown: 0 }
  for (const answer of answers) {
    const trace = await ownTrace(tx, answer.traces)
    if (trace === undefined && answer.traces.length > 0) kept.unknown += 1
    if (trace === undefined) continue
    left.delete(trace)
    if (await keepOne(tx, trace, answer, fileId)) kept.answered += 1
  }
  // Refused before it came to any person: that is the answer to every question of the file.
  const early = answers.find(({ traces, rejections }) => traces.length === 0 && rejections.length > 0)
  for (const trace of left) {
    if (early ? await keepOne(tx, trace, early, fileId) : await end(tx, trace, { status: 'FAILED', problem: OTHER_ANSWER, answerFileId: fileId }))
      kept.answered += 1
  }
  return kept
}

const OTHER_ANSWER = 'What came back answers another question, so nothing of it is used. Ask again.'

async function ownTrace(tx: Tx, traces: readonly string[]): Promise<string | undefined> {
  for (const trace of traces) if (await findCheck(tx, trace)) return trace
  return undefined
}

/** Benefits come with the refusal of one of them, too; without any, the refusals are the answer. */
async function keepOne(tx: Tx, trace: string, answer: EligibilityAnswer, answerFileId: string): Promise<boolean> {
  const check = await findCheck(tx, trace)
  if (!check) return false
  if (answer.rows.length > 0)
    return storeAnswer(tx, check.id, { status: 'ANSWERED', benefits: summarizeBenefits(answer, check.serviceOn), answerFileId })
  const problem = [...new Set(answer.rejections.map(rejectionSentence))].join(' ') || 'The insurer answered without saying anything.'
  // A payer that is down for the moment has not answered: the same question may be asked again.
  const status = mayAskAgain(answer.rejections) ? 'FAILED' : 'REFUSED'
  return storeAnswer(tx, check.id, { status, problem, answerFileId })
}

async function end(tx: Tx, trace: string, failed: { status: 'FAILED'; problem: string; answerFileId: string }): Promise<boolean> {
  const check = await findCheck(tx, trace)
  return check !== undefined && storeAnswer(tx, check.id, failed)
}
