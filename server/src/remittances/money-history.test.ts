import fc from 'fast-check'
import { money, split, sum, zero, type Money } from '@cleanclaim/schema/money'
import { expect, test } from 'vitest'
import { MemoryBook } from '../../test/memory-book.ts'
import { aProviderAdjustment, aRemittance, aRemitted, aReversal, type AdjustmentWish } from '../../test/remittance-builder.ts'
import { fill, reversalOf } from '../ledger/journal.rules.ts'
import { adjusted, unexplained } from '../ledger/line-balance.rules.ts'
import type { RemittedClaim } from './remittance.rules.ts'

// RELIABILITY.md 4: random histories of charges, decisions, denials, reversals, corrections, card payments, credit,
// refunds and write-offs against the same rules that post to the database.

type Op =
  | { op: 'charge'; charges: number[]; policies: number }
  | { op: 'decide'; claim: number; shares: number[][]; kinds: number[]; atClaim: boolean; status: string; plb: number }
  | { op: 'repeat'; remittance: number }
  | { op: 'reverse'; decision: number; correct: boolean }
  | { op: 'pay'; claim: number; cents: number; key: number }
  | { op: 'credit' }
  | { op: 'refund'; cents: number }
  | { op: 'writeOff'; claim: number; side: 'payer' | 'waived' | 'bad_debt' }

const index = fc.nat({ max: 9 })
const cents = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(0, 1, 2) }, { weight: 4, arbitrary: fc.nat({ max: 40_000 }) })
const anOp: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('charge' as const),
      charges: fc.array(cents, { minLength: 1, maxLength: 4 }),
      policies: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      op: fc.constant('decide' as const),
      claim: index,
      shares: fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
      kinds: fc.array(fc.nat({ max: 7 }), { minLength: 4, maxLength: 4 }),
      atClaim: fc.boolean(),
      status: fc.constantFrom('1', '2', '4', '19'),
      plb: fc.integer({ min: -500, max: 500 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('repeat' as const), remittance: index }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('reverse' as const), decision: index, correct: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('pay' as const), claim: index, cents, key: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('credit' as const) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('refund' as const), cents }) },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('writeOff' as const),
      claim: index,
      side: fc.constantFrom('payer' as const, 'waived' as const, 'bad_debt' as const),
    }),
  },
)
const aHistory = fc.array(anOp, { maxLength: 60, size: 'max' })

const reasons: readonly (readonly [string, string])[] = [
  ['CO', '45'],
  ['CO', '253'],
  ['PR', '1'],
  ['PR', '2'],
  ['PR', '96'],
  ['CO', '16'],
  ['OA', '23'],
  ['PI', '50'],
]

/** Plays a history. `repeats` sends each operation again, as a client with a bad line does. */
function play(history: readonly Op[], check: (book: MemoryBook) => void = () => {}, repeats = 1): MemoryBook {
  const book = new MemoryBook()
  const sent: ReturnType<typeof aRemittance>[] = []
  const decided: RemittedClaim[] = []
  const ids = (): string[] => [...book.claims.keys()]
  const pick = (at: number): string | undefined => ids()[at % Math.max(ids().length, 1)]
  const remit = (claims: RemittedClaim[], plb: number, name: string): void => {
    const remittance = aRemittance(claims, {
      traceNumber: name,
      providerAdjustments: plb === 0 ? [] : [aProviderAdjustment(plb < 0 ? 'L6' : 'WO', plb)],
    })
    sent.push(remittance)
    for (let i = 0; i < repeats; i += 1) book.remit(remittance)
  }
  for (const [step, op] of history.entries()) {
    const key = `${step}`
    if (op.op === 'charge')
      book.charge(
        `C${step}`,
        op.charges.map(c => money(c)),
        op.policies,
      )
    if (op.op === 'decide') {
      const claim = book.claims.get(pick(op.claim) ?? '')
      if (claim) {
        const remitted = decision(claim.number, claim.billed, op)
        decided.push(remitted)
        remit([remitted], op.plb, `T${step}`)
      }
    }
    if (op.op === 'repeat' && sent.length > 0) book.remit(sent[op.remittance % sent.length] ?? aRemittance([]))
    if (op.op === 'reverse' && decided.length > 0) {
      const first = decided[op.decision % decided.length]
      if (first) remit(op.correct ? [aReversal(first), { ...first, payerControlNumber: `ICN-${step}` }] : [aReversal(first)], 0, `T${step}`)
    }
    for (let i = 0; i < repeats; i += 1) {
      if (op.op === 'pay' && op.cents > 0) book.pay(key, money(op.cents), [pick(op.claim) ?? ''])
      if (op.op === 'credit') book.useCredit(key)
      if (op.op === 'refund') book.refund(key, money(op.cents))
      if (op.op === 'writeOff') book.writeOff(key, pick(op.claim) ?? '', op.side)
    }
    check(book)
  }
  return book
}

