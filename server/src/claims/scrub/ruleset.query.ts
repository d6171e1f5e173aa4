import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'
import { codeSets, type CodeSets } from './code-sets.rules.ts'
import { shippedSets } from './parse-condition.rules.ts'
import type { Severity } from './rule.rules.ts'
import { rulesetOf, type Overridden, type StoredRule } from './ruleset.rules.ts'
import type { Ruleset } from './scrub.rules.ts'

export interface StoredRuleRow {
  rule_id: string
  definition: unknown
  is_on: boolean
  severity: Severity | null
  version: number
}

export const readStoredRules = (tx: Tx): Promise<StoredRuleRow[]> =>
  tx.rows(
    sql<StoredRuleRow>`select rule_id, definition, is_on, severity, version from scrub_rule where practice_id = ${tx.practiceId} order by rule_id`,
  )

export const storedRule = (row: StoredRuleRow): StoredRule => ({
  ruleId: row.rule_id,
  definition: row.definition,
  isOn: row.is_on,
  severity: row.severity,
})

interface CodeSetRow {
  name: string
  valid_from: Day
  valid_to: Day | null
  label: string
  codes: string
  source: string
}

/** The sets that come with the program, with the practice's own in their place. */
export async function readCodeSets(tx: Tx): Promise<CodeSets> {
  const rows = await tx.rows(
    sql<CodeSetRow>`select name, valid_from::text, valid_to::text, label, codes, source from rule_code_set where practice_id = ${tx.practiceId}`,
  )
  if (rows.length === 0) return shippedSets
  return codeSets(
    rows.map(({ name, label, codes, source, valid_from, valid_to }) => ({
      name,
      label,
      codes,
      source,
      from: valid_from,
      ...(valid_to ? { to: valid_to } : {}),
    })),
  )
}

/** The rules that this practice's claims are held to now. */
export async function readRuleset(tx: Tx): Promise<Ruleset> {
  const stored = await readStoredRules(tx)
  return rulesetOf(stored.map(storedRule), await readCodeSets(tx))
}

/** What has been let pass, by claim. */
export async function readOverrides(tx: Tx, claimIds: readonly string[]): Promise<ReadonlyMap<string, Overridden[]>> {
  if (claimIds.length === 0) return new Map()
  const rows = await tx.rows(sql<Overridden & { claim_id: string }>`
    select claim_id, rule, field, message from finding_override where claim_id = any(${[...claimIds]}::uuid[])`)
  return Map.groupBy(rows, row => row.claim_id)
}
