/** What a payer wants beyond its id: kept as `payer.settings`. Everything is optional, unknown words are left alone. */
export interface PayerSettings {
  /** Key of filing-limit-list.ts, e.g. `UHC_COMM`. */
  filingKey?: string
  /** Whether the practice has a contract with it; true when absent. */
  isParticipating?: boolean
  /** Days within which it usually decides; absent: as usual for its kind (claims/follow-up.rules.ts). */
  answerDays?: number
  /** Things it refuses claims without. */
  needs: readonly PayerNeed[]
  /** Codes or ranges that it wants an authorization for: `97110` or `97110-97140`. */
  authorizedCodes: readonly string[]
}
export const payerNeeds = ['REFERRAL', 'NDC', 'RENDERING_TAXONOMY'] as const
export type PayerNeed = (typeof payerNeeds)[number]

/** Reads what is stored; what does not have the right form counts as not said. */
export function readPayerSettings(stored: unknown): PayerSettings {
  const given: Partial<Record<keyof PayerSettings, unknown>> = typeof stored === 'object' && stored !== null ? stored : {}
  const { filingKey, isParticipating, answerDays } = given
  return {
    ...(typeof filingKey === 'string' ? { filingKey } : {}),
    ...(typeof isParticipating === 'boolean' ? { isParticipating } : {}),
    ...(typeof answerDays === 'number' ? { answerDays } : {}),
    needs: texts(given.needs).filter((need): need is PayerNeed => payerNeeds.some(known => known === need)),
    authorizedCodes: texts(given.authorizedCodes).filter(isCodeOrRange),
  }
}

/** `97110` or `97110-97140`. */
export const isCodeOrRange = (text: string): boolean => /^[0-9A-Z]{5}(-[0-9A-Z]{5})?$/.test(text)

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [])

/** Whether a code is one of these codes, or lies in one of these ranges. */
export const isAmong = (code: string, codes: readonly string[]): boolean =>
  codes.some(each => {
    const [low = '', high = low] = each.split('-')
    return code.length === low.length && code >= low && code <= high
  })
