import { expect, test } from 'vitest'
import { addDays, compactDay, daysBetween, isDay, parseCompactDay } from './day.ts'

test('only days the calendar has are days', () => {
  expect(['2024-02-29', '2026-11-21'].every(isDay)).toBe(true)
  expect(['2023-02-29', '2026-13-01', '2026-1-1', '20261121', ''].some(isDay)).toBe(false)
})

test('days are counted over a leap day and over a change of clocks', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(addDays('2026-03-07', 2)).toBe('2026-03-09')
})

test('X12 days are read and written', () => {
  expect(compactDay('2026-11-21')).toBe('20261121')
  expect(parseCompactDay('20261121')).toBe('2026-11-21')
  expect(parseCompactDay('20261341')).toBeUndefined()
})
