import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerClaims } from './answer-claims.ts'
import type { SimulatedAnswer } from './answer-claims.ts'
import { aClaimFile, aPayerNumber, aTransaction, envelope, options, segmentsOf } from './claim-file.fixture.ts'
import type { ClaimSpec, LineSpec } from './claim-file.fixture.ts'

const cents = (text = '0'): bigint => {
  const [, sign, whole, part = ''] = /^(-?)(\d*)(?:\.(\d{1,2}))?$/.exec(text) ?? []
  if (whole === undefined) throw new Error(`not an amount: ${text}`)
  const size = BigInt(whole || '0') * 100n + BigInt(part.padEnd(2, '0'))
  return sign ? -size : size
}
const every = (elements: string[], first: number, step: number): bigint =>
  elements.reduce((total, text, i) => (i >= first && (i - first) % step === 0 ? total + cents(text || '0') : total), 0n)

interface ClaimSums {
  charge: bigint
  paid: bigint
  patient: bigint
  adjusted: bigint
  patientAdjusted: bigint
  lineCharges: bigint
  linePaid: bigint
  open: bigint | undefined
}

/**
 * The three balances of domain/lifecycle.md 9.3, over bare segments; gives the control numbers it has seen.
 */
function auditRemittance(content: string): string[] {
  const seen: string[] = []
  let promised = 0n
  let claim: ClaimSums | undefined
  let paidByClaims = 0n
  let provider = 0n

  const closeLine = (): void => {
    if (claim?.open !== undefined) expect(claim.open).toBe(0n)
    if (claim) claim.open = undefined
  }
  const closeClaim = (): void => {
    closeLine()
    if (!claim) return
    expect(claim.charge - claim.adjusted).toBe(claim.paid)
    expect(claim.lineCharges).toBe(claim.charge)
    expect(claim.linePaid).toBe(claim.paid)
    expect(claim.patientAdjusted).toBe(claim.patient)
    paidByClaims += claim.paid
    claim = undefined
  }
  for (const segment of segmentsOf(content)) {
    const e = segment.split('*')
    if (e[0] === 'ST') [promised, paidByClaims, provider] = [0n, 0n, 0n]
    if (e[0] === 'BPR') promised = cents(e[2])
    if (e[0] === 'CLP') {
      closeClaim()
      seen.push(e[1] ?? '')
      const sums = { adjusted: 0n, patientAdjusted: 0n, lineCharges: 0n, linePaid: 0n, open: undefined }
      claim = { charge: cents(e[3]), paid: cents(e[4]), patient: cents(e[5]), ...sums }
    }
    if (e[0] === 'SVC' && claim) {
      closeLine()
      claim.lineCharges += cents(e[2])
      claim.linePaid += cents(e[3])
      claim.open = cents(e[2]) - cents(e[3])
    }
    if (e[0] === 'CAS' && claim) {
      const adjusted = every(e, 3, 3)
      expect(adjusted).not.toBe(0n)
      claim.adjusted += adjusted
      if (e[1] === 'PR') claim.patientAdjusted += adjusted
      if (claim.open !== undefined) claim.open -= adjusted
    }
    if (e[0] === 'PLB') {
      closeClaim()
      provider += every(e, 4, 2)
    }
    if (e[0] === 'SE') {
      closeClaim()
      expect(paidByClaims - provider).toBe(promised)
      expect(promised).toBeGreaterThanOrEqual(0n)
    }
  }
  return seen
}

/** SE01 and SE02, GE01, IEA01 and the pairs of control numbers. */
function auditEnvelope(content: string): void {
  const all = segmentsOf(content).map(segment => segment.split('*'))
  const starts = all.flatMap((e, i) => (e[0] === 'ST' ? [i] : []))
  const ends = all.flatMap((e, i) => (e[0] === 'SE' ? [i] : []))
  expect(starts.length).toBe(ends.length)
  ends.forEach((end, i) => {
    const start = starts[i] ?? -1
    expect(all[end]).toEqual(['SE', String(end - start + 1), all[start]?.[2]])
  })
  const [isa, gs] = all
  expect(all.at(-2)).toEqual(['GE', String(starts.length), gs?.[6]])
  expect(all.at(-1)).toEqual(['IEA', '1', isa?.[13]])
}

