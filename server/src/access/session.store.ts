import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, Role } from '../kernel/actor.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Orm } from '../platform/database.ts'
import { runStatement } from '../platform/statement.ts'

export type Audience = 'staff' | 'patient'

/** Whatever is typed or clicked, after this long everybody signs in anew. */
export const ABSOLUTE_MS = 12 * 3_600_000
/** Mirrored in the database function `resolve_session`, which decides. */
export const idleMs: Record<Audience, number> = { staff: 15 * 60_000, patient: 30 * 60_000 }

const CACHED_MS = 4_000
const CACHED_MAX = 10_000
const NOTE_ACTIVITY_MS = 30_000

/** 256 random bits; only its hash is stored, so that a copy of the database opens no session. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

interface SessionRow {
  session_id: string
  user_id: string
  name: string
  practice_id: number
  roles: Role[]
  patient_ids: string[]
}

interface Cached {
  actor: Promise<Actor | undefined>
  freshUntilMs: number
}

/** Tells who is behind a token. Remembers for four seconds, so a revoked session is dead in all processes within five. */
export class Sessions {
  readonly #orm: Orm
  readonly #clock: Clock
  readonly #cached = new Map<string, Cached>()
  /** When a request last counted as activity: open sockets keep the memory fresh, and must not hide it. */
  readonly #notedMs = new Map<string, number>()
  readonly #onRevoked = new Set<() => void>()
  #generation = 0

  constructor(orm: Orm, clock: Clock) {
    this.#orm = orm
    this.#clock = clock
  }

  find(tokenHash: string): Promise<Actor | undefined> {
    const nowMs = performance.now()
    const known = this.#cached.get(tokenHash)
    const noted = this.#notedMs.get(tokenHash) ?? -Infinity
    if (known && known.freshUntilMs > nowMs && nowMs - noted < NOTE_ACTIVITY_MS) return known.actor
    const actor = this.#load(tokenHash, true)
    if (this.#notedMs.size >= CACHED_MAX) this.#notedMs.clear()
    this.#notedMs.set(tokenHash, nowMs)
    this.#remember(tokenHash, actor)
    // What failed is not remembered: the next request asks again.
    actor.catch(() => this.#cached.delete(tokenHash))
    return actor
  }

  /** As `find`, but looking on is no activity: an open socket does not keep a session alive. */
  async findQuietly(tokenHash: string): Promise<Actor | undefined> {
    const known = this.#cached.get(tokenHash)
    return known && known.freshUntilMs > performance.now() ? known.actor : this.#load(tokenHash, false)
  }

  /** Who is behind each of these tokens now, in one round trip; those that stand no longer are left out. */
  async refresh(tokenHashes: readonly string[]): Promise<Map<string, Actor>> {
    if (tokenHashes.length === 0) return new Map()
    const generation = this.#generation
    const rows = await runStatement(
      this.#orm,
      sql<SessionRow & { token_hash_hex: string }>`
      select token_hash_hex, session_id, user_id, name, practice_id, roles, patient_ids
      from live_sessions(${[...tokenHashes]}::text[], ${this.#clock.now().toISOString()}::timestamptz)`,
    )
    const actors = new Map(rows.map(row => [row.token_hash_hex, toActor(row)]))
    // Something was revoked while we asked: this answer may be from before.
    if (generation === this.#generation) for (const hash of tokenHashes) this.#remember(hash, Promise.resolve(actors.get(hash)))
    return actors
  }

  /** Called where a session was ended: this process acts at once, others when their memory runs out. */
  forgetAll(): void {
    this.#generation += 1
    this.#cached.clear()
    for (const listener of this.#onRevoked) listener()
  }

  onRevoked(listener: () => void): () => void {
    this.#onRevoked.add(listener)
    return () => this.#onRevoked.delete(listener)
  }

  #remember(tokenHash: string, actor: Promise<Actor | undefined>): void {
    if (this.#cached.size >= CACHED_MAX) this.#cached.clear()
    this.#cached.set(tokenHash, { actor, freshUntilMs: performance.now() + CACHED_MS })
  }

  async #load(tokenHash: string, isActivity: boolean): Promise<Actor | undefined> {
    const [row] = await runStatement(
      this.#orm,
      sql<SessionRow>`
      select session_id, user_id, name, practice_id, roles, patient_ids
      from resolve_session(${tokenHash}, ${this.#clock.now().toISOString()}::timestamptz, ${isActivity})`,
    )
    return row && toActor(row)
  }
}

const toActor = (row: SessionRow): Actor => ({
  userId: row.user_id,
  name: row.name,
  practiceId: row.practice_id,
  roles: row.roles,
  patientIds: row.patient_ids,
  sessionId: row.session_id,
})
