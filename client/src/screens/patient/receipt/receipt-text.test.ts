import { expect, test } from 'vitest'
import { receiptPage } from './receipt-text.ts'

const facts = {
  practice: 'Harbor Lane Family Medicine',
  amount: '182.40',
  createdAt: '2026-11-19T14:44:00Z',
  confirmation: '7K4M-2931-HL',
  card: 'Visa ending 4242',
  parts: [{ title: 'Office visit', visitOn: '2026-10-06', amount: '182.40' }],
  remaining: '0.00',
}

test('a saved receipt says what was paid, for what, and its confirmation', () => {
  const page = receiptPage(facts)
  for (const words of ['$182.40', 'Office visit, October 6, 2026', '7K4M-2931-HL', 'Visa ending 4242', '$0.00']) expect(page).toContain(words)
})

test('text in a receipt stays text', () => {
  expect(receiptPage({ ...facts, practice: '<script>x</script> & Co' })).toContain('&lt;script&gt;x&lt;/script&gt; &amp; Co')
})
