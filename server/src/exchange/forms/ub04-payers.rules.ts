import type { Money } from '@cleanclaim/schema/money'
import type { PersonName } from '../../claims/claim-details.rules.ts'
import type { HospitalOtherInsurance, InstitutionalClaim } from '../claims-837/claim-institutional.rules.ts'

/** A row of FL 50 to 64. */
export interface Ub04Payer {
  name: string
  payerId: string
  release: string
  assignment: string
  paidCents?: Money | undefined
  dueCents?: Money | undefined
  insured: Partial<PersonName>
  relationship: string
  memberId: string
  groupName: string
  groupNumber: string
  authorization: string
  controlNumber: string
}

/** All payers of the claim in the order in which they pay; the one that is billed has its authorization and number. */
export function payersOf(claim: InstitutionalClaim): Ub04Payer[] {
  const all = [
    { sequence: claim.payerSequence, payer: billed(claim) },
    ...(claim.otherInsurance ?? []).map(other => ({ sequence: other.sequence, payer: otherPayer(other) })),
  ]
  return all.toSorted((a, b) => turn(a.sequence) - turn(b.sequence)).map(({ payer }) => payer)
}
const turn = (sequence: string): number => 'PSTABCDEFGH'.indexOf(sequence)

const billed = (claim: InstitutionalClaim): Ub04Payer => ({
  name: claim.payer.name,
  payerId: claim.payer.payerId,
  release: claim.releaseOfInformation ?? 'Y',
  assignment: claim.benefitsAssigned ?? 'Y',
  dueCents: claim.patientDueCents,
  insured: claim.subscriber,
  relationship: claim.patient?.relationship ?? '18',
  memberId: claim.subscriber.memberId,
  groupName: claim.subscriber.groupName ?? '',
  groupNumber: claim.subscriber.groupNumber ?? '',
  authorization: claim.priorAuthorization ?? '',
  controlNumber: claim.payerControlNumber ?? '',
})

const otherPayer = (other: HospitalOtherInsurance): Ub04Payer => ({
  name: other.payer.name,
  payerId: other.payer.payerId,
  release: other.releaseOfInformation,
  assignment: other.benefitsAssigned,
  paidCents: other.paidCents,
  insured: other.subscriber,
  relationship: other.relationship,
  memberId: other.subscriber.memberId,
  groupName: other.groupName ?? '',
  groupNumber: other.groupNumber ?? '',
  authorization: '',
  controlNumber: other.payer.controlNumber ?? '',
})
