import type { Band } from './form-1500.bands.rules.ts'
import type { Sheet, SheetPage } from './form-pdf.ts'

const MARGIN = 30
const WIDTH = 612 - 2 * MARGIN
const PARTS = 24
const PAD = 2.5
const LABEL_SIZE = 5.5
const TEXT_SIZE = 8.5
const INK = '#111111'
const GREY = '#555555'
export const NOT_FOR_OCR = 'Not for OCR submission'

type Element = PDFKit.PDFStructureElement

/** One page of boxes: small label, text below, thin rules; tagged box by box for those who listen. */
export function drawPlainPage(doc: PDFKit.PDFDocument, root: Element, sheet: Sheet, page: SheetPage): void {
  const heading = `${sheet.title}, page ${page.number} of ${page.of}`
  root.add(
    doc.struct('H1', {}, () => void doc.font('Helvetica-Bold').fontSize(11).fillColor(INK).text(heading, MARGIN, MARGIN, { lineBreak: false })),
  )
  root.add(
    doc.struct(
      'P',
      {},
      () =>
        void doc
          .font('Helvetica-Bold')
          .fontSize(9)
          .text(NOT_FOR_OCR, MARGIN, MARGIN + 1, { width: WIDTH, align: 'right' }),
    ),
  )
  let y = MARGIN + 18
  for (const band of sheet.bandsOf(page)) y = drawBand(doc, root, sheet, page, band, y)
}

/** @returns where the next band begins */
function drawBand(doc: PDFKit.PDFDocument, root: Element, sheet: Sheet, page: SheetPage, band: Band, y: number): number {
  const cells = place(band).map(cell => ({
    ...cell,
    label: `${sheet.numberOf(cell.box)} ${sheet.labelOf(cell.box)}`,
    text: sheet.textOf(cell.box, page.texts),
  }))
  const height = Math.max(...cells.map(({ label, text, width }) => heightOf(doc, label, text, width)))
  doc.markContent('Artifact', { type: 'Layout' })
  doc.lineWidth(0.5).strokeColor(GREY)
  for (const { x, width } of cells) doc.rect(x, y, width, height).stroke()
  doc.endMarkedContent()
  for (const { x, width, label, text } of cells) root.add(doc.struct('P', {}, () => drawCell(doc, x, y, width, label, text)))
  return y + height
}

function place(band: Band): { box: string; x: number; width: number }[] {
  let x = MARGIN
  return band.map(({ box, parts }) => {
    const width = (parts * WIDTH) / PARTS
    const cell = { box, x, width }
    x += width
    return cell
  })
}

function heightOf(doc: PDFKit.PDFDocument, label: string, text: string, width: number): number {
  const inner = { width: width - 2 * PAD }
  const labelHeight = doc.font('Helvetica').fontSize(LABEL_SIZE).heightOfString(label, inner)
  const textHeight = doc
    .font('Courier')
    .fontSize(TEXT_SIZE)
    .heightOfString(text || ' ', inner)
  return labelHeight + textHeight + 2 * PAD
}

function drawCell(doc: PDFKit.PDFDocument, x: number, y: number, width: number, label: string, text: string): void {
  const inner = { width: width - 2 * PAD }
  doc
    .font('Helvetica')
    .fontSize(LABEL_SIZE)
    .fillColor(GREY)
    .text(label, x + PAD, y + PAD, inner)
  const below = y + PAD + doc.heightOfString(label, inner)
  if (text)
    doc
      .font('Courier')
      .fontSize(TEXT_SIZE)
      .fillColor(INK)
      .text(text, x + PAD, below, inner)
}
