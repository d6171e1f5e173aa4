import { money } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'

/** Rounded down to the cent. `percent` is whole, amounts are not negative. */
export const percentOf = (amount: Money, percent: number): Money => money((amount * BigInt(percent)) / 100n)

/**
 * The percentage of the sum of all amounts, rounded down once, as one part for each amount: the parts add up
 * to it, and each is the amount's own percentage, rounded down or up. The cents to round up go to the largest
 * remainders, ties to the earlier one; an amount whose percentage is whole cents always gets just that, which
 * shares by weight would not do.
 */
export function percentShares(amounts: readonly Money[], percent: number): Money[] {
  const exact = amounts.map(amount => amount * BigInt(percent))
  const left = exact.map(part => part % 100n).reduce((total, remainder) => total + remainder, 0n) / 100n
  const raised = exact
    .map((part, position) => ({ remainder: Number(part % 100n), position }))
    .sort((a, b) => b.remainder - a.remainder || a.position - b.position)
    .slice(0, Number(left))
  const lucky = new Set(raised.map(({ position }) => position))
  return exact.map((part, i) => money(part / 100n + (lucky.has(i) ? 1n : 0n)))
}
