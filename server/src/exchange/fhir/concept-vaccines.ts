/** Which of Medicare's own administration codes applies. */
export type VaccineFamily = 'flu' | 'pneumonia' | 'hepatitis-b' | 'covid' | 'other'

export interface Vaccine {
  /** CPT number of the product. */
  product: string
  /** Of a child under three, where the product differs. */
  productUnder3?: string
  /** Diseases it protects from, as 90460 and 90461 count them. */
  components: number
  route: 'needle' | 'mouth'
  family: VaccineFamily
}

/** Columns: CVX, product (`/` and the product under three), components, route, family, what it is. */
const table = `
  03 | 90707 | 3 | needle | other | measles, mumps, rubella
  08 | 90744 | 1 | needle | hepatitis-b | hepatitis B, child
  10 | 90713 | 1 | needle | other | polio
  20 | 90700 | 3 | needle | other | DTaP
  21 | 90716 | 1 | needle | other | chickenpox
  33 | 90732 | 1 | needle | pneumonia | pneumococcus, 23 types
  43 | 90746 | 1 | needle | hepatitis-b | hepatitis B, adult
  48 | 90648 | 1 | needle | other | Hib, four doses
  49 | 90647 | 1 | needle | other | Hib, three doses
  52 | 90632 | 1 | needle | other | hepatitis A, adult
  62 | 90649 | 1 | needle | other | HPV, four types
  83 | 90633 | 1 | needle | other | hepatitis A, child
  94 | 90710 | 4 | needle | other | measles, mumps, rubella, chickenpox
  110 | 90723 | 5 | needle | other | DTaP, hepatitis B, polio
  113 | 90714 | 2 | needle | other | tetanus, diphtheria
  114 | 90734 | 1 | needle | other | meningitis ACWY
  115 | 90715 | 3 | needle | other | Tdap
  116 | 90680 | 1 | mouth | other | rotavirus, three doses
  119 | 90681 | 1 | mouth | other | rotavirus, two doses
  120 | 90698 | 5 | needle | other | DTaP, polio, Hib
  121 | 90736 | 1 | needle | other | shingles, live
  130 | 90696 | 4 | needle | other | DTaP, polio
  133 | 90670 | 1 | needle | pneumonia | pneumococcus, 13 types
  135 | 90662 | 1 | needle | flu | flu, high dose
  136 | 90734 | 1 | needle | other | meningitis ACWY
  140 | 90656/90655 | 1 | needle | flu | flu, three strains, no preservative
  150 | 90686 | 1 | needle | flu | flu, four strains, no preservative
  165 | 90651 | 1 | needle | other | HPV, nine types
  187 | 90750 | 1 | needle | other | shingles, not live
  215 | 90671 | 1 | needle | pneumonia | pneumococcus, 15 types
  216 | 90677 | 1 | needle | pneumonia | pneumococcus, 20 types
  309 | 91320 | 1 | needle | covid | COVID-19, Pfizer, age 12 and up
  312 | 91322 | 1 | needle | covid | COVID-19, Moderna, age 12 and up
`

const isFamily = (text: string | undefined): text is VaccineFamily => /^(flu|pneumonia|hepatitis-b|covid|other)$/.test(text ?? '')

function readVaccine(line: string): [string, Vaccine] {
  const [cvx, products = '', components, route, family] = line.split('|').map(cell => cell.trim())
  const [product, productUnder3] = products.split('/')
  if (!cvx || !product || !isFamily(family) || (route !== 'needle' && route !== 'mouth')) throw new Error(`not a row of the vaccine table: ${line}`)
  return [cvx, { product, components: Number(components), route, family, ...(productUnder3 && { productUnder3 }) }]
}

/** Vaccines by CVX number, two digits at least, as the data writes them. */
export const vaccines: ReadonlyMap<string, Vaccine> = new Map(
  table
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(readVaccine),
)
