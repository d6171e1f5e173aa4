import { basicText, shortDecimal } from '../../x12/characters.ts'
import type { FormSource, PageLine, PageTexts } from './form-1500.texts.rules.ts'
import type { FormSettings } from '../../parties/form-settings.rules.ts'
import { amount, ownId, pointerLetter } from './form-text.rules.ts'

/** Boxes 24 to 24J of one page, each line with its shaded upper half. */
export function fillLines(page: PageTexts, source: FormSource, lines: readonly PageLine[]): void {
  for (const [i, line] of lines.entries()) fillLine(page, source, line, i + 1)
}

function fillLine(page: PageTexts, source: FormSource, line: PageLine, row: number): void {
  const { claim, settings } = source
  const box = (letter: string): string => `24${letter}.${row}`
  page.put(`24.${row}`, supplement(line, settings))
  page.date(box('A'), line.serviceDate, 6, 'from-')
  page.date(box('A'), line.serviceDateEnd ?? line.serviceDate, 6, 'to-')
  page.put(box('B'), line.placeOfService ?? claim.placeOfService)
  page.put(box('C'), line.emergency ? 'Y' : '')
  page.put(`${box('D')}:code`, line.code)
  for (const [i, modifier] of line.modifiers.slice(0, 4).entries()) page.put(`${box('D')}:modifier${i + 1}`, modifier)
  page.put(box('E'), line.pointers.map(pointerLetter).join(''))
  page.put(box('F'), amount(line.chargeCents))
  page.put(box('G'), shortDecimal(line.units))
  page.put(box('H'), line.epsdt || line.familyPlanning ? 'Y' : '')
  page.put(`${box('H')}:reason`, line.epsdt ? claim.epsdtReferral?.codes[0] : '')
  fillRendering(page, source, line, row)
}

/** In the 837P only where it says more than the billing provider does; on paper the line always says who. */
function fillRendering(page: PageTexts, { claim, billing, settings }: FormSource, line: PageLine, row: number): void {
  const rendering = line.rendering ?? claim.rendering
  const other = ownId(rendering.otherIds)
  const taxonomy = rendering.taxonomy ?? (rendering.npi === billing.npi ? billing.taxonomy : undefined)
  const shaded = other ?? (settings.taxonomyOnPaper && taxonomy ? { qualifier: 'ZZ', id: taxonomy } : undefined)
  page.put(`24I.${row}`, shaded?.qualifier)
  page.put(`24J.${row}:other`, shaded && basicText(shaded.id))
  page.put(`24J.${row}:npi`, rendering.npi)
}

/** Column over 24D where some payers want unit and quantity, from the start of the shaded half. */
const OVER_24D = 24

/** The shaded half: the drug under N4, then the words for a code that has none of its own under ZZ. */
export function supplement({ drug, description }: PageLine, { ndcSpaces, ndcQuantity }: FormSettings): string {
  const words = description ? `ZZ${basicText(description)}` : ''
  if (!drug) return words
  const ndc = `N4${drug.ndc}`
  const quantity = `${drug.unit}${shortDecimal(drug.quantity)}`
  const start = ndcQuantity === 'OVER_24D' ? ndc.padEnd(OVER_24D) + quantity : ndc + ' '.repeat(ndcSpaces) + quantity
  return words ? `${start}   ${words}` : start
}
