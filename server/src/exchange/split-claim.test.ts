import { money, sum, zero } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBatchClaim, anyFrame } from './claim-batch.arbitrary.ts'
import { ClaimBatchError } from './claim-batch.rules.ts'
import type { BatchClaim } from './claim-batch.rules.ts'
import { checkBatch } from './check-batch.rules.ts'
import { writeClaimBatch } from './claim-837p.ts'
import { splitClaim } from './split-claim.rules.ts'

const manyCodes = Array.from({ length: 30 }, (_, i) => `A${String(i).padStart(2, '0')}1`)

/** A claim that may be too large in each way: its lines again and again, with pointers over many diagnoses and up to three CLIA numbers. */
const large = fc
  .record({
    claim: anyBatchClaim.filter(({ diagnosisRevision }) => diagnosisRevision === undefined),
    times: fc.integer({ min: 1, max: 30 }),
    codes: fc.integer({ min: 1, max: 30 }),
    clias: fc.constantFrom<(string | undefined)[]>([undefined], ['05D0000001'], ['05D0000001', undefined, '05D0000002', '05D0000003']),
    seed: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ claim, times, codes, clias, seed }): BatchClaim => {
    const count = claim.lines.length * times
    const lines = Array.from({ length: count }, (_line, i) => {
      const line = claim.lines[i % claim.lines.length]
      if (!line) throw new Error('a claim has lines')
      // Each line points at two neighbours, so that every diagnosis is needed once there are enough lines.
      const pointers = [...new Set([((i + seed) % codes) + 1, ((i + seed + 1) % codes) + 1])]
      const clia = clias[i % clias.length]
      const { clia: _own, ...rest } = line
      return { ...rest, pointers, lineControlNumber: `L${i}`, ...(clia && { clia }) }
    })
    const { clia: _all, otherInsurance, payerControlNumber: _number, ...rest } = claim
    return {
      ...rest,
      frequency: '1',
      diagnoses: manyCodes.slice(0, codes),
      lines,
      totalCents: sum(lines.map(({ chargeCents }) => chargeCents)),
      ...(otherInsurance && { otherInsurance: otherInsurance.map(other => repeated(other, lines, claim, times)) }),
    }
  })

/** The insurers' figures for as many times the lines. */
function repeated(
  other: NonNullable<BatchClaim['otherInsurance']>[number],
  lines: BatchClaim['lines'],
  claim: BatchClaim,
  times: number,
): typeof other {
  const scaled = (cents: bigint | undefined) => (cents === undefined ? undefined : money(cents * BigInt(times)))
  expect(lines).toHaveLength(claim.lines.length * times)
  return {
    ...other,
    ...(other.paidCents !== undefined && { paidCents: scaled(other.paidCents) }),
    ...(other.remainingCents !== undefined && { remainingCents: scaled(other.remainingCents) }),
    adjustments: other.adjustments.map(adjustment => ({ ...adjustment, amountCents: scaled(adjustment.amountCents) ?? zero })),
  }
}

/** Undefined where a diagnosis that no line needs finds no room, which is refused and not dropped. */
function splitOrRefused(claim: BatchClaim): BatchClaim[] | undefined {
  try {
    return splitClaim(claim)
  } catch (error) {
    if (error instanceof ClaimBatchError && error.field === 'diagnoses') return undefined
    throw error
  }
}

test('parts of any claim can be sent, and nothing of the claim is lost or said twice', () => {
  let split = 0
  fc.assert(
    fc.property(large, anyFrame, (claim, frame) => {
      const parts = splitOrRefused(claim)
      if (!parts) return
      if (parts.length > 1) split++
      checkBatch({ ...frame, claims: parts })
      expect(new Set(parts.map(({ patientControlNumber }) => patientControlNumber)).size).toBe(parts.length)
      expect(parts.flatMap(({ lines }) => lines.map(({ lineControlNumber }) => lineControlNumber)).toSorted()).toEqual(
        claim.lines.map(({ lineControlNumber }) => lineControlNumber).toSorted(),
      )
      expect(sum(parts.map(({ totalCents }) => totalCents))).toBe(claim.totalCents)
      expect(sum(parts.map(({ patientPaidCents = zero }) => patientPaidCents))).toBe(claim.patientPaidCents ?? zero)
      expect(new Set(parts.flatMap(({ diagnoses }) => diagnoses))).toEqual(new Set(claim.diagnoses))
      for (const part of parts) expect(new Set([part.clia, ...part.lines.map(({ clia }) => clia)].filter(Boolean)).size).toBeLessThanOrEqual(1)
    }),
    { numRuns: 150 },
  )
  expect(split).toBeGreaterThan(30)
}, 60_000)

