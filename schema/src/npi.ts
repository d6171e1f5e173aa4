/**
 * National Provider Identifier: ten digits, the first 1 or 2, the last a Luhn check digit over `80840` and the
 * first nine (domain/edi.md 14). The prefix always adds 24 to the sum.
 */
export const isNpi = (text: string): boolean => /^[12]\d{9}$/.test(text) && luhnSum(text) % 10 === 0

/** A valid NPI made from nine digits; used where a source has none, and always marked as made. */
export function npiFrom(nineDigits: string): string {
  if (!/^[12]\d{8}$/.test(nineDigits)) throw new RangeError('nine digits, the first 1 or 2')
  const check = (10 - (luhnSum(`${nineDigits}0`) % 10)) % 10
  return `${nineDigits}${check}`
}

const PREFIX_SUM = 24
const ZERO = 0x30

function luhnSum(tenDigits: string): number {
  let total = PREFIX_SUM
  for (let i = 0; i < 10; i += 1) {
    const digit = tenDigits.charCodeAt(9 - i) - ZERO
    const doubled = i % 2 === 1 ? digit * 2 : digit
    total += doubled > 9 ? doubled - 9 : doubled
  }
  return total
}
