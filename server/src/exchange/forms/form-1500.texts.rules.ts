import type { Day } from '@cleanclaim/schema/day'
import type { BatchClaim, BatchLine, BillingProvider, OtherInsurance } from '../claims-837/claim-batch.rules.ts'
import type { FormSettings } from '../../parties/form-settings.rules.ts'
import { dateParts } from './form-text.rules.ts'
import { spotById } from './form-1500.spots.rules.ts'

/** What a page is filled from. */
export interface FormSource {
  claim: BatchClaim
  billing: BillingProvider & { phone?: string }
  settings: FormSettings
  /** Beside the signature in box 31. */
  printedOn: Day
}

/** The lines of one page, each with its place in the claim from 1. */
export type PageLine = BatchLine & { position: number }

export type FormTexts = ReadonlyMap<string, string>

/** The texts of a page as they come together; blank ones are left out. */
export class PageTexts {
  readonly texts = new Map<string, string>()

  /** @throws Error for a place that the form does not have: a slip of ours */
  put(id: string, text: string | undefined): void {
    if (!spotById.has(id)) throw new Error(`the CMS-1500 has no place ${id}`)
    if (text) this.texts.set(id, text)
  }

  mark(id: string, isMarked = true): void {
    if (isMarked) this.put(id, 'X')
  }

  yesNo(box: string, isYes: boolean): void {
    this.mark(isYes ? `${box}:yes` : `${box}:no`)
  }

  /** Into `box:month` and its neighbours; `prefix` for boxes with two dates. */
  date(box: string, on: Day | undefined, digits: 6 | 8, prefix = ''): void {
    if (!on) return
    for (const [part, text] of Object.entries(dateParts(on, digits))) this.put(`${box}:${prefix}${part}`, text)
  }
}

export const isMedicare = ({ filingIndicator }: BatchClaim): boolean => filingIndicator === 'MA' || filingIndicator === 'MB'

const order = 'PSTABCDEFGH'
const bySequence = (a: OtherInsurance, b: OtherInsurance): number => order.indexOf(a.sequence) - order.indexOf(b.sequence)

/** The policy whose turn is nearest to the first, besides the one that is billed. */
export const firstOther = ({ otherInsurance = [] }: BatchClaim): OtherInsurance | undefined => [...otherInsurance].sort(bySequence)[0]

/** Medicare reads 4, 7 and 11 as those of the insurance before it. */
export const beforeMedicare = (claim: BatchClaim): OtherInsurance | undefined =>
  isMedicare(claim) && claim.payerSequence !== 'P' ? firstOther(claim) : undefined
