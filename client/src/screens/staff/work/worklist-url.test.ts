import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, choiceFrom, filterOf, limits, sorts, stateOf, states, usual, type ListChoice } from './worklist-url.ts'

const valueOf = <Value extends string>(options: readonly { value: Value }[]) => fc.constantFrom(...options.map(option => option.value))

const choices: fc.Arbitrary<ListChoice> = fc.record({
  state: valueOf(states),
  sort: valueOf(sorts),
  payerId: fc.oneof(fc.constant(''), fc.uuid()),
  text: fc.string(),
  limit: valueOf(limits),
})

test('a list opened again from its history entry is the same list', () => {
  fc.assert(
    fc.property(choices, choice => {
      const address = addressOf(choice).toString()
      expect(choiceFrom(new URLSearchParams(address), stateOf(choice))).toEqual(choice)
    }),
  )
})

test('the usual list has a plain address', () => {
  expect(addressOf(usual).toString()).toBe('')
})

test('an address with a state or limit that does not exist opens the usual list', () => {
  expect(choiceFrom(new URLSearchParams('state=PERHAPS&sort=luck&limit=soon'), { text: 7 })).toEqual(usual)
})

test('a filter that is not chosen is not sent', () => {
  expect(filterOf(usual)).toEqual({ state: 'OPEN', payerId: null, text: null, limitDaysMax: null })
  expect(filterOf({ ...usual, limit: '14' }).limitDaysMax).toBe(14)
})

test('a name that was searched for does not stand in the address', () => {
  fc.assert(
    fc.property(choices, fc.stringMatching(/^[A-Z][a-z]{4,9}qx$/), (choice, name) => {
      expect(addressOf({ ...choice, text: name }).toString()).not.toContain(name)
    }),
  )
})
