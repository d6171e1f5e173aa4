import { createHash } from 'node:crypto'
import { addDays, type Day } from '@cleanclaim/schema/day'
import { plus, sum, zero, type Money } from '@cleanclaim/schema/money'
import type { ClaimStatus } from '../../../claims/claim.steps.ts'
import { starterFees } from '../../../codes/starter/fees.ts'
import { systemActor } from '../../../kernel/actor.ts'
import type { AccountKind } from '../../../ledger/journal.rules.ts'
import type { Party } from '../../../ledger/journal.rules.ts'
import { ClaimTables } from './claim-tables.ts'
import { idMaker, type IdKind } from './ids.ts'
import { visitKinds, type VisitKind } from './names.ts'
import { bulkPayers, decideOutcome, statusesOf, type BulkPayer, type LineOutcome, type Outcome } from './outcome.ts'
import { payerOf } from './patient-rows.ts'
import { providerCount } from './practice-rows.ts'
import { randomFrom, type Random } from './random.ts'

export const FIRST_ENCOUNTER_NUMBER = 80_001
export const FIRST_CLAIM_NUMBER = 20_001
/** Journals a claim can need: its charges, the payer's decision, the patient's payment. */
export const JOURNALS_MAX = 3
const DAYS = 365
const FLAGGED_PERCENT = 5

export interface ClaimPlan {
  seed: number
  practiceId: number
  patients: number
  today: Day
  /** Claims from this place up to that one, counted from 0 within the practice. */
  from: number
  to: number
  /** The files of this piece count from here. */
  firstControlNumber: number
  journalIds: readonly string[]
  accounts: ReadonlyMap<AccountKind, number>
}

interface OneClaim {
  place: number
  id: string
  number: string
  patientId: string
  patient: number
  payer: number | undefined
  providerId: string
  kind: VisitKind
  serviceDate: Day
  ageDays: number
  lines: { id: string; chargeLineId: string; code: string; charge: Money }[]
  charged: Money
  outcome: Outcome
  statuses: ClaimStatus[]
}

/** Makes the rows of one piece of claims with everything that hangs on them; the same plan gives the same rows. */
export class ClaimMaker {
  readonly tables = new ClaimTables()
  readonly #plan: ClaimPlan
  readonly #id: (kind: IdKind, number: number) => string
  readonly #actorId: string
  #journals = 0
  /** Claims of a remittance, by payer; its amount is known when all are in. */
  readonly #decided = new Map<number, { claim: OneClaim; journalId: string | null; lines: readonly LineOutcome[] }[]>()
  readonly #sent: OneClaim[] = []
  readonly #days = new Map<number, Day>()

  constructor(plan: ClaimPlan) {
    this.#plan = plan
    this.#id = idMaker(plan.seed, plan.practiceId)
    this.#actorId = systemActor(plan.practiceId).userId
  }

