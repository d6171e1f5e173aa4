import { money, sum, zero } from '@cleanclaim/schema/money'
import { expect, test } from 'vitest'
import { aRemitted, type AdjustmentWish } from '../../test/remittance-builder.ts'
import { classOf } from './adjustment-class.rules.ts'
import { decideClaim } from './decide-claim.rules.ts'
import type { RemittedLine } from './remittance.rules.ts'
import { matchLines, type BilledLine } from './match-lines.rules.ts'

const ON = '2026-11-17'
const billed: readonly BilledLine[] = [
  { id: 'a', controlNumber: 'CC1L1', code: '99213', modifiers: ['25'], charge: money(20_000) },
  { id: 'b', controlNumber: 'CC1L2', code: '82947', modifiers: [], charge: money(9_000) },
]
const decide = (
  lines: (readonly AdjustmentWish[])[],
  extra: { status?: string; claimAdjustments?: readonly AdjustmentWish[]; remarks?: string[] } = {},
) => decideClaim(aRemitted({ claim: { number: 'CC1', lines: [...billed] }, lines, ...extra }), billed, ON)

test.for<[string, string, ReturnType<typeof classOf>]>([
  ['CO', '45', 'contractual'],
  ['CO', '253', 'contractual'],
  ['CO', '16', 'denial'],
  ['CO', '29', 'denial'],
  ['CO', '97', 'denial'],
  ['CO', '172', 'denial'],
  ['PR', '1', 'patient'],
  ['PR', '96', 'patient'],
  ['OA', '23', 'informational'],
  ['OA', '18', 'denial'],
  ['PI', '45', 'denial'],
])('%s-%s is %s', ([group, reason, expected]) => {
  expect(classOf({ group, reason, amountCents: money(1), quantity: undefined }, ON)).toBe(expected)
})

test('sequestration is no write-off before the law that made it', () => {
  expect(classOf({ group: 'CO', reason: '253', amountCents: money(1), quantity: undefined }, '2012-01-01')).toBe('denial')
})

test.for<[string, (readonly AdjustmentWish[])[], string | undefined, string]>([
  ['both lines paid', [[['CO', '45', 100]], []], undefined, 'pay'],
  ['one line denied', [[], [['CO', '50', 9_000]]], undefined, 'payInPart'],
  ['all to the deductible', [[['PR', '1', 20_000]], [['PR', '1', 9_000]]], undefined, 'payNothingToPatient'],
  ['all denied under CLP02 1', [[['CO', '29', 20_000]], [['CO', '29', 9_000]]], undefined, 'deny'],
  ['denied under CLP02 4', [[['CO', '16', 20_000]], [['CO', '16', 9_000]]], '4', 'deny'],
  ['deductible and a denial', [[['PR', '1', 20_000]], [['CO', '16', 9_000]]], undefined, 'payInPart'],
  ['forwarded', [[], []], '19', 'forward'],
  ['a second insurer with nothing left to pay', [[['OA', '23', 20_000]], [['OA', '23', 9_000]]], '2', 'pay'],
])('%s', ([, lines, status, step]) => {
  expect(decide(lines, status ? { status } : {})?.step).toBe(step)
})

test('reasons name what was denied and why, and nothing when nothing was', () => {
  expect(decide([[['CO', '45', 100]], [['CO', '16', 9_000]]], { remarks: ['N290', 'MA130'] })?.reasonCodes).toEqual(['CO-16', 'N290', 'MA130'])
  expect(
    decide(
      [
        [
          ['CO', '45', 100],
          ['PR', '1', 50],
        ],
        [],
      ],
      { remarks: ['N130'] },
    )?.reasonCodes,
  ).toEqual([])
})

test('what stands at the claim as a whole lowers the payments of its lines, to the cent and none below zero', () => {
  const lines = decide([[['CO', '45', 19_999]], []], { claimAdjustments: [['PR', '1', 3_333]] })?.lines ?? []
  expect(sum(lines.map(line => line.patientPart))).toBe(3_333n)
  expect(lines.every(line => line.paid >= zero)).toBe(true)
  expect(sum(lines.map(line => line.paid))).toBe(money(29_000 - 19_999 - 3_333))
})

test('a line is found by our number first, then by code, modifiers and charge', () => {
  const line = (code: string, cents: number, lineControlNumber = '', modifiers: string[] = []) => ({
    ...(aRemitted({ claim: { number: 'x', lines: [{ id: '', controlNumber: lineControlNumber, code, charge: money(cents) }] }, lines: [[]] })
      .lines[0] as RemittedLine),
    modifiers,
  })
  expect(matchLines([line('99999', 1, 'cc1l2'), line('99213', 20_000, '', ['25'])], billed)).toEqual(['b', 'a'])
  expect(matchLines([line('99213', 20_000)], billed)).toEqual([undefined])
  expect(matchLines([line('82947', 4_000, 'CC1L2'), line('82947', 5_000, 'CC1L2')], billed)).toEqual(['b', 'b'])
  expect(matchLines([{ ...line('82950', 9_000), originalCode: '82947' }], billed)).toEqual(['b'])
})
