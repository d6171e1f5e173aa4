import type { Actor } from '../kernel/actor.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Orm } from '../platform/database.ts'
import type { Tx } from '../platform/transaction.ts'
import type { AuditTrail } from './audit.ts'
import type { Sessions } from './session.store.ts'

/** What a process has one of. */
export interface AccessServices {
  orm: Orm
  clock: Clock
  trail: AuditTrail
  sessions: Sessions
  isDemo: boolean
}

/** What a resolver gets for one operation, over HTTP and over a socket alike. */
export interface RequestContext {
  /** Undefined when nobody is signed in. */
  actor: Actor | undefined
  requestId: string
  clock: Clock
  /**
   * Reads rows under the actor's rights; each statement is a read-only transaction of its own. Patients noted with `tx.look` are in the audit trail before
   * the answer is given; if that cannot be stored, there is no answer.
   */
  read<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** Writes in one transaction; its audit row is part of it. A returned Refusal rolls back. */
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /**
   * Changes in one transaction that is undone whatever happens: what a change would lead to, without it. Patients noted
   * with `tx.look` are in the audit trail as for a read.
   */
  tryOut<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** Plain requests (sign-in, sign-out) need these. */
  services: AccessServices
  device: string
  ip: string
  /** Hash of the token the request came with, valid or not. */
  tokenHash: string | undefined
  setSession(token: string, expiresAt: Date): void
  clearSession(): void
  /** After sign-in: what follows in the same operation runs as this person. */
  become(actor: Actor): void
}

export type { Refusal }
