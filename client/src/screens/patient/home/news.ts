import { dayOf } from '../../../format/day.ts'

/** One thing that happened, newest first on Home. */
export type NewsItem =
  | { key: string; kind: 'decided'; on: string; insurer: string | undefined; visitOn: string; billId: string }
  | { key: string; kind: 'sent'; on: string; insurer: string | undefined; visitOn: string; billId: string }
  | { key: string; kind: 'paid'; on: string; amount: string; paymentId: string }

interface NewsBill {
  id: string
  visitOn: string
  insurerName?: string | null
  sentToInsurerOn?: string | null
  decidedOn?: string | null
}
export interface NewsSource {
  ready: readonly NewsBill[]
  waiting: readonly NewsBill[]
  lastPayment?: { id: string; status: string; amount: string; createdAt: string } | null
}

const shownMax = 5

function ofBill({ id, visitOn, insurerName, sentToInsurerOn, decidedOn }: NewsBill): NewsItem[] {
  const about = { insurer: insurerName ?? undefined, visitOn, billId: id }
  // Once it is decided, that it was sent is no news any more.
  if (decidedOn) return [{ key: `decided ${id}`, kind: 'decided', on: decidedOn, ...about }]
  return sentToInsurerOn ? [{ key: `sent ${id}`, kind: 'sent', on: sentToInsurerOn, ...about }] : []
}

/** What happened lately to the bills on Home, newest first. */
export function newsOf({ ready, waiting, lastPayment }: NewsSource): NewsItem[] {
  const items = [...ready, ...waiting].flatMap(ofBill)
  if (lastPayment?.status === 'PAID') {
    const { id, amount, createdAt } = lastPayment
    items.push({ key: `paid ${id}`, kind: 'paid', on: dayOf(createdAt), amount, paymentId: id })
  }
  return items.sort((a, b) => b.on.localeCompare(a.on)).slice(0, shownMax)
}
