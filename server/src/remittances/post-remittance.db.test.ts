import { addDays } from '@cleanclaim/schema/day'
import { money, zero } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aClaim, aFile, aPatient, type BuiltClaim, type ClaimWish } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { aProviderAdjustment, aRemittance, aRemitted, aReversal } from '../../test/remittance-builder.ts'
import { claimBalances, lineBalances, patientBalances } from '../ledger/balances.query.ts'
import { payByPatient } from '../ledger/money-core.rules.ts'
import { journalOf } from '../ledger/journal.rules.ts'
import { postAll } from '../ledger/post-journal.command.ts'
import { newId } from '../kernel/id.ts'
import { readPriorPayers } from '../exchange/prior-payers.query.ts'
import { postRemittance } from './post-remittance.command.ts'
import type { PostResult } from './remittance.store.ts'
import type { Remittance } from './remittance.rules.ts'

const database = useDatabase()

const claim = (wish: ClaimWish = {}): Promise<BuiltClaim> => database.run(tx => aClaim(tx, wish))
const post = (remittance: Remittance): Promise<PostResult> =>
  database.run(async tx => postRemittance(tx, remittance, { fileId: await aFile(tx), position: 0 }))
const balance = async (id: string) => (await database.run(tx => claimBalances(tx, [id]))).get(id)
const stored = async (id: string) => {
  const [row] = await database.run(tx =>
    tx.rows(sql<{
      status: string
      reason_codes: string[]
      payer_control_number: string | null
      open_payer_cents: bigint
      open_patient_cents: bigint
    }>`
    select status, reason_codes, payer_control_number, open_payer_cents, open_patient_cents from claim where id = ${id}`),
  )
  return row
}
const journals = async (): Promise<number> => {
  const [row] = await database.run(tx => tx.rows(sql<{ count: bigint }>`select count(*) from journal`))
  return Number(row?.count)
}
const cashOf = async (remittanceId: string): Promise<bigint | undefined> => {
  const [row] = await database.run(tx =>
    tx.rows(sql<{ cash: bigint }>`
    select coalesce(sum(e.amount_cents), 0)::bigint as cash from entry e join journal j on j.id = e.journal_id join account a on a.id = e.account_id
    where j.source_id = ${remittanceId} and a.kind = 'cash'`),
  )
  return row?.cash
}
const payCard = (c: BuiltClaim, cents: number): Promise<unknown> =>
  database.run(async tx => {
    const lines = (await lineBalances(tx, [c.id])).get(c.id) ?? []
    const entries = payByPatient(money(cents), c.patientId, [{ claimId: c.id, patientId: c.patientId, payerId: undefined, lines }])
    return postAll(tx, journalOf({ kind: 'patient.paid', effectiveDate: '2026-11-19', source: { type: 'payment', id: newId() }, entries }))
  })

/** domain/lifecycle.md 9.2: charge 200.00, allowed 120.00, sequestration 1.60, deductible and coinsurance 20.00 each. */
const medicareLine = [
  ['CO', '45', 8000],
  ['CO', '253', 160],
  ['PR', '1', 2000],
  ['PR', '2', 2000],
] as const

test('the worked Medicare line: 78.40 paid, 81.60 written off, 40.00 the patient’s', async () => {
  const c = await claim()
  const result = await post(aRemittance([aRemitted({ claim: c, lines: [medicareLine] })]))
  expect(result).toMatchObject({ status: 'POSTED', posted: 1, exceptions: [] })
  expect(await balance(c.id)).toMatchObject({ payerPaid: 7840n, contractual: 8160n, patientPart: 4000n, openPatient: 4000n, openPayer: zero })
  expect(await stored(c.id)).toMatchObject({
    status: 'PATIENT_BALANCE',
    reason_codes: [],
    payer_control_number: `ICN${c.number}`,
    open_patient_cents: 4000n,
  })
  expect(await cashOf(result.remittanceId)).toBe(7840n)
})

