import type { Actor, Role } from '../kernel/actor.ts'

const anyStaff = ['FRONT_DESK', 'PHYSICIAN', 'CODER', 'BILLER', 'POSTER', 'ADMIN', 'AUDITOR'] as const satisfies readonly Role[]
const everyone = ['PATIENT', ...anyStaff] as const satisfies readonly Role[]

/**
 * Who may do what, each line a sentence: "coders and physicians may code an encounter".
 * Separation of duties as in domain/lifecycle.md 2: coders do not post, posters do not change codes, auditors only read.
 */
export const policies = {
  /** Nobody needs to be signed in. */
  public: 'anyone',
  'session:own': everyone,
  'practice:read': everyone,

  'bill:read': ['PATIENT'],
  'payment:pay': ['PATIENT'],

  'claim:read': anyStaff,
  'claim:work': ['BILLER', 'ADMIN'],
  'claim:submit': ['BILLER', 'ADMIN'],
  /** Paper leaves the building: only for those who send claims. */
  'claim:print': ['BILLER', 'ADMIN'],
  /** What insurers say about a patient: for whom it is work, not for coders and physicians. */
  'coverage:read': ['FRONT_DESK', 'BILLER', 'POSTER', 'ADMIN', 'AUDITOR'],
  'coverage:work': ['FRONT_DESK', 'BILLER', 'ADMIN'],
  'rule:read': ['CODER', 'PHYSICIAN', 'BILLER', 'ADMIN', 'AUDITOR'],
  'rule:manage': ['ADMIN'],
  'encounter:read': anyStaff,
  'encounter:code': ['CODER', 'PHYSICIAN', 'ADMIN'],
  'code:read': anyStaff,

  'payer:read': anyStaff,
  'import:read': ['BILLER', 'POSTER', 'ADMIN', 'AUDITOR'],
  'connection:read': ['BILLER', 'ADMIN', 'AUDITOR'],
  'file:read': ['BILLER', 'POSTER', 'ADMIN', 'AUDITOR'],
  /** Files name many patients at once: opening one is recorded with all of them. */
  'file:open': ['BILLER', 'POSTER', 'ADMIN'],
  'file:work': ['BILLER', 'POSTER', 'ADMIN'],
  'admin:manage': ['ADMIN'],
  'audit:read': ['ADMIN', 'AUDITOR'],
} as const satisfies Record<string, 'anyone' | readonly Role[]>

export type Permission = keyof typeof policies

export const permissions = Object.keys(policies) as Permission[]

export const isPermission = (text: string): text is Permission => Object.hasOwn(policies, text)

export function may(actor: Actor | undefined, permission: Permission): boolean {
  const allowed: 'anyone' | readonly Role[] = policies[permission]
  if (allowed === 'anyone') return true
  return actor !== undefined && actor.roles.some(role => allowed.includes(role))
}

/** The roles a permission is given to; undefined when anyone may. */
export function rolesFor(permission: Permission): readonly Role[] | undefined {
  const allowed: 'anyone' | readonly Role[] = policies[permission]
  return allowed === 'anyone' ? undefined : allowed
}
