import type { CoveredPatient, PolicyRow } from '../../coverage/policies.query.ts'
import { readHolder } from '../../coverage/policy-holder.rules.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { InquiryWriteError, type InquiryParties } from './inquiry-parties.ts'

const SELF = '18'

export const NO_CONNECTION = 'This insurer has no connection to ask. An administrator can choose one under Admin, Insurers.'

/** Payer, member and patient of a policy as a question names them. Refuses INVALID_INPUT when the holder's name is missing. */
export function partiesOf(policy: PolicyRow, patient: CoveredPatient): Omit<InquiryParties, 'provider'> | Refusal {
  const payer = { name: policy.payer_name, payerId: policy.payer_code }
  const person = {
    last: patient.last_name,
    first: patient.first_name,
    ...(patient.middle_name ? { middle: patient.middle_name } : {}),
    birthDate: patient.birth_date,
    sex: patient.sex,
  }
  if (policy.relationship === SELF) return { payer, subscriber: { ...person, memberId: policy.member_id } }
  const holder = readHolder(policy.relationship, policy.subscriber)
  if (!holder) return new Refusal('INVALID_INPUT', 'The name of the person who holds this policy is missing. Add it, then ask.', 'subscriber')
  return { payer, subscriber: { ...holder, memberId: policy.member_id }, dependent: { ...person, relationship: policy.relationship } }
}

const fields: Readonly<Record<string, string>> = {
  memberId: 'The member id of this policy is missing. Add it, then ask.',
  name: 'A name is missing that the insurer searches by.',
  taxId: 'The tax id of the practice is missing. An administrator can add it.',
}

/** A question that cannot be written, told as something to mend. */
export function refuseUnwritable(error: unknown): Refusal {
  if (!(error instanceof InquiryWriteError)) throw error
  return new Refusal('INVALID_INPUT', fields[error.field] ?? `The question cannot be written: ${error.message}.`, error.field)
}
