import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderPayers, type OrderQuestion, type PolicyFacts, type PolicyToOrder } from './payer-order.rules.ts'
import { thresholds } from './payer-order-thresholds.rules.ts'

const usual = thresholds({})

const policy = (name: string, filingIndicator: string, facts: PolicyFacts = {}, wish: Partial<PolicyToOrder> = {}): PolicyToOrder => ({
  coverageId: name,
  payerName: name,
  filingIndicator,
  relationship: '18',
  holderBirthDate: undefined,
  validFrom: '2020-01-01',
  facts,
  ...wish,
})
const ask = (policies: PolicyToOrder[], wish: Partial<OrderQuestion> = {}): OrderQuestion => ({
  policies,
  patientBirthDate: '1955-05-05',
  on: '2026-10-06',
  causes: [],
  ...wish,
})
const order = (question: OrderQuestion, limits = usual): string[] => orderPayers(question, limits).map(({ coverageId }) => coverageId)
const secondary = (question: OrderQuestion): string | undefined =>
  orderPayers(question, usual).find(({ medicareSecondaryReason }) => medicareSecondaryReason)?.medicareSecondaryReason

const byAge = policy('medicare', 'MB', { entitledBy: 'AGE' })
const byDisability = policy('medicare', 'MB', { entitledBy: 'DISABILITY' })
const byKidney = policy('medicare', 'MB', { entitledBy: 'KIDNEY_DISEASE', kidneyDiseaseFrom: '2025-01-01' })
const group = (facts: PolicyFacts): PolicyToOrder => policy('group', 'CI', facts)

test('somebody over 65 who works for 20 or more: the group plan first, Medicare second as working aged', () => {
  expect(order(ask([byAge, group({ employmentOf: 'SELF', employees: 20 })]))).toEqual(['group', 'medicare'])
  expect(secondary(ask([byAge, group({ employmentOf: 'SPOUSE', employees: 20 })]))).toBe('12')
  expect(order(ask([byAge, group({ employmentOf: 'SELF', employees: 19 })]))).toEqual(['medicare', 'group'])
  expect(order(ask([byAge, group({ employmentOf: 'NOBODY' })]))).toEqual(['medicare', 'group'])
  expect(order(ask([byAge, group({ employmentOf: 'FAMILY', employees: 500 })]))).toEqual(['medicare', 'group'])
})

test('what nobody has asked leaves the order unsure, and is named', () => {
  const unsure = (facts: PolicyFacts) => orderPayers(ask([byAge, group(facts)]), usual).find(({ isSure }) => !isSure)?.reason
  expect(unsure({})).toContain('nobody has asked')
  expect(unsure({ employmentOf: 'SELF' })).toContain('nobody has asked how many')
  expect(unsure({ employmentOf: 'NOBODY' })).toBeUndefined()
})

test('Medicare by disability stands second from 100 employees on, whoever of the family works', () => {
  expect(order(ask([byDisability, group({ employmentOf: 'FAMILY', employees: 100 })]))).toEqual(['group', 'medicare'])
  expect(secondary(ask([byDisability, group({ employmentOf: 'FAMILY', employees: 100 })]))).toBe('43')
  expect(order(ask([byDisability, group({ employmentOf: 'FAMILY', employees: 99 })]))).toEqual(['medicare', 'group'])
})

test('Medicare by kidney disease stands second for 30 months, for a plan of former work too', () => {
  expect(order(ask([byKidney, group({})], { on: '2027-06-30' }))).toEqual(['group', 'medicare'])
  expect(secondary(ask([byKidney, group({})], { on: '2027-06-30' }))).toBe('13')
  expect(order(ask([byKidney, group({})], { on: '2027-07-01' }))).toEqual(['medicare', 'group'])
})

test('a threshold that the practice has set takes the place of ours', () => {
  const question = ask([byAge, group({ employmentOf: 'SELF', employees: 30 })])
  expect(order(question, thresholds({ workingAgedEmployeesMin: 50 }))).toEqual(['medicare', 'group'])
  expect(thresholds({ workingAgedEmployeesMin: 'many', disabilityEmployeesMin: -1, other: 3 })).toEqual(usual)
})

test('accident policies pay first for what they cover, and stand back otherwise', () => {
  const work = policy('workers', 'WC')
  const auto = policy('auto', 'AM')
  expect(order(ask([byAge, work], { causes: ['WORK'] }))).toEqual(['workers', 'medicare'])
  expect(secondary(ask([byAge, work], { causes: ['WORK'] }))).toBe('15')
  expect(secondary(ask([byAge, auto], { causes: ['AUTO'] }))).toBe('14')
  expect(secondary(ask([byAge, policy('liable', 'LM')], { causes: ['LIABILITY'] }))).toBe('47')
  expect(secondary(ask([byAge, policy('lung', 'OF', { paysFor: 'BLACK_LUNG' })], { causes: ['BLACK_LUNG'] }))).toBe('41')
  expect(secondary(ask([byAge, policy('va', 'VA')], { causes: ['VETERANS_AUTHORIZED'] }))).toBe('42')
  expect(order(ask([work, byAge]))).toEqual(['medicare', 'workers'])
})

