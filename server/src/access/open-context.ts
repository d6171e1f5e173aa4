import type { Actor } from '../kernel/actor.ts'
import { Refusal } from '../kernel/refusal.ts'
import { openRead } from '../platform/read-transaction.ts'
import { inTransaction, type Scope, type Tx } from '../platform/transaction.ts'
import { auditInTransaction, type AuditAction, type AuditEntry } from './audit.ts'
import { NotAllowed } from './not-allowed.ts'
import { may, type Permission } from './policy.ts'
import type { AccessServices, RequestContext } from './request-context.ts'

/** How a request came in; the same for HTTP and for each event of a subscription. */
export interface Incoming {
  actor: Actor | undefined
  requestId: string
  /** Name and short hash, for the audit trail. */
  operation: string
  device: string
  ip: string
  tokenHash: string | undefined
  setSession(token: string, expiresAt: Date): void
  clearSession(): void
  /** What is noted of patients who are looked at; `read` when left out. */
  action?: AuditAction
}

export interface OpenContext extends RequestContext {
  /** True when the actor may; else the attempt goes into the trail. Notes what was asked for. */
  permits(permission: Permission, args: Record<string, unknown>): boolean
  /** Notes patients seen through an object that another reader under the same rights has loaded. */
  look(patientIds: Iterable<string>): void
  /** Stores what the operation looked at. Until it resolves, no answer may leave. */
  settle(): Promise<void>
}

/** Ids that no patient has: with no patients of their own, a patient sees nothing instead of everything. */
const nobody = ['00000000-0000-0000-0000-000000000000']

export function openContext(services: AccessServices, incoming: Incoming): OpenContext {
  const { orm, clock, trail } = services
  const looked = new Set<string>()
  const denied = new Set<Permission>()
  const refused = new Set<string>()
  let action: AuditAction = incoming.action ?? 'read'
  let resource: string | undefined

  const entry = (more: Pick<AuditEntry, 'action' | 'outcome' | 'patientIds'> & Partial<AuditEntry>): AuditEntry => ({
    operation: incoming.operation,
    resource,
    ip: incoming.ip,
    requestId: incoming.requestId,
    ...more,
  })
  const scope = (): Scope => {
    const { actor } = context
    if (!actor) throw new NotAllowed('UNAUTHENTICATED')
    const isUnbound = actor.roles.includes('PATIENT') && actor.patientIds.length === 0
    return { actor: isUnbound ? { ...actor, patientIds: nobody } : actor, clock }
  }
  let reading: Tx | undefined

  const context: OpenContext = {
    ...incoming,
    clock,
    services,
    read: async work => {
      const tx = (reading ??= openRead(orm, scope()))
      const result = await work(tx)
      for (const id of tx.looked) looked.add(id)
      return result
    },
    write: async work => {
      const result = await inTransaction(orm, scope(), async tx => {
        const made = await work(tx)
        if (!(made instanceof Refusal)) await auditInTransaction(tx, entry({ action: 'write', outcome: 'ok', patientIds: [...tx.looked] }))
        return made
      })
      if (result instanceof Refusal) refused.add(result.code)
      return result
    },
    tryOut: async work => {
      const outcome = await inTransaction(orm, scope(), async tx => {
        const made = await work(tx)
        for (const id of tx.looked) looked.add(id)
        throw new Undone(made)
      }).catch((error: unknown) => error)
      if (outcome instanceof Undone) return outcome.made as Awaited<ReturnType<typeof work>>
      throw outcome
    },
    become: actor => {
      context.actor = actor
      reading = undefined
    },
    permits: (permission, args) => {
      if (typeof args['id'] === 'string') resource = args['id'].slice(0, 64)
      if (isSearch(args)) action = 'search'
      const allowed = may(context.actor, permission)
      if (!allowed) denied.add(permission)
      return allowed
    },
    look: patientIds => {
      for (const id of patientIds) looked.add(id)
    },
    settle: async () => {
      const { actor } = context
      if (!actor) return
      const rows: AuditEntry[] = []
      if (looked.size > 0 || action === 'search') rows.push(entry({ action, outcome: 'ok', patientIds: [...looked] }))
      for (const reason of denied) rows.push(entry({ action: 'denied', outcome: 'FORBIDDEN', reason, patientIds: [] }))
      for (const outcome of refused) rows.push(entry({ action: 'write', outcome, patientIds: [] }))
      await Promise.all(rows.map(row => trail.add(actor, row)))
    },
  }
  return context
}

/** Carries what was made out of the transaction that it undoes. */
class Undone extends Error {
  readonly made: unknown
  constructor(made: unknown) {
    super('tried out')
    this.made = made
  }
}

/** Free text to look people or claims up by. */
const isSearch = ({ text, filter }: Record<string, unknown>): boolean =>
  isText(text) || (typeof filter === 'object' && filter !== null && 'text' in filter && isText(filter.text))
const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
