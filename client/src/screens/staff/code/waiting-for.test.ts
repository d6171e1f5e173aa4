import { expect, test } from 'vitest'
import { waitingFor } from './waiting-for.ts'

const now = Date.parse('2026-11-14T12:00:00Z')

test('an encounter of the last hour is new, one of this morning shows hours, an older one days', () => {
  expect(waitingFor('2026-11-14T11:30:00Z', now)).toBe('new')
  expect(waitingFor('2026-11-14T09:59:00Z', now)).toBe('2 h')
  expect(waitingFor('2026-11-13T12:00:00Z', now)).toBe('1 day')
  expect(waitingFor('2026-11-10T11:00:00Z', now)).toBe('4 days')
})

test('a server clock ahead of this device shows no negative wait', () => {
  expect(waitingFor('2026-11-14T12:05:00Z', now)).toBe('new')
})