/** Each line's charge is shared out over payment and reasons; at times a reason stands at the claim as a whole. */
function decision(
  number: string,
  billed: readonly { id: string; controlNumber: string; code: string; charge: Money }[],
  op: Extract<Op, { op: 'decide' }>,
): RemittedClaim {
  const shares = billed.map((line, i) => split(line.charge, [1n, ...(op.shares[i] ?? []).map(BigInt)]))
  const wishes = shares.map(parts =>
    op.kinds.map((kind, k): AdjustmentWish => [...(reasons[kind] ?? (['CO', '45'] as const)), Number(parts[k + 1] ?? 0n)]),
  )
  const atLines = wishes.map(wish => wish.filter((_, k) => !(op.atClaim && k === 0)))
  const atClaim = op.atClaim ? wishes.flatMap(wish => wish.slice(0, 1)) : []
  return aRemitted({ claim: { number, lines: [...billed] }, status: op.status, lines: atLines, claimAdjustments: atClaim })
}

const runs = { numRuns: 1_000 }
const TIMEOUT_MS = 120_000

test(
  'P1: every journal and the whole ledger add up to zero after each step',
  () => {
    fc.assert(
      fc.property(aHistory, history => {
        let seen = 0
        let total = zero
        play(history, book => {
          for (const journal of book.journals.slice(seen)) total = sum([total, ...journal.entries.map(e => e.amount)])
          seen = book.journals.length
          if (total !== zero) throw new Error(`the ledger adds up to ${total}`)
        })
      }),
      runs,
    )
  },
  TIMEOUT_MS,
)

test(
  'P2: charge = paid + adjusted + patient’s part + open, on each line and claim, after each step',
  () => {
    fc.assert(
      fc.property(aHistory, history => {
        play(history, book => {
          for (const claim of book.claims.values()) {
            for (const [i, { balance }] of claim.lines.entries()) {
              if (balance.charge !== claim.billed[i]?.charge || unexplained(balance) !== zero)
                throw new Error(`line ${i} of ${claim.number} does not add up`)
            }
          }
        })
      }),
      runs,
    )
  },
  TIMEOUT_MS,
)

test(
  'P3: the balance kept along the way is the sum of the entries, now and at any earlier moment',
  () => {
    fc.assert(
      fc.property(aHistory, fc.nat(), (history, seed) => {
        const seen: { upTo: number; line: string; balance: unknown }[] = []
        const book = play(history, b => {
          for (const claim of b.claims.values()) {
            const line = claim.lines[seed % Math.max(claim.lines.length, 1)]
            if (line) seen.push({ upTo: b.journals.length, line: line.claimLineId, balance: line.balance })
          }
        })
        const sample = seen.filter((_, i) => i % 7 === seed % 7)
        for (const { upTo, line, balance } of sample) expect(book.rebuilt(line, upTo)).toEqual(balance)
      }),
      runs,
    )
  },
  TIMEOUT_MS,
)

