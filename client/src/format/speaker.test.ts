import { expect, test } from 'vitest'
import { counted, speaker } from './speaker.ts'

const t = speaker({ owe: 'You owe {amount} by {day}.', done: 'Nothing to pay.' })

test('fills the gaps of a message', () => {
  expect(t('owe', { amount: '$1.00', day: 'Friday' })).toBe('You owe $1.00 by Friday.')
  expect(t('done')).toBe('Nothing to pay.')
})

test('what fills a gap is never read as a gap itself', () => {
  expect(t('owe', { amount: '{day}', day: 'Friday' })).toBe('You owe {day} by Friday.')
})

test('counts one and many', () => {
  expect(counted(1, 'one visit', '# visits')).toBe('one visit')
  expect(counted(3, 'one visit', '# visits')).toBe('3 visits')
})
