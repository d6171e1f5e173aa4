import { sum, zero } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import type { AccountKind, Party } from '../../../ledger/journal.rules.ts'
import type { ClaimTables } from './claim-tables.ts'
import { DECIDED_AFTER_DAYS, type ClaimPlan, type Days, type MakeId, type OneClaim } from './one-claim.ts'
import type { LineOutcome } from './outcome.ts'

/** Journals a claim can need: its charges, the payer's decision, the patient's payment. */
export const JOURNALS_MAX = 3

interface Booking {
  kind: string
  on: Day
  at: string
  source: { type: string; id: string }
  once?: { scope: string; key: string }
}

/** The books of a piece of claims: the same journals that billing, posting and paying would have made. */
export class ClaimBooks {
  readonly #plan: ClaimPlan
  readonly #tables: ClaimTables
  readonly #id: MakeId
  readonly #days: Days
  readonly #actorId: string
  #journals = 0

  constructor(plan: ClaimPlan, tables: ClaimTables, id: MakeId, days: Days, actorId: string) {
    this.#plan = plan
    this.#tables = tables
    this.#id = id
    this.#days = days
    this.#actorId = actorId
  }

  bookCharges(claim: OneClaim): void {
    const at = this.#days.moment('scrubPass', claim.ageDays)
    const entries = claim.lines.flatMap(line => {
      const party = this.#party(claim, line.id, claim.payer)
      return [entry(claim.payer === undefined ? 'patient_ar' : 'payer_ar', party, line.charge), entry('gross_revenue', party, -line.charge)]
    })
    this.#post({ kind: 'claim.charged', on: claim.serviceDate, at, source: { type: 'claim', id: claim.id } }, entries)
  }

  /** @returns the journal, or null when every line was denied and nothing moves */
  bookDecision(claim: OneClaim, payer: number, lines: readonly LineOutcome[], remittanceId: string): string | null {
    const on = this.#days.ago(claim.ageDays - DECIDED_AFTER_DAYS)
    const entries = lines.flatMap(({ paid, contractual, patientPart }, i) => {
      const lineId = claim.lines[i]?.id ?? ''
      const insurer = this.#party(claim, lineId, payer)
      return [
        entry('cash', insurer, paid),
        entry('contractual', insurer, contractual),
        entry('payer_ar', insurer, -(paid + contractual + patientPart)),
        entry('patient_ar', this.#party(claim, lineId, undefined), patientPart),
      ]
    })
    if (entries.every(({ amount }) => amount === 0n)) return null
    const once = { scope: 'remittance', key: `seed-${this.#plan.seed}-${claim.place}` }
    return this.#post(
      { kind: 'claim.decided', on, at: this.#days.moment('pay', claim.ageDays), source: { type: 'remittance', id: remittanceId }, once },
      entries,
    )
  }

  /** The patient's whole part by card, with the card company's own record of it. */
  bookPayment(claim: OneClaim): void {
    const { practiceId, seed } = this.#plan
    const id = this.#id('payment', claim.place)
    const at = this.#days.moment('close', claim.ageDays)
    const parts = claim.outcome.lines?.map(line => line.patientPart) ?? claim.lines.map(line => line.charge)
    const amount = sum(parts)
    this.#tables.payment.add(
      id,
      practiceId,
      claim.patientId,
      this.#actorId,
      'CAPTURED',
      amount,
      'Visa',
      '4242',
      `S${seed}-${claim.place}`,
      id,
      at,
      at,
    )
    this.#tables.paymentPart.add(id, claim.id, practiceId, amount, amount)
    this.#tables.charge.add(id, amount, 'captured', at, at)
    const entries = parts.flatMap((part, i) => {
      const party = this.#party(claim, claim.lines[i]?.id ?? '', undefined)
      return part === zero ? [] : [entry('card_clearing', party, part), entry('patient_ar', party, -part)]
    })
    this.#post({ kind: 'patient.paid', on: at.slice(0, 10), at, source: { type: 'payment', id }, once: { scope: 'payment', key: id } }, entries)
  }

  #post({ kind, on, at, source, once }: Booking, entries: readonly { account: AccountKind; party: Party; amount: bigint }[]): string {
    const { practiceId, accounts, journalIds } = this.#plan
    const id = journalIds[this.#journals]
    if (id === undefined) throw new Error('more journals than were asked for')
    this.#journals += 1
    this.#tables.journal.add(id, practiceId, kind, on, at, this.#actorId, source.type, source.id, once?.scope ?? null, once?.key ?? null)
    let lineNo = 0
    for (const { account, party, amount } of entries) {
      if (amount === 0n) continue
      lineNo += 1
      this.#tables.entry.add(
        id,
        lineNo,
        practiceId,
        accounts.get(account) ?? null,
        party.claimId ?? null,
        party.claimLineId ?? null,
        party.patientId ?? null,
        party.payerId ?? null,
        amount,
      )
    }
    return id
  }

  #party({ id, patientId }: OneClaim, claimLineId: string, payer: number | undefined): Party {
    return { claimId: id, claimLineId, patientId, ...(payer !== undefined && { payerId: this.#id('payer', payer) }) }
  }
}

const entry = (account: AccountKind, party: Party, amount: bigint): { account: AccountKind; party: Party; amount: bigint } => ({
  account,
  party,
  amount,
})
