import type { Day } from '@cleanclaim/schema/day'
import { element, tokenize } from '../../x12/tokenizer.ts'
import { acknowledgeAtClearinghouse, caseOf, forwardToPayers } from './acknowledge-claims.ts'
import { checkStructure } from './check-structure.ts'
import { courses } from './course.rules.ts'
import { answerFile, deliver, inNewEnvelope, sameAgain } from './deliver-answers.ts'
import type { Delivery, SimulatedAnswer } from './deliver-answers.ts'
import { atFrontDoor } from './front-door.ts'
import type { Admitted } from './front-door.ts'
import { decideClaim } from './match-condition.ts'
import { planPayments } from './plan-payments.ts'
import type { PlannedFile, Planning } from './plan-payments.ts'
import { groupFaults, interchangeNote, readEnvelope } from './read-envelope.ts'
import type { Interchange } from './read-envelope.ts'
import type { Delays } from './simulator-settings.rules.ts'
import { draft999 } from './write-999.ts'
import type { CheckedGroup } from './write-999.ts'
import { draft277ca } from './write-277ca.ts'
import type { Acknowledging } from './write-277ca.ts'
import { draft835 } from './write-835.ts'
import { writeInterchange, writeInterchangeAck } from './write-interchange.ts'
import type { Draft, GroupKind, ReturnAddress } from './write-interchange.ts'
import { draftNotice } from './write-status.ts'
import type { StatusNotice } from './write-status.ts'

export type { SimulatedAnswer } from './deliver-answers.ts'

export interface SimulatorOptions {
  today: Day
  /** HHMM. */
  now: string
  delays: Delays
  /** Ever new, 1 to 999999999: envelopes, payment traces and payer claim numbers are made of it. */
  nextControlNumber: () => number
  /** Sender and ISA13 of every file taken in so far; those of this one are added. A repeated one gets a TA1 (025). */
  takenIn?: Set<string>
  /** So many of a hundred claims are rejected by the clearinghouse, by their numbers (`isInShare`). */
  rejectPercent?: number | undefined
  /** What was paid for a claim, by the payer's number of it; without this, replacements take nothing back. */
  paidEarlier?: Planning['paidEarlier']
  delivery?: Delivery
}

const claimGroups = { functionalId: 'HC', versions: ['005010X222A1', '005010X223A2', '005010X223A3'] }

/**
 * All that a clearinghouse and its payers send back for one file of claims, in the order in which it arrives: a 999 for
 * each interchange (a TA1 instead when its envelope is broken or came before, and ahead of it when ISA14 asks for one),
 * a 277CA of the clearinghouse, a 277CA of each payer, a 277 where a payer has something to say meanwhile, and 835 with
 * a payment for each payer and payee. Same file, options and numbers give the same answers.
 *
 * @throws X12SyntaxError when the text cannot be cut into segments: there is no one to answer to.
 */
export function answerClaims(file: string, options: SimulatorOptions): SimulatedAnswer[] {
  const { nextControlNumber, delivery = {}, takenIn = new Set() } = options
  const answers = readEnvelope(tokenize(file).segments).flatMap(interchange => answerInterchange(interchange, { ...options, takenIn }))
  return deliver(answers, delivery, nextControlNumber)
}

type Taking = SimulatorOptions & { takenIn: Set<string> }

function answerInterchange(interchange: Interchange, options: Taking): SimulatedAnswer[] {
  const { header, groups } = interchange
  const { today, now } = options
  const back: ReturnAddress = { header, today, now }
  const checked = groups.map((group): CheckedGroup => ({
    group,
    faults: groupFaults(group, claimGroups),
    transactions: group.transactions.map(transaction => ({ transaction, verdict: checkStructure(transaction, group) })),
  }))
  const door = atFrontDoor(checked, today)
  const note = noteOf(interchange, options.takenIn, door.note)
  const receipt = note !== '000' || element(header, 14) === '1' ? [acknowledge(back, note, options)] : []
  if (note !== '000') return receipt
  return [...receipt, ...answerAdmitted(door, interchange, back, options)]
}

/** TA105. Only a file that was taken uses up its number: one that was refused may come again under it. */
function noteOf(interchange: Interchange, takenIn: Set<string>, doorNote: string | undefined): string {
  const key = [6, 13].map(n => element(interchange.header, n).trim()).join(' ')
  const note = interchangeNote(interchange)
  if (note !== '000') return note
  if (takenIn.has(key)) return REPEATED
  if (doorNote !== undefined) return doorNote
  takenIn.add(key)
  return note
}
const REPEATED = '025'

