import type { Band } from './form-1500.bands.rules.ts'
import type { PlainSheet, SheetPage } from './form-pdf.ts'

const MARGIN = 30
const WIDTH = 612 - 2 * MARGIN
const BOTTOM = 792 - MARGIN
/** Height of the heading. */
const HEAD = 18
const PARTS = 24
interface Sizes {
  pad: number
  label: number
  text: number
}
const usual: Sizes = { pad: 2.5, label: 5.5, text: 8.5 }
const dense: Sizes = { pad: 1.5, label: 5, text: 7 }
const INK = '#111111'
const GREY = '#555555'
const NOT_FOR_OCR = 'Not for OCR submission'

type Element = PDFKit.PDFStructureElement

/** Where a page is drawn, and how large. */
interface Desk {
  doc: PDFKit.PDFDocument
  root: Element
  sizes: Sizes
}
interface Cell {
  x: number
  width: number
  label: string
  text: string
}

/** One page of boxes: small label, text below, thin rules; tagged box by box for those who listen. What does not fit goes on to another sheet. */
export function drawPlainPage<Page extends SheetPage>(doc: PDFKit.PDFDocument, root: Element, sheet: PlainSheet<Page>, page: Page): void {
  const desk: Desk = { doc, root, sizes: sheet.isDense ? dense : usual }
  drawHead(desk, `${sheet.title}, page ${page.number} of ${page.of}`)
  let y = MARGIN + HEAD
  for (const band of sheet.bandsOf(page)) {
    const cells = cellsOf(sheet, page, band)
    const height = Math.max(...cells.map(cell => heightOf(desk, cell)))
    if (y + height > BOTTOM) {
      doc.addPage()
      y = MARGIN
    }
    drawBand(desk, cells, y, height)
    y += height
  }
}

function drawHead({ doc, root }: Desk, heading: string): void {
  const write = (draw: () => PDFKit.PDFDocument, tag: string): void => void root.add(doc.struct(tag, {}, () => void draw()))
  write(() => doc.font('Helvetica-Bold').fontSize(11).fillColor(INK).text(heading, MARGIN, MARGIN, { lineBreak: false }), 'H1')
  write(() => doc.fontSize(9).text(NOT_FOR_OCR, MARGIN, MARGIN + 1, { width: WIDTH, align: 'right' }), 'P')
}

function cellsOf<Page extends SheetPage>(sheet: PlainSheet<Page>, page: Page, band: Band): Cell[] {
  let x = MARGIN
  return band.map(({ box, parts }) => {
    const width = (parts * WIDTH) / PARTS
    const label = `${sheet.numberOf(box)} ${sheet.labelOf(box)}`.trim()
    const cell = { x, width, label, text: sheet.textOf(box, page.texts) }
    x += width
    return cell
  })
}

function drawBand(desk: Desk, cells: readonly Cell[], y: number, height: number): void {
  const { doc, root } = desk
  doc.markContent('Artifact', { type: 'Layout' })
  doc.lineWidth(0.5).strokeColor(GREY)
  for (const { x, width } of cells) doc.rect(x, y, width, height).stroke()
  doc.endMarkedContent()
  for (const cell of cells) if (cell.label || cell.text) root.add(doc.struct('P', {}, () => drawCell(desk, cell, y)))
}

const inside = ({ sizes: { pad } }: Desk, { width }: Cell): { width: number } => ({ width: width - 2 * pad })
const labelHeight = (desk: Desk, cell: Cell): number =>
  cell.label ? desk.doc.font('Helvetica').fontSize(desk.sizes.label).heightOfString(cell.label, inside(desk, cell)) : 0

function heightOf(desk: Desk, cell: Cell): number {
  const { doc, sizes } = desk
  const above = labelHeight(desk, cell)
  const text = doc
    .font('Courier')
    .fontSize(sizes.text)
    .heightOfString(cell.text || ' ', inside(desk, cell))
  return above + text + 2 * sizes.pad
}

function drawCell(desk: Desk, cell: Cell, y: number): void {
  const { doc, sizes } = desk
  const at = cell.x + sizes.pad
  const below = y + sizes.pad + labelHeight(desk, cell)
  if (cell.label) doc.fillColor(GREY).text(cell.label, at, y + sizes.pad, inside(desk, cell))
  if (cell.text) doc.font('Courier').fontSize(sizes.text).fillColor(INK).text(cell.text, at, below, inside(desk, cell))
}
