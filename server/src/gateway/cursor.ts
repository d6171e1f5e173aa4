import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../kernel/actor.ts'

/** Where a listener stands: staff in the numbers of the practice, patients in those of their own records only. */
export type Position = { practiceId: number; seq: bigint } | { practiceId: number; own: ReadonlyMap<string, bigint> }

/** Opaque and signed: made by us for this person, or nothing. */
export class Cursors {
  readonly #key: Buffer

  constructor(secret: string) {
    this.#key = createHmac('sha256', secret).update('cleanclaim event cursor 1').digest()
  }

  write(actor: Actor, position: Position): string {
    const numbers = 'seq' in position ? String(position.seq) : [...position.own].map(([id, seq]) => `${id}=${seq}`).join(',')
    const text = `${position.practiceId}:${numbers}`
    return `${Buffer.from(text).toString('base64url')}.${this.#sign(actor, text)}`
  }

  /** Undefined for what was not written for this person in this practice with our secret. */
  read(actor: Actor, cursor: string): Position | undefined {
    const [encoded, signature, ...rest] = cursor.split('.')
    if (!encoded || !signature || rest.length > 0) return undefined
    const text = Buffer.from(encoded, 'base64url').toString('utf8')
    if (!isEqual(signature, this.#sign(actor, text))) return undefined
    const [practice, numbers = ''] = text.split(':')
    const practiceId = Number(practice)
    if (practiceId !== actor.practiceId) return undefined
    if (/^\d+$/.test(numbers)) return isStaff(actor) ? { practiceId, seq: BigInt(numbers) } : undefined
    if (isStaff(actor)) return undefined
    const pairs = numbers
      .split(',')
      .filter(Boolean)
      .map(pair => pair.split('='))
    return { practiceId, own: new Map(pairs.map(([id = '', seq = '0']) => [id, BigInt(seq)])) }
  }

  #sign(actor: Actor, text: string): string {
    return createHmac('sha256', this.#key)
      .update(`${actor.userId}|${isStaff(actor) ? 'staff' : 'patient'}|${text}`)
      .digest()
      .subarray(0, 18)
      .toString('base64url')
  }
}

export const isStaff = (actor: Actor): boolean => !actor.roles.includes('PATIENT')

const isEqual = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
