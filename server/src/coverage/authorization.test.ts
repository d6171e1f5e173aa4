import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseGrant, holdsFor, milliUnits, showUnits, standing, type Grant, type LineToCover } from './authorization.rules.ts'
import { authorizationLanding, authorizationStatuses, authorizationStepsFrom, stepOfAction, type AuthorizationStatus } from './authorization.steps.ts'

const grant = (wish: Partial<Grant> = {}): Grant => ({
  id: 'g1',
  number: 'AUTH1',
  status: 'APPROVED',
  codes: ['97110-97140'],
  approvedMilli: 12_000,
  usedMilli: 0,
  from: '2026-10-01',
  to: '2026-12-31',
  providerId: null,
  ...wish,
})
const line = (wish: Partial<LineToCover> = {}): LineToCover => ({
  code: '97112',
  serviceOn: '2026-10-06',
  unitsMilli: 2_000,
  providerId: 'p1',
  ...wish,
})

test('every status can be reached from a draft', () => {
  const reached = new Set<AuthorizationStatus>(['DRAFT'])
  for (const status of reached) {
    for (const step of authorizationStepsFrom(status)) {
      const next = authorizationLanding(status, step)
      if (next) reached.add(next)
    }
  }
  expect([...reached].sort()).toEqual([...authorizationStatuses].sort())
})

test('each answer of a payer to a request lands where the trade says', () => {
  const landings = ['A1', 'A2', 'A3', 'A4', 'A6', 'CT', 'NA', 'C'].map(action => {
    const step = stepOfAction(action)
    return step && authorizationLanding('SUBMITTED', step)
  })
  expect(landings).toEqual(['APPROVED', 'PARTIAL', 'DENIED', 'PENDED', 'MODIFIED', 'CONTACT_PAYER', 'NOT_REQUIRED', 'CANCELLED'])
  expect(stepOfAction('ZZ')).toBeUndefined()
})

test('what is used up or over follows from units and days, and from nothing that is stored', () => {
  expect(standing(grant(), '2026-11-01')).toBe('APPROVED')
  expect(standing(grant({ usedMilli: 1 }), '2026-11-01')).toBe('IN_USE')
  expect(standing(grant({ usedMilli: 12_000 }), '2026-11-01')).toBe('EXHAUSTED')
  expect(standing(grant({ approvedMilli: null, usedMilli: 99_000 }), '2026-11-01')).toBe('IN_USE')
  expect(standing(grant(), '2027-01-01')).toBe('EXPIRED')
  expect(standing(grant({ status: 'DENIED' }), '2027-01-01')).toBe('DENIED')
})

test('a range of codes holds both its ends and nothing of another length', () => {
  expect([
    holdsFor(['97110-97140'], '97110'),
    holdsFor(['97110-97140'], '97140'),
    holdsFor(['97110-97140'], '97141'),
    holdsFor(['97110'], '97110'),
  ]).toEqual([true, true, false, true])
  expect(holdsFor([], 'J1885')).toBe(true)
  expect(holdsFor(['97110-97140'], 'G0151')).toBe(false)
})

test('a line is counted on a grant of its day, code and provider only', () => {
  const id = (wish: Partial<Grant>, of: Partial<LineToCover> = {}): string | undefined => chooseGrant(line(of), [grant(wish)], undefined)?.id
  expect(id({})).toBe('g1')
  expect(id({}, { serviceOn: '2027-01-01' })).toBeUndefined()
  expect(id({}, { code: '99213' })).toBeUndefined()
  expect(id({ providerId: 'p2' })).toBeUndefined()
  expect(id({ status: 'PENDED' })).toBeUndefined()
  expect(id({ status: 'CANCELLED' })).toBeUndefined()
})

test('a grant with units left goes before the number on the claim, that before the one ending first', () => {
  const used = grant({ id: 'used', number: 'USED', usedMilli: 12_000 })
  const named = grant({ id: 'named', number: 'NAMED', to: '2027-01-31' })
  const early = grant({ id: 'early', number: 'EARLY', to: '2026-10-31' })
  expect(chooseGrant(line(), [used, named, early], 'NAMED')?.id).toBe('named')
  expect(chooseGrant(line(), [used, named, early], undefined)?.id).toBe('early')
  expect(chooseGrant(line(), [used, named], 'USED')?.id).toBe('named')
  expect(chooseGrant(line(), [used], undefined)?.id).toBe('used')
})

test('units are exact to the thousandth, both ways', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), milli => {
      expect(milliUnits(showUnits(milli))).toBe(milli)
    }),
  )
  expect(['', '-1', '1.2345', '1,5', '1.'].map(milliUnits)).toEqual([undefined, undefined, undefined, undefined, undefined])
  expect(showUnits(-2_500)).toBe('-2.5')
})
