import type { Day } from '@cleanclaim/schema/day'
import { compactDay } from '@cleanclaim/schema/day'
import { element, tokenize } from '../../x12/tokenizer.ts'
import { adjudicateClaim } from './adjudicate-claim.ts'
import { anyOtherPayerTaxId, atClearinghouse, atPayer, demoPayers } from './adjudication.rules.ts'
import type { DemoPayer } from './adjudication.rules.ts'
import { checkStructure } from './check-structure.ts'
import { groupBy } from './group-by.ts'
import { decideClaim } from './match-condition.ts'
import type { Case } from './match-condition.ts'
import { parse837p } from './parse-837p.ts'
import type { SubmittedBatch, SubmittedClaim } from './parse-837p.ts'
import { groupFaults, interchangeNote, readEnvelope } from './read-envelope.ts'
import type { Interchange } from './read-envelope.ts'
import { acceptedTransactions, draft999 } from './write-999.ts'
import type { CheckedGroup } from './write-999.ts'
import { draft277ca } from './write-277ca.ts'
import type { AcknowledgedClaim, Acknowledging } from './write-277ca.ts'
import { draft835 } from './write-835.ts'
import type { SettledClaim, Settlement } from './write-835.ts'
import { writeInterchange, writeInterchangeAck } from './write-interchange.ts'
import type { Draft, GroupKind, ReturnAddress } from './write-interchange.ts'

export interface SimulatedAnswer {
  kind: 'TA1' | '999' | '277CA' | '835'
  /** From the moment the claims were handed over. */
  delayMs: number
  /** A file name, unique by its control number. */
  name: string
  content: string
}
export interface SimulatorOptions {
  today: Day
  /** HHMM. */
  now: string
  /** Each step counts from the one before: the payer answers after the clearinghouse, and pays after that. */
  delays: { fileAckMs: number; claimAckMs: number; remittanceMs: number }
  /** Ever new, 1 to 999999999: envelopes, payment traces and payer claim numbers are made of it. */
  nextControlNumber: () => number
}

const claimGroups = { functionalId: 'HC', versions: ['005010X222A1'] }

/**
 * All that a clearinghouse and its payers send back for one 837P file, in the order in which it would arrive:
 * a 999 for each interchange (a TA1 instead when its envelope is broken, and before it when ISA14 asks for
 * one), a 277CA of the clearinghouse, a 277CA of each payer, and one 835 with a payment for each payer and
 * payee. Same file, options and numbers give the same answers.
 *
 * @throws X12SyntaxError when the text cannot be cut into segments: there is no one to answer to.
 */
export function answerClaims(file: string, options: SimulatorOptions): SimulatedAnswer[] {
  return readEnvelope(tokenize(file).segments).flatMap(interchange => answerInterchange(interchange, options))
}

function answerInterchange(interchange: Interchange, options: SimulatorOptions): SimulatedAnswer[] {
  const { header, groups } = interchange
  const back: ReturnAddress = { header, today: options.today, now: options.now }
  const note = interchangeNote(interchange)
  const receipt = note !== '000' || element(header, 14) === '1' ? [acknowledge(back, note, options)] : []
  if (note !== '000') return receipt

  const checked = groups.map((group): CheckedGroup => ({
    group,
    faults: groupFaults(group, claimGroups),
    transactions: group.transactions.map(transaction => ({
      transaction,
      verdict: checkStructure(transaction, group),
    })),
  }))
  const batches = checked.flatMap(acceptedTransactions).map(({ segments }) => parse837p(segments))
  const send = sender(back, interchange, options)
  const { fileAckMs, claimAckMs, remittanceMs } = options.delays
  const atDoor = batches.map(batch => acknowledgeAtClearinghouse(batch, options.today))
  const forwarded = atDoor.flatMap(one => forwardToPayers(one, options))
  const payments = settle(forwarded, options)
  return [
    ...receipt,
    ...send('999', fileAckMs, 'FA', '005010X231A1', checked.map(draft999)),
    ...send('277CA', fileAckMs + claimAckMs, 'HN', '005010X214', atDoor.map(draftAck(back))),
    ...send('277CA', fileAckMs + 2 * claimAckMs, 'HN', '005010X214', forwarded.map(draftAck(back))),
    ...send(
      '835',
      fileAckMs + 2 * claimAckMs + remittanceMs,
      'HP',
      '005010X221A1',
      payments.map((payment, i) => draft835(payment, i, options.today)),
    ),
  ]
}

