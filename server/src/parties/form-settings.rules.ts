/** What a payer wants on paper that others do not (domain/cms1500.md 1 and 2). Kept under `form` in the payer's settings. */
export interface FormSettings {
  /** Box 28 before the last page: the sum of that page, since each page stands alone, or the word CONTINUED. */
  pageTotals: 'EACH_PAGE' | 'CONTINUED'
  /** Between the NDC and its unit in the shaded half of a line. */
  ndcSpaces: 1 | 2 | 3
  /** Where unit and quantity of a drug stand: after the NDC, or in columns of their own over 24D (Medi-Cal). */
  ndcQuantity: 'AFTER_NDC' | 'OVER_24D'
  /** Boxes 14 to 18: `03 04 26` or `03 04 2026`. */
  dateDigits: 6 | 8
  /** Box 24G takes parts of a unit. */
  decimalUnits: boolean
  /** Box 29: what the patient paid, or the earlier payers with it. */
  amountPaid: 'PATIENT' | 'PATIENT_AND_PAYERS'
  /** Box 24E takes one letter a line (Medicare on paper at some contractors). */
  pointersMax: 1 | 2 | 3 | 4
  /** Medicare only: 9 to 9d for the policy that follows. A claim does not tell Medigap from other policies, so it is asked for. */
  medigap: boolean
  /** 24I and 24J, 33b: the taxonomy as ZZ where the provider has no other id for this payer. */
  taxonomyOnPaper: boolean
}

/** What most payers take. */
export const formDefaults: FormSettings = {
  pageTotals: 'EACH_PAGE',
  ndcSpaces: 3,
  ndcQuantity: 'AFTER_NDC',
  dateDigits: 8,
  decimalUnits: false,
  amountPaid: 'PATIENT_AND_PAYERS',
  pointersMax: 4,
  medigap: false,
  taxonomyOnPaper: true,
}

const allowed: { [Key in keyof FormSettings]: readonly FormSettings[Key][] } = {
  pageTotals: ['EACH_PAGE', 'CONTINUED'],
  ndcSpaces: [1, 2, 3],
  ndcQuantity: ['AFTER_NDC', 'OVER_24D'],
  dateDigits: [6, 8],
  decimalUnits: [true, false],
  amountPaid: ['PATIENT', 'PATIENT_AND_PAYERS'],
  pointersMax: [1, 2, 3, 4],
  medigap: [true, false],
  taxonomyOnPaper: [true, false],
}

/** The first of them that no form can be filled by. */
export const faultyFormSetting = (given: FormSettings): keyof FormSettings | undefined =>
  (Object.keys(allowed) as (keyof FormSettings)[]).find(key => !(allowed[key] as readonly unknown[]).includes(given[key]))

/** From a payer's settings as they are kept; what is missing or not understood is as most payers take it. */
export function formSettings(kept: unknown): FormSettings {
  const wishes = isRecord(kept) && isRecord(kept['form']) ? kept['form'] : {}
  const known = Object.entries(allowed).filter(([key, values]) => (values as readonly unknown[]).includes(wishes[key]))
  return { ...formDefaults, ...Object.fromEntries(known.map(([key]) => [key, wishes[key]])) }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
