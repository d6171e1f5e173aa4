/**
 * Where each text of a CMS-1500 (02/12) stands: rows of a sixth of an inch, columns of a tenth, counted from 1 at the
 * first printable place (domain/cms1500.md 2, Grid). Facts of the form, not its art.
 */
export interface Spot {
  /** Box, and the part of it where it has several: `3:month`, `24A.1:fromDay`. */
  id: string
  box: string
  row: number
  column: number
  /** Characters that fit. */
  width: number
  /** Stands against the end of its place: amounts. */
  isEnd?: true
  /** An X here means this word. */
  mark?: string
  /** What is said before the text where it is read and not printed. */
  lead?: string
}

export const LINES_PER_PAGE = 6

const spot = (box: string, part: string, row: number, column: number, width: number, more: Pick<Spot, 'isEnd' | 'mark' | 'lead'> = {}): Spot => ({
  id: part ? `${box}:${part}` : box,
  box,
  row,
  column,
  width,
  ...more,
})
const mark = (box: string, part: string, row: number, column: number, word: string): Spot => spot(box, part, row, column, 1, { mark: word })
const yesNo = (box: string, row: number, yes: number, no: number): Spot[] => [mark(box, 'yes', row, yes, 'Yes'), mark(box, 'no', row, no, 'No')]

/** Month, day and year, each in its own place. */
const date = (box: string, row: number, columns: readonly [number, number, number], year: number, prefix = ''): Spot[] =>
  ['month', 'day', 'year'].map((part, i) =>
    spot(box, prefix + part, row, columns[i] ?? 0, part === 'year' ? year : 2, prefix === 'to-' && i === 0 ? { lead: 'to' } : {}),
  )

const people: readonly Spot[] = [
  ...[2, 3, 4, 5].map((row, i) => spot('top', `line${i + 1}`, row, 41, 31)),
  mark('1', 'medicare', 8, 1, 'Medicare'),
  mark('1', 'medicaid', 8, 8, 'Medicaid'),
  mark('1', 'tricare', 8, 15, 'TRICARE'),
  mark('1', 'champva', 8, 24, 'CHAMPVA'),
  mark('1', 'group', 8, 31, 'Group health plan'),
  mark('1', 'feca', 8, 39, 'FECA or black lung'),
  mark('1', 'other', 8, 45, 'Other'),
  spot('1a', '', 8, 50, 29),
  spot('2', '', 10, 1, 28),
  ...date('3', 10, [31, 34, 37], 4),
  mark('3', 'm', 10, 42, 'Male'),
  mark('3', 'f', 10, 47, 'Female'),
  spot('4', '', 10, 50, 28),
  spot('5', 'street', 12, 1, 28),
  spot('5', 'city', 14, 1, 24),
  spot('5', 'state', 14, 26, 2),
  spot('5', 'zip', 16, 1, 10),
  spot('5', 'area', 16, 15, 3),
  spot('5', 'phone', 16, 19, 8),
  mark('6', 'self', 12, 33, 'Self'),
  mark('6', 'spouse', 12, 38, 'Spouse'),
  mark('6', 'child', 12, 42, 'Child'),
  mark('6', 'other', 12, 47, 'Other'),
  spot('7', 'street', 12, 50, 28),
  spot('7', 'city', 14, 50, 23),
  spot('7', 'state', 14, 74, 2),
  spot('7', 'zip', 16, 50, 10),
  spot('7', 'area', 16, 65, 3),
  spot('7', 'phone', 16, 69, 8),
  spot('9', '', 18, 1, 28),
  spot('9a', '', 20, 1, 28),
  spot('9d', '', 26, 1, 28),
  ...yesNo('10a', 20, 35, 41),
  ...yesNo('10b', 22, 35, 41),
  spot('10b', 'state', 22, 45, 2),
  ...yesNo('10c', 24, 35, 41),
  spot('10d', '', 26, 34, 15),
  spot('11', '', 18, 50, 29),
  ...date('11a', 20, [53, 56, 59], 4),
  mark('11a', 'm', 20, 68, 'Male'),
  mark('11a', 'f', 20, 75, 'Female'),
  spot('11b', 'qualifier', 22, 50, 2),
  spot('11b', 'number', 22, 53, 26),
  spot('11c', '', 24, 50, 29),
  ...yesNo('11d', 26, 52, 57),
  spot('12', '', 29, 7, 17),
  spot('13', '', 29, 55, 17),
]

