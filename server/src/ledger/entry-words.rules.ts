import type { AccountKind, Source } from './journal.rules.ts'

const labels: Readonly<Record<string, string>> = {
  'claim.charged': 'Charges booked',
  'claim.uncharged': 'Charges taken back for correction',
  'claim.decided': 'The insurer decided',
  'claim.decision-reversed': 'The insurer took its decision back',
  'claim.unmatched': 'Insurer money kept apart',
  'provider.adjusted': 'Settled with the practice as a whole',
  'patient.paid': 'The patient paid by card',
  'patient.credit-applied': 'Earlier credit used',
  'patient.overpaid': 'Paid too much, kept as credit',
  'patient.refunded': 'Credit paid back',
  'claim.written-off': 'Written off',
}

/** What a journal did, in words for a person who knows no accounts. */
export const labelOf = (kind: string): string => labels[kind] ?? kind

const accounts: Readonly<Record<AccountKind, string>> = {
  payer_ar: 'Owed by the insurer',
  patient_ar: 'Owed by the patient',
  unapplied: 'Kept as credit',
  cash: 'Paid by the insurer',
  card_clearing: 'Paid by card',
  gross_revenue: 'Charged',
  contractual: 'Contract discount',
  write_off: 'Written off',
  bad_debt: 'Bad debt',
  refund_payable: 'To be refunded',
  payer_recoup: 'Settled with the insurer',
  interest: 'Interest',
}
export const accountWords = (kind: AccountKind): string => accounts[kind]

const sources: Readonly<Record<Source['type'], string>> = { claim: 'Visit', remittance: 'Remittance', payment: 'Card payment', user: 'By hand' }
export const sourceWords = (type: Source['type']): string => sources[type]
