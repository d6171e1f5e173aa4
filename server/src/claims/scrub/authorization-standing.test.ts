import { expect, test } from 'vitest'
import { authorizationStandings, type Grant } from './authorization-standing.rules.ts'

const grant: Grant = { codes: ['97110-97140'], unitsApproved: 10, unitsUsed: 6, validFrom: '2026-01-01', validTo: '2026-06-30' }
const line = (code: string, units: string) => ({ code, units })

test('a line is covered on the days of its authorization while units are left', () => {
  expect(authorizationStandings([line('97112', '4')], [grant], '2026-06-30')).toEqual(['COVERED'])
  expect(authorizationStandings([line('97112', '4')], [grant], '2026-07-01')).toEqual(['NOT_ON_DAY'])
  expect(authorizationStandings([line('97112', '5')], [grant], '2026-06-30')).toEqual(['USED_UP'])
  expect(authorizationStandings([line('99213', '1')], [grant], '2026-06-30')).toEqual(['NONE'])
})

test('lines of one claim share the units, and one that does not fit leaves them to the next', () => {
  const lines = [line('97110', '3'), line('97112', '2'), line('97140', '1')]
  expect(authorizationStandings(lines, [grant], '2026-02-01')).toEqual(['COVERED', 'USED_UP', 'COVERED'])
})

test('a second authorization helps out, one for all codes holds for every line', () => {
  const all: Grant = { ...grant, codes: [], unitsApproved: null }
  expect(authorizationStandings([line('97110', '9'), line('70551', '1')], [grant, all], '2026-02-01')).toEqual(['COVERED', 'COVERED'])
})