test('a denial stays open with the insurer, with its reason and remark', async () => {
  const c = await claim({ lines: [{ charge: money(9000) }] })
  await post(aRemittance([aRemitted({ claim: c, status: '4', lines: [[['CO', '16', 9000]]], remarks: ['N290'] })]))
  expect(await stored(c.id)).toMatchObject({ status: 'DENIED', reason_codes: ['CO-16', 'N290'], open_payer_cents: 9000n, open_patient_cents: 0n })
})

test('nothing paid because of the deductible is no denial', async () => {
  const c = await claim()
  await post(
    aRemittance([
      aRemitted({
        claim: c,
        lines: [
          [
            ['CO', '45', 8000],
            ['PR', '1', 12000],
          ],
        ],
      }),
    ]),
  )
  expect(await stored(c.id)).toMatchObject({ status: 'PATIENT_BALANCE', reason_codes: [], open_patient_cents: 12000n })
})

test('one line paid and one denied: paid in part, the denied line stays open', async () => {
  const c = await claim({ lines: [{ charge: money(20000) }, { code: '82947', charge: money(9000) }] })
  await post(aRemittance([aRemitted({ claim: c, lines: [medicareLine, [['CO', '50', 9000]]] })]))
  expect(await stored(c.id)).toMatchObject({ status: 'PARTIALLY_PAID', reason_codes: ['CO-50'], open_payer_cents: 9000n, open_patient_cents: 4000n })
})

test('a claim paid in full is closed', async () => {
  const c = await claim()
  await post(aRemittance([aRemitted({ claim: c, lines: [[]] })]))
  expect(await stored(c.id)).toMatchObject({ status: 'CLOSED', open_payer_cents: 0n, open_patient_cents: 0n })
})

test('the patient’s part waits while another insurer is still to decide, and its decision counts', async () => {
  const c = await claim({ hasSecondPayer: true })
  await post(aRemittance([aRemitted({ claim: c, status: '19', lines: [medicareLine] })]))
  expect(await stored(c.id)).toMatchObject({ status: 'FORWARDED', open_payer_cents: 4000n, open_patient_cents: 0n })
  await post(aRemittance([aRemitted({ claim: c, status: '2', lines: [[['OA', '23', 16000]]] })]))
  expect(await balance(c.id)).toMatchObject({ payerPaid: 11840n, contractual: 8160n, patientPart: zero, openPayer: zero })
  expect(await stored(c.id)).toMatchObject({ status: 'CLOSED' })
})

test('a second insurer that repeats the first one’s reduction writes nothing off twice', async () => {
  const c = await claim({ hasSecondPayer: true })
  await post(aRemittance([aRemitted({ claim: c, status: '19', lines: [medicareLine] })]))
  await post(
    aRemittance([
      aRemitted({
        claim: c,
        status: '2',
        lines: [
          [
            ['CO', '45', 8000],
            ['OA', '23', 8000],
            ['PR', '2', 1000],
          ],
        ],
      }),
    ]),
  )
  expect(await balance(c.id)).toMatchObject({ openPatient: 1000n, openPayer: zero, contractual: 8160n })
})

test('what the first insurer leaves goes to the second one: its own to send, with a limit from the first one’s decision', async () => {
  const c = await claim({ hasSecondPayer: true })
  await post(aRemittance([aRemitted({ claim: c, lines: [medicareLine] })], { paymentDate: '2026-11-10' }))
  expect(await stored(c.id)).toMatchObject({ status: 'READY', open_payer_cents: 4000n, open_patient_cents: 0n, payer_control_number: null })
  const [row] = await database.run(tx =>
    tx.rows(sql<{ name: string; payer_sequence: string; filing_limit_on: string; open: bigint; open_elsewhere: bigint }>`
      select y.name, c.payer_sequence, c.filing_limit_on::text,
        (select sum(e.amount_cents) from entry e join account a on a.id = e.account_id where e.claim_id = c.id and a.kind = 'payer_ar' and e.payer_id = y.id)::bigint as open,
        (select sum(e.amount_cents) from entry e join account a on a.id = e.account_id where e.claim_id = c.id and a.kind = 'payer_ar' and e.payer_id <> y.id)::bigint as open_elsewhere
      from claim c join payer y on y.id = c.payer_id where c.id = ${c.id}`),
  )
  expect(row).toMatchObject({ name: 'Second Harbor Mutual', payer_sequence: 'S', open: 4000n, open_elsewhere: 0n })
  // Sixty days from the first insurer's decision, where nobody has set another limit (payer-rules.md 1).
  expect(row?.filing_limit_on).toBe(addDays('2026-11-10', 60))
})