const aLine: fc.Arbitrary<LineSpec> = fc.record(
  {
    code: fc.constantFrom('99213', '99214', '99202', '80053', '70551', '99000', 'J1100'),
    cents: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 9_999_999 })),
    modifiers: fc.constantFrom([], ['25'], ['GY'], ['26', '59']),
    date: fc.constantFrom('20261120', '20261101-20261103', '20240101'),
    units: fc.constantFrom('1', '2', '1.5'),
  },
  { requiredKeys: ['cents'] },
)
/** What the first payer paid, and left to the patient, of each line: shares of its charge. */
const aSecondaryLine: fc.Arbitrary<LineSpec> = fc
  .tuple(aLine, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([line, paidPercent, patientPercent]) => {
    const charge = line.cents ?? 0
    const paidCents = Math.floor((charge * paidPercent) / 100)
    const patient = Math.floor(((charge - paidCents) * patientPercent) / 100)
    const text = (amount: number): string => String(amount / 100)
    const rest = charge - paidCents - patient
    return { ...line, prior: { paidCents, adjustments: [`CO*45*${text(rest)}`, `PR*2*${text(patient)}`] } }
  })
const payers = fc.constantFrom('NFH01', 'MCRB1', 'MCAID', 'TIDE1', 'JUNI1', '60054', 'NOPAY')
const members = fc.constantFrom(
  'AB12',
  'AB1D',
  'AB1C',
  'AB20',
  'AB1T',
  'AB1R',
  'AB1X',
  'AB1COB',
  'AB1PENDS',
  'AB1ASKS',
  'AB1LATE',
  'AB1SILENCE',
  'AB1EARLY',
)
const aPrimaryClaim: fc.Arbitrary<ClaimSpec> = fc.record(
  {
    payer: payers,
    member: members,
    lines: fc.array(aLine, { minLength: 1, maxLength: 50 }),
    patient: fc.constant('TOM'),
    frequency: fc.constantFrom('1', '7', '8'),
    original: fc.constant(aPayerNumber),
  },
  { requiredKeys: ['payer', 'member', 'lines'] },
)
const aSecondaryClaim: fc.Arbitrary<ClaimSpec> = fc.record({
  payer: payers,
  member: members,
  sequence: fc.constantFrom('S', 'T'),
  lines: fc.array(aSecondaryLine, { minLength: 1, maxLength: 50 }),
  priorPaidCents: fc.integer({ min: 0, max: 5_000_000 }),
})
const claims = fc.array(fc.oneof({ weight: 3, arbitrary: aPrimaryClaim }, aSecondaryClaim), {
  minLength: 1,
  maxLength: 8,
})

const contents = (all: SimulatedAnswer[], kind: string): string[] => all.filter(one => one.kind === kind).map(({ content }) => content)
const total = (content: string, start: string): bigint =>
  segmentsOf(content)
    .filter(segment => segment.startsWith(start))
    .reduce((all, segment) => all + cents(segment.split('*')[2]), 0n)
const answeredClaims = (content: string): string[] =>
  segmentsOf(content)
    .filter(segment => segment.startsWith('TRN*2*PCN'))
    .map(segment => segment.split('*')[2] ?? '')

test('every payment balances by line, claim and transaction, and names each accepted claim once', () => {
  fc.assert(
    fc.property(claims, specs => {
      const all = answerClaims(aClaimFile({ claims: specs }), options())
      const accepted = contents(all, '277CA').at(1) ?? ''
      const paid = contents(all, '835').flatMap(auditRemittance)
      const acceptedByPayer = answeredClaims(accepted).length - Number(total(accepted, 'QTY*AA')) / 100
      const silent = specs.filter(({ member }) => member?.endsWith('SILENCE')).length
      expect(new Set(paid).size).toBe(paid.length)
      expect(paid.length).toBeLessThanOrEqual(acceptedByPayer)
      expect(paid.length).toBeGreaterThanOrEqual(acceptedByPayer - silent)
    }),
    { numRuns: 150 },
  )
})