function answerAdmitted({ groups, batches }: Admitted, interchange: Interchange, back: ReturnAddress, options: SimulatorOptions): SimulatedAnswer[] {
  const { today, nextControlNumber, rejectPercent } = options
  const { fileAckMs, claimAckMs, remittanceMs, slowPayers = {} } = options.delays
  const atDoor = batches.map(batch => acknowledgeAtClearinghouse(batch, today, rejectPercent))
  const forwarded = atDoor.flatMap(one => forwardToPayers(one, today, nextControlNumber))
  const accepted = forwarded.flatMap(({ claims }) => claims.filter(one => one.accepted))
  const payments = planPayments(accepted, { today, nextNumber: nextControlNumber, paidEarlier: options.paidEarlier ?? nothing, slowPayers })
  const notices = forwarded.flatMap(one => noticeOf(one, today))
  const payerMs = fileAckMs + 2 * claimAckMs
  const send = sender(back, interchange, options)
  const pay = (file: PlannedFile): SimulatedAnswer[] => {
    const delayMs = file.isEarly ? fileAckMs : payerMs + file.paymentTimes * remittanceMs
    const drafts = file.settlements.map((payment, i) => draft835(payment, i, today))
    return send('835', delayMs, drafts).flatMap(answer => withCopy(answer, file.again, nextControlNumber))
  }
  return [
    ...send('999', fileAckMs, groups.map(draft999)),
    ...send('277CA', fileAckMs + claimAckMs, atDoor.map(draftAck(back))),
    ...send('277CA', payerMs, forwarded.map(draftAck(back))),
    ...send(
      '277',
      payerMs + Math.floor(remittanceMs / 2),
      notices.map((notice, i) => draftNotice(notice, i, back)),
    ),
    ...payments.flatMap(pay),
  ]
}

const nothing = (): undefined => undefined

function withCopy(answer: SimulatedAnswer, again: PlannedFile['again'], nextNumber: () => number): SimulatedAnswer[] {
  if (again === 'same file') return [answer, sameAgain(answer)]
  return again === 'new envelope' ? [answer, inNewEnvelope(answer, nextNumber())] : [answer]
}

/** Nothing, when none of its claims is anything but at work. */
function noticeOf({ source, batch, claims }: Acknowledging, today: Day): StatusNotice[] {
  const standing = claims.flatMap(({ claim, accepted, payerNumber }) => {
    const { status } = decideClaim(courses, caseOf(claim, today))
    return accepted && status ? [{ claim, payerNumber, ...status }] : []
  })
  return standing.length > 0 ? [{ payer: source, batch, claims: standing }] : []
}

function acknowledge(back: ReturnAddress, note: string, { delays, nextControlNumber }: SimulatorOptions): SimulatedAnswer {
  const number = nextControlNumber()
  return answerFile('TA1', delays.fileAckMs, number, writeInterchangeAck(back, number, note))
}

const draftAck =
  (back: ReturnAddress) =>
  (one: Acknowledging, index: number): Draft[] =>
    draft277ca(one, index, back)

type Kind = Exclude<SimulatedAnswer['kind'], 'TA1'>

const groupOf: Readonly<Record<Kind, Pick<GroupKind, 'functionalId' | 'version'>>> = {
  '999': { functionalId: 'FA', version: '005010X231A1' },
  '277CA': { functionalId: 'HN', version: '005010X214' },
  '277': { functionalId: 'HN', version: '005010X212' },
  '835': { functionalId: 'HP', version: '005010X221A1' },
}

/** Nothing to say is no file. */
function sender(back: ReturnAddress, { groups }: Interchange, options: SimulatorOptions) {
  const [from = '', to = ''] = [3, 2].map(n => (groups[0] ? element(groups[0].header, n) : ''))
  return (kind: Kind, delayMs: number, transactions: Draft[][]): SimulatedAnswer[] => {
    if (transactions.length === 0) return []
    const number = options.nextControlNumber()
    return [answerFile(kind, delayMs, number, writeInterchange(back, number, { ...groupOf[kind], from, to }, transactions))]
  }
}