test(
  'P4: nothing open is ever negative, and no more is refunded than was paid too much',
  () => {
    fc.assert(
      fc.property(aHistory, history => {
        play(history, book => {
          const lines = [...book.claims.values()].flatMap(claim => claim.lines.map(line => line.balance))
          const amounts = lines.flatMap(b => [b.openPayer, b.openPatient, adjusted(b), b.patientPaid, b.patientWaived, b.patientBadDebt])
          if (book.credit() < zero || amounts.some(amount => amount < zero)) throw new Error('something is negative')
        })
      }),
      runs,
    )
  },
  TIMEOUT_MS,
)

test(
  'P5: a journal with its reversal nets to zero on every account, and is taken back once',
  () => {
    fc.assert(
      fc.property(aHistory, fc.nat(), (history, at) => {
        const book = play(history)
        const free = book.journals.filter(j => !book.journals.some(r => r.reversesId === j.id))
        const journal = free[at % Math.max(free.length, 1)]
        if (!journal) return
        const before = book.totals()
        const reversal = {
          kind: 'x',
          effectiveDate: '2026-11-20',
          source: journal.source,
          reversesId: journal.id,
          entries: reversalOf(journal.entries),
        }
        book.post(reversal)
        expect(() => book.post(reversal)).toThrow('taken back twice')
        book.post({ kind: 'y', effectiveDate: '2026-11-20', source: journal.source, entries: journal.entries })
        expect(book.totals()).toEqual(before)
      }),
      runs,
    )
  },
  TIMEOUT_MS,
)

test(
  'P6: a history in which everything is sent three times ends like the history itself',
  () => {
    fc.assert(
      fc.property(aHistory, history => {
        expect(play(history, undefined, 3).totals()).toEqual(play(history).totals())
      }),
      runs,
    )
  },
  TIMEOUT_MS,
)

test(
  'P7: independent remittances in any order end alike, and a repeated one changes nothing',
  () => {
    const charges = fc.array(fc.array(cents, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 })
    const decides = anOp.filter(op => op.op === 'decide')
    fc.assert(
      fc.property(
        charges,
        fc.array(decides, { minLength: 6, maxLength: 6 }),
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        (claims, ops, order) => {
          const run = (sequence: number[]): Map<string, Money> => {
            const book = new MemoryBook()
            for (const [i, lines] of claims.entries())
              book.charge(
                `C${i}`,
                lines.map(c => money(c)),
                1,
              )
            const remittances = claims.map((_, i) => {
              const claim = book.claims.get(`C${i}`)
              const op = ops[i]
              return claim && op?.op === 'decide'
                ? aRemittance([decision(claim.number, claim.billed, op)], { traceNumber: `T${i}` })
                : aRemittance([])
            })
            for (const i of sequence) {
              const remittance = remittances[i]
              if (remittance) book.remit(remittance)
            }
            return book.totals()
          }
          const straight = claims.map((_, i) => i)
          const shuffled = [...straight].sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0))
          expect(run([...shuffled, ...straight])).toEqual(run(straight))
        },
      ),
      runs,
    )
  },
  TIMEOUT_MS,
)

test(
  'P9: what is filled or split adds up to the cent, and no place gets more than it holds',
  () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 9 }), (wanted, holds) => {
        const { parts, rest } = fill(
          money(wanted),
          holds.map(h => money(h)),
        )
        expect(sum([...parts, rest])).toBe(money(wanted))
        expect(parts.every((part, i) => part >= zero && part <= money(holds[i] ?? 0))).toBe(true)
        if (holds.some(h => h > 0)) expect(sum(split(money(wanted), holds.map(BigInt)))).toBe(money(wanted))
      }),
      runs,
    )
    expect(split(money(1), [1n, 1n, 1n])).toEqual([1n, 0n, 0n])
  },
  TIMEOUT_MS,
)