test('each line points at the same diagnoses as before and has its own CLIA number', () => {
  fc.assert(
    fc.property(large, claim => {
      const named = (one: BatchClaim) =>
        one.lines.map(line => [line.lineControlNumber, line.pointers.map(pointer => one.diagnoses[pointer - 1])] as const)
      const parts = splitOrRefused(claim) ?? []
      const before = new Map(named(claim))
      for (const [number, codes] of parts.flatMap(named)) expect(codes).toEqual(before.get(number))
      const cliaBefore = new Map(claim.lines.map(line => [line.lineControlNumber, line.clia]))
      for (const part of parts)
        for (const line of part.lines) {
          const clia = cliaBefore.get(line.lineControlNumber)
          if (clia) expect(line.clia ?? part.clia).toBe(clia)
        }
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('what earlier insurers paid and adjusted adds up over the parts to the cent', () => {
  let seen = 0
  fc.assert(
    fc.property(large, claim => {
      const parts = splitOrRefused(claim) ?? []
      claim.otherInsurance?.forEach((other, i) => {
        if (parts.length < 2 || other.paidCents === undefined) return
        seen++
        const shared = parts.flatMap(({ otherInsurance = [] }) => otherInsurance[i] ?? [])
        expect(sum(shared.map(({ paidCents = zero }) => paidCents))).toBe(other.paidCents)
        const adjusted = (list: readonly { group: string; reason: string; amountCents: bigint }[]) => {
          const totals = new Map<string, bigint>()
          for (const { group, reason, amountCents } of list) totals.set(`${group}${reason}`, (totals.get(`${group}${reason}`) ?? 0n) + amountCents)
          return totals
        }
        expect(adjusted(shared.flatMap(({ adjustments }) => adjustments))).toEqual(adjusted(other.adjustments))
      })
    }),
    { numRuns: 150 },
  )
  expect(seen).toBeGreaterThan(20)
}, 60_000)

const one = (changes: Partial<BatchClaim>): BatchClaim => {
  const [claim] = fc.sample(anyBatchClaim, { numRuns: 1, seed: 7 })
  if (!claim) throw new Error('no sample')
  const { otherInsurance: _, ...rest } = claim
  return { ...rest, frequency: '1', patientControlNumber: 'PCN7', ...changes }
}

test('51 lines become two claims of 50 and 1, each with a number of its own', () => {
  const [line] = one({}).lines
  if (!line) throw new Error('no line')
  const lines = Array.from({ length: 51 }, (_, i) => ({
    ...line,
    clia: undefined,
    pointers: [1],
    chargeCents: money(100),
    lineControlNumber: `L${i}`,
  }))
  const parts = splitClaim(one({ lines, clia: undefined, totalCents: money(5100), patientPaidCents: money(1001) }))
  expect(parts.map(part => [part.patientControlNumber, part.lines.length, part.totalCents, part.patientPaidCents])).toEqual([
    ['PCN7X01', 50, 5000n, 981n],
    ['PCN7X02', 1, 100n, 20n],
  ])
})

test('a claim that fits comes back as it is', () => {
  fc.assert(
    fc.property(
      anyBatchClaim.filter(claim => new Set(claim.lines.map(line => line.clia ?? claim.clia).filter(Boolean)).size <= 1),
      claim => {
        expect(splitClaim(claim)).toEqual([claim])
      },
    ),
    { numRuns: 50 },
  )
}, 60_000)

const fifteen = manyCodes.slice(0, 15)
test.each<[string, Partial<BatchClaim>, string]>([
  ['a replacement', { diagnoses: fifteen, frequency: '7', payerControlNumber: 'ICN1' }, 'frequency'],
  ['a number of 18 characters', { diagnoses: fifteen, patientControlNumber: 'P'.repeat(18) }, 'patientControlNumber'],
  ['fifteen diagnoses on a claim whose only line needs one of them', { diagnoses: fifteen }, 'diagnoses'],
])('%s is refused rather than sent in part', (_, changes, field) => {
  const claim = one(changes)
  const lines = claim.lines.slice(0, 1).map(line => ({ ...line, pointers: [1] }))
  expect(() => splitClaim({ ...claim, lines })).toThrow(expect.objectContaining({ name: 'ClaimBatchError', field }))
  expect(() => writeClaimBatch({ ...(fc.sample(anyFrame, 1)[0] ?? never()), claims: [{ ...claim, lines }] })).toThrow(ClaimBatchError)
})

const never = (): never => {
  throw new Error('no sample')
}