  make(): ClaimTables {
    for (let place = this.#plan.from; place < this.#plan.to; place += 1) this.#makeClaim(place)
    this.#storeBatch()
    for (const [payer, claims] of this.#decided) this.#storeRemittance(payer, claims)
    return this.tables
  }

  #makeClaim(place: number): void {
    const random = randomFrom(`${this.#plan.seed} ${this.#plan.practiceId} claim ${place}`)
    const claim = this.#choose(random, place)
    this.#storeVisit(claim, random)
    this.#storeClaim(claim)
    this.#bookCharges(claim)
    if (claim.statuses.includes('SUBMITTED')) this.#sent.push(claim)
    if (claim.payer !== undefined && claim.outcome.lines) this.#bookDecision(claim, claim.payer, claim.outcome.lines)
    if (claim.outcome.isPaidByPatient) this.#bookPayment(claim)
    if (random.chance(FLAGGED_PERCENT)) this.#storeFlagged(claim)
  }

  #choose(random: Random, place: number): OneClaim {
    const { seed, practiceId, patients } = this.#plan
    const patient = random.below(patients)
    const payer = payerOf(seed, practiceId, patient)
    // A third lies within the last month, so that work lists have something to show.
    const ageDays = random.chance(33) ? random.below(30) : 30 + random.below(DAYS - 30)
    const kind = visitKinds[random.below(visitKinds.length)] ?? visitKinds[0]
    const lines = kind.codes.map((code, i) => ({ id: this.#id('claimLine', place * 4 + i), chargeLineId: this.#id('line', place * 4 + i), code, charge: starterFees.get(code) ?? zero }))
    const outcome = payer === undefined ? selfPay(random, ageDays) : decideOutcome(random, ageDays, lines.map(line => line.charge), bulkPayers[payer] ?? bulkPayers[0])
    return {
      place, kind, lines, outcome, patient, payer, ageDays,
      id: this.#id('claim', place), number: `CC${FIRST_CLAIM_NUMBER + place}`, patientId: this.#id('patient', patient), providerId: this.#id('provider', random.below(providerCount)),
      serviceDate: this.#day(ageDays), charged: sum(lines.map(line => line.charge)), statuses: statusesOf(outcome.steps),
    }
  }

  #storeVisit({ place, kind, lines, patientId, providerId, serviceDate, payer }: OneClaim, random: Random): void {
    const { practiceId } = this.#plan
    const encounterId = this.#id('encounter', place * 2)
    const signedAt = `${serviceDate}T17:00:00Z`
    this.tables.encounter.add(encounterId, practiceId, FIRST_ENCOUNTER_NUMBER + place * 2, patientId, providerId, payer === undefined ? 'SELF_PAY' : 'BILLED', signedAt, kind.title,
      serviceDate, '11', `${kind.title}.`, 'Dr. Ada Lindqvist', signedAt)
    this.tables.note.add(practiceId, encounterId, 1, 'Assessment and plan', `1. ${kind.title}: as before, pulse ${random.between(60, 95)}, back in ${random.between(1, 6)} months.`)
    const diagnosisIds = kind.diagnoses.map((code, i) => {
      const id = this.#id('diagnosis', place * 4 + i)
      this.tables.diagnosis.add(id, practiceId, encounterId, i + 1, code, 'ACCEPTED')
      return id
    })
    for (const [i, { chargeLineId, code, charge }] of lines.entries()) {
      this.tables.line.add(chargeLineId, practiceId, encounterId, i + 1, 'cpt', code, charge, diagnosisIds.slice(0, 1), 'ACCEPTED')
    }
  }

  #storeClaim(claim: OneClaim): void {
    const { place, id, number, patientId, patient, payer, providerId, serviceDate, kind, lines, charged, outcome, statuses, ageDays } = claim
    const { practiceId } = this.#plan
    const status = statuses.at(-1) ?? 'DRAFT'
    const limit = payer === undefined ? DAYS : (bulkPayers[payer]?.filingLimitDays ?? DAYS)
    const { openPayer, openPatient, paid, adjusted } = balances(claim)
    const at = outcome.steps.map(step => this.#moment(step, ageDays))
    const decidedAt = outcome.lines && payer !== undefined ? this.#moment('pay', ageDays) : null
    this.tables.claim.add(
      id, practiceId, number, this.#id('encounter', place * 2), patientId, payer === undefined ? null : this.#id('payer', payer), payer === undefined ? null : this.#id('coverage', patient),
      providerId, status, at.at(-1) ?? `${serviceDate}T17:30:00Z`, serviceDate, '11', kind.diagnoses, charged, openPayer, openPatient, paid, adjusted, outcome.reasonCodes,
      status === 'SCRUB_FAILED' ? memberIdMissing : '[]', status === 'ON_HOLD' ? 'Waits for the new card.' : null, decidedAt ? controlOf(place) : null,
      statuses.includes('SUBMITTED') ? this.#batchId : null, statuses.includes('SUBMITTED') ? this.#moment('send', ageDays) : null, decidedAt,
      this.#day(ageDays - limit), outcome.steps.length + 1,
    )
    for (const [i, line] of lines.entries()) {
      this.tables.claimLine.add(line.id, practiceId, id, i + 1, line.chargeLineId, `${number}L${i + 1}`, 'cpt', line.code, [], 1, line.charge, [1])
    }
    for (const [i, step] of outcome.steps.entries()) {
      this.tables.event.add(id, i + 1, practiceId, step, statuses[i - 1] ?? 'DRAFT', statuses[i] ?? status, at[i] ?? '', this.#actorId, step === 'send' ? this.#outFileId : null)
    }
  }

  #bookCharges(claim: OneClaim): void {
    const journalId = this.#journal('claim.charged', claim.serviceDate, this.#moment('scrubPass', claim.ageDays), 'claim', claim.id, null)
    let lineNo = 0
    for (const line of claim.lines) {
      const party = this.#party(claim, line.id, claim.payer)
      this.#entry(journalId, (lineNo += 1), claim.payer === undefined ? 'patient_ar' : 'payer_ar', party, line.charge)
      this.#entry(journalId, (lineNo += 1), 'gross_revenue', party, -line.charge)
    }
  }

  #bookDecision(claim: OneClaim, payer: number, lines: readonly LineOutcome[]): void {
    const moves = lines.some(line => line.denied === zero)
    const on = this.#day(claim.ageDays - DECIDED_AFTER_DAYS)
    const key = `bulk-${this.#plan.seed}-${claim.place}`
    const journalId = moves ? this.#journal('claim.decided', on, this.#moment('pay', claim.ageDays), 'remittance', this.#remittanceId(payer), { scope: 'remittance', key }) : null
    let lineNo = 0
    for (const [i, { paid, contractual, patientPart, denied }] of lines.entries()) {
      const lineId = claim.lines[i]?.id ?? ''
      if (!journalId || denied > zero) continue
      const insurer = this.#party(claim, lineId, payer)
      const amounts: readonly [AccountKind, Party, bigint][] = [
        ['cash', insurer, paid], ['contractual', insurer, contractual], ['payer_ar', insurer, -(paid + contractual + patientPart)],
        ['patient_ar', this.#party(claim, lineId, undefined), patientPart],
      ]
      for (const [account, party, amount] of amounts) if (amount !== 0n) this.#entry(journalId, (lineNo += 1), account, party, amount)
    }
    const others = this.#decided.get(payer)
    if (others) others.push({ claim, journalId, lines })
    else this.#decided.set(payer, [{ claim, journalId, lines }])
  }

  #bookPayment(claim: OneClaim): void {
    const { practiceId } = this.#plan
    const id = this.#id('payment', claim.place)
    const at = this.#moment('close', claim.ageDays)
    const parts = claim.outcome.lines?.map(line => line.patientPart) ?? claim.lines.map(line => line.charge)
    const amount = sum(parts)
    this.tables.payment.add(id, practiceId, claim.patientId, this.#actorId, 'CAPTURED', amount, 'Visa', '4242', `S${this.#plan.seed}-${claim.place}`, id, at, at)
    this.tables.paymentPart.add(id, claim.id, practiceId, amount, amount)
    this.tables.charge.add(id, amount, 'captured', at)
    const journalId = this.#journal('patient.paid', at.slice(0, 10), at, 'payment', id, { scope: 'payment', key: id })
    let lineNo = 0
    for (const [i, part] of parts.entries()) {
      if (part === zero) continue
      const party = this.#party(claim, claim.lines[i]?.id ?? '', undefined)
      this.#entry(journalId, (lineNo += 1), 'card_clearing', party, part)
      this.#entry(journalId, (lineNo += 1), 'patient_ar', party, -part)
    }
  }

  /** A visit of the same day that a coder has to look at. */
  #storeFlagged({ place, patientId, providerId, serviceDate, kind }: OneClaim): void {
    const { practiceId } = this.#plan
    const encounterId = this.#id('encounter', place * 2 + 1)
    const at = `${serviceDate}T18:00:00Z`
    this.tables.encounter.add(encounterId, practiceId, FIRST_ENCOUNTER_NUMBER + place * 2 + 1, patientId, providerId, 'CODING_REVIEW', at, `${kind.title}, second look`, serviceDate, '11',
      `${kind.title}.`, 'Dr. Ada Lindqvist', null)
    this.tables.note.add(practiceId, encounterId, 1, 'Assessment and plan', `1. ${kind.title}: not signed yet.`)
    this.tables.diagnosis.add(this.#id('diagnosis', place * 4 + 3), practiceId, encounterId, 1, kind.diagnoses[0], 'PROPOSED')
    this.tables.line.add(this.#id('line', place * 4 + 3), practiceId, encounterId, 1, 'cpt', kind.codes[0], starterFees.get(kind.codes[0]) ?? zero, [this.#id('diagnosis', place * 4 + 3)], 'PROPOSED')
    this.tables.flag.add(this.#id('flag', place), practiceId, encounterId, 'note-unsigned', 1, 'BLOCK', 'The clinician signs the note before it can be billed.', at)
  }

  #storeBatch(): void {
    const { practiceId, today } = this.#plan
    if (this.#sent.length === 0) return
    const at = `${today}T12:00:00Z`
    this.#file(this.#outFileId, 'out', '837P', this.#sent.length)
    this.tables.batch.add(this.#batchId, practiceId, this.#id('connection', 1), this.#plan.firstControlNumber, this.#outFileId, 'ACCEPTED', this.#sent.length, at, at)
  }

  #storeRemittance(payer: number, claims: readonly { claim: OneClaim; journalId: string | null; lines: readonly LineOutcome[] }[]): void {
    const { practiceId, today } = this.#plan
    const remittanceId = this.#remittanceId(payer)
    const fileId = this.#id('inFile', this.#plan.firstControlNumber * 10 + payer)
    const { name, payerId }: BulkPayer = bulkPayers[payer] ?? bulkPayers[0]
    let amount = zero
    for (const [i, { claim, journalId, lines }] of claims.entries()) {
      const paid = sum(lines.map(line => line.paid))
      amount = plus(amount, paid)
      const id = this.#id('remittanceClaim', claim.place)
      const isDenied = lines.every(line => line.denied > zero)
      this.tables.remittanceClaim.add(id, practiceId, remittanceId, i, claim.id, claim.number, isDenied ? '4' : '1', claim.charged, paid, sum(lines.map(line => line.patientPart)),
        controlOf(claim.place), 'POSTED', journalId)
      this.#storeAdjustments(id, claim, lines)
    }
    this.#file(fileId, 'in', '835', claims.length)
    this.tables.remittance.add(remittanceId, practiceId, fileId, 1, 'POSTED', name.toUpperCase(), `9${payerId}`, `T${this.#plan.seed}-${this.#plan.firstControlNumber}-${payer}`, today, amount,
      amount > zero ? 'ACH' : 'NON', `${today}T13:00:00Z`)
  }

  #storeAdjustments(remittanceClaimId: string, { place, lines: billed, outcome }: OneClaim, lines: readonly LineOutcome[]): void {
    let n = place * 9
    const [group = 'CO', reason = '16'] = outcome.reasonCodes[0]?.split('-') ?? []
    for (const [i, { contractual, patientPart, denied }] of lines.entries()) {
      const lineId = billed[i]?.id ?? null
      const add = (groupCode: string, code: string, amount: Money): void => {
        if (amount > zero) this.tables.adjustment.add(this.#id('adjustment', (n += 1)), this.#plan.practiceId, remittanceClaimId, lineId, groupCode, code, amount)
      }
      add('CO', '45', contractual)
      add('PR', '2', patientPart)
      add(group, reason, denied)
    }
  }

  #file(id: string, direction: 'in' | 'out', kind: string, claims: number): void {
    const { practiceId, seed, today, firstControlNumber } = this.#plan
    const text = `Made by seed ${seed}: ${kind} ${id}, ${claims} claims\n`
    const at = `${today}T12:00:00Z`
    this.tables.file.add(id, practiceId, this.#id('connection', 1), direction, kind, `seed-${firstControlNumber}.${kind.toLowerCase()}`, `\\x${Buffer.from(text).toString('hex')}`,
      `\\x${createHash('sha256').update(text).digest('hex')}`, String(firstControlNumber), direction === 'out' ? 'SENT' : 'DONE', `${claims} claims`, at, at)
  }

  #journal(kind: string, on: Day, at: string, sourceType: string, sourceId: string, once: { scope: string; key: string } | null): string {
    const id = this.#plan.journalIds[this.#journals]
    if (id === undefined) throw new Error('more journals than were asked for')
    this.#journals += 1
    this.tables.journal.add(id, this.#plan.practiceId, kind, on, at, this.#actorId, sourceType, sourceId, once?.scope ?? null, once?.key ?? null)
    return id
  }

  #entry(journalId: string, lineNo: number, account: AccountKind, party: Party, amount: bigint): void {
    this.tables.entry.add(journalId, lineNo, this.#plan.practiceId, this.#plan.accounts.get(account) ?? null, party.claimId ?? null, party.claimLineId ?? null, party.patientId ?? null,
      party.payerId ?? null, amount)
  }

  #party({ id, patientId }: OneClaim, claimLineId: string, payer: number | undefined): Party {
    return { claimId: id, claimLineId, patientId, ...(payer !== undefined && { payerId: this.#id('payer', payer) }) }
  }

  #day(ago: number): Day {
    const known = this.#days.get(ago)
    if (known) return known
    const day = addDays(this.#plan.today, -ago)
    this.#days.set(ago, day)
    return day
  }
  /** When a step was taken: never after today. */
  #moment(step: string, ageDays: number): string {
    return `${this.#day(Math.max(ageDays - (daysAfter[step] ?? DECIDED_AFTER_DAYS + 21), 0))}T17:30:00Z`
  }
  get #batchId(): string {
    return this.#id('batch', this.#plan.firstControlNumber)
  }
  get #outFileId(): string {
    return this.#id('outFile', this.#plan.firstControlNumber)
  }
  #remittanceId(payer: number): string {
    return this.#id('remittance', this.#plan.firstControlNumber * 10 + payer)
  }
}