test('split, corrected, forwarded and doubled payments balance too, and what is taken back is what was paid', () => {
  const members = fc.constantFrom('AB1SPLITS', 'AB1REVERSES', 'AB1CROSSES', 'AB1TWICE', 'AB1AGAIN', 'AB1STRANGE')
  const one = fc.tuple(aPrimaryClaim, members).map(([claim, member]): ClaimSpec => ({ ...claim, member, frequency: '1' }))
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), specs => {
      const all = answerClaims(aClaimFile({ claims: specs }), options())
      contents(all, '835').forEach(auditRemittance)
      const payments = contents(all, '835')
        .flatMap(segmentsOf)
        .filter(segment => segment.startsWith('CLP'))
        .map(clp => clp.split('*'))
      for (const [, pcn, status, charge, paid, patient, , number] of payments.filter(clp => clp[2] === '22')) {
        expect(status).toBe('22')
        const negated = [charge, paid, patient].map(amount => cents(amount) * -1n)
        const before = payments.find(clp => clp[1] === pcn && clp[2] !== '22' && clp[7] === number)
        expect([3, 4, 5].map(n => cents(before?.[n]))).toEqual(negated)
      }
    }),
    { numRuns: 80 },
  )
})

test('every answer counts its own segments, transactions and groups right', () => {
  fc.assert(
    fc.property(claims, specs => answerClaims(aClaimFile({ claims: specs }), options()).forEach(one => auditEnvelope(one.content))),
    { numRuns: 60 },
  )
})

test('the 277CA totals are the claims and the charges that were sent', () => {
  fc.assert(
    fc.property(claims, specs => {
      const file = aClaimFile({ claims: specs })
      const charge = segmentsOf(file)
        .filter(segment => segment.startsWith('CLM'))
        .reduce((all, clm) => all + cents(clm.split('*')[2]), 0n)
      const [door = '', payer = ''] = contents(answerClaims(file, options()), '277CA')
      const sumOf = (content: string, ...starts: string[]): bigint => starts.reduce((all, start) => all + total(content, start), 0n)
      expect(answeredClaims(door).length).toBe(specs.length)
      expect(sumOf(door, 'QTY*90', 'QTY*AA')).toBe(BigInt(specs.length) * 100n)
      expect(sumOf(door, 'QTY*QA', 'QTY*QC')).toBe(BigInt(specs.length) * 100n)
      expect(sumOf(door, 'AMT*YU', 'AMT*YY')).toBe(charge * 2n)
      expect(sumOf(payer, 'QTY*90', 'QTY*AA')).toBe(total(door, 'QTY*90'))
      expect(sumOf(payer, 'AMT*YU', 'AMT*YY')).toBe(total(door, 'AMT*YU'))
    }),
    { numRuns: 60 },
  )
})

test('the 999 says how many transactions came and how many were taken', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), sound => {
      const transactions = sound.map((isSound, i) => {
        const segments = aTransaction({ claims: [{ pcn: `PCN${i}` }] }, String(i + 1).padStart(4, '0'))
        return isSound ? segments : segments.map(segment => segment.replace(/^SE\*\d+/, 'SE*3'))
      })
      const [ack = ''] = contents(answerClaims(envelope(transactions), options()), '999')
      const taken = sound.filter(Boolean).length
      const verdict = taken === 0 ? 'R' : taken === sound.length ? 'A' : 'P'
      expect(segmentsOf(ack)).toContain(`AK9*${verdict}*${sound.length}*${sound.length}*${taken}`)
      expect(segmentsOf(ack).filter(segment => segment === 'IK5*A').length).toBe(taken)
      auditEnvelope(ack)
    }),
  )
})

test('the same claims always fare the same', () => {
  fc.assert(
    fc.property(claims, specs => {
      const file = aClaimFile({ claims: specs })
      expect(answerClaims(file, options())).toEqual(answerClaims(file, options()))
    }),
    { numRuns: 20 },
  )
})

test('a file with segments lost, doubled or moved is still answered, and what is paid still balances', () => {
  const damages = fc.array(fc.tuple(fc.constantFrom('lose', 'double', 'swap'), fc.nat()), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(claims, damages, (specs, list) => {
      const segments = aTransaction({ claims: specs })
      for (const [damage, place] of list) {
        const at = place % segments.length
        const one = segments[at] ?? ''
        if (damage === 'lose') segments.splice(at, 1)
        if (damage === 'double') segments.splice(at, 0, one)
        if (damage === 'swap') segments.splice(at, 1, segments[0] ?? '')
      }
      const all = answerClaims(envelope([segments]), options())
      expect(contents(all, '999').length).toBe(1)
      contents(all, '835').forEach(auditRemittance)
      all.forEach(one => auditEnvelope(one.content))
    }),
    { numRuns: 200 },
  )
})