test('what the second insurer must know of the first one balances, line by line, as it was received', async () => {
  const c = await claim({ hasSecondPayer: true, lines: [{ charge: money(20000) }, { code: '82947', charge: money(9000) }] })
  await post(aRemittance([aRemitted({ claim: c, lines: [medicareLine, [['CO', '45', 4000]]] })]))
  const prior = (await database.run(tx => readPriorPayers(tx, [c.id]))).get(c.id)
  expect(prior?.otherInsurance).toMatchObject([{ sequence: 'P', paidCents: 12840n, adjustments: [] }])
  const [first, second] = c.lines.map(line => prior?.adjudications.get(line.id)?.[0])
  expect(first).toMatchObject({
    paidCents: 7840n,
    adjustments: medicareLine.map(([group, reason, cents]) => ({ group, reason, amountCents: BigInt(cents) })),
  })
  expect(second).toMatchObject({ paidCents: 5000n, adjustments: [{ group: 'CO', reason: '45', amountCents: 4000n }] })
})

test('an insurer that passed it on without a word: the second one’s decision is taken although nothing was sent to it', async () => {
  const c = await claim({ hasSecondPayer: true })
  await post(aRemittance([aRemitted({ claim: c, lines: [medicareLine] })]))
  await post(aRemittance([aRemitted({ claim: c, status: '2', lines: [[['OA', '23', 16000]]] })]))
  expect(await stored(c.id)).toMatchObject({ status: 'CLOSED', open_payer_cents: 0n })
  expect(await balance(c.id)).toMatchObject({ payerPaid: 11840n, contractual: 8160n, patientPart: zero })
})

test('a claim with a denied line waits for a person before the second insurer sees it', async () => {
  const c = await claim({ hasSecondPayer: true, lines: [{ charge: money(20000) }, { code: '82947', charge: money(9000) }] })
  await post(aRemittance([aRemitted({ claim: c, lines: [medicareLine, [['CO', '16', 9000]]] })]))
  expect(await stored(c.id)).toMatchObject({ status: 'PARTIALLY_PAID', open_payer_cents: 13000n })
})

test('adjustments of the claim as a whole are spread over its lines to the cent', async () => {
  const c = await claim({ lines: [{ charge: money(10001) }, { code: '82947', charge: money(10001) }, { code: '36415', charge: money(10001) }] })
  await post(
    aRemittance([
      aRemitted({
        claim: c,
        lines: [[], [], []],
        claimAdjustments: [
          ['CO', '45', 10000],
          ['PR', '1', 1],
        ],
      }),
    ]),
  )
  const lines = (await database.run(tx => lineBalances(tx, [c.id]))).get(c.id)
  expect(lines?.map(line => line.balance.openPayer)).toEqual([zero, zero, zero])
  expect(await balance(c.id)).toMatchObject({ payerPaid: 20002n, contractual: 10000n, patientPart: 1n })
})

test('a remittance without lines pays the claim to the cent all the same', async () => {
  const c = await claim({ lines: [{ charge: money(10001) }, { code: '82947', charge: money(3333) }] })
  const remitted = {
    ...aRemitted({
      claim: c,
      lines: [[], []],
      claimAdjustments: [
        ['CO', '45', 4445],
        ['PR', '3', 2500],
      ],
    }),
    lines: [],
  }
  expect((await post(aRemittance([remitted]))).status).toBe('POSTED')
  const lines = (await database.run(tx => lineBalances(tx, [c.id]))).get(c.id)
  expect(lines?.map(line => line.balance.openPayer)).toEqual([zero, zero])
})

