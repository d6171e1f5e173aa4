import { negate, zero, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { landing, type ClaimStatus, type ClaimStep } from '../claims/claim.steps.ts'
import { gather, journalOf, reversalOf, type Entry, type Journal, type Source } from '../ledger/journal.rules.ts'
import { withEntries } from '../ledger/line-balance.rules.ts'
import { adjudicate, freeOverpaid, holdPayerMoney, providerAdjustment, type ClaimParties, type LineFacts } from '../ledger/money-core.rules.ts'
import { decideClaim } from './decide-claim.rules.ts'
import type { BilledLine } from './match-lines.rules.ts'
import type { RemittedClaim, Remittance } from './remittance.rules.ts'

/** A claim as it stands before a remittance, locked. */
export interface ClaimFacts {
  parties: ClaimParties
  number: string
  payerControlNumber: string | undefined
  status: ClaimStatus
  billed: readonly BilledLine[]
  lines: readonly LineFacts[]
  /** Place of its own policy, and of the last one the patient had on that day: 1 first. */
  policyRank: number
  lastPolicyRank: number
  /** Decisions posted and not taken back, latest first. */
  decisions: readonly PostedDecision[]
}

export interface PostedDecision {
  remittanceClaimId: string
  chargeCents: Money
  paidCents: Money
  payerControlNumber: string
  /** Undefined when nothing moved, as with most denials. */
  journal: { id: bigint; entries: readonly Entry[] } | undefined
}

export interface PlannedClaim {
  claimId: string | undefined
  /** Why it could not be posted; its money is then kept apart. */
  exception: string | undefined
  step: ClaimStep | undefined
  reasonCodes: string[]
  /** The billed line of each remitted one; empty with an exception. */
  lineIds: string[]
  reverses: string | undefined
  /** The decision itself first. */
  journals: Journal[]
}

export interface Posting {
  source: Source
  on: Day
  /** Names the payment, whatever envelope it came in. */
  paymentKey: string
  payerId: string | undefined
}

/** What posting a balanced remittance does, claim by claim, without doing it. */
export function planPosting(remittance: Remittance, claims: readonly ClaimFacts[], posting: Posting): PlannedClaim[] {
  const current = new Map(claims.map(claim => [claim.parties.claimId, claim]))
  const byNumber = new Map(claims.map(claim => [claim.number, claim.parties.claimId]))
  const byControl = new Map(claims.map(claim => [claim.payerControlNumber ?? '', claim.parties.claimId]))
  return remittance.claims.map((remitted, position) => {
    const claimId = byNumber.get(claimNumber(remitted)) ?? byControl.get(remitted.payerControlNumber || 'none')
    const claim = claimId === undefined ? undefined : current.get(claimId)
    const key = `${posting.paymentKey}#${position}`
    const planned = claim ? planClaim(remitted, claim, posting, key) : 'No claim has this number.'
    if (typeof planned === 'string') return keptApart(remitted, claimId, planned, posting, key)
    if (claim) current.set(claim.parties.claimId, after(claim, planned))
    return planned
  })
}

/** Payers return our number in capitals, at times with blanks around it (domain/edi.md 5). */
export const claimNumber = (remitted: RemittedClaim): string => remitted.pcn.trim().toUpperCase()

/** A plan, or the sentence that says why a person has to look. */
function planClaim(remitted: RemittedClaim, claim: ClaimFacts, posting: Posting, key: string): PlannedClaim | string {
  if (remitted.status === '25') return 'A preview of a price, not a decision.'
  return remitted.status === '22' ? planReversal(remitted, claim, posting, key) : planDecision(remitted, claim, posting, key)
}

function planDecision(remitted: RemittedClaim, claim: ClaimFacts, posting: Posting, key: string): PlannedClaim | string {
  const decision = decideClaim(remitted, claim.billed, posting.on)
  if (!decision) return 'It names a service line that is not on the claim.'
  if (!landing(claim.status, decision.step) || isUnexpected(claim)) return `No decision was expected: the claim is ${words(claim.status)}.`
  const rank = rankOf[remitted.status] ?? claim.policyRank
  const hasNextPayer = decision.step === 'forward' || rank < claim.lastPolicyRank
  const { entries } = adjudicate(claim.parties, claim.lines, decision.lines, { hasNextPayer })
  const journals = journalOf(journalFor('claim.decided', entries, posting, key))
  return { ...decision, claimId: claim.parties.claimId, exception: undefined, reverses: undefined, journals }
}

/** Before anything was sent only a later insurer decides, to which the one before has passed the claim without a word. */
const isUnexpected = ({ status, policyRank }: ClaimFacts): boolean => policyRank === 1 && (status === 'READY' || status === 'ON_HOLD')

/** CLP02 names whose turn it was; other values leave it to the claim's own policy. */
const rankOf: Readonly<Record<string, number>> = { '1': 1, '19': 1, '2': 2, '20': 2, '3': 3, '21': 3 }

/** Takes back exactly one earlier decision; the corrected one follows as a claim of its own (domain/lifecycle.md 9.5). */
function planReversal(remitted: RemittedClaim, claim: ClaimFacts, posting: Posting, key: string): PlannedClaim | string {
  const same = claim.decisions.filter(d => d.chargeCents === negate(remitted.chargeCents) && d.paidCents === negate(remitted.paidCents))
  const decision = same.find(d => d.payerControlNumber === remitted.payerControlNumber) ?? same[0]
  if (!decision) return 'It takes back a payment that we have not posted.'
  if (!landing(claim.status, 'reverse')) return `Nothing was to be taken back: the claim is ${words(claim.status)}.`
  const { journal } = decision
  const back = journal ? [{ ...journalFor('claim.decision-reversed', reversalOf(journal.entries), posting, key), reversesId: journal.id }] : []
  const lines = linesAfter(claim.lines, back)
  if (lines.some(line => line.balance.openPayer < zero)) return 'What it takes back is no longer there.'
  const freed = journalOf(journalFor('patient.overpaid', freeOverpaid(claim.parties, lines), posting, `${key}.overpaid`))
  return {
    claimId: claim.parties.claimId,
    exception: undefined,
    step: 'reverse',
    reasonCodes: [],
    lineIds: [],
    reverses: decision.remittanceClaimId,
    journals: [...back, ...freed],
  }
}

function keptApart(remitted: RemittedClaim, claimId: string | undefined, exception: string, posting: Posting, key: string): PlannedClaim {
  const journals = journalOf(journalFor('claim.unmatched', holdPayerMoney(remitted.paidCents, posting.payerId), posting, key))
  return { claimId, exception, step: undefined, reasonCodes: [], lineIds: [], reverses: undefined, journals }
}

const after = (claim: ClaimFacts, planned: PlannedClaim): ClaimFacts => ({
  ...claim,
  status: (planned.step && landing(claim.status, planned.step)) ?? claim.status,
  lines: linesAfter(claim.lines, planned.journals),
  decisions: claim.decisions.filter(d => d.remittanceClaimId !== planned.reverses),
})

function linesAfter(lines: readonly LineFacts[], journals: readonly Journal[]): LineFacts[] {
  const entries = journals.flatMap(journal => journal.entries)
  return lines.map(line => ({
    ...line,
    balance: withEntries(
      line.balance,
      entries.filter(e => e.claimLineId === line.claimLineId),
    ),
  }))
}

/** PLB: with the practice as a whole, never with a claim (domain/lifecycle.md 9.4). */
export const planProviderAdjustments = (remittance: Remittance, posting: Posting): Journal[] =>
  journalOf(
    journalFor(
      'provider.adjusted',
      gather(remittance.providerAdjustments.flatMap(({ reason, amountCents }) => providerAdjustment(reason, amountCents, posting.payerId))),
      posting,
      `${posting.paymentKey}#plb`,
    ),
  )

const journalFor = (kind: string, entries: Entry[], { source, on }: Posting, key: string): Journal => ({
  kind,
  effectiveDate: on,
  source,
  entries,
  idempotency: { scope: 'remittance', key },
})

const words = (status: ClaimStatus): string => status.replaceAll('_', ' ').toLowerCase()
