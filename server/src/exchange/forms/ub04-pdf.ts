import type { Band } from './form-1500.bands.rules.ts'
import type { PlainSheet } from './form-pdf.ts'
import { UB04_LINES, type Ub04Page } from './ub04.rules.ts'

const labels: Readonly<Record<string, string>> = {
  '1': 'Billing provider',
  '2': 'Pay to',
  '3a': 'Patient control number',
  '3b': 'Medical record',
  '4': 'Type of bill',
  '5': 'Tax ID',
  '6': 'Statement from and through',
  '8b': 'Patient',
  '9': 'Patient’s address',
  '10': 'Born',
  '11': 'Sex',
  '12': 'Admitted',
  '13': 'Hour',
  '14': 'Type',
  '15': 'From',
  '16': 'Left at',
  '17': 'Status',
  '29': 'Accident state',
  '38': 'Responsible party',
  '42': 'Revenue',
  '43': 'Description',
  '44': 'Procedure',
  '45': 'Date',
  '46': 'Units',
  '47': 'Charge',
  '48': 'Not covered',
  '50': 'Payer',
  '51': 'Plan ID',
  '52': 'Release',
  '53': 'Assigned',
  '54': 'Paid before',
  '55': 'Due',
  '56': 'NPI',
  '57': 'Other ID',
  '58': 'Insured',
  '59': 'Relation',
  '60': 'Member ID',
  '61': 'Group',
  '62': 'Group number',
  '63': 'Authorization',
  '64': 'Number of the first claim',
  '66': 'Edition',
  '67': 'Principal diagnosis',
  '69': 'On admission',
  '70a': 'Reason of visit',
  '71': 'DRG',
  '72a': 'External cause',
  '74': 'Principal procedure',
  '76': 'Attending',
  '77': 'Operating',
  '78': 'Other',
  '79': 'Other',
  '80': 'Remarks',
  '81': 'Codes',
}

const band = (...boxes: [string, number][]): Band => boxes.map(([box, parts]) => ({ box, parts }))
const same = (boxes: readonly string[], parts: number): Band => boxes.map(box => ({ box, parts }))
const range = (from: number, to: number, after = ''): string[] => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}${after}`)
const serviceBand = (row: number): Band =>
  band([`42.${row}`, 2], [`43.${row}`, 7], [`44.${row}`, 5], [`45.${row}`, 3], [`46.${row}`, 2], [`47.${row}`, 3], [`48.${row}`, 2])
const payerBands = (row: string): Band[] => [
  band([`50.${row}`, 8], [`51.${row}`, 6], [`52.${row}`, 2], [`53.${row}`, 2], [`54.${row}`, 3], [`55.${row}`, 3]),
  band([`58.${row}`, 7], [`59.${row}`, 2], [`60.${row}`, 5], [`61.${row}`, 5], [`62.${row}`, 5]),
  band([`63.${row}`, 12], [`64.${row}`, 12]),
]

/** A payer has its bands where it is there; the rows of a page as many as it has lines. */
function bandsUb04({ texts, lines }: Pick<Ub04Page, 'texts' | 'lines'>): Band[] {
  return [
    band(['1', 10], ['2', 6], ['3a', 4], ['3b', 4]),
    band(['4', 4], ['5', 5], ['6', 5], ['10', 4], ['11', 2], ['29', 4]),
    band(['8b', 10], ['9', 14]),
    band(['12', 4], ['13', 4], ['14', 4], ['15', 4], ['16', 4], ['17', 4]),
    [...same(range(18, 28), 2), { box: '66', parts: 2 }],
    same([...range(31, 34, 'a'), ...range(35, 36, 'a')], 4),
    same([...range(31, 34, 'b'), ...range(35, 36, 'b')], 4),
    same(['38'], 24),
    ...['a', 'b', 'c', 'd'].map(row => same(range(39, 41, row), 8)),
    ...Array.from({ length: Math.min(lines.length, UB04_LINES) }, (_, i) => serviceBand(i + 1)),
    serviceBand(23),
    ...['A', 'B', 'C'].filter(row => texts.has(`50.${row}`)).flatMap(payerBands),
    same(['67', '67A', '67B', '67C', '67D', '67E'], 4),
    same(['67F', '67G', '67H', '67I', '67J', '67K'], 4),
    same(['67L', '67M', '67N', '67O', '67P', '67Q'], 4),
    same(['69', '70a', '70b', '70c', '71', '72a', '72b', '72c'], 3),
    same(['74', '74a', '74b', '74c', '74d', '74e'], 4),
    band(['56', 4], ['57', 4], ['76', 8], ['77', 8]),
    same(['78', '79'], 12),
    band(['80', 16], ['81', 8]),
  ]
}

/** A UB-04 on plain paper: our own drawing, to read and to file. */
export const sheetUb04 = (pages: readonly Ub04Page[]): PlainSheet<Ub04Page> => ({
  title: 'UB-04 claim form',
  pages,
  isDense: true,
  bandsOf: bandsUb04,
  labelOf: box => labels[box] ?? (/\.(1|A)$/.test(box) ? (labels[box.split('.')[0] ?? ''] ?? '') : ''),
  textOf: (box, texts) => texts.get(box) ?? '',
  // Rows of a column are told by their place; the first says which column it is.
  numberOf: box => (/\.(\d+|B|C)$/.test(box) && !box.endsWith('.1') ? '' : box.replace(/\.(1|A)$/, '')),
})
