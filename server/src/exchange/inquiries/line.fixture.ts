import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TestDatabase } from '../../../test/database.ts'
import { insurer } from '../../../test/a-visit.ts'
import { aCoverage, aPatient, aProvider, anEncounter } from '../../../test/builders.ts'
import type { Tx } from '../../platform/transaction.ts'
import { element, tokenize } from '../../x12/tokenizer.ts'
import { RealTimeError } from '../connections/real-time.ts'
import type { InquirySession } from './ask-line.ts'

/** The other end of a line: what it was asked, and how it answers. */
export interface FarEnd {
  questions: string[]
  answer: (question: string, trace: string) => Promise<string> | string
}

/** A connection that takes files only. */
export const aFileSession = (database: TestDatabase, sent: string[]): InquirySession => ({
  write: work => database.run(work),
  openLine: async () => undefined,
  sendFile: async (_, fileId) => sent.push(fileId) > 0,
})

export const aFarEnd = (answer: FarEnd['answer']): FarEnd => ({ questions: [], answer })
export const noAnswer = (): never => {
  throw new RealTimeError('The insurer did not answer within 30 seconds.')
}

/** Transactions on the test's database, calls to the far end. */
export const aSession = (database: TestDatabase, farEnd: FarEnd): InquirySession => ({
  write: work => database.run(work),
  openLine: async () => ({
    ask: async question => {
      farEnd.questions.push(question)
      return farEnd.answer(question, traceIn(question))
    },
  }),
  sendFile: async () => {
    throw new Error('a line takes no files')
  },
})

const traceIn = (question: string): string => {
  const trn = tokenize(question).segments.find(({ id }) => id === 'TRN')
  return trn ? element(trn, 2) : ''
}

export const aKey = (): string => randomUUID()

/** A patient with a policy of an insurer that can be asked. */
export async function anInsured(tx: Tx, lastName = 'Delgado'): Promise<{ patientId: string; policyId: string }> {
  const patientId = await aPatient(tx, { lastName })
  return { patientId, policyId: await aCoverage(tx, patientId, await insurer(tx), 1) }
}

export async function anExpected(tx: Tx, serviceDate: string): Promise<{ patientId: string; policyId: string }> {
  const insured = await anInsured(tx)
  const encounterId = await anEncounter(tx, { patientId: insured.patientId, providerId: await aProvider(tx), serviceDate, title: 'Check-up' })
  await tx.rows(sql`update encounter set status = 'SCHEDULED' where id = ${encounterId}`)
  return insured
}
