import type { Money } from '@cleanclaim/schema/money'
import type { CheckedCard } from './card.rules.ts'

/** `unknown` is an answer of its own: a timeout says nothing about the money. */
export type ChargeOutcome = { status: 'captured' } | { status: 'declined'; reason: string } | { status: 'unknown' }

/** The company that charges cards. Everything is by our key: the same key charges once, however often it is sent. */
export interface CardProcessor {
  charge(request: { key: string; amount: Money; card: CheckedCard }): Promise<ChargeOutcome>
  /** What became of a charge; `absent` when it never arrived. */
  find(key: string): Promise<ChargeOutcome | { status: 'absent' }>
  /** Closes a key for good, so that a charge under way can no longer arrive. Answers what had become of it before. */
  cancel(key: string): Promise<ChargeOutcome>
}

/** Declines in words for the person who pays: what happened, that nothing was taken, what to do. */
export const declineWords = (reason: string): string =>
  declines[reason] ?? 'The payment did not go through. You were not charged. Try again, or call us.'

const declines: Readonly<Record<string, string>> = {
  declined: 'Your bank declined the card and gave no reason. You were not charged. Try another card, or call the number on the back.',
  'insufficient-funds':
    'Your bank declined the card: there is not enough money for this amount. You were not charged. Try another card or a smaller amount.',
}
