import { expect, test } from 'vitest'
import { claimStatuses, landing, stepsFrom, type ClaimStatus } from './claim.steps.ts'

test('every status can be reached from a draft', () => {
  const reached = new Set<ClaimStatus>(['DRAFT'])
  for (const status of reached) for (const step of stepsFrom(status)) reached.add(landing(status, step) ?? status)
  expect([...reached].sort()).toEqual([...claimStatuses].sort())
})

test('only a void is an end: money can always come back', () => {
  expect(claimStatuses.filter(status => stepsFrom(status).length === 0)).toEqual(['VOIDED'])
})

test('a rejected claim is corrected and sent as new, a denied one is not sent again by itself', () => {
  expect(landing('PAYER_REJECTED', 'edit')).toBe('DRAFT')
  expect(landing('DENIED', 'batch')).toBeUndefined()
  expect(landing('SUBMITTED', 'edit')).toBeUndefined()
})

test('an acknowledgement that comes late does not take a decision back', () => {
  for (const late of ['acceptSyntax', 'acceptAtClearinghouse', 'acceptAtPayer', 'rejectAtPayer'] as const) {
    expect(landing('PAID', late)).toBeUndefined()
    expect(landing('DENIED', late)).toBeUndefined()
  }
})
