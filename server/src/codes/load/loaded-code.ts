import type { CodeSystem } from '@cleanclaim/schema/code-format'
import type { Day } from '@cleanclaim/schema/day'

/** One code of an official or licensed file, in the period the file gives it. */
export interface LoadedCode {
  system: CodeSystem
  /** As transmitted: no dot, upper case. */
  code: string
  /** The short title, or the long one where the file has no short one. */
  name: string
  longName: string
  billable: boolean
  validFrom: Day
  /** Last day in force, inclusive. */
  validTo?: Day
  /** HCPCS only: what CMS did to the code in this file (A added, C changed, D ended, N nothing, P payment). */
  action?: string
}

/** A line that could not become a code. Loading goes on; whoever loads decides how many are too many. */
export interface LoadProblem {
  /** Counted from 1, as an editor shows it. */
  line: number
  reason: string
}

export type Loaded = LoadedCode | LoadProblem
export const isProblem = (row: Loaded): row is LoadProblem => 'reason' in row

/** The period a file speaks for. Codes without dates of their own get these. */
export interface Release {
  /** For instance `FY2024` or `2024-07`. */
  name: string
  validFrom: Day
  validTo?: Day
}

/** ICD-10 years run from October 1 to September 30 (domain/coding.md 2). FY2024 begins on 2023-10-01. */
export const fiscalYear = (year: number): Release => ({ name: `FY${year}`, validFrom: `${year - 1}-10-01`, validTo: `${year}-09-30` })

/** The bytes of a file, in whatever pieces they come: a file stream, an upload, a test's array. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
