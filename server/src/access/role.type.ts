import 'reflect-metadata'
import { registerEnumType } from 'type-graphql'

/** Roles a person can have; SYSTEM acts without a person and is nobody's to see. */
export const RoleType = {
  PATIENT: 'PATIENT',
  FRONT_DESK: 'FRONT_DESK',
  PHYSICIAN: 'PHYSICIAN',
  CODER: 'CODER',
  BILLER: 'BILLER',
  POSTER: 'POSTER',
  ADMIN: 'ADMIN',
  AUDITOR: 'AUDITOR',
} as const
registerEnumType(RoleType, { name: 'Role' })
