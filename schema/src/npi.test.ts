import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNpi, npiFrom } from './npi.ts'

// Check values from domain/edi.md 14.
test('an NPI is told from a mistyped one by its check digit', () => {
  for (const npi of ['1234567893', '1000000004', '1500000009', '1999999992', '2999999990', '1122334455']) expect(isNpi(npi)).toBe(true)
  for (const npi of ['1234567890', '1666666661', '3234567893', '123456789', '']) expect(isNpi(npi)).toBe(false)
})

test('an NPI made from nine digits is valid, and any one digit changed is not', () => {
  const nine = fc.integer({ min: 100_000_000, max: 299_999_999 }).map(String)
  fc.assert(
    fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const npi = npiFrom(digits)
      const changed = [...npi].map((d, i) => (i === at ? (Number(d) + by) % 10 : d)).join('')
      return isNpi(npi) && !isNpi(changed)
    }),
  )
})
