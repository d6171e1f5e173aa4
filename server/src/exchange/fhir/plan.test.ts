import fc from 'fast-check'
import { addDays } from '@cleanclaim/schema/day'
import { expect, test } from 'vitest'
import { coverageRuns, importPayers, memberId, payersOf, type PayerCode } from './plan.ts'

test('the words of a record lead to its payers, in the order in which they pay', () => {
  expect(payersOf('private')).toEqual(['NFH01'])
  expect(payersOf('Medicare')).toEqual(['MCRB1'])
  expect(payersOf('Medicaid')).toEqual(['MCAID'])
  expect(payersOf('dual_eligible')).toEqual(['MCRB1', 'MCAID'])
  expect(payersOf('NO_INSURANCE')).toEqual([])
  expect(payersOf(undefined)).toBeUndefined()
  expect(payersOf('Some Medicare Advantage Plan')).not.toEqual(['MCRB1'])
  expect(payersOf('Bayview Trust')).toEqual(payersOf('BAYVIEW  TRUST'))
})

const payers: fc.Arbitrary<readonly PayerCode[]> = fc.constantFrom<readonly PayerCode[]>([], ['NFH01'], ['MCRB1'], ['MCRB1', 'MCAID'])
const visits = fc.array(fc.record({ after: fc.integer({ min: 0, max: 400 }), payers }), { maxLength: 20 }).map(wishes => {
  let day = '2010-01-01'
  return wishes.map(wish => ({ day: (day = addDays(day, wish.after)), payers: wish.payers }))
})

test('on the day of each visit exactly one plan holds, that of the first visit of the day, and plans never overlap', () => {
  fc.assert(
    fc.property(visits, given => {
      const runs = coverageRuns(given, '1980-05-05')
      for (const { day } of given) {
        const first = given.find(visit => visit.day === day)
        const inForce = runs.filter(run => run.from <= day && (run.to === undefined || day <= run.to))
        expect(inForce.map(run => run.payers)).toEqual([first?.payers])
      }
      for (const [i, run] of runs.entries()) {
        const next = runs[i + 1]
        expect(run.to).toBe(next && addDays(next.from, -1))
      }
    }),
  )
})

test('made member numbers are the same for ever, and end in no letter that the simulator takes for a wish', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom(...(Object.keys(importPayers) as PayerCode[])), (patient, payer) => {
      expect(memberId(payer, patient)).toBe(memberId(payer, patient))
      expect(memberId(payer, patient)).toMatch(payer === 'MCRB1' ? /^[1-9]S\d\dT\d\dPP\d\d$/ : /^[A-Z]{2}\d{8}$/)
    }),
  )
})
