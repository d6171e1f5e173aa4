import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyFormClaim, aSource } from './form-claims.fixture.ts'
import { sheet1500 } from './form-1500-pdf.ts'
import { form1500 } from './form-1500.rules.ts'
import { spots1500 } from './form-1500.spots.rules.ts'
import { dataOnlyPdf, plainPdf } from './form-pdf.ts'

const HALF_MM = (0.5 / 25.4) * 72
const read = (pdf: Buffer): Promise<PDFDocumentProxy> => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise

interface Seen {
  text: string
  x: number
  y: number
}
async function textsOn(document: PDFDocumentProxy, number: number): Promise<Seen[]> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const height = page.view[3] ?? 0
  return items.flatMap(item => {
    if (!('str' in item)) return []
    const { str, width, transform } = item
    return [...str.matchAll(/\S+/g)].map(word => ({ text: word[0], x: transform[4] + (word.index * width) / str.length, y: height - transform[5] }))
  })
}

/**
 * Word by word: columns of a tenth and rows of a sixth of an inch from 24 and 20 points; letters stand 9 points below the top of a row.
 */
const expected = (texts: ReadonlyMap<string, string>, right = 0, down = 0): Seen[] =>
  spots1500.flatMap(({ id, row, column, width, isEnd }) => {
    const text = texts.get(id)
    if (!text) return []
    const start = isEnd ? column + Math.max(0, width - text.length) : column
    const y = 20 + (row - 1) * 12 + 9 + down * 0.72
    return [...text.matchAll(/\S+/g)].map(word => ({ text: word[0], x: 24 + (start - 1 + word.index) * 7.2 + right * 0.72, y }))
  })

test('every text of every page stands within half a millimetre of its place on the form', async () => {
  const claims = fc.sample(anyFormClaim, { numRuns: 25, seed: 1500 })
  let seenPages = 0
  for (const [i, claim] of claims.entries()) {
    const pages = form1500({ ...aSource(), claim })
    const offset = { x: (i % 5) * 5 - 10, y: (i % 3) * 5 - 5 }
    const document = await read(await dataOnlyPdf(sheet1500(pages), offset))
    expect(document.numPages).toBe(pages.length)
    for (const { number, texts } of pages) {
      const seen = await textsOn(document, number)
      const wanted = expected(texts, offset.x, offset.y)
      expect(seen.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text))
      for (const [n, { x, y }] of seen.entries()) {
        expect(Math.abs(x - (wanted[n]?.x ?? 0))).toBeLessThan(HALF_MM)
        expect(Math.abs(y - (wanted[n]?.y ?? 0))).toBeLessThan(HALF_MM)
      }
      seenPages += 1
    }
  }
  expect(seenPages).toBeGreaterThan(claims.length)
})

test('both have a title without names, and a language; the plain one is tagged, marked, and holds every text', async () => {
  const pages = form1500(aSource({ priorAuthorization: 'AUTH77' }))
  for (const make of [dataOnlyPdf, plainPdf]) {
    const document = await read(await make(sheet1500(pages)))
    const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } }
    expect(info.Title).toMatch(/^CMS-1500 claim form, /)
    expect(info.Language).toBe('en-US')
    expect((await document.getMarkInfo()) as unknown as Map<string, boolean>).toContainEqual(['Marked', true])
  }
  const document = await read(await plainPdf(sheet1500(pages)))
  const page = await document.getPage(1)
  const tree = JSON.stringify(await page.getStructTree())
  expect(tree).toContain('"H1"')
  const text = (await textsOn(document, 1)).map(each => each.text).join(' ')
  for (const each of ['Not for OCR submission', 'AUTH77', 'ODOE, JANE, A', '99214', '200 00']) expect(text).toContain(each)
})
