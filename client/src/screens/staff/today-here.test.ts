import { expect, test } from 'vitest'
import { todayHere } from './today-here.ts'

test('the heading names the day on this device’s clock, also one minute before midnight', () => {
  expect(todayHere(new Date(2026, 10, 19, 23, 59))).toBe('2026-11-19')
  expect(todayHere(new Date(2026, 0, 1, 0, 0))).toBe('2026-01-01')
})
