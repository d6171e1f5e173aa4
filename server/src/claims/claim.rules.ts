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

/** The first finding that keeps the claim from going; none where it is clean. */
export const blockingOf = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ severity, isOverridden }) => severity === 'BLOCK' && !isOverridden)
