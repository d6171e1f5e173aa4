import { showDay, showMoment } from '../../../format/day.ts'
import { showMoney } from '../../../format/money.ts'

export interface ReceiptFacts {
  practice: string
  amount: string
  createdAt: string
  confirmation: string
  card: string | undefined
  parts: readonly { title: string; visitOn: string; amount: string }[]
  remaining: string
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A receipt as a page of its own that any browser opens and prints: no script, no picture, nothing from outside. */
export function receiptPage({ practice, amount, createdAt, confirmation, card, parts, remaining }: ReceiptFacts): string {
  const row = (name: string, value: string): string => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`
  const rows = [
    row('Date', showMoment(createdAt)),
    row('Confirmation', confirmation),
    ...(card ? [row('Paid with', card)] : []),
    ...parts.map(part => row(`${part.title}, ${showDay(part.visitOn)}`, showMoney(part.amount))),
    row('You paid', showMoney(amount)),
    row('Still to pay', showMoney(remaining)),
  ]
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Receipt</title>
<style>body{font:12pt/1.5 sans-serif;margin:18mm 16mm;color:#000}table{width:100%;border-collapse:collapse}
th{text-align:left;font-weight:400}td{text-align:right}th,td{padding:.4em 0;border-bottom:1px solid #999}
tr:last-child>*{border-bottom:4px double #000;font-weight:700}</style>
<h1>Receipt</h1><p>${escaped(practice)}</p><table>${rows.join('')}</table></html>
`
}
