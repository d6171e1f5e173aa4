import { money } from '@cleanclaim/schema/money'
import { expect, test } from 'vitest'
import { Refusal } from '../kernel/refusal.ts'
import { checkCard } from './card.rules.ts'
import { confirmationOf } from './confirmation.rules.ts'
import { reasonWords, shareWords } from './reason-words.rules.ts'

const card = { number: '4242 4242 4242 4242', expiry: '08/29', cvc: '123', name: 'Rosa Delgado' }
const field = (change: Partial<typeof card>): string | undefined => {
  const checked = checkCard({ ...card, ...change }, '2026-11-19')
  return checked instanceof Refusal ? checked.field : undefined
}

test('of a card only the brand and the last four digits go on', () => {
  expect(checkCard(card, '2026-11-19')).toEqual({ digits: '4242424242424242', brand: 'Visa', last4: '4242' })
})

test('each field of a card is checked in the order of the form', () => {
  expect(field({ number: '4242', expiry: '' })).toBe('card.number')
  expect(field({ expiry: '13/29', cvc: '' })).toBe('card.expiry')
  expect(field({ expiry: '10/26' })).toBe('card.expiry')
  expect(field({ expiry: '11/26' })).toBeUndefined()
  expect(field({ expiry: '0829' })).toBeUndefined()
  expect(field({ cvc: '12' })).toBe('card.cvc')
  expect(field({ name: ' ' })).toBe('card.name')
})

test('a swapped digit is told from a card the sandbox does not take', () => {
  const swapped = checkCard({ ...card, number: '2424 4242 4242 4242' }, '2026-11-19')
  const real = checkCard({ ...card, number: '5555 5555 5555 4444' }, '2026-11-19')
  expect([swapped, real].map(r => (r instanceof Refusal ? r.message.slice(0, 24) : ''))).toEqual([
    'The last digit does not ',
    'This is a sandbox: it ta',
  ])
})

test('a confirmation can be read out: ten signs that look like no other', () => {
  expect(confirmationOf(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 29]))).toBe('2345-6789-AZ')
})

test('a share is shown with its percentage when it is one, to the cent', () => {
  const shown = (amount: bigint): string => `$${Number(amount) / 100}`
  expect(shareWords(money(960), money(4_800), shown)?.label).toBe('Your 20% share')
  expect(shareWords(money(33), money(100), shown)?.label).toBe('Your 33% share')
  expect(shareWords(money(1_234), money(4_800), shown)).toBeUndefined()
  expect(shareWords(money(960), money(0), shown)).toBeUndefined()
})

test('a reason we have no words for is said to be asked about', () => {
  expect(reasonWords('PR-1').sentence).toBe('This goes toward your yearly deductible.')
  expect(reasonWords('PR-8888')).toEqual({ label: 'Your part', sentence: 'We asked billing to explain.' })
})
