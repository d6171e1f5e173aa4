import type { Finding } from '../claim.rules.ts'
import { ruleList } from './built-in/rule-list.ts'
import type { CodeSets } from './code-sets.rules.ts'
import { isFault, parseRule } from './parse-rule.rules.ts'
import { isFixed, type ScrubRule, type Severity } from './rule.rules.ts'
import type { Ruleset } from './scrub.rules.ts'

/** What a practice has stored about a rule: one of its own, or how it has set a shipped one. */
export interface StoredRule {
  ruleId: string
  /** Of a rule of its own. */
  definition: unknown
  isOn: boolean
  severity: Severity | null
}

/** A rule as it stands for a practice. */
export interface StandingRule {
  rule: ScrubRule
  isOwn: boolean
  isOn: boolean
  /** Before the practice changed it. */
  usualSeverity: Severity
  /** Why a rule of the practice cannot be read any more: it stays off. */
  fault?: string
}

/** All rules of a practice, the shipped ones first, each as the practice has set it. */
export function standingRules(stored: readonly StoredRule[], sets: CodeSets): StandingRule[] {
  const settings = new Map(stored.map(each => [each.ruleId, each]))
  const shipped = ruleList.map(rule => standing(rule, false, settings.get(rule.id)))
  return [...shipped, ...stored.flatMap(each => ownRule(each, sets))]
}

/** Rules that nobody may switch off stand as they are, whatever is stored. */
function standing(rule: ScrubRule, isOwn: boolean, set: StoredRule | undefined): StandingRule {
  const usual = { rule, isOwn, isOn: !rule.startsOff, usualSeverity: rule.severity }
  if (!set || isFixed(rule)) return usual
  return { ...usual, rule: { ...rule, severity: set.severity ?? rule.severity }, isOn: set.isOn }
}

function ownRule(stored: StoredRule, sets: CodeSets): StandingRule[] {
  if (stored.definition === null || stored.definition === undefined) return []
  const read = parseRule(stored.definition, sets)
  if (!isFault(read)) return [standing(read, true, stored)]
  return [{ rule: unreadable(stored.ruleId), isOwn: true, isOn: false, usualSeverity: 'INFO', fault: `${read.at}: ${read.message}` }]
}

/** Stands in for a rule that names what is not there any more, such as a set of codes. It is never on. */
const unreadable = (id: string): ScrubRule => ({
  id,
  title: 'A rule that cannot be read',
  source: 'The practice',
  confidence: 'U',
  severity: 'INFO',
  kind: 'PRACTICE',
  each: 'claim',
  must: { all: [{ fact: 'payer.name', present: true }] },
  message: 'This rule cannot be read.',
  fix: 'Correct the rule.',
  field: 'rule',
})

export const rulesetOf = (stored: readonly StoredRule[], sets: CodeSets): Ruleset => ({
  rules: standingRules(stored, sets).flatMap(({ rule, isOn }) => (isOn ? [rule] : [])),
  sets,
})

/** What the writer of files could not write comes as a finding of this name. */
const UNWRITABLE = 'x12'
const fixedRules: ReadonlySet<string> = new Set([UNWRITABLE, ...ruleList.filter(isFixed).map(({ id }) => id)])
/** Whether a shipped rule is one that nobody may wave through. */
export const isFixedRule = (id: string): boolean => fixedRules.has(id)

export interface Overridden {
  rule: string
  field: string
  message: string
}

/** Marks what somebody has let pass; a finding that has changed its words is a new one. Fixed ones never pass. */
export function withOverrides(findings: readonly Finding[], overridden: readonly Overridden[]): Finding[] {
  if (overridden.length === 0) return [...findings]
  const passed = new Set(overridden.map(findingKey))
  return findings.map(finding => (passed.has(findingKey(finding)) && !isFixedRule(finding.rule) ? { ...finding, isOverridden: true } : finding))
}

const findingKey = ({ rule, field, message }: Overridden): string => JSON.stringify([rule, field, message])
