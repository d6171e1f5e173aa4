import { sql } from 'kysely'
import { moment } from '../../platform/moment.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { Severity } from './rule.rules.ts'
import { readCodeSets, readStoredRules, storedRule } from './ruleset.query.ts'
import { standingRules, type StandingRule } from './ruleset.rules.ts'

/** A rule on the list. */
export interface ListedRule extends StandingRule {
  /** Counts the changes that the practice has made to it; 0 for one as it was shipped. */
  version: number
  /** On how many of the claims looked at lately it stands. */
  fired: number
}

/** The shipped rules in their order, then the practice's own; one of them when its id is given. */
export async function listRules(tx: Tx, id?: string): Promise<ListedRule[]> {
  const stored = await readStoredRules(tx)
  const versions = new Map(stored.map(row => [row.rule_id, row.version]))
  const rules = standingRules(stored.map(storedRule), await readCodeSets(tx)).filter(({ rule }) => id === undefined || rule.id === id)
  const fired = await countFired(tx)
  return rules.map(each => ({ ...each, version: versions.get(each.rule.id) ?? 0, fired: fired.get(each.rule.id) ?? 0 }))
}

/** "Lately": the claims of the last ninety days, at most these. */
const CLAIMS_MAX = 20_000

async function countFired(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows(sql<{ rule: string; count: number }>`
    with latest as (
      select id, findings from claim where practice_id = ${tx.practiceId} and status_at > ${tx.clock.now().toISOString()}::timestamptz - interval '90 days'
      order by status_at desc limit ${CLAIMS_MAX}
    )
    select f ->> 'rule' as rule, count(distinct latest.id)::int as count from latest, jsonb_array_elements(latest.findings) as f group by 1`)
  return new Map(rows.map(row => [row.rule, row.count]))
}

export interface RuleChangeRow {
  position: number
  kind: 'ADDED' | 'CHANGED' | 'SWITCHED'
  is_on: boolean
  severity: Severity | null
  reason: string
  at: string
  actor_name: string | null
}

/** What was done to a rule, the last first. */
export const readRuleChanges = (tx: Tx, ruleId: string): Promise<RuleChangeRow[]> =>
  tx.rows(sql<RuleChangeRow>`
    select h.position, h.kind, h.is_on, h.severity, h.reason, ${moment('h.at')} as at, u.name as actor_name
    from scrub_rule_change h left join app_user u on u.id = h.actor_id
    where h.practice_id = ${tx.practiceId} and h.rule_id = ${ruleId} order by h.position desc limit 100`)
