import { minus, split, sum, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { BatchLine, OtherInsurance, PriorAdjustment } from '../claim-batch.rules.ts'

/**
 * What another insurer said about a claim, shared out to the parts of it, so that every part balances and the parts add up
 * to what was said (domain/lifecycle.md 9.6). What stands at lines goes with the lines.
 * @param parts the lines of each part
 */
export function splitOtherInsurance(other: OtherInsurance, parts: readonly (readonly BatchLine[])[]): OtherInsurance[] {
  const totals = parts.map(lines => sum(lines.map(({ chargeCents }) => chargeCents)))
  const { paidCents, nonCoveredCents, remainingCents } = other
  if (paidCents === undefined) return parts.map(() => other)
  const onLines = parts.map(lines =>
    lines.flatMap(({ adjudications = [] }) => adjudications.filter(({ payerId }) => payerId === other.payer.payerId)),
  )
  const byLine = onLines.some(decided => decided.length > 0)
  const shares = byLine ? other.adjustments.map(({ amountCents }) => share(amountCents, totals)) : shareAll(other.adjustments, totals)
  const taken = totals.map((_, part) => sum(shares.map(share => share[part] ?? zero)))
  const base = byLine ? onLines.map(decided => sum(decided.map(line => line.paidCents))) : totals
  const [nonCovered, remaining] = [nonCoveredCents, remainingCents].map(cents => (cents === undefined ? undefined : share(cents, totals)))
  return parts.map((_, part) => ({
    ...other,
    paidCents: minus(base[part] ?? zero, taken[part] ?? zero),
    adjustments: other.adjustments.flatMap((adjustment, i) => partOf(adjustment, shares[i] ?? [], part)),
    ...(nonCovered && { nonCoveredCents: nonCovered[part] ?? zero }),
    ...(remaining && { remainingCents: remaining[part] ?? zero }),
  }))
}

/** By charge; evenly when nothing was charged. */
export const share = (amount: Money, totals: readonly Money[]): Money[] => split(amount, weightsOf(totals))

const weightsOf = (amounts: readonly Money[]): readonly bigint[] => (amounts.every(amount => amount === 0n) ? amounts.map(() => 1n) : amounts)

/**
 * Shares of several amounts one after the other, each by what the parts have left of their charge: no part gets more than it
 * has, so what is paid never turns negative by rounding. Takebacks first, they make room.
 */
function shareAll(adjustments: readonly PriorAdjustment[], totals: readonly Money[]): Money[][] {
  const left = [...totals]
  const shares: Money[][] = []
  const order = adjustments.map((_, i) => i).toSorted((a, b) => signOf(adjustments[a]) - signOf(adjustments[b]))
  for (const i of order) {
    const parts = share(adjustments[i]?.amountCents ?? zero, left.some(cents => cents < 0n) ? totals : left)
    shares[i] = parts
    parts.forEach((part, k) => (left[k] = minus(left[k] ?? zero, part)))
  }
  return shares
}

const signOf = (adjustment: PriorAdjustment | undefined): number => ((adjustment?.amountCents ?? 0n) < 0n ? 0 : 1)

/** Nothing of an adjustment of which this part has no share. A quantity cannot be shared: the first part with an amount keeps it. */
function partOf(adjustment: PriorAdjustment, shares: readonly Money[], part: number): PriorAdjustment[] {
  const first = Math.max(
    0,
    shares.findIndex(cents => cents !== 0n),
  )
  const amountCents = shares[part] ?? zero
  if (amountCents === 0n && part !== first) return []
  const { quantity, ...rest } = adjustment
  return [{ ...rest, amountCents, ...(quantity !== undefined && part === first && { quantity }) }]
}
