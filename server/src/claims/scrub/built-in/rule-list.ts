import type { ScrubRule } from '../rule.rules.ts'
import { claimFormRules } from './claim-form.ts'
import { coverageRules } from './coverage.ts'
import { partyRules } from './parties.ts'
import { placeAndModifierRules } from './places-and-modifiers.ts'
import { serviceRules } from './services.ts'
import { situationRules } from './situations.ts'

/** The rules that come with the program, in the order in which they are told. A rule's id is kept by findings and never changes. */
export const ruleList: readonly ScrubRule[] = [
  ...partyRules,
  ...coverageRules,
  ...claimFormRules,
  ...situationRules,
  ...serviceRules,
  ...placeAndModifierRules,
]