const visit: readonly Spot[] = [
  ...date('14', 32, [2, 5, 8], 4),
  spot('14', 'qualifier', 32, 16, 3),
  spot('15', 'qualifier', 32, 31, 3),
  ...date('15', 32, [37, 40, 43], 4),
  ...date('16', 32, [54, 57, 60], 4, 'from-'),
  ...date('16', 32, [68, 71, 74], 4, 'to-'),
  spot('17', 'qualifier', 34, 1, 2),
  spot('17', 'name', 34, 4, 25),
  spot('17a', 'qualifier', 33, 30, 2),
  spot('17a', 'id', 33, 33, 14),
  spot('17b', '', 34, 33, 10),
  ...date('18', 34, [54, 57, 60], 4, 'from-'),
  ...date('18', 34, [68, 71, 74], 4, 'to-'),
  spot('19', '', 36, 1, 48),
  ...yesNo('20', 36, 52, 57),
  spot('20', 'amount', 36, 63, 8, { isEnd: true }),
  spot('21', 'edition', 37, 42, 1, { lead: 'Edition' }),
  ...Array.from('ABCDEFGHIJKL', (letter, i) => spot('21', letter, 38 + Math.floor(i / 4), 3 + (i % 4) * 13, 8, { lead: letter })),
  spot('22', 'code', 38, 50, 10),
  spot('22', 'number', 38, 62, 18),
  spot('23', '', 40, 50, 28),
]

/** A line's upper, shaded half and its lower half. */
function lineSpots(line: number): Spot[] {
  const shaded = 43 + 2 * (line - 1)
  const row = shaded + 1
  const box = (letter: string): string => `24${letter}.${line}`
  return [
    spot(`24.${line}`, '', shaded, 1, 50),
    ...date(box('A'), row, [1, 4, 7], 2, 'from-'),
    ...date(box('A'), row, [10, 13, 16], 2, 'to-'),
    spot(box('B'), '', row, 19, 2),
    spot(box('C'), '', row, 22, 1),
    spot(box('D'), 'code', row, 25, 7),
    ...[33, 36, 39, 42].map((column, i) => spot(box('D'), `modifier${i + 1}`, row, column, 2)),
    spot(box('E'), '', row, 45, 4),
    spot(box('F'), '', row, 50, 8, { isEnd: true }),
    spot(box('G'), '', row, 59, 3, { isEnd: true }),
    spot(box('H'), 'reason', shaded, 63, 2),
    spot(box('H'), '', row, 63, 2),
    spot(box('I'), '', shaded, 65, 2),
    spot(box('J'), 'other', shaded, 68, 10),
    spot(box('J'), 'npi', row, 68, 10),
  ]
}

const billing: readonly Spot[] = [
  spot('25', '', 56, 1, 15),
  mark('25', 'ssn', 56, 17, 'SSN'),
  mark('25', 'ein', 56, 19, 'EIN'),
  spot('26', '', 56, 23, 14),
  ...yesNo('27', 56, 38, 43),
  spot('28', '', 56, 52, 8, { isEnd: true }),
  spot('28', 'word', 56, 52, 9),
  spot('29', '', 56, 62, 8, { isEnd: true }),
  spot('31', 'signature', 60, 1, 20),
  spot('31', 'date', 61, 6, 10),
  spot('32', 'name', 58, 23, 26),
  spot('32', 'street', 59, 23, 26),
  spot('32', 'city', 60, 23, 26),
  spot('32a', '', 61, 23, 10),
  spot('32b', '', 61, 36, 13),
  spot('33', 'phone', 57, 66, 12),
  spot('33', 'name', 58, 50, 29),
  spot('33', 'street', 59, 50, 29),
  spot('33', 'city', 60, 50, 29),
  spot('33a', '', 61, 50, 10),
  spot('33b', 'qualifier', 61, 63, 2),
  spot('33b', 'id', 61, 65, 14),
]

export const spots1500: readonly Spot[] = [
  ...people,
  ...visit,
  ...Array.from({ length: LINES_PER_PAGE }, (_, i) => lineSpots(i + 1)).flat(),
  ...billing,
]
export const spotById: ReadonlyMap<string, Spot> = new Map(spots1500.map(each => [each.id, each]))
