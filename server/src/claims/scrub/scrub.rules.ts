import type { Finding } from '../claim.rules.ts'
import type { ClaimFacts } from './claim-facts.rules.ts'
import type { CodeSets } from './code-sets.rules.ts'
import { valuesOf } from './fact-list.rules.ts'
import { holds, noLine, type Scene } from './holds.rules.ts'
import type { ScrubRule } from './rule.rules.ts'

/** The rules that are switched on, in the order in which they are told, and the sets of codes that they name. */
export interface Ruleset {
  rules: readonly ScrubRule[]
  sets: CodeSets
}

/** Everything that a payer or the network would refuse, before it leaves. */
export const scrub = (claim: ClaimFacts, { rules, sets }: Ruleset): Finding[] => rules.flatMap(rule => findingsOf(rule, claim, sets))

/** Once for the claim, or once for each line that it finds wrong. */
export function findingsOf(rule: ScrubRule, claim: ClaimFacts, sets: CodeSets): Finding[] {
  return scenesOf(rule, claim, sets)
    .filter(scene => !holds(rule.must, scene))
    .map(scene => finding(rule, scene))
}

/** Whether a rule has anything to say about a claim, be it good or bad. */
export const looksAt = (rule: ScrubRule, claim: ClaimFacts, sets: CodeSets): boolean => scenesOf(rule, claim, sets).length > 0

function scenesOf(rule: ScrubRule, claim: ClaimFacts, sets: CodeSets): Scene[] {
  if (!isInForce(rule, claim) || !isInScope(rule, claim)) return []
  const lines = rule.each === 'line' ? claim.lines : [noLine]
  const { when } = rule
  return lines.map(line => ({ claim, line, sets })).filter(scene => !when || holds(when, scene))
}

function isInForce({ from, to, by }: ScrubRule, { serviceDate, today }: ClaimFacts): boolean {
  const day = by === 'submission' ? today : serviceDate
  return (!from || from <= day) && (!to || day <= to)
}

const isInScope = ({ scope }: ScrubRule, { payer, billing }: ClaimFacts): boolean =>
  (!scope?.filing || scope.filing.includes(payer.filingIndicator)) &&
  (!scope?.payerIds || scope.payerIds.includes(payer.payerId)) &&
  (!scope?.states || scope.states.includes(billing.state))

function finding(rule: ScrubRule, { claim, line }: Scene): Finding {
  const say = (text: string): string => text.replace(PLACEHOLDER, (_, fact: string) => valuesOf(fact, claim, line).map(String).join(', ') || 'none')
  const field = rule.each === 'line' ? rule.field.replace(/^line\b/, `lines.${line.position}`) : rule.field
  return {
    rule: rule.id,
    severity: rule.severity,
    message: say(rule.message),
    fix: say(rule.fix),
    field,
    source: rule.source,
    ...(rule.box ? { box: rule.box } : {}),
  }
}

/** `{payer.name}` in a message. */
export const PLACEHOLDER = /\{([a-z]+\.[A-Za-z]+)\}/g
