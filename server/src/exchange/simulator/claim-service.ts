import { components, element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import { among } from './locate-segments.ts'
import type { Located } from './locate-segments.ts'

/** What a line bills, whichever guide it is written by; nothing is converted. */
export interface Service {
  segment: Segment
  /** Qualifier, code, up to four modifiers. */
  procedure: string[]
  revenueCode: string
  charge: string
  units: string
  /** Undefined where lines do not point at diagnoses. */
  pointers: string[] | undefined
  /** Place of the charge and of the procedure in the segment. */
  chargeAt: number
  procedureAt: number
}

/** SV1 of a professional line, SV2 of an institutional one (domain/edi.md 3.1, 4). */
export function serviceOf(line: readonly Located[]): Service | undefined {
  const [professional] = among(line, '2400', 'SV1')
  if (professional) {
    const at = (n: number): string => element(professional, n)
    const [procedure, pointers] = [1, 7].map(n => components(at(n), professional.delimiters))
    return { segment: professional, procedure: procedure ?? [], revenueCode: '', charge: at(2), units: at(4), pointers, chargeAt: 2, procedureAt: 1 }
  }
  const [institutional] = among(line, '2400', 'SV2')
  if (!institutional) return undefined
  const at = (n: number): string => element(institutional, n)
  const procedure = components(at(2), institutional.delimiters)
  return { segment: institutional, procedure, revenueCode: at(1), charge: at(3), units: at(5), pointers: undefined, chargeAt: 3, procedureAt: 2 }
}
