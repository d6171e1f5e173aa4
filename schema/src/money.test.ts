import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dollars, money, parseDollars, split, sum } from './money.ts'

const amounts = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }).map(money)
const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 60 }).filter(ws => ws.some(w => w > 0n))

test('a split adds up to the total again, to the cent', () => {
  fc.assert(fc.property(amounts, weights, (total, ws) => sum(split(total, ws)) === total))
})

test('no part of a split is a cent or more away from its exact share', () => {
  fc.assert(
    fc.property(amounts, weights, (total, ws) => {
      const whole = ws.reduce((a, b) => a + b, 0n)
      return split(total, ws).every((part, i) => {
        const offBy = part * whole - total * (ws[i] ?? 0n)
        return offBy < whole && -offBy < whole
      })
    }),
  )
})

test('a part without weight gets nothing', () => {
  fc.assert(fc.property(amounts, weights, (total, ws) => split(total, ws).every((part, i) => ws[i] !== 0n || part === 0n)))
})

test('one cent over three equal lines goes to the first', () => {
  expect(split(money(1), [1n, 1n, 1n])).toEqual([1n, 0n, 0n])
})

test('weights that say nothing are refused', () => {
  expect(() => split(money(100), [])).toThrow(RangeError)
  expect(() => split(money(100), [0n, 0n])).toThrow(RangeError)
  expect(() => split(money(100), [2n, -1n])).toThrow(RangeError)
})

test('amounts are read as X12 writes them', () => {
  expect(['100', '100.5', '.5', '-0.01', '0', '-1204.00'].map(parseDollars)).toEqual([10000n, 10050n, 50n, -1n, 0n, -120400n])
  expect(['100.', '-0', '9999999999999.99', '-.1'].map(parseDollars)).toEqual([10000n, 0n, 999999999999999n, -10n])
  expect(['', '.', '1,000', '1e3', '1.005', ' 1', '$1', '--1', '-', '-.', '1.2.3', '10000000000000'].map(parseDollars)).toEqual(
    Array(12).fill(undefined),
  )
})

test('a text is an amount exactly when it has digits, at most thirteen of them before a point and two after it', () => {
  const texts = fc.array(fc.constantFrom(...'0123456789.-'), { maxLength: 18 }).map(chars => chars.join(''))
  const asWritten = (text: string): bigint | undefined => {
    const match = /^(-?)(\d{0,13})(?:\.(\d{0,2}))?$/.exec(text)
    if (!match || (match[2] === '' && !match[3])) return undefined
    return BigInt(`${match[1]}${match[2]}${(match[3] ?? '').padEnd(2, '0')}`)
  }
  fc.assert(fc.property(texts, text => parseDollars(text) === asWritten(text)))
})

test('what is written is read back the same', () => {
  fc.assert(fc.property(amounts, amount => parseDollars(dollars(amount)) === amount))
})
