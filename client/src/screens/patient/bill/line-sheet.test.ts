import { expect, test } from 'vitest'
import { lineRows } from './line-sheet.tsx'

const line = {
  __typename: 'BillLine' as const,
  id: 'l1',
  name: 'Office visit',
  code: '99214',
  serviceOn: '2026-10-06',
  providerName: 'Dr. Amara Osei',
  charged: '245.00',
  discount: '-77.00',
  insurerPaid: '-38.40',
  youOwe: '129.60',
  reasons: [],
}

test('charged less the discount is the agreed price, to the cent', () => {
  const rows = lineRows(line, 'Northfield Health')
  expect(rows.map(({ key, amount }) => [key, amount])).toEqual([
    ['charged', '245.00'],
    ['discount', '-77.00'],
    ['agreed', '168.00'],
    ['paid', '-38.40'],
    ['owe', '129.60'],
  ])
})

test('what is zero is left out, but what you owe never is', () => {
  const rows = lineRows({ ...line, discount: '0.00', insurerPaid: '0.00', youOwe: '0.00' }, 'Northfield Health')
  expect(rows.map(({ key }) => key)).toEqual(['charged', 'owe'])
})

test('before the insurer decided, what you owe is not known, and not zero', () => {
  expect(lineRows({ ...line, youOwe: null }, 'Northfield Health').at(-1)).toMatchObject({ amount: null, kind: 'pending' })
})
