import { money, times, type Money } from '@cleanclaim/schema/money'
import { imagingFees, laboratoryFees, supplyAndDrugFees, surgeryFees, vaccineAndMedicineFees, visitFees } from './fee-bands.ts'

const dollar = money(100)
const bands = [visitFees, vaccineAndMedicineFees, surgeryFees, imagingFees, laboratoryFees, supplyAndDrugFees]

/**
 * A demonstration list price for each CPT and HCPCS code of the starter set, one unit, in cents. Throws when a code
 * stands in two bands: the tables are source, not input.
 */
export const starterFees: ReadonlyMap<string, Money> = readBands(bands.join('\n'))

function readBands(text: string): Map<string, Money> {
  const fees = new Map<string, Money>()
  for (const line of text.split('\n')) {
    const [dollars, ...codes] = line.trim().split(' ')
    for (const code of codes) {
      if (fees.has(code)) throw new Error(`two prices for ${code}`)
      fees.set(code, times(dollar, BigInt(dollars ?? '')))
    }
  }
  return fees
}
