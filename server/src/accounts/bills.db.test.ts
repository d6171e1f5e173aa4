import { money, negate, sum, zero } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aClaim, aFile, aPatient, aUser, type BuiltClaim } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { aRemittance, aRemitted, type AdjustmentWish } from '../../test/remittance-builder.ts'
import type { Actor } from '../kernel/actor.ts'
import { postRemittance } from '../remittances/post-remittance.command.ts'
import { readBill, readBills, readHome, type BillWithPayments } from './bills.query.ts'
import { pay } from './pay.command.ts'
import { sandboxProcessor } from './sandbox-processor.ts'

const database = useDatabase()
const clock = { now: () => new Date() }

const as = (patientIds: readonly string[], userId = '00000000-0000-7000-8000-0000000000aa'): Partial<Actor> => ({
  userId,
  roles: ['PATIENT'],
  patientIds,
})
const remit = (claim: BuiltClaim, lines: (readonly AdjustmentWish[])[], status = '1'): Promise<unknown> =>
  database.run(async tx => postRemittance(tx, aRemittance([aRemitted({ claim, lines, status })]), { fileId: await aFile(tx), position: 0 }))
const bill = async (claim: BuiltClaim): Promise<BillWithPayments> => {
  const found = await database.run(tx => readBill(tx, claim.encounterId), as([claim.patientId]))
  if (!found) throw new Error('no bill')
  return found
}

/** The visit of design/mockups/p5-bill: 507.00 charged, 182.40 owed. */
const aVisit = (): Promise<BuiltClaim> =>
  database.run(tx =>
    aClaim(tx, {
      lines: [
        { code: '99214', charge: money(24_500) },
        { code: '80048', charge: money(6_200) },
        { code: '93000', charge: money(9_000) },
        { code: '90471', charge: money(7_000) },
        { code: '99080', charge: money(4_000) },
      ],
    }),
  )
const decision: (readonly AdjustmentWish[])[] = [
  [
    ['CO', '45', 7_700],
    ['PR', '1', 12_000],
    ['PR', '2', 960],
  ],
  [
    ['CO', '45', 3_800],
    ['PR', '2', 480],
  ],
  [
    ['CO', '45', 5_000],
    ['PR', '2', 800],
  ],
  [['CO', '45', 2_800]],
  [['PR', '96', 4_000]],
]

test('how 507.00 became 182.40: every step, every reason, every line', async () => {
  const claim = await aVisit()
  await remit(claim, decision)
  const seen = await bill(claim)
  expect(seen).toMatchObject({
    status: 'READY_TO_PAY',
    charged: 50_700n,
    youOwe: 18_240n,
    insurerName: 'Northfield Health',
    providerName: 'Dr. Amara Osei',
    title: 'Office visit',
  })
  expect(seen.number).toMatch(/^B-\d+$/)
  expect(seen.steps.map(({ kind, label, amount }) => [kind, label, amount])).toEqual([
    ['CHARGED', 'Charged', 50_700n],
    ['DISCOUNT', 'Insurance discount', -19_300n],
    ['INSURER', 'Northfield Health paid', -13_160n],
    ['YOU_OWE', 'You owe', 18_240n],
  ])
  expect(seen.steps[0]?.note).toBe('Our list price, five services.')
  expect(seen.reasons.map(({ code, label, amount }) => [code, label, amount])).toEqual([
    ['PR-1', 'Yearly deductible', 12_000n],
    ['PR-2', 'Your 20% share', 2_240n],
    ['PR-96', 'Not covered by your plan', 4_000n],
  ])
  expect(seen.lines[0]?.reasons[1]).toMatchObject({ sentence: '20% of the other $48.00: $9.60. Your share after the deductible.' })
  expect(seen.lines.map(line => [line.discount, line.insurerPaid, line.youOwe])).toEqual([
    [-7_700n, -3_840n, 12_960n],
    [-3_800n, -1_920n, 480n],
    [-5_000n, -3_200n, 800n],
    [-2_800n, -4_200n, zero],
    [zero, zero, 4_000n],
  ])
  expect(seen.story.map(moment => [moment.label, moment.isDone])).toEqual([
    ['Visit', true],
    ['Sent to Northfield Health', true],
    ['Northfield Health decided', true],
    ['You pay', false],
  ])
  expect(seen.dueOn && seen.decidedOn && seen.dueOn > seen.decidedOn).toBe(true)
})

test('while the insurer decides, what is owed is not known, and no sum is shown as due', async () => {
  const claim = await aVisit()
  const seen = await bill(claim)
  expect(seen).toMatchObject({ status: 'WAITING_FOR_INSURANCE', youOwe: null, dueOn: null, decidedOn: null, reasons: [] })
  expect(seen.steps.map(step => step.kind)).toEqual(['CHARGED'])
  expect(seen.lines.every(line => line.youOwe === null)).toBe(true)
  expect(seen.story.at(-1)).toMatchObject({ label: 'Northfield Health decides', on: null, isDone: false })
})

test('a line the insurer denied keeps the whole visit waiting: nobody bills the patient for it', async () => {
  const claim = await database.run(tx => aClaim(tx, { lines: [{}, { code: '82947', charge: money(9_000) }] }))
  await remit(claim, [[['PR', '3', 2_500]], [['CO', '16', 9_000]]])
  expect(await bill(claim)).toMatchObject({ status: 'WAITING_FOR_INSURANCE', youOwe: null })
})

