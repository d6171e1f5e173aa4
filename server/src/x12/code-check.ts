import { isCodeForm } from '@cleanclaim/schema/code-format'
import { isNpi } from '@cleanclaim/schema/npi'
import { lookUp } from './code-lookup.ts'
import type { CodeLookup } from './code-lookup.ts'
import { CodeSet, keyOf } from './code-set.ts'
import type { ContentCheck, Take } from './content-check.ts'
import { twoDigits } from './finding.ts'
import { components, element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

/** States, the district, territories and military post offices. */
const states = new CodeSet(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA ' +
    'RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI FM MH PW AA AE AP'
  ).split(' '),
)
/** NM101 of those whose ZIP code must be known to the street: billing provider and service facility of the claim. */
const exactPlaces = new Map([
  ['2010AA', keyOf('85')],
  ['2310C', keyOf('77')],
  ['2310E', keyOf('77')],
])
const taxIds = new CodeSet(['EI', 'SY'])
/** HI01-1 of ICD-10-PCS. */
const procedures = new CodeSet(['BBR', 'BBQ'])
const adjustmentReasons = [2, 5, 8, 11, 14, 17]
const remarks = [3, 4, 5, 6, 7]

/** A form that element n of a segment has, or has not. */
type Form = (segment: Segment, n: number) => boolean

const isNineDigits: Form = (segment, n) => segment.isDigits(n, 9)
const isElevenDigits: Form = (segment, n) => segment.isDigits(n, 11)
const isZip: Form = (segment, n) => segment.isDigits(n, 5) || segment.isDigits(n, 9)
const isTaxonomy: Form = (segment, n) => /^[A-Z0-9]{9}X$/.test(element(segment, n))

/**
 * Codes that have a list outside of X12 (domain/edi.md 12, level 5), in any transaction. Built-in checks know the form
 * only, so they warn: whether an id was ever issued is the payer's to say.
 */
export class CodeCheck implements ContentCheck {
  readonly #report: Report
  readonly #codes: CodeLookup | undefined
  /** Day of the payment; adjustments are judged on it. */
  #day = ''
  /** NM101 of the last name, packed. One loop id stands for other places in other guides: 2310E is a pick-up by ambulance too. */
  #named = 0

  constructor(report: Report, codes: CodeLookup | undefined) {
    this.#report = report
    this.#codes = codes
  }

  readonly takes: Readonly<Record<string, Take>> = {
    BPR: segment => {
      this.#day = element(segment, 16)
    },
    NM1: segment => {
      this.#named = segment.key(1)
      this.#checkNpi(segment, 9)
    },
    N1: segment => this.#checkNpi(segment, 4),
    N4: (segment, loop) => this.#checkPlace(segment, loop),
    PRV: segment => {
      if (segment.is(2, 'PXC')) this.#expect(segment, 3, isTaxonomy, 'a taxonomy code of 10 characters that ends in X')
    },
    REF: (segment, loop) => {
      if (loop === '2010AA' && taxIds.hasKey(segment.key(1))) this.#expect(segment, 2, isNineDigits, 'a tax id of 9 digits')
    },
    LIN: segment => {
      if (segment.is(2, 'N4')) this.#expect(segment, 3, isElevenDigits, 'a drug code (NDC) of 11 digits without hyphens')
    },
    HI: segment => {
      if (procedures.hasKey(segment.key(1))) this.#checkProcedures(segment)
    },
    CAS: segment => {
      for (const n of adjustmentReasons) this.#checkCode('carc', segment, n)
    },
    LQ: segment => {
      if (segment.is(1, 'HE')) this.#checkCode('rarc', segment, 2)
    },
    MOA: segment => {
      for (const n of remarks) this.#checkCode('rarc', segment, n)
    },
  }

  close(): void {}

  /** Luhn says only that the number may exist (domain/edi.md 14); payers answer it in the 277CA. */
  #checkNpi(segment: Segment, n: number): void {
    if (!segment.is(n - 1, 'XX') || isNpi(element(segment, n))) return
    const place = twoDigits(n)
    this.#report(segment, 'npi', 'warning', `${segment.id}${place} is not a valid NPI: its check digit is wrong.`, place)
  }

  #checkPlace(segment: Segment, loop: string): void {
    if (segment.length(4) > 0 && !segment.is(4, 'US')) return
    if (segment.length(2) > 0 && !states.hasKey(segment.key(2)))
      this.#report(segment, 'code.form', 'warning', 'N402 is no state of the United States.', '02')
    if (exactPlaces.get(loop) === this.#named) this.#expect(segment, 3, isNineDigits, 'a ZIP code of 9 digits: here the payer wants ZIP+4')
    else this.#expect(segment, 3, isZip, 'a ZIP code of 5 or 9 digits')
  }

  /** ICD-10-PCS of hospitals; diagnoses are judged with their claim. */
  #checkProcedures(segment: Segment): void {
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

  #expect(segment: Segment, n: number, isRight: Form, wanted: string): void {
    if (segment.length(n) === 0 || isRight(segment, n)) return
    const place = twoDigits(n)
    this.#report(segment, 'code.form', 'warning', `${segment.id}${place} should be ${wanted}.`, place)
  }
}
