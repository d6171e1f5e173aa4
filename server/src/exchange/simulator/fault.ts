import { element } from '../../x12/tokenizer.ts'
import { among } from './locate-segments.ts'
import type { Located } from './locate-segments.ts'

/** One IK3 and, when a single element is to blame, its IK4; code values in domain/edi.md 10. */
export interface Fault {
  segment: string
  position: number
  loop: string
  code: string
  /** `value` is what was sent; left out where it could name a person. */
  element?: { position: number; reference: string; code: string; value?: string }
  claim?: string
}
export type Need = [loop: string, id: string, firsts?: readonly string[]]

/** IK304 3 (segment) or I7 (the loop that the segment begins) at the place where its absence shows. */
export function missing(where: readonly Located[], at: Located | undefined, needs: readonly Need[], claim?: string): Fault[] {
  return needs
    .filter(([loop, id, firsts]) => !among(where, loop, id).some(one => !firsts || firsts.includes(element(one, 1))))
    .map(([loop, id]) => ({
      segment: id,
      position: at?.position ?? 1,
      loop,
      code: id === 'NM1' ? 'I7' : '3',
      ...(claim === undefined ? {} : { claim }),
    }))
}
