import fc from 'fast-check'
import { dollars, money } from '@cleanclaim/schema/money'
import { expect, test } from 'vitest'
import { bars, type FallStep } from './waterfall.tsx'

const step = (look: FallStep['look'], amount: string | null): FallStep => ({ key: look, look, label: look, amount })

test('each step starts where the one before left off, and what you owe is what remains', () => {
  const [charged, discount, insurer, you] = bars([
    step('charged', '500.00'),
    step('discount', '-200.00'),
    step('insurer', '-100.00'),
    step('you', '200.00'),
  ])
  expect(charged).toEqual({ from: 0, to: 100 })
  expect(discount).toEqual({ from: 60, to: 100 })
  expect(insurer).toEqual({ from: 40, to: 60 })
  expect(you).toEqual({ from: 0, to: 40 })
})

test('what is not decided yet may be all of what is left', () => {
  const [, , open] = bars([step('charged', '500.00'), step('discount', '-200.00'), step('you', null)])
  expect(open).toEqual({ from: 0, to: 60 })
})

test('a visit without a charge draws no bar and divides nothing by zero', () => {
  expect(bars([step('charged', '0.00'), step('you', '0.00')])).toEqual([
    { from: 0, to: 0 },
    { from: 0, to: 0 },
  ])
})

test('a bar never leaves its track, whatever the amounts are', () => {
  const amount = fc.bigInt({ min: -1_000_000n, max: 1_000_000n }).map(cents => dollars(money(cents)))
  const looks = fc.constantFrom<FallStep['look']>('charged', 'discount', 'insurer', 'paid', 'you')
  fc.assert(
    fc.property(fc.array(fc.tuple(looks, amount), { maxLength: 8 }), steps => {
      for (const { from, to } of bars(steps.map(([look, sum]) => step(look, sum)))) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(100)
        expect(from).toBeLessThanOrEqual(to)
      }
    }),
  )
})
