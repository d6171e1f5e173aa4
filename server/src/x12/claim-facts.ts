import type { Money } from '@cleanclaim/schema/money'
import type { Segment } from './tokenizer.ts'

/** One claim as its segments tell it, kept until the claim ends and judged then. Days are CCYYMMDD, '' when absent. */
export interface ClaimFacts {
  /** The CLM. */
  at: Segment
  /** CLM01. */
  number: string
  /** CLM11: what the claim is related to, as it stands. */
  related: string
  /** SBR of the payer the claim goes to. */
  payer: Segment | undefined
  /** SBR01 of it: P, S, T, …; '' without it. */
  turn: string
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
  /** The LX. */
  start: Segment
  /** LX01. */
  number: string
  charge: Money
  procedure: Procedure
  /** The highest diagnosis that it points at: 0 for none, NaN when a pointer is no number from 1. */
  lastPointer: number
  place: string
  service: Period | undefined
  adjudications: Adjudication[]
}

/** SV101, SV202 or SV301; all '' when there is none. */
export interface Procedure {
  /** The element where it stands. */
  n: number
  /** HC, AD, … */
  qualifier: string
  code: string
  modifiers: readonly string[]
  description: string
}

/** The component of a procedure after qualifier and code. */
export const FIRST_MODIFIER = 3

/** Loop 2430. */
export interface Adjudication {
  at: Segment
  payerId: string
  paid: Money
  adjusted: Money
  /** Paid as part of another line, so its own sums say nothing. */
  isBundled: boolean
}
