import { addDays, daysBetween, isDay } from '@cleanclaim/schema/day'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filingLimitList } from './filing-limit-list.ts'
import { addMonths, filingLimit, lastDay, limitedClaim, type LimitAsked } from './filing-limit.rules.ts'

const asked: LimitAsked = { claim: 'ORIGINAL', serviceDate: '2026-03-10', filingIndicator: 'CI', state: 'VT', own: [], ownDays: null }
const until = (wish: Partial<LimitAsked>, serviceDate = '2026-03-10'): string =>
  lastDay(filingLimit({ ...asked, serviceDate, ...wish }), { SERVICE_FROM: serviceDate })

test('Medicare takes a claim until the same day of the next year, of a leap day until February 28', () => {
  expect(until({ filingIndicator: 'MB' })).toBe('2027-03-10')
  expect(until({ filingIndicator: 'MB' }, '2024-02-29')).toBe('2025-02-28')
  expect(until({ filingIndicator: 'MB' }, '2023-02-28')).toBe('2024-02-28')
})

test('months end where the month ends', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
  expect(addMonths('2026-10-31', 1)).toBe('2026-11-30')
  expect(addMonths('2026-12-01', 0)).toBe('2026-12-01')
})

test('the federal employee program runs to the end of the next calendar year', () => {
  expect(until({ filingKey: 'BCBS_FEP' }, '2026-01-01')).toBe('2027-12-31')
  expect(until({ filingKey: 'BCBS_FEP' }, '2026-12-31')).toBe('2027-12-31')
})

test('days are counted over leap days and year ends', () => {
  expect(until({ filingKey: 'UHC_COMM' }, '2027-12-15')).toBe('2028-03-14')
  expect(until({ filingKey: 'UHC_COMM', isParticipating: false }, '2027-12-15')).toBe('2028-06-12')
})

test('the practice’s own limit comes first, by payer before by days, and only while it holds', () => {
  const own = {
    key: 'x',
    claim: 'ORIGINAL',
    value: 2,
    unit: 'MONTH',
    anchor: 'SERVICE_FROM',
    source: 'Contract',
    checkedOn: '2026-01-01',
    confidence: 'A',
  } as const
  expect(until({ filingIndicator: 'MB', ownDays: 30 })).toBe('2026-04-09')
  expect(until({ filingIndicator: 'MB', ownDays: 30, own: [own] })).toBe('2026-05-10')
  expect(until({ filingIndicator: 'MB', ownDays: 30, own: [{ ...own, to: '2026-03-09' }] })).toBe('2026-04-09')
  expect(until({ filingIndicator: 'MB', claim: 'CORRECTED', ownDays: 30 })).toBe('2026-06-08')
})

test('Medicaid goes by the state, and by the shortest limit where the state is not known', () => {
  expect(until({ filingIndicator: 'MC', state: 'TX' })).toBe(addDays('2026-03-10', 95))
  expect(until({ filingIndicator: 'MC', state: 'VT' })).toBe(addDays('2026-03-10', 90))
})

test('the clock starts on the day that the limit names, or on the visit while that is not known', () => {
  const secondary = filingLimit({ ...asked, claim: 'SECONDARY' })
  expect(secondary.anchor).toBe('PRIMARY_EOB')
  expect(lastDay(secondary, { SERVICE_FROM: '2026-03-10', PRIMARY_EOB: '2026-05-01' })).toBe('2026-06-30')
  expect(lastDay(secondary, { SERVICE_FROM: '2026-03-10' })).toBe('2026-05-09')
  expect(lastDay({ value: 10, unit: 'DAY', anchor: 'DISCHARGE' }, { SERVICE_FROM: '2026-03-10', SERVICE_TO: '2026-03-14' })).toBe('2026-03-24')
})

test('a replacement is a corrected claim, whoever is asked; the second payer’s first claim is a secondary one', () => {
  expect([limitedClaim('1', 'P'), limitedClaim('7', 'P'), limitedClaim('8', 'S'), limitedClaim('1', 'T')]).toEqual([
    'ORIGINAL',
    'CORRECTED',
    'CORRECTED',
    'SECONDARY',
  ])
})

const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10))

test('whatever the limit and the day, the last day is a day, never before the visit', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...filingLimitList), (day, limit) => {
      const last = lastDay(limit, { SERVICE_FROM: day })
      expect(isDay(last)).toBe(true)
      expect(last >= day).toBe(true)
    }),
  )
})

test('months keep their order, and twelve of them are 365 or 366 days', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), (day, months) => {
      expect(addMonths(day, months) <= addMonths(day, months + 1)).toBe(true)
      expect([365, 366]).toContain(daysBetween(day, addMonths(day, 12)) + (day.endsWith('02-29') ? 1 : 0))
    }),
  )
})

test('every shipped limit says where it comes from and how sure it is', () => {
  const keys = filingLimitList.map(({ key, claim, isParticipating }) => `${key} ${claim} ${isParticipating ?? ''}`)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { source, checkedOn, confidence } of filingLimitList) {
    expect(source.length).toBeGreaterThan(5)
    expect(isDay(checkedOn)).toBe(true)
    expect('ABCU').toContain(confidence)
  }
})
