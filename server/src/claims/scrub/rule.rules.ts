import type { Day } from '@cleanclaim/schema/day'

// What a rule of the scrub is: dated data, the same for the ones that come with the program and the ones that a practice
// writes. `when` says which claims (or lines) it looks at, `must` what has to hold there. Nothing in it is code.

export type Severity = 'BLOCK' | 'WARN' | 'INFO'
/**
 * A the regulator's or payer's own text was seen, B two or more secondary sources agree, C one secondary source,
 * U unconfirmed (domain/payer-rules.md).
 */
export type Confidence = 'A' | 'B' | 'C' | 'U'
/**
 * FORMAT: the claim could not be written, or the network would refuse the file. LAW: nobody may choose. Neither can be
 * switched off or overridden while it blocks. PAYER: what an insurer wants. PRACTICE: what the practice wants.
 */
export type RuleKind = 'FORMAT' | 'LAW' | 'PAYER' | 'PRACTICE'
export type Scalar = string | number | boolean

/** A value, or another fact, moved by some days. */
export type Bound = Scalar | { fact: string; plusDays?: number }

/**
 * One test of one fact. A fact may have several values (modifiers, diagnoses): the test holds when any of them meets it,
 * with `every` when all do. Exactly one of the tests below `fact` stands in it.
 */
export interface FactTest {
  fact: string
  every?: true
  /** Whether there is a value that is not blank. */
  present?: boolean
  is?: Scalar
  in?: readonly Scalar[]
  /** Forms of pattern.rules.ts. */
  like?: readonly string[]
  /** Names of code-sets.rules.ts. */
  inSet?: readonly string[]
  /** First and last of a range of codes of the same length. */
  between?: readonly [string, string]
  atLeast?: Bound
  atMost?: Bound
  passes?: 'npi' | 'day'
  /** No value stands twice. */
  distinct?: true
}

export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  /** Of at least one line of the claim. */
  | { anyLine: Condition }
  | FactTest

export interface RuleScope {
  /** Claim filing indicators (domain/edi.md 13.2): MB, MC, CI, … */
  filing?: readonly string[]
  /** Payer IDs as the practice has them. */
  payerIds?: readonly string[]
  /** Of the practice's address. */
  states?: readonly string[]
}

export interface ScrubRule {
  /** Small letters, digits and hyphens. */
  id: string
  title: string
  /** Where it comes from. */
  source: string
  confidence: Confidence
  severity: Severity
  kind: RuleKind
  /** Looked at once a claim, or at each line by itself. */
  each: 'claim' | 'line'
  scope?: RuleScope
  /** First and last day on which it holds: of service, or of sending when `by` says so. */
  from?: Day
  to?: Day
  by?: 'service' | 'submission'
  when?: Condition
  must: Condition
  /** A sentence a biller understands; `{payer.name}` and the like stand for facts that may be said. */
  message: string
  /** What to do about it, a sentence. */
  fix: string
  /** Where to do it: `practice.npi`, `details.accident.date`, `line.drug.ndc` (becomes `lines.3.drug.ndc`). */
  field: string
  /** The box of the CMS-1500. */
  box?: string
  /** Comes with the program but is not looked at before a practice switches it on. */
  startsOff?: true
}

/** Blocks that nobody can wave through: the claim would not get anywhere, or must not. */
export const isFixed = ({ kind, severity }: Pick<ScrubRule, 'kind' | 'severity'>): boolean =>
  severity === 'BLOCK' && (kind === 'FORMAT' || kind === 'LAW')
