import { expect, test } from 'vitest'
import { newsOf } from './news.ts'

const bill = { id: 'b1', visitOn: '2026-10-06', insurerName: 'Northfield Health', sentToInsurerOn: '2026-10-09', decidedOn: null }

test('a visit the insurer decided on is told once, as decided', () => {
  const items = newsOf({ ready: [{ ...bill, decidedOn: '2026-11-17' }], waiting: [], lastPayment: null })
  expect(items.map(item => item.kind)).toEqual(['decided'])
})

test('the newest comes first', () => {
  const items = newsOf({
    ready: [{ ...bill, decidedOn: '2026-11-17' }],
    waiting: [{ ...bill, id: 'b2', sentToInsurerOn: '2026-11-20' }],
    lastPayment: { id: 'p1', status: 'PAID', amount: '30.00', createdAt: '2026-11-18T10:00:00Z' },
  })
  expect(items.map(item => item.kind)).toEqual(['sent', 'paid', 'decided'])
})

test('a payment that is not settled is not told as received', () => {
  const lastPayment = { id: 'p1', status: 'PROCESSING', amount: '30.00', createdAt: '2026-11-18T10:00:00Z' }
  expect(newsOf({ ready: [], waiting: [], lastPayment })).toEqual([])
})
