import fc from 'fast-check'
import { money, split, zero, type Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aClaim, aFile, aPatient, type BuiltClaim } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { aRemittance, aRemitted, aReversal, type AdjustmentWish } from '../../test/remittance-builder.ts'
import { lineBalances } from '../ledger/balances.query.ts'
import { unexplained } from '../ledger/line-balance.rules.ts'
import type { Remittance, RemittedClaim } from './remittance.rules.ts'
import { postRemittance } from './post-remittance.command.ts'

const database = useDatabase()
const runs = { numRuns: 20 }
const TIMEOUT_MS = 240_000

const post = (remittance: Remittance): Promise<unknown> =>
  database.run(async tx => postRemittance(tx, remittance, { fileId: await aFile(tx), position: 0 }))

const reasons: readonly (readonly [string, string])[] = [
  ['CO', '45'],
  ['PR', '1'],
  ['PR', '2'],
  ['CO', '16'],
  ['OA', '23'],
  ['CO', '253'],
]
const charges = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 3 })
const shares = fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 })

const remitted = (claim: BuiltClaim, weights: readonly number[]): RemittedClaim =>
  aRemitted({
    claim,
    lines: claim.lines.map(line =>
      split(line.charge, [1n, ...weights.map(BigInt)])
        .slice(1)
        .map((part, i): AdjustmentWish => [...(reasons[i] ?? (['CO', '45'] as const)), Number(part)]),
    ),
  })

/** Status and balances of claims, without what differs by nature. */
const endOf = async (claims: readonly BuiltClaim[]): Promise<unknown[]> => {
  const rows = await database.run(tx =>
    tx.rows(sql<{ id: string }>`
    select id, status, open_payer_cents, open_patient_cents, paid_cents, adjusted_cents, reason_codes from claim where id = any(${claims.map(c => c.id)}::uuid[])`),
  )
  return claims.map(claim => ({ ...rows.find(row => row.id === claim.id), id: '' }))
}

test(
  'P3: after any history the balances in lists, line by line and at every earlier moment, are the sums of the entries',
  async () => {
    const history = fc.array(fc.record({ claim: fc.nat({ max: 2 }), weights: shares, takeBack: fc.boolean() }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(charges, { minLength: 1, maxLength: 3 }), history, async (lines, steps) => {
        const patientId = await database.run(tx => aPatient(tx))
        const claims: BuiltClaim[] = []
        for (const own of lines)
          claims.push(await database.run(tx => aClaim(tx, { patientId, lines: own.map(charge => ({ charge: money(charge) })) })))
        const ids = claims.map(({ id }) => id)
        const moments: { at: string; balances: unknown }[] = []
        for (const { claim: at, weights, takeBack } of steps) {
          const claim = claims[at % claims.length]
          if (!claim) continue
          const payment = remitted(claim, weights)
          await post(aRemittance([payment]))
          if (takeBack) await post(aRemittance([aReversal(payment), { ...payment, payerControlNumber: 'AGAIN' }]))
          const [clock] = await database.run(tx => tx.rows(sql<{ at: string }>`select clock_timestamp()::text as at`))
          moments.push({ at: clock?.at ?? '', balances: await database.run(tx => lineBalances(tx, ids)) })
        }
        for (const { at, balances } of moments) expect(await database.run(tx => lineBalances(tx, ids, at))).toEqual(balances)
        for (const facts of (await database.run(tx => lineBalances(tx, ids))).values()) {
          for (const { balance } of facts)
            expect([unexplained(balance), balance.openPayer >= zero, balance.openPatient >= zero]).toEqual([zero, true, true])
        }
        const stale = await database.run(tx =>
          tx.rows(sql`
      select c.id from claim c, lateral (select coalesce(sum(e.amount_cents) filter (where a.kind = 'payer_ar'), 0) as payer,
        coalesce(sum(e.amount_cents) filter (where a.kind = 'patient_ar'), 0) as patient from entry e join account a on a.id = e.account_id where e.claim_id = c.id) b
      where c.id = any(${ids}::uuid[]) and (c.open_payer_cents, c.open_patient_cents) <> (b.payer, b.patient)`),
        )
        expect(stale).toEqual([])
      }),
      runs,
    )
  },
  TIMEOUT_MS,
)

test(
  'P7: independent remittances in any order, some twice and all at once, end as one after the other',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(charges, shares), { minLength: 2, maxLength: 5 }), fc.nat(), async (wishes, seed) => {
        const build = async (): Promise<BuiltClaim[]> => {
          const claims: BuiltClaim[] = []
          for (const [own] of wishes)
            claims.push(await database.run(tx => aClaim(tx, { lines: own.map((charge): { charge: Money } => ({ charge: money(charge) })) })))
          return claims
        }
        const [straight, mixed] = [await build(), await build()]
        const payments = (claims: BuiltClaim[]): Remittance[] => claims.map((claim, i) => aRemittance([remitted(claim, wishes[i]?.[1] ?? [])]))
        for (const payment of payments(straight)) await post(payment)
        const shuffled = payments(mixed)
          .map((payment, i) => ({ payment, at: (seed * (i + 7)) % 11 }))
          .sort((a, b) => a.at - b.at)
          .map(({ payment }) => payment)
        await Promise.all([...shuffled, ...shuffled.slice(0, 2)].map(post))
        expect(await endOf(mixed)).toEqual(await endOf(straight))
      }),
      runs,
    )
  },
  TIMEOUT_MS,
)
