/** U+2212: as wide as a digit, so that columns line up, and read aloud as "minus". */
const minusSign = '\u2212'
const wire = /^(-?)(\d+)\.(\d\d)$/

/**
 * Money as it comes over the wire, `"-1204.50"`, as a person reads it: `−$1,204.50`.
 * Stays text all the way: a cent cannot be lost to a float. Text that is no amount comes back unchanged.
 */
export function showMoney(amount: string): string {
  const match = wire.exec(amount)
  if (!match) return amount
  const [, sign, dollars = '', cents] = match
  return `${sign ? minusSign : ''}$${dollars.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** A balance: below zero it is said in words too, since a minus alone is read past. */
export const showBalance = (amount: string): string => (amount.startsWith('-') ? `${showMoney(amount)} credit` : showMoney(amount))

/** The same amount with its sign turned. */
export function turned(amount: string): string {
  if (/^-?0+\.00$/.test(amount)) return '0.00'
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`
}

/**
 * What a person types for dollars, `$1,204.5` or `1204`, as wire text; undefined when it is no amount above zero.
 * More than two decimals are refused, not rounded.
 */
export function readAmount(typed: string): string | undefined {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d{0,2}))?$/.exec(typed.trim())
  if (!match || (!match[1] && !match[2])) return undefined
  const dollars = (match[1] ?? '0').replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const cents = (match[2] ?? '').padEnd(2, '0')
  if (dollars.length > 11 || /^0+$/.test(dollars + cents)) return undefined
  return `${dollars}.${cents}`
}
