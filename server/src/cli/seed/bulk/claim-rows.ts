import { zero } from '@cleanclaim/schema/money'
import { starterFees } from '../../../codes/starter/fees.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { ClaimBooks } from './claim-books.ts'
import { ClaimFiles, type DecidedClaim } from './claim-files.ts'
import { ClaimTables } from './claim-tables.ts'
import { idMaker } from './ids.ts'
import { balancesOf, chooseClaim, controlOf, Days, DAYS, randomOf, type ClaimPlan, type MakeId, type OneClaim } from './one-claim.ts'
import { bulkPayers } from './outcome.ts'
import type { Random } from './random.ts'

export const FIRST_ENCOUNTER_NUMBER = 80_001
const FLAGGED_PERCENT = 5
const AUTHOR = 'Dr. Ada Lindqvist'

/** The rows of one piece of claims with everything that hangs on them; the same plan gives the same rows. */
export function claimRows(plan: ClaimPlan): ClaimTables {
  const { tables } = new ClaimMaker(plan).make()
  return tables
}

class ClaimMaker {
  readonly tables = new ClaimTables()
  readonly #plan: ClaimPlan
  readonly #id: MakeId
  readonly #days: Days
  readonly #actorId: string
  readonly #books: ClaimBooks
  readonly #files: ClaimFiles
  readonly #decided = new Map<number, DecidedClaim[]>()
  #sent = 0

  constructor(plan: ClaimPlan) {
    this.#plan = plan
    this.#id = idMaker(plan.seed, plan.practiceId)
    this.#days = new Days(plan.today)
    this.#actorId = systemActor(plan.practiceId).userId
    this.#books = new ClaimBooks(plan, this.tables, this.#id, this.#days, this.#actorId)
    this.#files = new ClaimFiles(plan, this.tables, this.#id)
  }

