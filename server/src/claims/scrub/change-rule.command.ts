import { sql } from 'kysely'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'
import { ruleList } from './built-in/rule-list.ts'
import { isFault, parseRule } from './parse-rule.rules.ts'
import { isFixed, type ScrubRule, type Severity } from './rule.rules.ts'
import { readCodeSets, type StoredRuleRow } from './ruleset.query.ts'

const REASON_MAX = 500
const OWN_RULES_MAX = 300
const DEFINITION_MAX = 20_000

/**
 * Adds a rule of the practice's own, switched off, or changes one (which stays as it was switched). The definition is JSON
 * of the form of rule.rules.ts; its kind is PRACTICE or PAYER, so that it can be overridden on a claim.
 *
 * Refuses NOT_FOUND, CONFLICT, and INVALID_INPUT with the place in the definition: `must.all[1].like`.
 */
export async function saveRule(
  tx: Tx,
  id: string | undefined,
  expectedVersion: number,
  definition: string,
  reason: string,
): Promise<string | Refusal> {
  const words = reasonOf(reason)
  if (words instanceof Refusal) return words
  const rule = await readDefinition(tx, definition)
  if (rule instanceof Refusal) return rule
  const isNew = id === undefined
  if (!isNew && id !== rule.id) return invalid('id', 'The name of a rule stays: findings of past claims name it.')
  const row = await lockRule(tx, rule.id)
  if (isNew && row) return invalid('id', 'Another rule has this name already.')
  if (!isNew && !row?.definition) return new Refusal('NOT_FOUND', 'This rule does not exist, or is not one of yours.')
  const fault = checkVersion(row, expectedVersion) ?? (isNew ? await fullFault(tx) : undefined)
  if (fault) return fault
  await storeRule(tx, rule.id, { definition: rule, isOn: row?.is_on ?? false, severity: null }, isNew ? 'ADDED' : 'CHANGED', words)
  return rule.id
}

/**
 * Switches a rule on or off, or gives it another severity. Refuses NOT_FOUND, CONFLICT, and INVALID_INPUT without a reason
 * or for a rule that nobody may switch off.
 */
export async function switchRule(
  tx: Tx,
  id: string,
  expectedVersion: number,
  { isOn, severity }: { isOn: boolean; severity: Severity },
  reason: string,
): Promise<string | Refusal> {
  const words = reasonOf(reason)
  if (words instanceof Refusal) return words
  const row = await lockRule(tx, id)
  const shipped = ruleList.find(rule => rule.id === id)
  if (!shipped && !row?.definition) return new Refusal('NOT_FOUND', 'This rule does not exist.')
  const fault = checkVersion(row, expectedVersion)
  if (fault) return fault
  if (shipped && isFixed(shipped))
    return invalid('isOn', 'This rule cannot be switched off: without it the file would be refused, or the law forbids the claim.')
  await storeRule(tx, id, { definition: row?.definition ?? null, isOn, severity }, 'SWITCHED', words)
  return id
}

async function readDefinition(tx: Tx, definition: string): Promise<ScrubRule | Refusal> {
  if (definition.length > DEFINITION_MAX) return invalid('definition', `A rule has at most ${DEFINITION_MAX} characters.`)
  let given: unknown
  try {
    given = JSON.parse(definition)
  } catch {
    return invalid('definition', 'This is no JSON: look for a missing comma, quote or brace.')
  }
  const rule = parseRule(given, await readCodeSets(tx))
  if (isFault(rule)) return invalid(rule.at, rule.message)
  if (rule.kind === 'FORMAT' || rule.kind === 'LAW') return invalid('kind', 'A rule of your own is of the kind PRACTICE or PAYER.')
  if (ruleList.some(({ id }) => id === rule.id)) return invalid('id', 'A rule that comes with the program has this name.')
  return rule
}

/** Two people who add or switch the same rule wait for each other, whether its row is there yet or not. */
async function lockRule(tx: Tx, id: string): Promise<StoredRuleRow | undefined> {
  await tx.rows(sql`select pg_advisory_xact_lock(${tx.practiceId}::int, hashtext(${`scrub-rule ${id}`}))`)
  const [row] = await tx.rows(
    sql<StoredRuleRow>`select rule_id, definition, is_on, severity, version from scrub_rule where practice_id = ${tx.practiceId} and rule_id = ${id} for update`,
  )
  return row
}

const checkVersion = (row: StoredRuleRow | undefined, expected: number): Refusal | undefined =>
  (row?.version ?? 0) === expected ? undefined : new Refusal('CONFLICT', 'Somebody changed this rule meanwhile. Look again.')

async function fullFault(tx: Tx): Promise<Refusal | undefined> {
  const [row] = await tx.rows(
    sql<{ count: number }>`select count(*)::int as count from scrub_rule where practice_id = ${tx.practiceId} and definition is not null`,
  )
  return row && row.count >= OWN_RULES_MAX ? invalid('definition', `A practice has at most ${OWN_RULES_MAX} rules of its own.`) : undefined
}

interface RuleState {
  definition: unknown
  isOn: boolean
  severity: Severity | null
}

async function storeRule(tx: Tx, id: string, { definition, isOn, severity }: RuleState, kind: string, reason: string): Promise<void> {
  const json = definition === null ? null : JSON.stringify(definition)
  const [saved] = await tx.rows(sql<{ version: number }>`
    insert into scrub_rule (practice_id, rule_id, definition, is_on, severity) values (${tx.practiceId}, ${id}, ${json}::jsonb, ${isOn}, ${severity})
    on conflict (practice_id, rule_id) do update
      set definition = excluded.definition, is_on = excluded.is_on, severity = excluded.severity, version = scrub_rule.version + 1
    returning version`)
  await tx.rows(sql`
    insert into scrub_rule_change (practice_id, rule_id, position, kind, is_on, severity, definition, reason, at, actor_id)
    values (${tx.practiceId}, ${id}, ${saved?.version ?? 1}, ${kind}, ${isOn}, ${severity}, ${json}::jsonb, ${reason}, ${tx.clock.now().toISOString()},
      ${tx.actor.userId})`)
  tx.record({ kind: 'rule.changed' })
}

function reasonOf(reason: string): string | Refusal {
  const words = reason.trim()
  return words.length < 3 || words.length > REASON_MAX ? invalid('reason', `Say why, in at most ${REASON_MAX} characters.`) : words
}

const invalid = (field: string, message: string): Refusal => new Refusal('INVALID_INPUT', message, field)
