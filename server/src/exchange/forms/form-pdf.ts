import PDFDocument from 'pdfkit'
import type { Band } from './form-1500.bands.rules.ts'
import type { Spot } from './form-1500.spots.rules.ts'
import { drawPlainPage } from './form-plain-page.ts'

/** One page of a form: what stands in each of its places. */
export interface SheetPage {
  number: number
  of: number
  texts: ReadonlyMap<string, string>
}

/** The boxes of a form for plain paper. */
export interface PlainSheet<Page extends SheetPage = SheetPage> {
  /** Names no person and no number: titles are shown in lists and tabs. */
  title: string
  pages: readonly Page[]
  /** Many boxes: smaller letters. */
  isDense?: boolean
  bandsOf: (page: Page) => readonly Band[]
  labelOf: (box: string) => string
  textOf: (box: string, texts: ReadonlyMap<string, string>) => string
  numberOf: (box: string) => string
}

/** A form to print on bought stock too: the places of its texts. */
export interface Sheet extends PlainSheet {
  spots: readonly Spot[]
}

/** How a printer stands off, in hundredths of an inch; right and down are more. */
export interface PrinterOffset {
  x: number
  y: number
}
export const OFFSET_MAX = 50

const POINTS_PER_INCH = 72
/** Column 1 and row 1 of the form on letter paper, as OpenEMR prints it (domain/cms1500.md 4). */
const LEFT = 24
const TOP = 20
/** 10 characters and 6 lines an inch. */
const CHARACTER = POINTS_PER_INCH / 10
const LINE = POINTS_PER_INCH / 6
/** From the top of a row to where its letters stand. */
const BASELINE = 9

const open = (title: string): PDFKit.PDFDocument =>
  new PDFDocument({
    size: 'LETTER',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    info: { Title: title, Creator: 'Cleanclaim' },
  })

/** The texts alone, for bought red stock. */
export function dataOnlyPdf(sheet: Sheet, offset: PrinterOffset = { x: 0, y: 0 }): Promise<Buffer> {
  const doc = open(`${sheet.title}, for the printed form`)
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const page of sheet.pages) {
    doc.addPage().font('Courier').fontSize(12)
    for (const spot of sheet.spots) {
      const text = page.texts.get(spot.id)
      if (text) root.add(doc.struct('P', {}, () => void putText(doc, spot, text, offset)))
    }
  }
  root.end()
  return finished(doc)
}

function putText(doc: PDFKit.PDFDocument, { row, column, width, isEnd }: Spot, text: string, offset: PrinterOffset): void {
  const start = isEnd ? column + Math.max(0, width - text.length) : column
  const x = LEFT + (start - 1) * CHARACTER + (offset.x * POINTS_PER_INCH) / 100
  const y = TOP + (row - 1) * LINE + BASELINE + (offset.y * POINTS_PER_INCH) / 100
  doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
}

/** Our own drawing of the boxes, to read and to file; a scanner takes only the red form. */
export function plainPdf<Page extends SheetPage>(sheet: PlainSheet<Page>): Promise<Buffer> {
  const doc = open(`${sheet.title}, to read`)
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const page of sheet.pages) {
    doc.addPage()
    drawPlainPage(doc, root, sheet, page)
  }
  root.end()
  return finished(doc)
}

function finished(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => void chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    doc.end()
  })
}
