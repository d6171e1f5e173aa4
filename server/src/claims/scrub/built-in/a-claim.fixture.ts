import { money } from '@cleanclaim/schema/money'
import type { ClaimFacts, LineFacts } from '../claim-facts.rules.ts'

type Deep<Value> = Value extends bigint ? Value : { [Key in keyof Value]?: Value[Key] extends object ? Deep<Value[Key]> : Value[Key] }
/** What is other than on the clean claim; objects are filled up from it, lists and lines take the place of its own. */
export type ClaimWish = Omit<Deep<ClaimFacts>, 'lines' | 'diagnoses' | 'details' | 'eligibility'> & {
  diagnoses?: readonly string[]
  details?: ClaimFacts['details']
  eligibility?: ClaimFacts['eligibility']
  lines?: readonly Partial<LineFacts>[]
}

const line: LineFacts = {
  position: 1,
  code: '99213',
  modifiers: [],
  units: '1',
  chargeCents: money(16_500),
  pointers: [1],
  details: {},
  duplicateOf: null,
  authorization: 'NONE',
}

const clean: ClaimFacts = {
  today: '2026-11-21',
  serviceDate: '2026-11-10',
  filingLimitOn: '2027-11-10',
  frequency: '1',
  payerControlNumber: null,
  sequence: 'P',
  placeOfService: '11',
  chargedCents: money(16_500),
  diagnoses: ['E119', 'I10'],
  lines: [line],
  details: {},
  billing: { npi: '1234567893', taxId: '123456789', taxonomy: '207Q00000X', line1: '100 Main St', state: 'IL', zip: '627010001' },
  rendering: { npi: '1999999992', npiIsMade: false, taxonomy: '207Q00000X' },
  payer: { payerId: 'NFH01', name: 'Northfield Health', filingIndicator: 'CI', settings: { needs: [], authorizedCodes: [] } },
  coverage: {
    memberId: 'NH00918',
    validFrom: '2020-01-01',
    validTo: null,
    relationship: '18',
    hasSubscriber: false,
    medicareSecondaryReason: null,
    others: 0,
  },
  eligibility: undefined,
  patient: {
    lastName: 'Delgado',
    firstName: 'Rosa',
    birthDate: '1968-03-04',
    deceasedOn: null,
    line1: '12 Elm St',
    city: 'Springfield',
    state: 'IL',
    zip: '627010001',
  },
}

/** A claim that no rule has anything against, changed as wished; its lines add up unless the charge is wished for. */
export function claimFacts(wish: ClaimWish = {}): ClaimFacts {
  const lines = (wish.lines ?? [{}]).map((given, i) => ({ ...line, position: i + 1, ...given }))
  const charged = lines.reduce((total, { chargeCents }) => total + chargeCents, 0n)
  const parts = Object.fromEntries(
    (['billing', 'rendering', 'payer', 'coverage', 'patient'] as const).map(name => [name, { ...clean[name], ...wish[name] }]),
  )
  return { ...clean, chargedCents: money(charged), ...wish, ...parts, lines } as ClaimFacts
}

export const medicare = { filingIndicator: 'MB', name: 'Medicare Part B', payerId: 'MCRB1' }
export const medicaid = { filingIndicator: 'MC', name: 'State Medicaid', payerId: 'MCAID' }
