import { segment } from './grammar.ts'
import type { SegmentRule, Use } from './grammar.ts'

// Segments that several loops hold in the same form.

export const street = (use: Use = '?'): SegmentRule => segment('N3', use, 1, '! ?', 'street address')
export const city = (use: Use = '?'): SegmentRule => segment('N4', use, 1, '! ? ? ? - - ?', 'city, state and ZIP code')

export const reference = (codes: string, max: number, name: string, use: Use = '?'): SegmentRule => segment('REF', use, max, `!${codes} !`, name)

export const date = (codes: string, name: string, { use = '?', max = 1, formats = 'D8' }: DateOptions = {}): SegmentRule =>
  segment('DTP', use, max, `!${codes} !${formats} !`, name)

interface DateOptions {
  use?: Use
  max?: number
  formats?: string
}

export const amount = (codes: string, name: string, max = 1): SegmentRule => segment('AMT', '?', max, `!${codes} !`, name)

export const contact = (use: Use, max: number, numbers: string, name: string): SegmentRule =>
  segment('PER', use, max, `!IC ? !${numbers} ! ?EM,EX,FX,TE ? ?EM,EX,FX,TE ?`, name)

export const adjustment = (max: number): SegmentRule => segment('CAS', '?', max, `!CO,CR,OA,PI,PR ! ! ?${' ? ? ?'.repeat(5)}`, 'adjustments')

export const remarks = segment('MOA', '?', 1, '? ? ? ? ? ? ? ? ?', 'outpatient remarks')
