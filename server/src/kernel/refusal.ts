import { refusals, type RefusalCode } from '@cleanclaim/schema/refusal-code'

/** What a person asked for and may not have: returned, not thrown. Bugs throw. */
export class Refusal {
  readonly code: RefusalCode
  /** A plain sentence that says what to do; shown as it is. */
  readonly message: string
  readonly field: string | undefined

  constructor(code: RefusalCode, message: string, field?: string) {
    this.code = code
    this.message = message
    this.field = field
  }

  /** Whether the same request may succeed later without a change. */
  get retry(): boolean {
    return refusals[this.code].retry
  }
}
