import { createHash, timingSafeEqual } from 'node:crypto'

/** As `ssh-keygen -lf` writes it, so that a person can compare: SHA256 and unpadded base64. */
export const fingerprintOf = (key: Buffer): string => `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`

export const isFingerprint = (text: string): boolean => /^SHA256:[A-Za-z0-9+/]{43}$/.test(text)

export const isSameFingerprint = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
