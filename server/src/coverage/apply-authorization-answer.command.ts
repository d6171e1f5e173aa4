import type { Tx } from '../platform/transaction.ts'
import type { AuthorizationAnswer, AuthorizedService, Decision } from './authorization-answer.rules.ts'
import { milliUnits, showUnits } from './authorization.rules.ts'
import { authorizationLanding, stepOfAction } from './authorization.steps.ts'
import { findByTrace, updateAuthorization, type AuthorizationRow } from './authorization.store.ts'
import { decisionReason } from './authorization-words.rules.ts'
import { mayAskAgain, rejectionSentence } from './rejection-words.rules.ts'

export type AnswerOutcome = 'applied' | 'unchanged' | 'unknown'

/**
 * Applies what a 278 has answered to the request it names by trace; the same answer again changes nothing, and so does
 * one that comes too late for where the authorization stands by then.
 */
export async function applyAuthorizationAnswer(tx: Tx, answer: AuthorizationAnswer, answerFileId: string): Promise<AnswerOutcome> {
  const known = await firstKnown(tx, answer.traces)
  if (!known) return 'unknown'
  const decision = decisionOf(answer)
  const step = decision && stepOfAction(decision.action)
  const status = step && authorizationLanding(known.status, step)
  const problem = answer.rejections.map(rejectionSentence).join(' ')
  if (!decision || !status) {
    if (problem === '' || known.reason === problem) return 'unchanged'
    await updateAuthorization(tx, known, {
      ...asItIs(known),
      reason: problem,
      // A payer that is down for the moment has not answered: the same request may be sent again.
      ...(mayAskAgain(answer.rejections) ? {} : { answerFileId }),
    })
    return 'applied'
  }
  const reason = [decisionReason(decision.reasons), problem, answer.messages.join(' ')].filter(Boolean).join(' ') || null
  await updateAuthorization(tx, known, {
    status,
    number: decision.number || known.number,
    ...scopeOf(answer, known),
    reason: reason?.slice(0, 500) ?? (answer.reference ? `Reference ${answer.reference}` : null),
    answerFileId,
  })
  return 'applied'
}

async function firstKnown(tx: Tx, traces: readonly string[]): Promise<AuthorizationRow | undefined> {
  for (const trace of traces) {
    const found = await findByTrace(tx, trace)
    if (found) return found
  }
  return undefined
}

/** That of the event; where it has none, that of its services when they agree, else in part. */
function decisionOf({ decision, services }: AuthorizationAnswer): Decision | undefined {
  if (decision) return decision
  const decided = services.flatMap(service => service.decision ?? [])
  const [first] = decided
  if (!first || decided.every(({ action }) => action === first.action)) return first
  const number = decided.find(one => one.number !== '')?.number ?? ''
  const hasGrant = decided.some(({ action }) => ['A1', 'A2', 'A6'].includes(action))
  return { action: hasGrant ? 'A2' : 'A4', number, reasons: decided.flatMap(({ reasons }) => reasons) }
}

const asItIs = (
  known: AuthorizationRow,
): Pick<AuthorizationRow, 'status' | 'number' | 'codes' | 'from' | 'to'> & { unitsApproved: string | null } => ({
  status: known.status,
  number: known.number,
  codes: known.codes,
  from: known.from,
  to: known.to,
  unitsApproved: known.approvedMilli === null ? null : showUnits(known.approvedMilli),
})

/** What is held for now: units and days as certified, else as asked for. Services that were refused fall away. */
function scopeOf(
  answer: AuthorizationAnswer,
  known: AuthorizationRow,
): { codes: readonly string[]; unitsApproved: string | null; from: string; to: string } {
  const refused = answer.services.filter(isRefused).map(({ code }) => code)
  const codes = known.codes.filter(code => !refused.includes(code.split('-')[0] ?? code))
  const { unitsApproved, from, to } = asItIs(known)
  const [start, end] = [answer.from ?? from, answer.to ?? to]
  return {
    codes: codes.length > 0 ? codes : known.codes,
    unitsApproved: unitsOf(answer) ?? unitsApproved,
    from: start,
    to: end < start ? start : end,
  }
}

const isRefused = ({ decision, code }: AuthorizedService): boolean => decision?.action === 'A3' && code !== ''

/** One grant is one balance: units of its granted services together, else those of the event. */
function unitsOf({ services, units }: AuthorizationAnswer): string | undefined {
  const granted = services.filter(service => !isRefused(service)).map(service => milliUnits(service.units))
  const sum = granted.reduce<number>((total, milli) => total + (milli ?? 0), 0)
  if (sum > 0) return showUnits(sum)
  return Number(milliUnits(units)) > 0 ? units : undefined
}
