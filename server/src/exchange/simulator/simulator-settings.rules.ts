import type { Delivery } from './deliver-answers.ts'

/** What a connection of the kind `simulator` may say beside its delay (docs/simulator.md). */
export interface SimulatorSettings extends Delivery {
  /** Answers take days, as those of real payers. */
  range?: boolean
  /** So many of a hundred claims are rejected by the clearinghouse. */
  rejectPercent?: number
}

/** Each step counts from the one before: the payer answers after the clearinghouse, and pays after that. */
export interface Delays {
  fileAckMs: number
  claimAckMs: number
  remittanceMs: number
  /** Payers that take so many times as long to pay, by id. */
  slowPayers?: Readonly<Record<string, number>>
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** 999 within the hour, the clearinghouse the same day, the payer the next one, its payment two or three weeks later. */
const rangeDelays: Delays = { fileAckMs: HOUR_MS / 2, claimAckMs: DAY_MS / 2, remittanceMs: 14 * DAY_MS, slowPayers: { MCAID: 1.5 } }

export const delaysOf = ({ range }: SimulatorSettings, delayMs: number): Delays =>
  range ? rangeDelays : { fileAckMs: delayMs, claimAckMs: delayMs, remittanceMs: delayMs }
