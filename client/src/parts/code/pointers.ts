/** Diagnoses are lettered A to L on the claim (CMS-1500 item 21); a service points to them by position, from 1. */
export const letterOf = (position: number): string => String.fromCharCode(64 + position)

export const pointerLetters = (positions: readonly number[]): string => positions.map(letterOf).join(' ')

/** `abd` or `A, B D` as positions, in the order typed; anything that is no letter A to L is left out, twice counts once. */
export function positionsOf(letters: string): number[] {
  const found = letters.toUpperCase().match(/[A-L]/g) ?? []
  return [...new Set(found)].map(letter => letter.charCodeAt(0) - 64)
}
