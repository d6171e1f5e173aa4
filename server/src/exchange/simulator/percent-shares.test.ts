import { money, sum } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf, percentShares } from './percent-shares.ts'

const amounts = fc.array(fc.bigInt({ min: 0n, max: 10_000_000n }).map(money), { maxLength: 60 })
const percents = fc.integer({ min: 0, max: 100 })

test('shares of a percentage add up to it, and none is a cent or more away from its own', () => {
  fc.assert(
    fc.property(amounts, percents, (list, percent) => {
      const shares = percentShares(list, percent)
      expect(sum(shares)).toBe(percentOf(sum(list), percent))
      shares.forEach((share, i) => {
        const distance = share * 100n - (list[i] ?? money(0)) * BigInt(percent)
        expect(distance > -100n && distance < 100n).toBe(true)
        expect(share <= (list[i] ?? money(0))).toBe(true)
      })
    }),
  )
})

test('a line whose percentage is whole cents bears no cent of another line', () => {
  expect(percentShares([money(200_00), money(50_01), money(50_04)], 80)).toEqual([160_00n, 40_01n, 40_03n])
})
