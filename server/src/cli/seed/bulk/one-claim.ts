import { addDays, type Day } from '@cleanclaim/schema/day'
import { sum, zero, type Money } from '@cleanclaim/schema/money'
import type { ClaimStatus } from '../../../claims/claim.steps.ts'
import { starterFees } from '../../../codes/starter/fees.ts'
import type { AccountKind } from '../../../ledger/journal.rules.ts'
import type { IdKind } from './ids.ts'
import { visitKinds, type VisitKind } from './names.ts'
import { bulkPayers, decideOutcome, readyToSend, statusesOf, type Outcome } from './outcome.ts'
import { payerOf } from './patient-rows.ts'
import { providerCount } from './practice-rows.ts'
import { randomFrom, type Random } from './random.ts'

export interface ClaimPlan {
  seed: number
  practiceId: number
  patients: number
  today: Day
  /** Claims from this place up to that one, counted from 0 within the practice. */
  from: number
  to: number
  /** Every insured claim waits to be sent. */
  allReady?: boolean
  /** The files of this piece count from here. */
  controlNumber: number
  journalIds: readonly string[]
  accounts: ReadonlyMap<AccountKind, number>
}

export interface OneClaim {
  place: number
  id: string
  number: string
  patientId: string
  patient: number
  /** Place of the payer in the list; undefined: nobody insures the visit. */
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

export type MakeId = (kind: IdKind, number: number) => string

export const FIRST_CLAIM_NUMBER = 20_001
export const DAYS = 365
const DAYS_OF_LATE = 30
const LATE_PERCENT = 33

/** One claim as it will stand, before any row is made of it. */
export function chooseClaim({ seed, practiceId, patients, allReady }: ClaimPlan, id: MakeId, days: Days, place: number, random: Random): OneClaim {
  // Claims that are to leave pass their checks: recent, and no patient twice on a day.
  const patient = allReady ? place % patients : random.below(patients)
  const payer = payerOf(seed, practiceId, patient)
  // A third lies within the last month, so that work lists have something to show.
  const ageDays = allReady
    ? 1 + (Math.floor(place / patients) % DAYS_OF_LATE)
    : random.chance(LATE_PERCENT)
      ? random.below(DAYS_OF_LATE)
      : DAYS_OF_LATE + random.below(DAYS - DAYS_OF_LATE)
  const kind = visitKinds[random.below(visitKinds.length)] ?? visitKinds[0]
  const lines = kind.codes.map((code, i) => ({
    id: id('claimLine', place * 4 + i),
    chargeLineId: id('line', place * 4 + i),
    code,
    charge: starterFees.get(code) ?? zero,
  }))
  const outcome =
    payer === undefined
      ? selfPay(random, ageDays)
      : allReady
        ? readyToSend
        : decideOutcome(
            random,
            ageDays,
            lines.map(line => line.charge),
            bulkPayers[payer] ?? bulkPayers[0],
          )
  return {
    place,
    kind,
    lines,
    outcome,
    patient,
    payer,
    ageDays,
    id: id('claim', place),
    number: `CC${FIRST_CLAIM_NUMBER + place}`,
    patientId: id('patient', patient),
    providerId: id('provider', random.below(providerCount)),
    serviceDate: days.ago(ageDays),
    charged: sum(lines.map(line => line.charge)),
    statuses: statusesOf(outcome.steps),
  }
}

/** Nobody insures the visit: billed at once, and in most cases paid. */
function selfPay(random: Random, ageDays: number): Outcome {
  const isPaidByPatient = ageDays > 40 && random.chance(60)
  return { steps: isPaidByPatient ? ['moveToPatient', 'close'] : ['moveToPatient'], lines: undefined, reasonCodes: [], isPaidByPatient }
}

/** What the entries of a claim add up to, as the ledger will say it. */
export function balancesOf({ payer, charged, outcome }: OneClaim): { openPayer: bigint; openPatient: bigint; paid: bigint; adjusted: bigint } {
  const lines = outcome.lines ?? []
  const [insurerPaid, adjusted, patientPart] = [
    sum(lines.map(line => line.paid)),
    sum(lines.map(line => line.contractual)),
    sum(lines.map(line => line.patientPart)),
  ]
  const patients = payer === undefined ? charged : patientPart
  const patientPaid = outcome.isPaidByPatient ? patients : zero
  return {
    openPayer: payer === undefined ? 0n : charged - insurerPaid - adjusted - patientPart,
    openPatient: patients - patientPaid,
    paid: insurerPaid + patientPaid,
    adjusted,
  }
}

/** The payer's own number for a claim. */
export const controlOf = ({ place }: OneClaim): string => `PCN${100_000 + place}`

export const DECIDED_AFTER_DAYS = 13
const CLOSED_AFTER_DAYS = DECIDED_AFTER_DAYS + 21
const daysAfter: Readonly<Record<string, number>> = {
  scrubPass: 0,
  scrubFail: 0,
  moveToPatient: 0,
  hold: 1,
  batch: 1,
  send: 1,
  rejectAtPayer: 2,
  acceptAtPayer: 2,
  pay: DECIDED_AFTER_DAYS,
  payInPart: DECIDED_AFTER_DAYS,
  deny: DECIDED_AFTER_DAYS,
}

/** Days before today, each worked out once: a year of them serves a million claims. */
export class Days {
  readonly #today: Day
  readonly #known = new Map<number, Day>()

  constructor(today: Day) {
    this.#today = today
  }

  ago(count: number): Day {
    const known = this.#known.get(count)
    if (known) return known
    const day = addDays(this.#today, -count)
    this.#known.set(count, day)
    return day
  }

  /** When a claim of that age took a step: never after today. */
  moment(step: string, ageDays: number): string {
    return `${this.ago(Math.max(ageDays - (daysAfter[step] ?? CLOSED_AFTER_DAYS), 0))}T17:30:00Z`
  }
}

export const randomOf = ({ seed, practiceId }: ClaimPlan, place: number): Random => randomFrom(`${seed} ${practiceId} claim ${place}`)
