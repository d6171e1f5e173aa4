/** A payment that was sent and has not been answered. Holds no card. */
export interface Attempt {
  /** The idempotency key: whatever happens, this payment is made at most once under it. */
  key: string
  billIds: readonly string[]
  amount: string
  /** ms */
  startedAt: number
}

/** Outlives a reload of the page, not the tab; what it holds is gone at sign-out. */
export type AttemptStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const slot = 'cleanclaim.paying'

const isAttempt = (value: unknown): value is Attempt =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  typeof value.key === 'string' &&
  'amount' in value &&
  typeof value.amount === 'string' &&
  'startedAt' in value &&
  typeof value.startedAt === 'number' &&
  'billIds' in value &&
  Array.isArray(value.billIds)

/** What was sent and not answered, if anything. */
export function unanswered(store: AttemptStore): Attempt | undefined {
  try {
    const value: unknown = JSON.parse(store.getItem(slot) ?? 'null')
    return isAttempt(value) ? value : undefined
  } catch {
    return undefined
  }
}

const sameBills = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && [...a].sort().join() === [...b].sort().join()

/**
 * The attempt to send now, written down before it is sent.
 * The same payment tried again, by a second tap or after a lost answer, keeps its key, so the server makes it once.
 * Another amount or another bill is another payment and gets a new one.
 */
export function attemptFor(
  store: AttemptStore,
  wanted: { billIds: readonly string[]; amount: string },
  fresh: { key: () => string; now: number },
): Attempt {
  const open = unanswered(store)
  if (open && open.amount === wanted.amount && sameBills(open.billIds, wanted.billIds)) return open
  const attempt: Attempt = { key: fresh.key(), ...wanted, startedAt: fresh.now }
  store.setItem(slot, JSON.stringify(attempt))
  return attempt
}

/** The server answered, with a payment or with a refusal: the next try is a new payment. */
export function answered(store: AttemptStore, key: string): void {
  if (unanswered(store)?.key === key) store.removeItem(slot)
}

/** Clocks of phones are off by minutes; a payment that seems this much older than its attempt can still be it. */
const clockSlackMs = 10 * 60_000

/** Finds the payment an unanswered attempt became, in what the server lists; newest first. */
export function paymentOf<P extends { id: string; amount: string; createdAt: string; parts: readonly { billId: string }[] }>(
  attempt: Attempt,
  payments: readonly P[],
): P | undefined {
  return [...payments]
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .find(
      ({ amount, createdAt, parts }) =>
        amount === attempt.amount &&
        Date.parse(createdAt) >= attempt.startedAt - clockSlackMs &&
        parts.every(({ billId }) => attempt.billIds.includes(billId)),
    )
}
