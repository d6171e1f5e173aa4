import { expect, test } from 'vitest'
import { showDay, showDayPlain, showDayShort, showMoment, showTime, showWeekday } from './day.ts'

test('a day of service is the same day in every time zone', () => {
  expect(showDay('2026-10-06')).toBe('October 6, 2026')
  expect(showDayPlain('2026-01-01')).toBe('January 1')
  expect(showDayShort('2024-02-29')).toBe('Feb 29')
  expect(showWeekday('2026-12-11')).toBe('Friday, December 11')
})

test('text that is no day is shown as it came, never as a wrong date', () => {
  expect(showDay('not known')).toBe('not known')
})

test('times have AM or PM', () => {
  const morning = new Date(2026, 10, 19, 9, 44).toISOString()
  expect(showTime(morning)).toBe('9:44 AM')
  expect(showMoment(morning)).toBe('November 19, 2026, 9:44 AM')
})
