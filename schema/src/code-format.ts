export type CodeSystem = 'icd10cm' | 'icd10pcs' | 'hcpcs' | 'cpt' | 'modifier' | 'pos' | 'carc' | 'rarc'

/**
 * The form of a stored code: upper case, no dot (domain/coding.md 2 to 7). The form only: whether the code exists on
 * a day is for the dated code set to say. Left out on purpose: HCPCS D-codes, which are dental and the ADA's.
 */
const forms: Readonly<Record<CodeSystem, RegExp>> = {
  // U counts: U07.1 and U09.9 are in force. The third character may be A or B (M1A, Z3A, C7B).
  icd10cm: /^[A-Z]\d[0-9AB][0-9A-Z]{0,4}$/,
  // No I and no O: they look like 1 and 0.
  icd10pcs: /^[0-9A-HJ-NP-Z]{7}$/,
  hcpcs: /^[A-CEGHJ-MP-V]\d{4}$/,
  // F performance, T emerging, U laboratory, M administrative, A vaccine administration of the COVID-19 years.
  cpt: /^\d{4}[0-9AFMTU]$/,
  modifier: /^[0-9A-Z]{2}$/,
  pos: /^\d{2}$/,
  carc: /^(?:\d{1,3}|[ABDPWY]\d{1,2})$/,
  rarc: /^(?:MA?|N)\d{1,4}$/,
}

/** True when `code` has the stored form of its system. */
export const isCodeForm = (system: CodeSystem, code: string): boolean => forms[system].test(code)

/**
 * What a person typed or a file carried, as stored: `e11.22 ` gives `E1122`, `CO-45` gives `45`, place `2` gives `02`.
 * Undefined when it cannot be a code of this system.
 */
export function parseCode(system: CodeSystem, typed: string): string | undefined {
  const code = tidy(system, typed.trim().toUpperCase())
  return isCodeForm(system, code) ? code : undefined
}

function tidy(system: CodeSystem, text: string): string {
  if (system === 'icd10cm') return /^[^.]{3}\.[^.]+$/.test(text) ? text.replace('.', '') : text
  if (system === 'carc') return text.replace(/^(?:CO|PR|OA|PI)[- ]?(?=[0-9A-Z])/, '').replace(/^0+(?=\d)/, '')
  if (system === 'pos') return text.replace(/^\d$/, '0$&')
  return text
}

/** As people read it: an ICD-10-CM code with its dot after the third character, all others as stored. */
export function showCode(system: CodeSystem, code: string): string {
  return system === 'icd10cm' && code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code
}

/** For procedure fields only, where a diagnosis cannot stand: `E1122` has the form of a HCPCS code too. */
export function procedureSystem(code: string): 'cpt' | 'hcpcs' | undefined {
  if (isCodeForm('cpt', code)) return 'cpt'
  return isCodeForm('hcpcs', code) ? 'hcpcs' : undefined
}
