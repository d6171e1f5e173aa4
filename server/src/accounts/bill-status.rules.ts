import { zero } from '@cleanclaim/schema/money'
import type { ClaimStatus } from '../claims/claim.steps.ts'
import type { Balance } from '../ledger/line-balance.rules.ts'

export type BillStatus = 'WAITING_FOR_INSURANCE' | 'READY_TO_PAY' | 'PAID'

const settled: ReadonlySet<ClaimStatus> = new Set(['PAID', 'ZERO_PAID_PR', 'PATIENT_BALANCE', 'WRITTEN_OFF', 'CLOSED'])

/** No insurer has anything left to decide. Until then what the patient owes is not known (domain/patient-billing.md 1). */
export const hasDecided = (status: ClaimStatus, balance: Balance): boolean => settled.has(status) && balance.openPayer === zero

export function billStatus(claims: readonly { status: ClaimStatus; balance: Balance }[]): BillStatus {
  if (claims.some(claim => !hasDecided(claim.status, claim.balance))) return 'WAITING_FOR_INSURANCE'
  return claims.some(claim => claim.balance.openPatient > zero) ? 'READY_TO_PAY' : 'PAID'
}
