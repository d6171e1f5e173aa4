import { expect, test } from 'vitest'
import { isTestCard, readExpiry, wrongCardFields } from './card.ts'

const today = new Date(2026, 10, 21)

test('a real card number never passes, however it is spaced', () => {
  expect(isTestCard('4242424242424242')).toBe(true)
  expect(isTestCard('4242-4242-4242-4242')).toBe(true)
  expect(isTestCard('4111 1111 1111 1111')).toBe(false)
})

test.each([
  ['8/28', '08/28'],
  ['08 28', '08/28'],
  ['0828', '08/28'],
  ['11/26', '11/26'],
  ['08/2028', '08/28'],
])('%s is understood as %s', (typed, read) => expect(readExpiry(typed, today)).toBe(read))

test.each(['10/26', '13/28', '0/28', 'soon', ''])('%s is no date a card can have now', typed => expect(readExpiry(typed, today)).toBeUndefined())

test('says which fields are wrong, in the order of the page', () => {
  expect(wrongCardFields({ number: '1', expiry: '1', cvc: '1', name: ' ' }, today)).toEqual(['number', 'expiry', 'cvc', 'name'])
  expect(wrongCardFields({ number: '4242 4242 4242 4242', expiry: '08/28', cvc: '123', name: 'R. Delgado' }, today)).toEqual([])
})
