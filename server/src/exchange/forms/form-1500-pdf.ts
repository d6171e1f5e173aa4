import { bands1500 } from './form-1500.bands.rules.ts'
import { boxLabel, boxText } from './form-1500.boxes.rules.ts'
import type { Form1500Page } from './form-1500.rules.ts'
import { LINES_PER_PAGE, spots1500 } from './form-1500.spots.rules.ts'
import type { Sheet } from './form-pdf.ts'

/** The pages of a CMS-1500, to print on red stock or on plain paper. */
export const sheet1500 = (pages: readonly Form1500Page[]): Sheet => ({
  title: 'CMS-1500 claim form',
  spots: spots1500,
  pages,
  bandsOf: () => bands1500(LINES_PER_PAGE),
  labelOf: boxLabel,
  textOf: boxText,
  numberOf: box => (box === 'top' ? '' : box.replace(/^24\.(\d)$/, '24 row $1').replace(/\.\d$/, '')),
})
