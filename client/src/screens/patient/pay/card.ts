/** What a person types; kept in memory only, and only until the payment is answered. */
export interface Card {
  number: string
  expiry: string
  cvc: string
  name: string
}

export const emptyCard: Card = { number: '', expiry: '', cvc: '', name: '' }

/** The only numbers that leave this page: a real card typed by mistake stays here. */
export const testCards = { good: '4242 4242 4242 4242', declined: '4000 0000 0000 0002', late: '4000 0000 0000 0259' }

/** A card that is accepted, ready to send. */
export const filledCard: Card = { number: testCards.good, expiry: '12/49', cvc: '123', name: 'Test Card' }

export const digits = (typed: string): string => typed.replaceAll(/\D/g, '')
export const isTestCard = (number: string): boolean => Object.values(testCards).some(card => digits(card) === digits(number))

/** `2/29`, `02 29` and `0229` as `02/29`; undefined when it is no month or already past. */
export function readExpiry(typed: string, today: Date): string | undefined {
  const match = /^\s*(\d{1,2})\s*[/ -]?\s*(?:20)?(\d\d)\s*$/.exec(typed)
  if (!match) return undefined
  const month = Number(match[1])
  const year = 2000 + Number(match[2])
  if (month < 1 || month > 12) return undefined
  // A card is good to the end of its month.
  const isPast = year < today.getFullYear() || (year === today.getFullYear() && month < today.getMonth() + 1)
  return isPast ? undefined : `${String(month).padStart(2, '0')}/${match[2]}`
}

export type CardField = keyof Card

/** The fields that are not right yet, in their order on the page. */
export function wrongCardFields(card: Card, today: Date): CardField[] {
  const wrong: CardField[] = []
  if (!isTestCard(card.number)) wrong.push('number')
  if (!readExpiry(card.expiry, today)) wrong.push('expiry')
  if (!/^\d{3,4}$/.test(card.cvc.trim())) wrong.push('cvc')
  if (!card.name.trim()) wrong.push('name')
  return wrong
}