test('what adds up on the way adds up in the answer: steps, reasons and lines, whatever was decided', async () => {
  for (const lines of [
    [[['PR', '1', 33]], [['PR', '999', 1]]],
    [
      [
        ['CO', '45', 10_000],
        ['PR', '2', 1],
      ],
      [],
    ],
    [[['PR', '3', 20_000]], [['CO', '45', 200]]],
  ] as AdjustmentWish[][][]) {
    const claim = await database.run(tx => aClaim(tx, { lines: [{}, { code: '82947', charge: money(9_000) }] }))
    await remit(claim, lines)
    const seen = await bill(claim)
    const last = seen.steps.at(-1)
    expect(sum(seen.steps.slice(0, -1).map(step => step.amount))).toBe(last?.amount)
    expect(sum(seen.reasons.map(reason => reason.amount))).toBe(sum(seen.lines.flatMap(line => line.youOwe ?? [])))
    for (const line of seen.lines) expect(sum(line.reasons.map(reason => reason.amount))).toBe(line.youOwe)
  }
})

test('a reason without words of ours is said to be asked about', async () => {
  const claim = await database.run(tx => aClaim(tx))
  await remit(claim, [[['PR', '275', 700]]])
  expect((await bill(claim)).reasons).toEqual([{ code: 'PR-275', label: 'Your part', amount: 700n, sentence: 'We asked billing to explain.' }])
})

test('of two insurers only the last one’s reasons count', async () => {
  const claim = await database.run(tx => aClaim(tx, { hasSecondPayer: true }))
  await remit(
    claim,
    [
      [
        ['CO', '45', 8_000],
        ['PR', '1', 2_000],
        ['PR', '2', 2_000],
      ],
    ],
    '19',
  )
  expect(await bill(claim)).toMatchObject({ status: 'WAITING_FOR_INSURANCE', youOwe: null })
  await remit(
    claim,
    [
      [
        ['OA', '23', 16_000],
        ['PR', '3', 1_500],
      ],
    ],
    '2',
  )
  expect(await bill(claim)).toMatchObject({ youOwe: 1_500n, reasons: [{ code: 'PR-3', amount: 1_500n }] })
})

test('a visit nobody insures says so', async () => {
  const claim = await database.run(tx => aClaim(tx, { payerId: null }))
  const seen = await bill(claim)
  expect(seen).toMatchObject({
    status: 'READY_TO_PAY',
    youOwe: 20_000n,
    insurerName: null,
    decidedOn: null,
    reasons: [{ code: 'SELF', amount: 20_000n }],
  })
  expect(seen.story.map(moment => moment.label)).toEqual(['Visit', 'You pay'])
  expect(seen.dueOn).not.toBeNull()
})

test('after the payment the bill shows what was paid, when, and nothing more to pay', async () => {
  const claim = await aVisit()
  await remit(claim, decision)
  const userId = await database.run(tx => aUser(tx))
  const result = await pay(work => database.run(work, as([claim.patientId], userId)), sandboxProcessor(database.orm, clock), {
    idempotencyKey: userId,
    billIds: [claim.encounterId],
    amount: money(18_240),
    card: { number: '4242424242424242', expiry: '08/29', cvc: '123', name: 'Rosa' },
  })
  expect(result).toMatchObject({ status: 'PAID' })
  const seen = await bill(claim)
  expect(seen).toMatchObject({ status: 'PAID', youOwe: zero, dueOn: null, payments: [{ amount: 18_240n, parts: [{ billId: claim.encounterId }] }] })
  expect(seen.steps.find(step => step.kind === 'PAID_BEFORE')?.amount).toBe(negate(money(18_240)))
  expect(seen.story.at(-1)).toMatchObject({ label: 'You paid', isDone: true })
  const home = await database.run(readHome, as([claim.patientId], userId))
  expect(home).toMatchObject({ owed: zero, dueOn: null, ready: [], lastPayment: { amount: 18_240n } })
})

test('home adds up what is ready and keeps apart what waits', async () => {
  const patientId = await database.run(tx => aPatient(tx))
  const claims = [
    await database.run(tx => aClaim(tx, { patientId })),
    await database.run(tx => aClaim(tx, { patientId })),
    await database.run(tx => aClaim(tx, { patientId })),
  ]
  for (const claim of claims.slice(0, 2)) await remit(claim, [[['PR', '3', 2_500]]])
  const home = await database.run(readHome, as([patientId]))
  expect(home).toMatchObject({ owed: 5_000n, practicePhone: '5555550100' })
  expect([home.ready.length, home.waiting.length]).toEqual([2, 1])
  expect(home.dueOn).toBe(home.ready[0]?.dueOn)
})

test('nobody sees another person’s bills, and what is seen is on the record', async () => {
  const [mine, theirs] = [await database.run(tx => aClaim(tx)), await database.run(tx => aClaim(tx))]
  const [bills, foreign, looked] = await database.run(
    async tx => [await readBills(tx), await readBill(tx, theirs.encounterId), [...tx.looked]],
    as([mine.patientId]),
  )
  expect(bills.map(b => b.id)).toEqual([mine.encounterId])
  expect(foreign).toBeUndefined()
  expect(looked).toEqual([mine.patientId])
  const none = await database.run(
    async tx => (await tx.rows(sql<{ count: bigint }>`select count(*) from claim where patient_id <> ${mine.patientId}`))[0]?.count,
    as([mine.patientId]),
  )
  expect(none).toBe(0n)
})
