import { expect, test } from 'vitest'
import { encounterLanding, encounterStatuses, encounterStepsFrom, type EncounterStatus } from './encounter.steps.ts'

test('every status can be reached from a scheduled visit', () => {
  const reached = new Set<EncounterStatus>(['SCHEDULED'])
  for (const status of reached) for (const step of encounterStepsFrom(status)) reached.add(encounterLanding(status, step) ?? status)
  expect([...reached].sort()).toEqual([...encounterStatuses].sort())
})

test('a billed visit is not voided, it goes back to coding', () => {
  expect(encounterLanding('BILLED', 'void')).toBeUndefined()
  expect(encounterLanding('BILLED', 'returnForCoding')).toBe('CODING_REVIEW')
})
