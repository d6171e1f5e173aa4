import type { Severity } from './scrub/rule.rules.ts'

/** What a check has found on a claim. */
export interface Finding {
  rule: string
  severity: Severity
  /** A sentence a biller understands. */
  message: string
  /** What to do about it. */
  fix: string
  /** Where to do it. */
  field: string
  /** Where the rule comes from. */
  source?: string
  /** The box of the CMS-1500. */
  box?: string
  /** Somebody has read it and lets the claim go all the same. */
  isOverridden?: boolean
}

export const isClean = (findings: readonly Finding[]): boolean => findings.every(({ severity, isOverridden }) => severity !== 'BLOCK' || isOverridden)
