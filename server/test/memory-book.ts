import { money, sum, zero, type Money } from '@cleanclaim/schema/money'
import { landing, type ClaimStatus } from '../src/claims/claim.steps.ts'
import { isBalanced, type Entry, type Journal } from '../src/ledger/journal.rules.ts'
import { balanceOf, noBalance, sumOf, withEntries, type Balance } from '../src/ledger/line-balance.rules.ts'
import { applyCredit, chargeClaim, payByPatient, refundCredit, writeOff, type OpenClaim } from '../src/ledger/money-core.rules.ts'
import { planPosting, planProviderAdjustments, type ClaimFacts, type PostedDecision } from '../src/remittances/plan-posting.rules.ts'
import type { Remittance } from '../src/remittances/remittance.rules.ts'

interface StoredJournal extends Journal {
  id: bigint
}

/** A practice in memory: the money core with a list for a database. One patient, any number of claims. */
export class MemoryBook {
  readonly journals: StoredJournal[] = []
  readonly claims = new Map<string, ClaimFacts>()
  readonly #posted = new Map<string, bigint>()
  readonly #payments = new Set<string>()
  readonly patientId = 'patient'

  /** As the database does: balanced or refused, a key once, a journal taken back once. */
  post(journal: Journal): bigint {
    if (!isBalanced(journal.entries)) throw new RangeError(`${journal.kind} is not balanced`)
    const key = journal.idempotency && `${journal.idempotency.scope}|${journal.idempotency.key}`
    const known = key === undefined ? undefined : this.#posted.get(key)
    if (known !== undefined) return known
    if (journal.reversesId !== undefined && this.journals.some(j => j.reversesId === journal.reversesId)) throw new Error('taken back twice')
    const id = BigInt(this.journals.length + 1)
    this.journals.push({ ...journal, id })
    if (key !== undefined) this.#posted.set(key, id)
    for (const claimId of new Set(journal.entries.map(e => e.claimId))) {
      const claim = claimId === undefined ? undefined : this.claims.get(claimId)
      if (claim) this.claims.set(claim.parties.claimId, { ...claim, lines: linesWith(claim, journal.entries) })
    }
    return id
  }

  charge(claimId: string, charges: readonly Money[], policies: number): void {
    const lines = charges.map((charge, i) => ({
      id: `${claimId}L${i + 1}`,
      controlNumber: `${claimId}L${i + 1}`,
      code: '99213',
      modifiers: [],
      charge,
    }))
    this.claims.set(claimId, {
      parties: { claimId, patientId: this.patientId, payerId: 'payer' },
      number: claimId,
      payerControlNumber: undefined,
      status: 'PAYER_ACCEPTED',
      billed: lines,
      lines: lines.map(line => ({ claimLineId: line.id, balance: noBalance })),
      policyRank: 1,
      lastPolicyRank: policies,
      decisions: [],
    })
    const journals = chargeClaim({
      claimId,
      patientId: this.patientId,
      payerId: 'payer',
      effectiveDate: '2026-10-06',
      lines: lines.map(l => ({ claimLineId: l.id, chargeCents: l.charge })),
    })
    for (const journal of journals) this.post(journal)
  }

  /** @returns true when it posted, false when the same payment had been posted before */
  remit(remittance: Remittance): boolean {
    if (this.#payments.has(remittance.traceNumber)) return false
    this.#payments.add(remittance.traceNumber)
    const posting = {
      source: { type: 'remittance' as const, id: remittance.traceNumber },
      on: '2026-11-17',
      paymentKey: remittance.traceNumber,
      payerId: 'payer',
    }
    const planned = planPosting(remittance, [...this.claims.values()], posting)
    for (const journal of planProviderAdjustments(remittance, posting)) this.post(journal)
    for (const [i, plan] of planned.entries()) {
      const ids = plan.journals.map(journal => this.post(journal))
      const claim = plan.claimId === undefined ? undefined : this.claims.get(plan.claimId)
      const remitted = remittance.claims[i]
      if (!claim || !remitted || plan.exception) continue
      const entries = plan.journals[0]?.entries
      const made: PostedDecision = {
        remittanceClaimId: `${remittance.traceNumber}#${i}`,
        chargeCents: remitted.chargeCents,
        paidCents: remitted.paidCents,
        payerControlNumber: remitted.payerControlNumber,
        journal: ids[0] !== undefined && entries ? { id: ids[0], entries } : undefined,
      }
      const left = claim.decisions.filter(d => d.remittanceClaimId !== plan.reverses)
      const status: ClaimStatus = (plan.step && landing(claim.status, plan.step)) ?? claim.status
      this.claims.set(claim.parties.claimId, { ...claim, status, decisions: remitted.status === '22' ? left : [made, ...left] })
    }
    return true
  }

  pay(key: string, amount: Money, claimIds: readonly string[]): void {
    this.#act('patient.paid', key, payByPatient(amount, this.patientId, this.#open(claimIds)))
  }

  useCredit(key: string): void {
    this.#act('patient.credit-applied', key, applyCredit(this.credit(), this.#open([...this.claims.keys()])))
  }

  refund(key: string, amount: Money): boolean {
    const entries = refundCredit(amount, this.credit(), this.patientId)
    if (entries) this.#act('patient.refunded', key, entries)
    return entries !== undefined
  }

  writeOff(key: string, claimId: string, side: 'payer' | 'waived' | 'bad_debt'): void {
    const claim = this.claims.get(claimId)
    if (claim) this.#act('claim.written-off', key, writeOff(claim.parties, claim.lines, side))
  }

  credit(): Money {
    const held = this.entries().filter(e => e.account === 'unapplied' && e.payerId === undefined)
    return money(-sum(held.map(e => e.amount)))
  }

  entries(upTo = this.journals.length): Entry[] {
    return this.journals.slice(0, upTo).flatMap(journal => [...journal.entries])
  }

  /** The balance of a line from nothing but entries. */
  rebuilt(claimLineId: string, upTo?: number): Balance {
    return balanceOf(
      this.entries(upTo)
        .filter(e => e.claimLineId === claimLineId)
        .map(sumOf),
    )
  }

  /** Sums by account and party, whatever the order in which they came. */
  totals(): Map<string, Money> {
    const totals = new Map<string, Money>()
    for (const e of this.entries()) {
      const place = [e.account, e.claimId, e.claimLineId, e.patientId, e.payerId].join('|')
      totals.set(place, money((totals.get(place) ?? zero) + e.amount))
    }
    return new Map([...totals].filter(([, amount]) => amount !== zero).sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  #act(kind: string, key: string, entries: Entry[]): void {
    if (entries.length > 0)
      this.post({ kind, effectiveDate: '2026-11-19', source: { type: 'user', id: key }, entries, idempotency: { scope: kind, key } })
  }

  #open(claimIds: readonly string[]): OpenClaim[] {
    return claimIds.flatMap(id => {
      const claim = this.claims.get(id)
      return claim ? [{ ...claim.parties, lines: claim.lines }] : []
    })
  }
}

const linesWith = (claim: ClaimFacts, entries: readonly Entry[]): ClaimFacts['lines'] =>
  claim.lines.map(line => {
    const own = entries.filter(e => e.claimLineId === line.claimLineId)
    return own.length === 0 ? line : { ...line, balance: withEntries(line.balance, own) }
  })