test('interest and recoupment are settled with the practice, and the cash is the deposit', async () => {
  const c = await claim()
  const remittance = aRemittance([aRemitted({ claim: c, lines: [medicareLine] })], {
    providerAdjustments: [aProviderAdjustment('WO', 1000), aProviderAdjustment('L6', -300)],
  })
  const { remittanceId } = await post(remittance)
  expect(remittance.amountCents).toBe(7140n)
  expect(await cashOf(remittanceId)).toBe(7140n)
  expect(await balance(c.id)).toMatchObject({ payerPaid: 7840n })
})

test('out of balance by a cent: nothing is posted, and the sum is shown', async () => {
  const c = await claim()
  const before = await journals()
  const good = aRemittance([aRemitted({ claim: c, lines: [medicareLine] })])
  const result = await post({ ...good, amountCents: money(good.amountCents + 1n) })
  expect(result).toMatchObject({ status: 'OUT_OF_BALANCE', posted: 0 })
  expect(await journals()).toBe(before)
  const [row] = await database.run(tx => tx.rows(sql<{ imbalances: unknown }>`select imbalances from remittance where id = ${result.remittanceId}`))
  expect(row?.imbalances).toEqual([{ level: 'transaction', claim: null, line: null, expected: '78.40', found: '78.41' }])
  expect(await stored(c.id)).toMatchObject({ status: 'PAYER_ACCEPTED' })
})

test('the same payment in a new envelope posts once and names the first, even when both come at once', async () => {
  const c = await claim()
  const remittance = aRemittance([aRemitted({ claim: c, lines: [medicareLine] })])
  const results = await Promise.all(
    Array.from({ length: 5 }, (_, i) => post({ ...remittance, interchange: { ...remittance.interchange, isa13: `00000009${i}` } })),
  )
  const first = results.find(result => result.status === 'POSTED')
  expect(results.filter(result => result.status === 'DUPLICATE').map(result => result.duplicateOfId)).toEqual(Array(4).fill(first?.remittanceId))
  expect(await balance(c.id)).toMatchObject({ payerPaid: 7840n })
})

test('the same place of the same file is done once: an import that was cut goes on', async () => {
  const c = await claim()
  const remittance = aRemittance([aRemitted({ claim: c, lines: [medicareLine] })])
  const fileId = await database.run(tx => aFile(tx))
  const twice = [1, 2].map(() => database.run(tx => postRemittance(tx, remittance, { fileId, position: 0 })))
  const again = await Promise.allSettled(twice)
  const done = await database.run(tx => postRemittance(tx, remittance, { fileId, position: 0 }))
  expect(done).toMatchObject({ status: 'POSTED', posted: 1 })
  expect(again.some(result => result.status === 'fulfilled')).toBe(true)
  expect(await balance(c.id)).toMatchObject({ payerPaid: 7840n })
})

test('a claim we do not know is an exception; the rest is posted and its money kept apart', async () => {
  const c = await claim()
  const unknown = { ...aRemitted({ claim: c, lines: [medicareLine], payerControlNumber: 'ICN-NOBODY' }), pcn: 'X999' }
  const result = await post(aRemittance([aRemitted({ claim: c, lines: [medicareLine] }), unknown]))
  expect(result).toMatchObject({ status: 'PARTIAL', posted: 1, exceptions: [{ number: 'X999', reason: 'No claim has this number.' }] })
  expect(await cashOf(result.remittanceId)).toBe(15680n)
  const [held] = await database.run(tx =>
    tx.rows(sql<{ held: bigint }>`
    select sum(e.amount_cents)::bigint as held from entry e join account a on a.id = e.account_id join journal j on j.id = e.journal_id
    where j.source_id = ${result.remittanceId} and a.kind = 'unapplied' and e.payer_id is not null`),
  )
  expect(held?.held).toBe(-7840n)
})

