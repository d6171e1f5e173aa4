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
export function scrub(claim: ClaimFacts, { rules, sets }: Ruleset): Finding[] {
  const scenes = scenesOf(claim, sets)
  return rules.flatMap(rule => wrong(rule, claim, scenes))
}

/** Once for the claim, or once for each line that it finds wrong. */
export const findingsOf = (rule: ScrubRule, claim: ClaimFacts, sets: CodeSets): Finding[] => wrong(rule, claim, scenesOf(claim, sets))

/** Whether a rule has anything to say about a claim, be it good or bad. */
export const looksAt = (rule: ScrubRule, claim: ClaimFacts, sets: CodeSets): boolean => chosen(rule, claim, scenesOf(claim, sets)).length > 0

type Scenes = Record<ScrubRule['each'], readonly Scene[]>

const scenesOf = (claim: ClaimFacts, sets: CodeSets): Scenes => ({
  claim: [{ claim, line: noLine, sets }],
  line: claim.lines.map(line => ({ claim, line, sets })),
})

const wrong = (rule: ScrubRule, claim: ClaimFacts, scenes: Scenes): Finding[] =>
  chosen(rule, claim, scenes)
    .filter(scene => !holds(rule.must, scene))
    .map(scene => finding(rule, scene))

function chosen(rule: ScrubRule, claim: ClaimFacts, scenes: Scenes): readonly Scene[] {
  if (!isInForce(rule, claim) || !isInScope(rule, claim)) return []
  const { when } = rule
  return when ? scenes[rule.each].filter(scene => holds(when, scene)) : scenes[rule.each]
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
