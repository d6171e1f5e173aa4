import type { Role } from '../../gql/graphql.ts'

export const roleName: Record<Role, string> = {
  PATIENT: 'Patient',
  FRONT_DESK: 'Front desk',
  PHYSICIAN: 'Physician',
  CODER: 'Coder',
  BILLER: 'Biller',
  POSTER: 'Payment poster',
  ADMIN: 'Practice admin',
  AUDITOR: 'Auditor',
}

/** What each role may do, in one line, for the person who gives it. */
export const roleDoes: Record<Exclude<Role, 'PATIENT'>, string> = {
  FRONT_DESK: 'Patients, coverage and visits',
  PHYSICIAN: 'Own notes, answers to coders',
  CODER: 'Reviews and finalises encounters',
  BILLER: 'Sends and follows claims',
  POSTER: 'Posts payments from insurers',
  ADMIN: 'Practice, users, insurers, connections',
  AUDITOR: 'Reads everything, changes nothing',
}

export const staffRoles = ['FRONT_DESK', 'PHYSICIAN', 'CODER', 'BILLER', 'POSTER', 'ADMIN', 'AUDITOR'] as const satisfies readonly Role[]

export const rolesText = (roles: readonly Role[]): string => roles.map(role => roleName[role]).join(', ')
