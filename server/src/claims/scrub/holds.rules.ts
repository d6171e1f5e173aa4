import { addDays, isDay } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import type { ClaimFacts, LineFacts } from './claim-facts.rules.ts'
import { isWithin, type CodeSets } from './code-sets.rules.ts'
import { valuesOf } from './fact-list.rules.ts'
import { isLike } from './pattern.rules.ts'
import type { Bound, Condition, FactTest, Scalar } from './rule.rules.ts'

/** Where a condition is looked at. A claim without lines stands on one empty line, so that nothing has to ask. */
export interface Scene {
  claim: ClaimFacts
  line: LineFacts
  sets: CodeSets
}

export const noLine: LineFacts = {
  position: 0,
  code: '',
  modifiers: [],
  units: '0',
  chargeCents: 0n as LineFacts['chargeCents'],
  pointers: [],
  details: {},
  duplicateOf: null,
  authorization: 'NONE',
}

/**
 * Whether a condition holds. Each node is looked at once, once more a line below `anyLine`; parse-rule.rules.ts bounds the
 * nodes, so the cost of a rule is bounded whatever stands in it.
 */
export function holds(condition: Condition, scene: Scene): boolean {
  if ('all' in condition) return condition.all.every(part => holds(part, scene))
  if ('any' in condition) return condition.any.some(part => holds(part, scene))
  if ('not' in condition) return !holds(condition.not, scene)
  if ('anyLine' in condition) return scene.claim.lines.some(line => holds(condition.anyLine, { ...scene, line }))
  return passesTest(condition, scene)
}

function passesTest(test: FactTest, scene: Scene): boolean {
  const values = valuesOf(test.fact, scene.claim, scene.line)
  if (test.present !== undefined) return values.length > 0 === test.present
  if (test.distinct) return new Set(values).size === values.length
  const one = (value: Scalar): boolean => meets(value, test, scene)
  return test.every ? values.every(one) : values.some(one)
}

function meets(value: Scalar, test: FactTest, scene: Scene): boolean {
  if (test.is !== undefined) return value === test.is
  if (test.in) return test.in.includes(value)
  if (test.like) return test.like.some(pattern => isLike(String(value), pattern))
  if (test.inSet) return test.inSet.some(name => scene.sets.has(name, String(value), scene.claim.serviceDate))
  if (test.between) return isWithin({ low: test.between[0], high: test.between[1] }, String(value))
  if (test.passes) return test.passes === 'npi' ? isNpi(String(value)) : isDay(String(value))
  if (test.atLeast !== undefined) return compare(value, test.atLeast, scene, order => order >= 0)
  if (test.atMost !== undefined) return compare(value, test.atMost, scene, order => order <= 0)
  return false
}

/** Numbers with numbers, days with days; everything else does not compare, and a bound that is not there holds nothing. */
function compare(value: Scalar, bound: Bound, scene: Scene, fits: (order: number) => boolean): boolean {
  const other = limit(bound, scene)
  if (typeof value === 'number' && typeof other === 'number') return fits(value - other)
  if (typeof value !== 'string' || typeof other !== 'string' || !isWrittenAsDay(value) || !isWrittenAsDay(other)) return false
  return fits(value < other ? -1 : value > other ? 1 : 0)
}

/** Facts of this kind are days of the calendar already; to ask the calendar again for each rule would cost more than all the rest. */
const isWrittenAsDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

function limit(bound: Bound, { claim, line }: Scene): Scalar | undefined {
  if (typeof bound !== 'object') return bound
  const [value] = valuesOf(bound.fact, claim, line)
  if (!bound.plusDays) return value
  return typeof value === 'string' && isDay(value) ? addDays(value, bound.plusDays) : undefined
}
