import type { Money } from '@cleanclaim/schema/money'
import type { Segment } from './tokenizer.ts'

/** One claim as its segments tell it, kept until the claim ends and judged then. Days are CCYYMMDD, '' when absent. */
export interface ClaimFacts {
  /** The CLM. */
  at: Segment
  /** SBR of the payer the claim goes to. */
  payer: Segment | undefined
  /** CLM05-1: place of service, or the first two digits of the bill type. */
  place: string
  frequency: string
  charge: Money
  diagnoses: Diagnosis[]
  /** Of the claim itself, by DTP01; the first of each. */
  dates: Map<string, Period>
  /** REF01 of the claim itself. */
  references: Set<string>
  otherPayers: OtherPayer[]
  lines: LineFacts[]
  /** Diagnoses, payers, lines and decisions counted, kept or not. */
  parts: number
}

/** A DTP; both days '' when it holds none, the same when it holds one. */
export interface Period {
  at: Segment
  from: string
  to: string
}

export interface Diagnosis {
  /** The HI and its element. */
  at: Segment
  n: number
  /** ABK, ABF, BK, … */
  qualifier: string
  code: string
  presentOnAdmission: string
}

/** Loop 2320: a payer who has a say besides the one the claim goes to. */
export interface OtherPayer {
  at: Segment
  id: string
  /** AMT*D; undefined when that payer has not decided yet. */
  paid: Money | undefined
  /** CAS of the claim. */
  adjusted: Money
}

export interface LineFacts {
  /** SV1, SV2 or SV3; the LX when there is none. */
  at: Segment
  number: Segment
  charge: Money
  /** Composite with qualifier, code, modifiers and description; [] when there is none. */
  procedure: string[]
  /** The element of `at` where it stands. */
  procedureAt: number
  pointers: string[]
  place: string
  service: Period | undefined
  adjudications: Adjudication[]
}

/** Loop 2430. */
export interface Adjudication {
  at: Segment
  payerId: string
  paid: Money
  adjusted: Money
  /** Paid as part of another line, so its own sums say nothing. */
  isBundled: boolean
}
