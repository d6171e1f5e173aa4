import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { isId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'

/**
 * Does `work` once per key: the same key with the same input gives the first answer again, word for word. A second
 * request that comes while the first is under way waits for it (RELIABILITY 3.2). Refusals roll back and are not kept.
 *
 * @param input what was asked for, as plain data; BigInt allowed
 * @returns what `work` returned, now or then, as plain data
 *
 * Refuses with INVALID_INPUT when the key is no UUID, IDEMPOTENCY_MISMATCH when it came before with other input.
 */
export async function idempotent<Result>(
  tx: Tx,
  operation: string,
  key: string,
  input: unknown,
  work: () => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  if (!isId(key)) return new Refusal('INVALID_INPUT', 'The key of this request is not a UUID.', 'idempotencyKey')
  const requestHash = createHash('sha256').update(canonical(input)).digest('hex')
  const scope = sql`practice_id = ${tx.practiceId} and actor_id = ${tx.actor.userId} and operation = ${operation} and key = ${key}`
  const taken = await tx.rows(sql`
    insert into idempotency (practice_id, actor_id, operation, key, request_hash, at)
    values (${tx.practiceId}, ${tx.actor.userId}, ${operation}, ${key}, ${requestHash}, ${tx.clock.now().toISOString()})
    on conflict do nothing returning key`)
  if (taken.length === 0) {
    const [first] = await tx.rows(sql<{ request_hash: string; response: string | null }>`
      select request_hash, response::text as response from idempotency where ${scope}`)
    if (first?.request_hash !== requestHash || first.response === null) {
      return new Refusal('IDEMPOTENCY_MISMATCH', 'This request was sent before with other contents. Reload and start again.')
    }
    return restore<Result>(first.response)
  }
  const result = await work()
  if (result instanceof Refusal) return result
  await tx.rows(sql`update idempotency set response = ${store(result)}::jsonb where ${scope}`)
  return result
}

/** Text of plain data with its keys in order, so that equal input hashes alike. */
function canonical(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`)
    .join(',')}}`
}

// Money is a BigInt, which JSON does not have: it is kept as an object of one field that nothing else uses.
const store = (value: unknown): string =>
  JSON.stringify({ value }, (_, field: unknown) => (typeof field === 'bigint' ? { $bigint: String(field) } : field))
const restore = <Result>(text: string): Result => JSON.parse(text, revive).value as Result
const revive = (_: string, field: unknown): unknown =>
  typeof field === 'object' && field !== null && '$bigint' in field && typeof field.$bigint === 'string' ? BigInt(field.$bigint) : field