function acknowledge(back: ReturnAddress, note: string, { delays, nextControlNumber }: SimulatorOptions): SimulatedAnswer {
  const number = nextControlNumber()
  return answer('TA1', delays.fileAckMs, number, writeInterchangeAck(back, number, note))
}

const draftAck =
  (back: ReturnAddress) =>
  (one: Acknowledging, index: number): Draft[] =>
    draft277ca(one, index, back)

type Kind = SimulatedAnswer['kind']

/** Nothing to say is no file. */
function sender(back: ReturnAddress, { groups }: Interchange, options: SimulatorOptions) {
  const [from = '', to = ''] = [3, 2].map(n => (groups[0] ? element(groups[0].header, n) : ''))
  return (kind: Kind, delayMs: number, functionalId: GroupKind['functionalId'], version: string, transactions: Draft[][]) => {
    if (transactions.length === 0) return []
    const number = options.nextControlNumber()
    const content = writeInterchange(back, number, { functionalId, version, from, to }, transactions)
    return [answer(kind, delayMs, number, content)]
  }
}

const answer = (kind: Kind, delayMs: number, number: number, content: string): SimulatedAnswer => ({
  kind,
  delayMs,
  name: `${kind.toLowerCase()}-${String(number).padStart(9, '0')}.edi`,
  content,
})

function acknowledgeAtClearinghouse(batch: SubmittedBatch, today: Day): Acknowledging {
  const seen = new Set<string>()
  const claims = batch.claims.map((claim): AcknowledgedClaim => {
    const repeated = seen.has(claim.controlNumber)
    seen.add(claim.controlNumber)
    const outcome = decideClaim(atClearinghouse, { claim, today, repeated })
    return { claim, outcome, accepted: outcome === atClearinghouse.otherwise, payerNumber: '' }
  })
  return { source: { role: 'AY', name: batch.receiver.lastName, id: batch.receiver.id }, batch, claims }
}

/**
 * One 277CA for each payer that got something; its claim numbers are made of the day, one new number and the
 * place.
 */
function forwardToPayers({ batch, claims }: Acknowledging, { today, nextControlNumber }: SimulatorOptions): Acknowledging[] {
  const passed = claims.filter(one => one.accepted).map(({ claim }) => claim)
  return groupBy(passed, ({ payer }) => payer.id).map(group => {
    const payer = payerOf(group[0])
    const intake = `${compactDay(today).slice(2)}${String(nextControlNumber()).padStart(9, '0')}`
    const acknowledged = group.map((claim, i): AcknowledgedClaim => {
      const outcome = decideClaim(atPayer, caseOf(claim, today))
      const accepted = outcome === atPayer.otherwise
      return {
        claim,
        outcome,
        accepted,
        payerNumber: accepted ? `${intake}${String(i + 1).padStart(4, '0')}` : '',
      }
    })
    return { source: { role: 'PR', name: payer.name, id: payer.id }, batch, claims: acknowledged }
  })
}

function settle(forwarded: readonly Acknowledging[], { today, nextControlNumber }: SimulatorOptions): Settlement[] {
  const settled = forwarded
    .flatMap(({ claims }) => claims.filter(one => one.accepted))
    .map(({ claim, payerNumber }): SettledClaim => {
      const adjudication = adjudicateClaim(caseOf(claim, today))
      // A reversal is sent under the number of the claim that it takes back.
      return {
        claim,
        adjudication,
        payerNumber: adjudication.status === '22' ? claim.originalNumber : payerNumber,
      }
    })
  const payments = groupBy(settled, ({ claim }) => `${claim.payer.id} ${claim.billing.id} ${claim.billing.taxId}`)
  return payments.map(claims => ({
    payer: payerOf(claims[0].claim),
    trace: `EFT${String(nextControlNumber()).padStart(9, '0')}`,
    claims,
  }))
}

const caseOf = (claim: SubmittedClaim, today: Day): Case => ({ claim, today, repeated: false })

const payerOf = ({ payer }: SubmittedClaim): DemoPayer =>
  demoPayers.find(({ id }) => id === payer.id) ?? {
    id: payer.id,
    name: payer.lastName,
    taxId: anyOtherPayerTaxId,
  }
