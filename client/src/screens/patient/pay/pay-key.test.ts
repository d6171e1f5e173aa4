import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered, attemptFor, paymentOf, unanswered, type AttemptStore } from './pay-key.ts'

function aStore(): AttemptStore {
  const kept = new Map<string, string>()
  return {
    getItem: name => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: name => void kept.delete(name),
  }
}
let made = 0
const fresh = { key: () => `key-${++made}`, now: 1_000 }

describe('the key of a payment', () => {
  test('is the same for a second tap, and for a retry after a lost answer', () => {
    const store = aStore()
    const first = attemptFor(store, { billIds: ['a', 'b'], amount: '10.00' }, fresh)
    expect(attemptFor(store, { billIds: ['b', 'a'], amount: '10.00' }, fresh).key).toBe(first.key)
  })

  test('is written down before the payment is sent, so that a reload keeps it', () => {
    const store = aStore()
    const { key } = attemptFor(store, { billIds: ['a'], amount: '10.00' }, fresh)
    expect(unanswered(store)?.key).toBe(key)
  })

  test('is new after an answer: a declined card tried again is another payment', () => {
    const store = aStore()
    const { key } = attemptFor(store, { billIds: ['a'], amount: '10.00' }, fresh)
    answered(store, key)
    expect(unanswered(store)).toBeUndefined()
    expect(attemptFor(store, { billIds: ['a'], amount: '10.00' }, fresh).key).not.toBe(key)
  })

  test('a late answer to an older payment does not forget the newer one', () => {
    const store = aStore()
    const older = attemptFor(store, { billIds: ['a'], amount: '10.00' }, fresh)
    const newer = attemptFor(store, { billIds: ['a'], amount: '12.00' }, fresh)
    answered(store, older.key)
    expect(unanswered(store)?.key).toBe(newer.key)
  })

  test('two different payments never share a key', () => {
    const payment = fc.record({ billIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), amount: fc.constantFrom('1.00', '2.00') })
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 20 }), payments => {
        const store = aStore()
        const byKey = new Map<string, string>()
        for (const { billIds, amount } of payments) {
          const { key } = attemptFor(store, { billIds, amount }, fresh)
          const content = `${[...billIds].sort().join()} ${amount}`
          expect(byKey.get(key) ?? content).toBe(content)
          byKey.set(key, content)
        }
      }),
    )
  })

  test('storage that holds nonsense is no attempt', () => {
    const store = aStore()
    store.setItem('cleanclaim.paying', '{"key":1}')
    expect(unanswered(store)).toBeUndefined()
    store.setItem('cleanclaim.paying', 'not json')
    expect(unanswered(store)).toBeUndefined()
  })
})

describe('what an unanswered attempt became', () => {
  const attempt = { key: 'k', billIds: ['a'], amount: '10.00', startedAt: Date.parse('2026-11-19T14:00:00Z') }
  const payment = { id: 'p1', amount: '10.00', createdAt: '2026-11-19T14:00:02Z', parts: [{ billId: 'a' }] }

  test('is found among the payments by its amount, visits and time', () => {
    expect(paymentOf(attempt, [payment])?.id).toBe('p1')
  })

  test.each([
    ['another amount', { ...payment, amount: '11.00' }],
    ['another visit', { ...payment, parts: [{ billId: 'z' }] }],
    ['last month', { ...payment, createdAt: '2026-10-19T14:00:00Z' }],
  ])('is not a payment of %s', (_what, other) => expect(paymentOf(attempt, [other])).toBeUndefined())
})