  make(): this {
    for (let place = this.#plan.from; place < this.#plan.to; place += 1) this.#makeClaim(place)
    this.#files.storeBatch(this.#sent)
    for (const [payer, claims] of this.#decided) this.#files.storeRemittance(payer, claims)
    return this
  }

  #makeClaim(place: number): void {
    const random = randomOf(this.#plan, place)
    const claim = chooseClaim(this.#plan, this.#id, this.#days, place, random)
    this.#storeVisit(claim, random)
    this.#storeClaim(claim)
    this.#storeHistory(claim)
    this.#books.bookCharges(claim)
    if (claim.statuses.includes('SUBMITTED')) this.#sent += 1
    this.#decide(claim)
    if (claim.outcome.isPaidByPatient) this.#books.bookPayment(claim)
    if (random.chance(FLAGGED_PERCENT)) this.#storeFlagged(claim)
  }

  #decide(claim: OneClaim): void {
    const { payer, outcome } = claim
    if (payer === undefined || !outcome.lines) return
    const decided = { claim, lines: outcome.lines, journalId: this.#books.bookDecision(claim, payer, outcome.lines, this.#files.remittanceId(payer)) }
    const others = this.#decided.get(payer)
    if (others) others.push(decided)
    else this.#decided.set(payer, [decided])
  }

  #storeVisit({ place, kind, lines, patientId, providerId, serviceDate, payer }: OneClaim, random: Random): void {
    const { practiceId } = this.#plan
    const encounterId = this.#id('encounter', place * 2)
    const signedAt = `${serviceDate}T17:00:00Z`
    this.tables.encounter.add(
      encounterId,
      practiceId,
      FIRST_ENCOUNTER_NUMBER + place * 2,
      patientId,
      providerId,
      payer === undefined ? 'SELF_PAY' : 'BILLED',
      signedAt,
      kind.title,
      serviceDate,
      '11',
      `${kind.title}.`,
      AUTHOR,
      signedAt,
    )
    this.tables.note.add(
      practiceId,
      encounterId,
      1,
      'Assessment and plan',
      `1. ${kind.title}: as before, pulse ${random.between(60, 95)}, back in ${random.between(1, 6)} months.`,
    )
    for (const [i, code] of kind.diagnoses.entries())
      this.tables.diagnosis.add(this.#id('diagnosis', place * 4 + i), practiceId, encounterId, i + 1, code, 'ACCEPTED')
    for (const [i, { chargeLineId, code, charge }] of lines.entries()) {
      this.tables.line.add(chargeLineId, practiceId, encounterId, i + 1, 'cpt', code, charge, [this.#id('diagnosis', place * 4)], 'ACCEPTED')
    }
  }

  #storeClaim(claim: OneClaim): void {
    const { place, id, number, patientId, patient, payer, providerId, serviceDate, kind, lines, charged, outcome, statuses, ageDays } = claim
    const { practiceId } = this.#plan
    const status = statuses.at(-1) ?? 'DRAFT'
    const isSent = statuses.includes('SUBMITTED')
    const { openPayer, openPatient, paid, adjusted } = balancesOf(claim)
    const isDecided = payer !== undefined && outcome.lines !== undefined
    this.tables.claim.add(
      id,
      practiceId,
      number,
      this.#id('encounter', place * 2),
      patientId,
      payer === undefined ? null : this.#id('payer', payer),
      payer === undefined ? null : this.#id('coverage', patient),
      providerId,
      status,
      this.#days.moment(outcome.steps.at(-1) ?? '', ageDays),
      serviceDate,
      '11',
      kind.diagnoses,
      charged,
      openPayer,
      openPatient,
      paid,
      adjusted,
      outcome.reasonCodes,
      status === 'SCRUB_FAILED' ? memberIdMissing : '[]',
      status === 'ON_HOLD' ? 'Waits for the new card.' : null,
      isDecided ? controlOf(claim) : null,
      isSent ? this.#files.batchId : null,
      isSent ? this.#days.moment('send', ageDays) : null,
      isDecided ? this.#days.moment('pay', ageDays) : null,
      this.#days.ago(ageDays - (bulkPayers[payer ?? -1]?.filingLimitDays ?? DAYS)),
      outcome.steps.length + 1,
    )
    for (const [i, line] of lines.entries())
      this.tables.claimLine.add(line.id, practiceId, id, i + 1, line.chargeLineId, `${number}L${i + 1}`, 'cpt', line.code, [], 1, line.charge, [1])
  }

  #storeHistory({ id, outcome, statuses, ageDays }: OneClaim): void {
    for (const [i, step] of outcome.steps.entries()) {
      this.tables.event.add(
        id,
        i + 1,
        this.#plan.practiceId,
        step,
        statuses[i - 1] ?? 'DRAFT',
        statuses[i] ?? '',
        this.#days.moment(step, ageDays),
        this.#actorId,
        step === 'send' ? this.#files.outFileId : null,
      )
    }
  }

  /** A visit of the same day that a coder has to look at. */
  #storeFlagged({ place, patientId, providerId, serviceDate, kind }: OneClaim): void {
    const { practiceId } = this.#plan
    const [encounterId, diagnosisId] = [this.#id('encounter', place * 2 + 1), this.#id('diagnosis', place * 4 + 3)]
    const at = `${serviceDate}T18:00:00Z`
    this.tables.encounter.add(
      encounterId,
      practiceId,
      FIRST_ENCOUNTER_NUMBER + place * 2 + 1,
      patientId,
      providerId,
      'CODING_REVIEW',
      at,
      `${kind.title}, second look`,
      serviceDate,
      '11',
      `${kind.title}.`,
      AUTHOR,
      null,
    )
    this.tables.note.add(practiceId, encounterId, 1, 'Assessment and plan', `1. ${kind.title}: not signed yet.`)
    this.tables.diagnosis.add(diagnosisId, practiceId, encounterId, 1, kind.diagnoses[0], 'PROPOSED')
    this.tables.line.add(
      this.#id('line', place * 4 + 3),
      practiceId,
      encounterId,
      1,
      'cpt',
      kind.codes[0],
      starterFees.get(kind.codes[0]) ?? zero,
      [diagnosisId],
      'PROPOSED',
    )
    this.tables.flag.add(
      this.#id('flag', place),
      practiceId,
      encounterId,
      'note-unsigned',
      1,
      'BLOCK',
      'The clinician signs the note before it can be billed.',
      at,
    )
  }
}

const memberIdMissing = JSON.stringify([
  { rule: 'member-id', severity: 'BLOCK', message: 'The member ID is missing.', fix: 'Take it from the insurance card.', field: 'coverage.memberId' },
])
