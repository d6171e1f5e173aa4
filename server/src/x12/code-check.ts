import { isCodeForm } from '@cleanclaim/schema/code-format'
import { isNpi } from '@cleanclaim/schema/npi'
import { lookUp } from './code-lookup.ts'
import type { CodeLookup } from './code-lookup.ts'
import type { ContentCheck } from './content-check.ts'
import { areCapitalsOrDigits, areDigits } from './element-forms.ts'
import { twoDigits } from './finding.ts'
import { components, element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

/** States, the district, territories and military post offices. */
const states = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA ' +
    'RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI FM MH PW AA AE AP'
  ).split(' '),
)
/** NM101 of those whose ZIP code must be known to the street: billing provider and service facility of the claim. */
const exactPlaces: Readonly<Record<string, string>> = { '2010AA': '85', '2310C': '77', '2310E': '77' }
const adjustmentReasons = [2, 5, 8, 11, 14, 17]
const remarks = [3, 4, 5, 6, 7]

// Told by their digits, since an expression is compiled anew in each process, and these are asked of each name and address.
const areDigitsOf = (value: string, length: number): boolean => value.length === length && areDigits(value, 0, length)
const isNineDigits = (value: string): boolean => areDigitsOf(value, 9)
const isElevenDigits = (value: string): boolean => areDigitsOf(value, 11)
const isZip = (value: string): boolean => areDigitsOf(value, 5) || areDigitsOf(value, 9)
const isTaxonomy = (value: string): boolean => value.length === 10 && value.endsWith('X') && areCapitalsOrDigits(value)
const isTaxId = (qualifier: string): boolean => qualifier === 'EI' || qualifier === 'SY'

/**
 * Codes that have a list outside of X12 (domain/edi.md 12, level 5), in any transaction. Built-in checks know the form
 * only, so they warn: whether an id was ever issued is the payer's to say.
 */
export class CodeCheck implements ContentCheck {
  readonly wants = ['BPR', 'NM1', 'N1', 'N4', 'PRV', 'REF', 'LIN', 'HI', 'CAS', 'LQ', 'MOA']
  readonly #report: Report
  readonly #codes: CodeLookup | undefined
  /** Day of the payment; adjustments are judged on it. */
  #day = ''
  /** NM101 of the last name. One loop id stands for other places in other guides: 2310E is a pick-up by ambulance too. */
  #named = ''

  constructor(report: Report, codes: CodeLookup | undefined) {
    this.#report = report
    this.#codes = codes
  }

  take(segment: Segment, loop: string): void {
    switch (segment.id) {
      case 'BPR':
        this.#day = element(segment, 16)
        return
      case 'NM1':
        this.#named = element(segment, 1)
        return this.#checkNpi(segment, 9)
      case 'N1':
        return this.#checkNpi(segment, 4)
      case 'N4':
        return this.#checkPlace(segment, loop)
      case 'PRV':
        if (element(segment, 2) === 'PXC') this.#expect(segment, 3, isTaxonomy, 'a taxonomy code of 10 characters that ends in X')
        return
      case 'REF':
        if (loop === '2010AA' && isTaxId(element(segment, 1))) this.#expect(segment, 2, isNineDigits, 'a tax id of 9 digits')
        return
      case 'LIN':
        if (element(segment, 2) === 'N4') this.#expect(segment, 3, isElevenDigits, 'a drug code (NDC) of 11 digits without hyphens')
        return
      case 'HI':
        return this.#checkProcedures(segment)
      case 'CAS':
        for (const n of adjustmentReasons) this.#checkCode('carc', segment, n)
        return
      case 'LQ':
        if (element(segment, 1) === 'HE') this.#checkCode('rarc', segment, 2)
        return
      case 'MOA':
        for (const n of remarks) this.#checkCode('rarc', segment, n)
    }
  }

  close(): void {}

  /** Luhn says only that the number may exist (domain/edi.md 14); payers answer it in the 277CA. */
  #checkNpi(segment: Segment, n: number): void {
    if (element(segment, n - 1) !== 'XX' || isNpi(element(segment, n))) return
    const place = twoDigits(n)
    this.#report(segment, 'npi', 'warning', `${segment.id}${place} is not a valid NPI: its check digit is wrong.`, place)
  }

  #checkPlace(segment: Segment, loop: string): void {
    const country = element(segment, 4)
    if (country !== '' && country !== 'US') return
    const state = element(segment, 2)
    if (state !== '' && !states.has(state)) this.#report(segment, 'code.form', 'warning', 'N402 is no state of the United States.', '02')
    if (exactPlaces[loop] === this.#named) this.#expect(segment, 3, isNineDigits, 'a ZIP code of 9 digits: here the payer wants ZIP+4')
    else this.#expect(segment, 3, isZip, 'a ZIP code of 5 or 9 digits')
  }

  /** ICD-10-PCS of hospitals; diagnoses are judged with their claim. */
  #checkProcedures(segment: Segment): void {
    if (!element(segment, 1).startsWith('BB')) return
    segment.elements.forEach((value, i) => {
      const [, code = '', , day = ''] = components(value, segment.delimiters)
      const place = `${twoDigits(i + 1)}-2`
      if (isCodeForm('icd10pcs', code)) lookUp(this.#codes, this.#report, 'icd10pcs', code, { at: segment, place, day })
      else this.#report(segment, 'code.form', 'warning', `HI${place} has not the form of an ICD-10-PCS code.`, place)
    })
  }

  #checkCode(system: 'carc' | 'rarc', segment: Segment, n: number): void {
    const code = element(segment, n)
    if (code === '') return
    const place = twoDigits(n)
    const name = system === 'carc' ? 'an adjustment reason (CARC)' : 'a remark (RARC)'
    if (isCodeForm(system, code)) lookUp(this.#codes, this.#report, system, code, { at: segment, place, day: this.#day })
    else this.#report(segment, 'code.form', 'warning', `${segment.id}${place} has not the form of ${name}.`, place)
  }

  #expect(segment: Segment, n: number, isRight: (value: string) => boolean, wanted: string): void {
    const value = element(segment, n)
    if (value === '' || isRight(value)) return
    const place = twoDigits(n)
    this.#report(segment, 'code.form', 'warning', `${segment.id}${place} should be ${wanted}.`, place)
  }
}
