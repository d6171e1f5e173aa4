import { larger, minus, money, negate, smaller, sum, zero, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { fill, gather, journalOf, move, type Entry, type Journal } from './journal.rules.ts'
import type { Balance } from './line-balance.rules.ts'

// The money core: facts and a wish in, entries out. No clock, no ids, no database, so that millions of operations
// can be tried. What a party pays too much goes to `unapplied` and never makes an open balance negative.

/** A claim and those it concerns. Nobody insures it when `payerId` is missing. */
export interface ClaimParties {
  claimId: string
  patientId: string
  payerId: string | undefined
}

export interface LineFacts {
  claimLineId: string
  balance: Balance
}

/** What an insurer decided on one line, as sums of its adjustments (domain/lifecycle.md 9.1). */
export interface LineDecision {
  claimLineId: string
  paid: Money
  /** Written off by contract. Denials are not in here: they stay open with the insurer. */
  contractual: Money
  /** Deductible, coinsurance, copay, not covered. */
  patientPart: Money
}

/** Books the charges of a claim as owed by the insurer, or by the patient where nobody insures the visit. */
export function chargeClaim(claim: {
  claimId: string
  patientId: string
  payerId: string | undefined
  effectiveDate: Day
  lines: readonly { claimLineId: string; chargeCents: bigint }[]
}): Journal[] {
  const { claimId, patientId, payerId } = claim
  const entries = claim.lines.flatMap(line => {
    const party = { claimId, claimLineId: line.claimLineId, patientId, ...(payerId && { payerId }) }
    return move('gross_revenue', payerId ? 'payer_ar' : 'patient_ar', money(line.chargeCents), party)
  })
  return journalOf({ kind: 'claim.charged', effectiveDate: claim.effectiveDate, source: { type: 'claim', id: claimId }, entries })
}

export interface Adjudicated {
  entries: Entry[]
  /** Money that came above what was open on the lines. */
  surplus: Money
}

/**
 * Books what an insurer decided. Of what is open on a line the payment takes first, then the patient's part, then the
 * contractual write-off: a second insurer that repeats the first one's reduction writes nothing off twice.
 * The patient's part stays with the insurers while another one is still to decide.
 */
export function adjudicate(
  claim: ClaimParties,
  facts: readonly LineFacts[],
  decisions: readonly LineDecision[],
  { hasNextPayer }: { hasNextPayer: boolean },
): Adjudicated {
  const factsOf = new Map(facts.map(fact => [fact.claimLineId, fact.balance]))
  const insurer = { patientId: claim.patientId, ...(claim.payerId && { payerId: claim.payerId }) }
  let surplus = zero
  const entries = decisions.flatMap(decision => {
    const balance = factsOf.get(decision.claimLineId)
    if (!balance) throw new RangeError(`line ${decision.claimLineId} is not of claim ${claim.claimId}`)
    const { paid, contractual, patientPart } = bounded(hasNextPayer ? { ...decision, patientPart: zero } : decision, balance)
    surplus = money(surplus + decision.paid - paid)
    const line = { claimId: claim.claimId, claimLineId: decision.claimLineId, patientId: claim.patientId }
    const insurerLine = { ...line, ...insurer }
    return [
      ...move('payer_ar', 'cash', paid, insurerLine),
      ...move('payer_ar', 'contractual', contractual, insurerLine),
      { ...insurerLine, account: 'payer_ar' as const, amount: negate(patientPart) },
      { ...line, account: 'patient_ar' as const, amount: patientPart },
    ]
  })
  return { entries: gather([...entries, ...move('unapplied', 'cash', surplus, insurer)]), surplus }
}

/** What of a decision the line can take: nothing is given back that was not given, nothing taken that is not open. */
function bounded(decision: LineDecision, balance: Balance): Omit<LineDecision, 'claimLineId'> {
  const back = {
    paid: larger(smaller(decision.paid, zero), negate(larger(balance.payerPaid, zero))),
    patientPart: larger(smaller(decision.patientPart, zero), negate(larger(balance.openPatient, zero))),
    contractual: larger(smaller(decision.contractual, zero), negate(larger(balance.contractual, zero))),
  }
  let open = minus(balance.openPayer, sum([back.paid, back.patientPart, back.contractual]))
  const take = (wanted: Money): Money => {
    const taken = larger(zero, smaller(wanted, open))
    open = minus(open, taken)
    return taken
  }
  return {
    paid: decision.paid < zero ? back.paid : take(decision.paid),
    patientPart: decision.patientPart < zero ? back.patientPart : take(decision.patientPart),
    contractual: decision.contractual < zero ? back.contractual : take(decision.contractual),
  }
}

/** What is still open with one insurer becomes the next one's to decide; the sum owed to the practice stays (domain/lifecycle.md 8). */
export const passOn = (claim: ClaimParties & { payerId: string }, lines: readonly LineFacts[], nextPayerId: string): Entry[] =>
  gather(
    lines.flatMap(({ claimLineId, balance }) => {
      const line = { account: 'payer_ar' as const, claimId: claim.claimId, claimLineId, patientId: claim.patientId }
      return [
        { ...line, payerId: nextPayerId, amount: balance.openPayer },
        { ...line, payerId: claim.payerId, amount: negate(balance.openPayer) },
      ]
    }),
  )

/** Money of an insurer that belongs to no claim we know: kept apart until somebody finds out. */
export const holdPayerMoney = (amount: Money, payerId: string | undefined): Entry[] => move('unapplied', 'cash', amount, payerId ? { payerId } : {})

/** PLB amounts reduce the payment when positive. Interest is income, all else is settled with the insurer (domain/lifecycle.md 9.4). */
export const providerAdjustment = (reason: string, amount: Money, payerId: string | undefined): Entry[] =>
  move('cash', reason === 'L6' ? 'interest' : 'payer_recoup', amount, payerId ? { payerId } : {})

export interface OpenClaim extends ClaimParties {
  lines: readonly LineFacts[]
  /** The most that may go here; all that is open when left away. */
  atMost?: Money
}

/** A card payment: line by line over the claims in their order; what is left is the patient's credit. */
export function payByPatient(amount: Money, patientId: string, claims: readonly OpenClaim[]): Entry[] {
  const { entries, rest } = spread(amount, claims, 'card_clearing')
  return gather([...entries, ...move('unapplied', 'card_clearing', rest, { patientId })])
}

/** Uses up to `credit` of what the patient paid too much before. */
export const applyCredit = (credit: Money, claims: readonly OpenClaim[]): Entry[] => gather(spread(credit, claims, 'unapplied').entries)

function spread(amount: Money, claims: readonly OpenClaim[], to: 'card_clearing' | 'unapplied'): { entries: Entry[]; rest: Money } {
  let rest = amount
  const entries = claims.flatMap(claim => {
    const wanted = claim.atMost === undefined ? rest : smaller(rest, claim.atMost)
    const filled = fill(
      wanted,
      claim.lines.map(line => line.balance.openPatient),
    )
    rest = money(rest - wanted + filled.rest)
    return claim.lines.flatMap((line, i) =>
      move('patient_ar', to, filled.parts[i] ?? zero, { claimId: claim.claimId, claimLineId: line.claimLineId, patientId: claim.patientId }),
    )
  })
  return { entries, rest }
}

/**
 * After an insurer took its decision back the patient may have paid, or been forgiven, more than is now theirs.
 * Forgiveness goes back first; what was paid becomes the patient's credit.
 */
export function freeOverpaid(claim: ClaimParties, lines: readonly LineFacts[]): Entry[] {
  return gather(
    lines.flatMap(({ claimLineId, balance }) => {
      const party = { claimId: claim.claimId, claimLineId, patientId: claim.patientId }
      const { parts, rest } = fill(negate(smaller(balance.openPatient, zero)), [balance.patientBadDebt, balance.patientWaived])
      const [badDebt = zero, waived = zero] = parts
      return [
        ...move('bad_debt', 'patient_ar', badDebt, party),
        ...move('write_off', 'patient_ar', waived, party),
        ...move('unapplied', 'patient_ar', rest, party),
      ]
    }),
  )
}

/** Gives credit back to the card it came from. Undefined when the patient has not that much. */
export function refundCredit(amount: Money, credit: Money, patientId: string): Entry[] | undefined {
  if (amount <= zero || amount > credit) return undefined
  return move('card_clearing', 'unapplied', amount, { patientId })
}

/** Gives up what is open on the lines, on the side named. */
export function writeOff(claim: ClaimParties, lines: readonly LineFacts[], side: 'payer' | 'waived' | 'bad_debt'): Entry[] {
  return gather(
    lines.flatMap(({ claimLineId, balance }) => {
      const party = { claimId: claim.claimId, claimLineId, patientId: claim.patientId }
      if (side === 'payer') return move('payer_ar', 'write_off', balance.openPayer, { ...party, ...(claim.payerId && { payerId: claim.payerId }) })
      return move('patient_ar', side === 'waived' ? 'write_off' : 'bad_debt', balance.openPatient, party)
    }),
  )
}
