import { sql } from 'kysely'
import type { Actor } from '../kernel/actor.ts'
import { Refusal } from '../kernel/refusal.ts'
import { newId } from '../kernel/id.ts'
import { runStatement } from '../platform/statement.ts'
import { inTransaction, type Tx } from '../platform/transaction.ts'
import { auditInTransaction } from './audit.ts'
import { isPassword, TooBusyError } from './password.ts'
import type { RequestContext } from './request-context.ts'
import { ABSOLUTE_MS, hashOf, newToken, type Audience } from './session.store.ts'
import { attemptsOf, forgive, mayTry } from './sign-in-attempts.ts'

export interface SignIn {
  email: string
  password: string
  audience: string
}

interface Subject {
  user_id: string
  name: string
  password_hash: string
  is_disabled: boolean
  staff_practice_id: number | null
  patient_practice_id: number | null
}

const EMAIL_MAX = 254

/**
 * Opens a session and sends its token as a cookie; the session the browser had before ends.
 *
 * Refuses with INVALID_INPUT for an unknown audience, TOO_MANY_TRIES while a wait lasts, BUSY when too many sign in at
 * once, and SIGN_IN_FAILED with one sentence, after the same work, whether the account is unknown, disabled, of the
 * other audience, or the password wrong.
 */
export async function signIn(ctx: RequestContext, { email, password, audience }: SignIn): Promise<Actor | Refusal> {
  if (audience !== 'staff' && audience !== 'patient') return new Refusal('INVALID_INPUT', 'Sign in as staff or as patient.', 'audience')
  const { orm, clock } = ctx.services
  const address = email.trim().toLowerCase().slice(0, EMAIL_MAX)
  const attempts = attemptsOf(address, ctx.ip)
  if (!(await mayTry(orm, attempts, clock.now()))) {
    return new Refusal('TOO_MANY_TRIES', 'Too many tries. Wait a few minutes, then try again.')
  }
  const [subject] = await runStatement(orm, sql<Subject>`select * from sign_in_subject(${address})`)
  const fits = await checkPassword(password, subject?.password_hash)
  if (fits === 'busy') return new Refusal('BUSY', 'Many people are signing in right now. Try again in a moment.')

  const practiceId = (audience === 'staff' ? subject?.staff_practice_id : subject?.patient_practice_id) ?? undefined
  if (!subject || practiceId === undefined || !fits || subject.is_disabled) {
    if (subject) noteFailure(ctx, subject)
    return new Refusal('SIGN_IN_FAILED', 'This email and password do not fit together.')
  }
  await forgive(orm, attempts)
  return openSession(ctx, subject, practiceId, audience)
}

async function checkPassword(password: string, passwordHash: string | undefined): Promise<boolean | 'busy'> {
  try {
    return await isPassword(password, passwordHash)
  } catch (error) {
    if (error instanceof TooBusyError) return 'busy'
    throw error
  }
}

/** Not waited for: an account that exists must not answer later than one that does not. */
function noteFailure(ctx: RequestContext, subject: Subject): void {
  const practiceId = subject.staff_practice_id ?? subject.patient_practice_id
  if (practiceId === null) return
  const entry = { action: 'sign-in', operation: 'signIn', patientIds: [], outcome: 'SIGN_IN_FAILED', ip: ctx.ip, requestId: ctx.requestId } as const
  ctx.services.trail.add({ userId: subject.user_id, practiceId, sessionId: undefined }, entry).catch(() => {})
}

async function openSession(ctx: RequestContext, subject: Subject, practiceId: number, audience: Audience): Promise<Actor> {
  const { orm, clock, sessions } = ctx.services
  const token = newToken()
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + ABSOLUTE_MS)
  const sessionId = newId(now.getTime())
  const scope: Actor = { userId: subject.user_id, name: subject.name, practiceId, roles: [], patientIds: [], sessionId }
  await inTransaction(orm, { actor: scope, clock }, async tx => {
    if (ctx.tokenHash) await endSession(tx, ctx.tokenHash)
    await tx.rows(sql`
      insert into session (id, token_hash, user_id, practice_id, audience, device, ip, started_at, last_seen_at, expires_at)
      values (${sessionId}, decode(${hashOf(token)}, 'hex'), ${subject.user_id}, ${practiceId}, ${audience}, ${ctx.device}, ${ctx.ip},
        ${now.toISOString()}, ${now.toISOString()}, ${expiresAt.toISOString()})`)
    await auditInTransaction(tx, { action: 'sign-in', operation: 'signIn', patientIds: [], outcome: 'ok', ip: ctx.ip, requestId: ctx.requestId })
  })
  if (ctx.tokenHash) sessions.forgetAll()
  const actor = await sessions.find(hashOf(token))
  if (!actor) throw new Error('a session just opened does not stand')
  ctx.setSession(token, expiresAt)
  ctx.become(actor)
  return actor
}

const endSession = (tx: Tx, tokenHash: string): Promise<unknown> =>
  tx.rows(sql`update session set revoked_at = ${tx.clock.now().toISOString()} where token_hash = decode(${tokenHash}, 'hex') and revoked_at is null
    and practice_id = ${tx.practiceId}`)
