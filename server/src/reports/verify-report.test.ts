import { expect, test } from 'vitest'
import { isGreen, verifyJson, verifyText } from './verify-report.rules.ts'

const report = (broken: number) => [
  {
    practiceId: 1,
    practice: 'Harbor Lane',
    checks: [{ id: 'journals-balance', title: 'Every journal adds up to zero', checked: 1234, broken, examples: broken > 0 ? ['journal 7'] : [] }],
  },
]

test('a green report says how much was looked at', () => {
  expect(isGreen(report(0))).toBe(true)
  expect(verifyText(report(0))).toContain('All kept: 1,234 looked at, nothing broken.')
  expect(JSON.parse(verifyJson(report(0)))).toMatchObject({ ok: true, checked: 1234, broken: 0 })
})

test('a broken promise is named with an example', () => {
  expect(isGreen(report(1))).toBe(false)
  expect(verifyText(report(1))).toMatch(/BROKEN .*Every journal adds up to zero\n +journal 7/)
  expect(JSON.parse(verifyJson(report(1)))).toMatchObject({ ok: false, broken: 1, practices: [{ id: 1, checks: [{ examples: ['journal 7'] }] }] })
})
