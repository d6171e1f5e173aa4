import { createHash, randomBytes } from 'node:crypto'

/** UUID version 7: starts with the time, so rows of one day lie together in an index (RFC 9562, 5.7). */
export function newId(atMs: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(atMs, 0, 6)
  return format(bytes, 7)
}

/** The same text gives the same id for ever: what an import makes is found again on its second run. */
export const idFrom = (text: string): string => format(createHash('sha256').update(text).digest().subarray(0, 16), 8)

function format(bytes: Buffer, version: number): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