test('Medigap follows Medicare, TRICARE follows both, Medicaid is last', () => {
  const all = [policy('medicaid', 'MC'), policy('tricare', 'CH'), policy('medigap', 'CI', { isMedigap: true }), byAge]
  expect(order(ask(all))).toEqual(['medicare', 'medigap', 'tricare', 'medicaid'])
})

test('a Medicare Advantage plan stands in for Medicare', () => {
  const advantage = policy('advantage', '16', { entitledBy: 'AGE' })
  expect(order(ask([byAge, policy('supplement', 'CI', { isMedigap: true }), advantage]))).toEqual(['advantage', 'supplement', 'medicare'])
})

const parent = (name: string, holderBirthDate: string | undefined, facts: PolicyFacts = {}, validFrom = '2020-01-01'): PolicyToOrder =>
  policy(name, 'CI', facts, { relationship: '19', holderBirthDate, validFrom })
const child = (policies: PolicyToOrder[]): OrderQuestion => ask(policies, { patientBirthDate: '2015-07-01' })

test('a child of two insured parents: the birthday earlier in the year, whichever year', () => {
  expect(order(child([parent('older', '1970-09-01'), parent('younger', '1985-03-01')]))).toEqual(['younger', 'older'])
  expect(order(child([parent('long', '1970-03-01', {}, '2010-01-01'), parent('short', '1985-03-01')]))).toEqual(['long', 'short'])
})

test('a court’s order comes before custody, and custody before birthdays', () => {
  const early = parent('early', '1985-01-01', { custody: 'NOT_CUSTODIAL' })
  const late = parent('late', '1985-12-01', { custody: 'CUSTODIAL' })
  expect(order(child([early, late]))).toEqual(['late', 'early'])
  expect(order(child([{ ...early, facts: { ...early.facts, isCourtOrdered: true } }, late]))).toEqual(['early', 'late'])
})

test('a missing birth date is said, and the order is not called sure', () => {
  const ranked = orderPayers(child([parent('a', '1985-12-01'), parent('b', undefined)]), usual)
  expect(ranked.map(({ isSure }) => isSure)).toEqual([false, false])
  expect(ranked[0]?.reason).toContain('birth date is missing')
})

test('an adult’s own plan comes before the one through the spouse, present work before former', () => {
  const own = policy('own', 'CI', { employmentOf: 'SELF' })
  const spouse = policy('spouse', 'CI', { employmentOf: 'SPOUSE' }, { relationship: '01', validFrom: '2000-01-01' })
  const cobra = policy('cobra', 'CI', {}, { validFrom: '2000-01-01' })
  expect(order(ask([spouse, cobra, own], { patientBirthDate: '1980-01-01' }))).toEqual(['own', 'cobra', 'spouse'])
})

test('Medicare between a working spouse’s plan and one’s own of former work turns their order round', () => {
  const retired = policy('retired', 'CI')
  const spouse = policy('spouse', 'CI', { employmentOf: 'SPOUSE', employees: 200 }, { relationship: '01' })
  expect(order(ask([retired, byAge, spouse]))).toEqual(['spouse', 'medicare', 'retired'])
})

test('whatever the policies and however they are listed: each gets one rank, a reason, and the same order', () => {
  const indicators = fc.constantFrom('CI', 'HM', 'BL', 'MB', 'MC', 'CH', 'VA', 'WC', 'AM', 'LM')
  const facts = fc.record<PolicyFacts>(
    {
      employmentOf: fc.constantFrom('SELF', 'SPOUSE', 'FAMILY'),
      employees: fc.integer({ min: 1, max: 200 }),
      isMedigap: fc.boolean(),
      isCourtOrdered: fc.boolean(),
      custody: fc.constantFrom('CUSTODIAL', 'NOT_CUSTODIAL'),
      entitledBy: fc.constantFrom('AGE', 'DISABILITY', 'KIDNEY_DISEASE'),
    },
    { requiredKeys: [] },
  )
  const policies = fc.array(
    fc.record({ indicator: indicators, facts, relationship: fc.constantFrom('18', '01', '19'), year: fc.integer({ min: 1990, max: 2025 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(policies, fc.boolean(), (wishes, isChild) => {
      const listed = wishes.map(({ indicator, facts, relationship, year }, i) =>
        policy(`p${i}`, indicator, facts, { relationship, validFrom: `${year}-01-01`, holderBirthDate: `${year - 30}-0${(i % 9) + 1}-01` }),
      )
      const question = ask(listed, isChild ? { patientBirthDate: '2015-01-01' } : {})
      const ranked = orderPayers(question, usual)
      expect(ranked.map(({ rank }) => rank)).toEqual(listed.map((_, i) => i + 1))
      expect(new Set(ranked.map(({ coverageId }) => coverageId)).size).toBe(listed.length)
      expect(order({ ...question, policies: listed.toReversed() })).toEqual(ranked.map(({ coverageId }) => coverageId))
      for (const { reason } of ranked) expect(reason).toMatch(/^[A-Z].*\.$/)
      const indicatorsInOrder = ranked.map(({ coverageId }) => listed.find(one => one.coverageId === coverageId)?.filingIndicator ?? '')
      const [medicaid, commercial] = [indicatorsInOrder.indexOf('MC'), indicatorsInOrder.lastIndexOf('CI')]
      expect(medicaid === -1 || medicaid > commercial).toBe(true)
    }),
  )
})
