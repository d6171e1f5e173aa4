import { money, zero } from '@cleanclaim/schema/money'
import { expect, test } from 'vitest'
import { aClaim, aFile, aUser } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { FaultyWrite, type Fault } from '../../test/faults.ts'
import { aProviderAdjustment, aRemittance, aRemitted, aReversal } from '../../test/remittance-builder.ts'
import { pay, type PayWish, type Write } from '../accounts/pay.command.ts'
import { sandboxProcessor } from '../accounts/sandbox-processor.ts'
import { newId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import { claimBalances } from '../ledger/balances.query.ts'
import { postRemittance } from '../remittances/post-remittance.command.ts'
import { verify } from './verify.query.ts'

// RELIABILITY.md 4, F-0: each statement of each money flow fails once before it is sent, once after it ran without an
// answer, and once at the commit. The client does not know what happened and sends the same again until it does.

const database = useDatabase()
const faults: readonly Fault[] = ['before', 'after', 'commit']
const TIMEOUT_MS = 240_000
const processor = () => sandboxProcessor(database.orm, { now: () => new Date() })

const decided = [
  [
    ['CO', '45', 8000],
    ['PR', '1', 4000],
  ],
] as const
const broken = async (): Promise<string[]> => (await database.run(verify)).filter(check => check.broken > 0).map(check => check.id)

/** Sends again until it gets an answer, as a client with a stored key does. */
async function until<Result>(act: (attempt: number) => Promise<Result>): Promise<Result> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await act(attempt)
    } catch {
      continue
    }
  }
  throw new Error('never answered')
}

test(
  'a card payment whose every statement fails once is charged and booked exactly once',
  async () => {
    const userId = await database.run(tx => aUser(tx))
    async function one(at: number, fault: Fault): Promise<number> {
      const claim = await database.run(tx => aClaim(tx))
      await database.run(async tx =>
        postRemittance(tx, aRemittance([aRemitted({ claim, lines: [...decided] })]), { fileId: await aFile(tx), position: 0 }),
      )
      const write: Write = work => database.run(work, { userId, roles: ['PATIENT'], patientIds: [claim.patientId] })
      const wish: PayWish = {
        idempotencyKey: newId(),
        billIds: [claim.encounterId],
        amount: money(3000),
        card: { number: '4242424242424242', expiry: '08/29', cvc: '123', name: 'R' },
      }
      const faulty = new FaultyWrite(write, at, fault)
      const result = await until(attempt => pay(attempt === 0 ? faulty.run : write, processor(), wish))
      expect(result instanceof Refusal ? result.message : result.status, `statement ${at}, ${fault}`).toBe('PAID')
      const balance = (await database.run(tx => claimBalances(tx, [claim.id]))).get(claim.id)
      expect(balance, `statement ${at}, ${fault}`).toMatchObject({ patientPaid: 3000n, openPatient: 1000n })
      return faulty.statements
    }
    const statements = await one(Number.POSITIVE_INFINITY, 'before')
    expect(statements).toBeGreaterThan(15)
    for (let at = 1; at <= statements; at += 1) for (const fault of faults) await one(at, fault)
    expect(await broken()).toEqual([])
  },
  TIMEOUT_MS,
)

test(
  'a remittance whose every statement fails once is posted exactly once',
  async () => {
    async function one(at: number, fault: Fault): Promise<number> {
      const claim = await database.run(tx => aClaim(tx))
      const first = aRemitted({ claim, lines: [...decided] })
      await database.run(async tx => postRemittance(tx, aRemittance([first]), { fileId: await aFile(tx), position: 0 }))
      const remittance = aRemittance(
        [aReversal(first), { ...first, payerControlNumber: 'AGAIN' }, { ...first, pcn: 'NOBODY', payerControlNumber: '' }],
        {
          providerAdjustments: [aProviderAdjustment('WO', 500)],
        },
      )
      const fileId = await database.run(tx => aFile(tx))
      const faulty = new FaultyWrite(work => database.run(work), at, fault)
      const result = await until(attempt =>
        (attempt === 0 ? faulty.run : database.run)(tx => postRemittance(tx, remittance, { fileId, position: 0 })),
      )
      expect(result.status, `statement ${at}, ${fault}`).toBe('PARTIAL')
      const balance = (await database.run(tx => claimBalances(tx, [claim.id]))).get(claim.id)
      expect(balance, `statement ${at}, ${fault}`).toMatchObject({ payerPaid: 8000n, openPatient: 4000n, openPayer: zero })
      return faulty.statements
    }
    const statements = await one(Number.POSITIVE_INFINITY, 'before')
    expect(statements).toBeGreaterThan(15)
    for (let at = 1; at <= statements; at += 1) for (const fault of faults) await one(at, fault)
    expect(await broken()).toEqual([])
  },
  TIMEOUT_MS,
)
