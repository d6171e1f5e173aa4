import { LINES_PER_PAGE } from './form-1500.spots.rules.ts'

/** A row of boxes beside each other, on our own drawing and on the screen. The parts of a band add up to 24. */
export type Band = readonly { box: string; parts: number }[]

const band = (...boxes: [string, number][]): Band => boxes.map(([box, parts]) => ({ box, parts }))

const lineBands = (row: number): Band[] => [
  band([`24.${row}`, 24]),
  band(
    [`24A.${row}`, 5],
    [`24B.${row}`, 1],
    [`24C.${row}`, 1],
    [`24D.${row}`, 5],
    [`24E.${row}`, 2],
    [`24F.${row}`, 3],
    [`24G.${row}`, 1],
    [`24H.${row}`, 1],
    [`24I.${row}`, 1],
    [`24J.${row}`, 4],
  ),
]

/** The boxes of a page with so many lines, in the order and neighbourhood of the form. */
export const bands1500 = (rows = LINES_PER_PAGE): Band[] => [
  band(['top', 24]),
  band(['1', 15], ['1a', 9]),
  band(['2', 9], ['3', 6], ['4', 9]),
  band(['5', 9], ['6', 6], ['7', 9]),
  band(['9', 9], ['8', 6], ['11', 9]),
  band(['9a', 9], ['10a', 6], ['11a', 9]),
  band(['9b', 9], ['10b', 6], ['11b', 9]),
  band(['9c', 9], ['10c', 6], ['11c', 9]),
  band(['9d', 9], ['10d', 6], ['11d', 9]),
  band(['12', 15], ['13', 9]),
  band(['14', 9], ['15', 6], ['16', 9]),
  band(['17', 9], ['17a', 3], ['17b', 3], ['18', 9]),
  band(['19', 15], ['20', 9]),
  band(['21', 10], ['22', 7], ['23', 7]),
  ...Array.from({ length: rows }, (_, i) => lineBands(i + 1)).flat(),
  band(['25', 6], ['26', 5], ['27', 3], ['28', 4], ['29', 3], ['30', 3]),
  band(['31', 7], ['32', 8], ['33', 9]),
  band(['32a', 6], ['32b', 6], ['33a', 6], ['33b', 6]),
]
