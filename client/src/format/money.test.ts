import fc from 'fast-check'
import { dollars, money, parseDollars } from '@cleanclaim/schema/money'
import { describe, expect, test } from 'vitest'
import { readAmount, showBalance, showMoney, turned } from './money.ts'

const cents = fc.bigInt({ min: -10_000_000_000_000n, max: 10_000_000_000_000n })

describe('money as a person reads it', () => {
  test('has its cents, its thousands and a real minus before the dollar sign', () => {
    expect(showMoney('1204.00')).toBe('$1,204.00')
    expect(showMoney('-12.50')).toBe('\u2212$12.50')
    expect(showMoney('0.00')).toBe('$0.00')
    expect(showMoney('1234567.89')).toBe('$1,234,567.89')
  })

  test('says that a balance below zero is a credit', () => {
    expect(showBalance('-15.00')).toBe('\u2212$15.00 credit')
    expect(showBalance('15.00')).toBe('$15.00')
  })

  test('loses no cent of any amount', () => {
    fc.assert(
      fc.property(cents, amount => {
        const shown = showMoney(dollars(money(amount)))
        expect(parseDollars(shown.replace('\u2212', '-').replaceAll(/[$,]/g, ''))).toBe(amount)
      }),
    )
  })

  test('turned twice is the same amount again, and zero has no sign', () => {
    expect(turned('0.00')).toBe('0.00')
    fc.assert(
      fc.property(cents, amount => {
        const text = dollars(money(amount))
        expect(turned(turned(text))).toBe(text)
      }),
    )
  })
})

describe('an amount a person types', () => {
  test.each([
    ['50', '50.00'],
    ['$1,204.5', '1204.50'],
    [' 12.30 ', '12.30'],
    ['.5', '0.50'],
    ['007', '7.00'],
  ])('%s is understood', (typed, amount) => expect(readAmount(typed)).toBe(amount))

  test.each(['', '0', '0.00', '-5', '1.234', '12,34', 'ten', '1e3', '.', '$'])('%s is not taken for an amount', typed =>
    expect(readAmount(typed)).toBeUndefined(),
  )

  test('whatever is shown can be typed back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 1_000_000_000_000n }), amount => {
        expect(readAmount(showMoney(dollars(money(amount))))).toBe(dollars(money(amount)))
      }),
    )
  })
})
