/** The payers of the simulator (docs/simulator.md), with the days they give for a first claim. */
export const payers = [
  { key: 'northfield', name: 'Northfield Health', payerId: 'NFH01', filingIndicator: 'CI', filingLimitDays: 180 },
  { key: 'medicare', name: 'Medicare Part B', payerId: 'MCRB1', filingIndicator: 'MB', filingLimitDays: 365 },
  { key: 'medicaid', name: 'State Medicaid', payerId: 'MCAID', filingIndicator: 'MC', filingLimitDays: 365 },
  { key: 'tidewater', name: 'Tidewater Mutual', payerId: 'TIDE1', filingIndicator: 'CI', filingLimitDays: 90 },
  { key: 'juniper', name: 'Juniper Mutual', payerId: 'JUNI1', filingIndicator: 'CI', filingLimitDays: 120 },
] as const
export type PayerKey = (typeof payers)[number]['key']

export const providers = [
  { key: 'osei', firstName: 'Amara', lastName: 'Osei', title: 'Dr. Amara Osei', nineDigits: '119900101', taxonomy: '207Q00000X' },
  { key: 'vale', firstName: 'Henrik', lastName: 'Vale', title: 'Dr. Henrik Vale', nineDigits: '119900202', taxonomy: '207R00000X' },
  { key: 'nair', firstName: 'Priya', lastName: 'Nair', title: 'Dr. Priya Nair', nineDigits: '119900303', taxonomy: '208000000X' },
] as const
export type ProviderKey = (typeof providers)[number]['key']

export interface DemoPatient {
  key: string
  firstName: string
  lastName: string
  sex: 'F' | 'M'
  /** Years; the birthday is worked out from today, so that ages stay what the notes say. */
  age: number
  street: string
  provider: ProviderKey
  /** Undefined: nobody insures them. The ending of the member id decides how the simulator answers. */
  coverage?: { payer: PayerKey; memberId: string; groupNumber?: string }
}

const person = (
  key: string,
  name: string,
  sex: 'F' | 'M',
  age: number,
  street: string,
  provider: ProviderKey,
  payer?: PayerKey,
  memberId?: string,
  groupNumber?: string,
): DemoPatient => {
  const [firstName = '', lastName = ''] = name.split(' ')
  const coverage = payer && memberId !== undefined ? { payer, memberId, ...(groupNumber && { groupNumber }) } : undefined
  return { key, firstName, lastName, sex, age, street, provider, ...(coverage && { coverage }) }
}

/** All made up. `D` at the end of a member id: the deductible is not met; `R`: the payer does not know the number. */
export const patients: readonly DemoPatient[] = [
  person('rosa', 'Rosa Delgado', 'F', 52, '48 Alder Court', 'osei', 'northfield', 'NF4470118D', 'HL-2040'),
  person('walter', 'Walter Brandvold', 'M', 74, '9 Quarry Road', 'vale', 'medicare', '1WB4TE5MK73'),
  person('edith', 'Edith Okafor', 'F', 81, '210 Chapel Street', 'vale', 'medicare', '3EO9AA1QD51'),
  person('samuel', 'Samuel Whitlock', 'M', 68, '17 Ferry Landing', 'vale', 'medicare', '5SW2RT7HN46'),
  person('gloria', 'Gloria Estrada', 'F', 70, '33 Meadow Lane', 'osei', 'medicare', '7GE1MM4PC9D'),
  person('harold', 'Harold Nyquist', 'M', 77, '5 Lighthouse Way', 'vale', 'medicare', '2HN6KP3WV81'),
  person('maya', 'Maya Lindqvist', 'F', 34, '12 Union Street', 'osei', 'northfield', 'NF5521904', 'HL-2040'),
  person('devon', 'Devon Achterberg', 'M', 45, '401 Pearl Street', 'osei', 'northfield', 'NF3380267', 'GR-118'),
  person('keiko', 'Keiko Tanabe', 'F', 29, '88 Orchard Terrace', 'nair', 'northfield', 'NF9014452C', 'GR-118'),
  person('marcus', 'Marcus Villareal', 'M', 58, '26 Birch Hill', 'osei', 'northfield', 'NF7760319', 'HL-2040'),
  person('priscilla', 'Priscilla Adeyemi', 'F', 41, '7 Mill Race', 'nair', 'northfield', 'NF1199287R'),
  person('owen', 'Owen Castellane', 'M', 37, '150 Battery Street', 'nair', 'tidewater', 'TW60211834'),
  person('lena', 'Lena Hovsepian', 'F', 49, '62 Cliff Street', 'osei', 'tidewater', 'TW60988123D'),
  person('tobias', 'Tobias Merriwether', 'M', 63, '19 Harbor View', 'vale', 'tidewater', 'TW60377541'),
  person('ana', 'Ana Figueroa', 'F', 26, '305 Maple Avenue', 'nair', 'tidewater', 'TW60714488'),
  person('jonah', 'Jonah Whitaker', 'M', 8, '71 Summit Street', 'nair', 'medicaid', 'VT004418273'),
  person('lucia', 'Lucia Whitaker', 'F', 5, '71 Summit Street', 'nair', 'medicaid', 'VT004418281'),
  person('denise', 'Denise Thibault', 'F', 31, '14 Canal Street', 'nair', 'medicaid', 'VT003390162'),
  person('rashid', 'Rashid Bellamy', 'M', 55, '230 Willow Street', 'osei', 'juniper', 'JU8830012'),
  person('clara', 'Clara Johansen', 'F', 60, '4 Spruce Court', 'vale', 'juniper', 'JU8830478'),
  person('felix', 'Felix Moreau', 'M', 22, '97 College Street', 'nair', 'juniper', 'JU8831155'),
  person('nadia', 'Nadia Petrossian', 'F', 47, '11 Pine Street', 'osei', 'northfield', 'NF6605593', 'GR-118'),
  person('bernard', 'Bernard Kowalczyk', 'M', 66, '54 Elm Terrace', 'vale', 'medicare', '9BK8CC2LF34'),
  person('grace', 'Grace Oyelaran', 'F', 39, '8 Howard Street', 'osei'),
  // The card was copied at the desk without its number: the claim waits for it.
  person('ivan', 'Ivan Stepanek', 'M', 51, '77 North Avenue', 'osei', 'tidewater', ''),
]
