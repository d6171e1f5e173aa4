/** A fault of the surroundings that a person can mend: printed as its one sentence, without a stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}