test('a claim is found by the insurer’s number when ours came back maimed', async () => {
  const c = await claim()
  await post(aRemittance([aRemitted({ claim: c, status: '4', lines: [[['CO', '197', 20000]]], payerControlNumber: 'ICN-FOUND' })]))
  const result = await post(aRemittance([{ ...aRemitted({ claim: c, lines: [[]], payerControlNumber: 'ICN-FOUND' }), pcn: 'C' }]))
  expect(result.status).toBe('POSTED')
  expect(await stored(c.id)).toMatchObject({ status: 'CLOSED', reason_codes: [] })
})

test('a line that was never billed, or a claim that expects no decision, is for a person to look at', async () => {
  const [c, closed] = [await claim(), await claim({ status: 'READY' })]
  const strange = aRemitted({
    claim: { number: c.number, lines: [{ id: '', controlNumber: 'NONE', code: '99999', charge: money(20000) }] },
    lines: [[]],
  })
  const result = await post(aRemittance([strange, aRemitted({ claim: closed, lines: [[]] })]))
  expect(result.exceptions.map(e => e.reason)).toEqual([
    'It names a service line that is not on the claim.',
    'No decision was expected: the claim is ready.',
  ])
  expect(await balance(c.id)).toMatchObject({ openPayer: 20000n })
})

test('a reversal and its correction: the difference remains, in one file or in two', async () => {
  for (const inOneFile of [true, false]) {
    const c = await claim()
    const first = aRemitted({ claim: c, lines: [medicareLine] })
    await post(aRemittance([first]))
    const corrected = aRemitted({
      claim: c,
      lines: [
        [
          ['CO', '45', 8000],
          ['PR', '1', 2000],
        ],
      ],
      payerControlNumber: 'ICN-NEW',
    })
    if (inOneFile) await post(aRemittance([aReversal(first), corrected]))
    else {
      await post(aRemittance([aReversal(first)]))
      expect(await stored(c.id)).toMatchObject({ status: 'REVERSED', open_payer_cents: 20000n, open_patient_cents: 0n })
      await post(aRemittance([corrected]))
    }
    expect(await balance(c.id)).toMatchObject({ payerPaid: 10000n, contractual: 8000n, openPatient: 2000n, openPayer: zero })
  }
})

test('a take-back that fits no posting is refused, and one posting is taken back once', async () => {
  const c = await claim()
  const first = aRemitted({ claim: c, lines: [medicareLine] })
  await post(aRemittance([first]))
  const other = await post(aRemittance([aReversal(aRemitted({ claim: c, lines: [[['CO', '45', 1]]] }))]))
  expect(other.exceptions).toEqual([{ number: c.number, reason: 'It takes back a payment that we have not posted.' }])
  await post(aRemittance([aReversal(first)]))
  expect((await post(aRemittance([aReversal(first)]))).exceptions).toHaveLength(1)
  expect(await balance(c.id)).toMatchObject({ openPayer: 20000n, payerPaid: zero })
})

test('what a patient had paid becomes credit when the insurer takes its decision back, and pays the corrected part', async () => {
  const patientId = await database.run(tx => aPatient(tx))
  const c = await claim({ patientId })
  const first = aRemitted({ claim: c, lines: [medicareLine] })
  await post(aRemittance([first]))
  await payCard(c, 4000)
  await post(aRemittance([aReversal(first)]))
  const afterReversal = await database.run(tx => patientBalances(tx, [patientId]))
  expect(afterReversal.get(patientId)).toEqual({ open: zero, credit: 4000n })
  await post(
    aRemittance([
      aRemitted({
        claim: c,
        lines: [
          [
            ['CO', '45', 8000],
            ['PR', '1', 2500],
          ],
        ],
      }),
    ]),
  )
  expect((await database.run(tx => patientBalances(tx, [patientId]))).get(patientId)).toEqual({ open: zero, credit: 1500n })
  expect(await balance(c.id)).toMatchObject({ patientPart: 2500n, patientPaid: 2500n, openPatient: zero })
  expect(await stored(c.id)).toMatchObject({ status: 'CLOSED' })
})