const DECIDED_AFTER_DAYS = 13
const daysAfter: Readonly<Record<string, number>> = {
  scrubPass: 0, scrubFail: 0, moveToPatient: 0, hold: 1, batch: 1, send: 1, rejectAtPayer: 2, acceptAtPayer: 2, pay: DECIDED_AFTER_DAYS, payInPart: DECIDED_AFTER_DAYS, deny: DECIDED_AFTER_DAYS,
}

const controlOf = (place: number): string => `PCN${100_000 + place}`
const memberIdMissing = JSON.stringify([
  { rule: 'member-id', severity: 'BLOCK', message: 'The member ID is missing.', fix: 'Take it from the insurance card.', field: 'coverage.memberId' },
])

/** Nobody insures the visit: billed at once, and in most cases paid. */
function selfPay(random: Random, ageDays: number): Outcome {
  const isPaidByPatient = ageDays > 40 && random.chance(60)
  return { steps: isPaidByPatient ? ['moveToPatient', 'close'] : ['moveToPatient'], lines: undefined, reasonCodes: [], isPaidByPatient }
}

/** What the entries of this claim add up to, as the ledger will say it. */
function balances({ payer, charged, outcome }: OneClaim): { openPayer: bigint; openPatient: bigint; paid: bigint; adjusted: bigint } {
  const lines = outcome.lines ?? []
  const [insurerPaid, adjusted, patientPart] = [sum(lines.map(line => line.paid)), sum(lines.map(line => line.contractual)), sum(lines.map(line => line.patientPart))]
  const patients = payer === undefined ? charged : patientPart
  const patientPaid = outcome.isPaidByPatient ? patients : zero
  return {
    openPayer: payer === undefined ? 0n : charged - insurerPaid - adjusted - patientPart,
    openPatient: patients - patientPaid,
    paid: insurerPaid + patientPaid,
    adjusted,
  }
}
