/**
 * Every refusal a person can meet, and whether the same request may succeed later without a change.
 * Order is precedence: when several apply, the first one is told.
 */
export const refusals = {
  SIGN_IN_REQUIRED: { retry: false },
  SIGN_IN_FAILED: { retry: false },
  TOO_MANY_TRIES: { retry: true },
  FORBIDDEN: { retry: false },
  NOT_FOUND: { retry: false },
  INVALID_INPUT: { retry: false },
  IDEMPOTENCY_MISMATCH: { retry: false },
  CONFLICT: { retry: false },
  CLAIM_STEP: { retry: false },
  ENCOUNTER_STEP: { retry: false },
  OPEN_FLAGS: { retry: false },
  SCRUB_FAILED: { retry: false },
  NOTHING_DUE: { retry: false },
  AMOUNT_TOO_LARGE: { retry: false },
  CARD_DECLINED: { retry: false },
  RESYNC_REQUIRED: { retry: false },
  BUSY: { retry: true },
} as const satisfies Record<string, { retry: boolean }>

export type RefusalCode = keyof typeof refusals
