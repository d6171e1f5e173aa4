import { procedureSystem } from '@cleanclaim/schema/code-format'
import { starterCodeOn } from '../../codes/starter/starter-set.ts'
import type { ConceptContext } from './concept-context.ts'
import type { MappedProcedure } from './concept-table.ts'
import { vaccines, type Vaccine, type VaccineFamily } from './concept-vaccines.ts'

/** Medicare Part B pays the giving of these three by codes of its own. */
const medicareGiving: Readonly<Partial<Record<VaccineFamily, string>>> = { flu: 'G0008', pneumonia: 'G0009', 'hepatitis-b': 'G0010' }

/** Through 18 years the number with advice counts the diseases; a coder checks that advice was given. */
const ADVICE_AGE_MAX = 18

/**
 * The lines of all vaccines of one visit: each product, then the giving, of which only one may be "the first".
 * Unknown CVX numbers are left out: look them up with `mapConcept` first, to flag them.
 */
export function vaccineLines(cvxCodes: readonly string[], context: ConceptContext): MappedProcedure[] {
  const given = cvxCodes.flatMap(cvx => vaccines.get(cvx) ?? [])
  const products = given.map(vaccine => productOf(vaccine, context.age))
  return merged([...products, ...givingOf(given, context)])
    .filter(([code]) => isInForce(code, context.serviceDate))
    .map(([code, units]) => ({ code, system: procedureSystem(code) ?? 'cpt', units, modifiers: [] }))
}

const isInForce = (code: string, on: string): boolean => starterCodeOn(procedureSystem(code) ?? 'cpt', code, on) !== undefined

const productOf = ({ product, productUnder3 }: Vaccine, age: number): string => (age < 3 && productUnder3 ? productUnder3 : product)

/** A COVID-19 vaccine has one number for its giving, whoever pays and however old the patient. */
function givingOf(all: readonly Vaccine[], context: ConceptContext): string[] {
  const given = all.filter(({ family }) => family !== 'covid')
  return [...Array<string>(all.length - given.length).fill('90480'), ...givingOfOthers(given, context)]
}

function givingOfOthers(given: readonly Vaccine[], { age, isMedicare }: ConceptContext): string[] {
  if (age <= ADVICE_AGE_MAX && !isMedicare) return given.flatMap(({ components }) => ['90460', ...Array<string>(components - 1).fill('90461')])

  const ownCodes = isMedicare ? given.flatMap(({ family }) => medicareGiving[family] ?? []) : []
  const rest = isMedicare ? given.filter(({ family }) => !medicareGiving[family]) : given
  const needles = rest.filter(({ route }) => route === 'needle').length
  const mouths = rest.length - needles
  return [
    ...ownCodes,
    ...firstAndFurther(needles, '90471', '90472'),
    ...(needles > 0 ? Array<string>(mouths).fill('90474') : firstAndFurther(mouths, '90473', '90474')),
  ]
}

const firstAndFurther = (count: number, first: string, further: string): string[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? first : further))

/** Each code once with its units, in the order of first appearance. */
function merged(codes: readonly string[]): [string, number][] {
  const units = new Map<string, number>()
  for (const code of codes) units.set(code, (units.get(code) ?? 0) + 1)
  return [...units]
}
