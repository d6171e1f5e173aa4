import { expect, test } from 'vitest'
import { usualAction } from './denial-action.rules.ts'

test('a rejection is sent as new, a denial is worked by its reason', () => {
  expect(usualAction('A7:164:IL')).toMatch(/send as new/)
  expect(usualAction('CO-197')).toMatch(/authorization/)
  expect(usualAction('CO-16')).toMatch(/Correct it/)
})

test('where nothing is to be done nothing is said', () => {
  expect(usualAction('OA-23')).toBeNull()
  expect(usualAction('N290')).toBeNull()
})
