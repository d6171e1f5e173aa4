import { money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aVisit, someCodes, type VisitWish } from '../../test/a-visit.ts'
import { useDatabase } from '../../test/database.ts'
import { replaceCode, rejectCode, setPointers } from '../coding/decide-code.command.ts'
import { readChargeLines, readDiagnoses, readEncounter, readFlags } from '../coding/encounter-detail.query.ts'
import { finaliseEncounter } from '../coding/finalise-encounter.command.ts'
import { overrideFlag } from '../coding/override-flag.command.ts'
import { setDiagnoses } from '../coding/set-diagnoses.command.ts'
import { setLines } from '../coding/set-lines.command.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { billEncounters } from './bill-encounters.command.ts'
import { bringForward } from './bring-forward.command.ts'
import { readClaim, readClaimLines } from './claim-detail.query.ts'
import { claimIdsOf } from './encounter-claims.query.ts'
import { returnForCoding } from './return-for-coding.command.ts'
import { submitClaim } from './submit-claims.command.ts'

const database = useDatabase()
beforeAll(() => database.run(someCodes))

const visit = async (tx: Tx, wish: VisitWish = {}): Promise<string> => {
  const id = await aVisit(tx, wish)
  await bringForward(tx, [id])
  return id
}
const openRules = async (tx: Tx, id: string): Promise<string[]> => (await readFlags(tx, id)).filter(f => f.status === 'OPEN').map(f => f.rule)
const version = async (tx: Tx, id: string): Promise<number> => (await readEncounter(tx, id))?.version ?? 0

test('a clean visit goes through by itself: claim built, booked and ready', async () => {
  await database.run(async tx => {
    const id = await visit(tx)
    const [claimId = ''] = await claimIdsOf(tx, id)
    expect(await readClaim(tx, claimId)).toMatchObject({ status: 'READY', charged_cents: 16_500n, open_payer_cents: 16_500n, open_patient_cents: 0n })
    expect((await readEncounter(tx, id))?.status).toBe('BILLED')
  })
})

test('each fault in a visit raises its flag and stops it', async () => {
  const faults: [string, VisitWish][] = [
    ['note-unsigned', { isSigned: false }],
    ['visit-in-future', { serviceDate: '2030-01-01' }],
    ['place-unknown', { placeOfService: '77' }],
    ['diagnosis-none', { diagnoses: [], lines: [{ pointers: [] }] }],
    ['diagnosis-uncoded', { diagnoses: ['E119', null] }],
    ['diagnosis-invalid', { diagnoses: ['M545'] }],
    ['diagnosis-header', { diagnoses: ['E11'] }],
    ['diagnosis-twice', { diagnoses: ['I10', 'I10'] }],
    ['line-none', { lines: [] }],
    ['line-invalid', { lines: [{ code: '99999' }] }],
    ['pointer-missing', { lines: [{ pointers: [] }] }],
    ['modifier-invalid', { lines: [{ modifiers: ['ZQ'] }] }],
  ]
  for (const [rule, wish] of faults) {
    await database.run(async tx => {
      const id = await visit(tx, wish)
      expect(await openRules(tx, id)).toContain(rule)
      expect(await readEncounter(tx, id)).toMatchObject({ status: 'CODING_REVIEW' })
      expect(await claimIdsOf(tx, id)).toEqual([])
    })
  }
})

test('a code is judged by the day of the visit', async () => {
  await database.run(async tx => {
    const before = await visit(tx, { diagnoses: ['M545'], serviceDate: '2021-09-30' })
    const after = await visit(tx, { diagnoses: ['M545'], serviceDate: '2021-10-01' })
    expect((await readEncounter(tx, before))?.status).toBe('BILLED')
    expect(await openRules(tx, after)).toEqual(['diagnosis-invalid'])
  })
})

test('the coder puts a better code in its place, and the visit goes on', async () => {
  await database.run(async tx => {
    const id = await visit(tx, { diagnoses: ['E11'] })
    const [diagnosis] = await readDiagnoses(tx, id)
    expect(await finaliseEncounter(tx, id, await version(tx, id))).toMatchObject({ code: 'OPEN_FLAGS' })
    expect(await replaceCode(tx, id, await version(tx, id), diagnosis?.id ?? '', 'icd10cm', 'e11.9')).toBe(id)
    expect(await openRules(tx, id)).toEqual([])
    expect(await finaliseEncounter(tx, id, await version(tx, id))).toBe(id)
    await billEncounters(tx, [id])
    const [claimId = ''] = await claimIdsOf(tx, id)
    expect((await readClaim(tx, claimId))?.status).toBe('READY')
    expect((await readDiagnoses(tx, id))[0]).toMatchObject({ code: 'E119', status: 'REPLACED', replaced_code: 'E11' })
  })
})

test('rejecting a diagnosis does not move what the lines point to', async () => {
  await database.run(async tx => {
    const id = await visit(tx, { diagnoses: [null, 'I10', 'E119'], lines: [{ pointers: [3] }, { code: '93000', pointers: [1, 2] }] })
    const [first] = await readDiagnoses(tx, id)
    expect(await rejectCode(tx, id, await version(tx, id), first?.id ?? '')).toBe(id)
    expect(await finaliseEncounter(tx, id, await version(tx, id))).toBe(id)
    await billEncounters(tx, [id])
    const [claimId = ''] = await claimIdsOf(tx, id)
    const lines = await readClaimLines(tx, claimId)
    expect(lines.map(line => line.pointers)).toEqual([[2], [1]])
  })
})

test('what was seen is what is changed: an older version is refused', async () => {
  await database.run(async tx => {
    const id = await visit(tx, { diagnoses: ['E11'] })
    expect(await setDiagnoses(tx, id, (await version(tx, id)) - 1, ['E11.9'])).toMatchObject({ code: 'CONFLICT' })
    expect(await setDiagnoses(tx, id, await version(tx, id), ['E11.9', 'nonsense'])).toMatchObject({ code: 'INVALID_INPUT', field: 'diagnoses.1' })
    expect(await setDiagnoses(tx, id, await version(tx, id), ['I10', 'E11.9'])).toBe(id)
    const diagnoses = await readDiagnoses(tx, id)
    expect(diagnoses.map(d => [d.code, d.status])).toEqual([
      ['I10', 'ACCEPTED'],
      ['E119', 'ACCEPTED'],
      ['E11', 'REJECTED'],
    ])
  })
})

test('services are replaced, priced by units, and their pointers kept by meaning', async () => {
  await database.run(async tx => {
    await tx.rows(
      sql`insert into fee (practice_id, code, valid_from, charge_cents) values (${tx.practiceId}, '93000', '2020-01-01', 5000) on conflict do nothing`,
    )
    const id = await visit(tx, { diagnoses: ['E11', 'I10'] })
    const wanted = [{ system: 'cpt' as const, code: '93000', modifiers: ['25'], units: '2.5', pointers: [2] }]
    expect(await setLines(tx, id, await version(tx, id), wanted)).toBe(id)
    const lines = await readChargeLines(tx, id)
    expect(lines.map(l => [l.code, l.status, l.charge_cents])).toEqual([
      ['93000', 'ACCEPTED', 12_500n],
      ['99213', 'REJECTED', 16_500n],
    ])
    expect(
      await setLines(
        tx,
        id,
        await version(tx, id),
        wanted.map(line => ({ ...line, pointers: [3] })),
      ),
    ).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await setPointers(tx, id, await version(tx, id), lines[0]?.id ?? '', [1, 2])).toBe(id)
  })
})

test('a check can be overridden with a reason, unless the form of a claim forbids it', async () => {
  await database.run(async tx => {
    const id = await visit(tx, { diagnoses: ['M545', null] })
    const flags = await readFlags(tx, id)
    const invalid = flags.find(f => f.rule === 'diagnosis-invalid')?.id ?? ''
    const uncoded = flags.find(f => f.rule === 'diagnosis-uncoded')?.id ?? ''
    expect(await overrideFlag(tx, id, await version(tx, id), invalid, 'short')).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await overrideFlag(tx, id, await version(tx, id), uncoded, 'The payer takes it without')).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await overrideFlag(tx, id, await version(tx, id), invalid, 'The payer still takes this code')).toBe(id)
    expect(await openRules(tx, id)).toEqual(['diagnosis-uncoded'])
  })
})

test('a visit that nobody insures is billed to the patient at once', async () => {
  await database.run(async tx => {
    const id = await visit(tx, { isInsured: false })
    const [claimId = ''] = await claimIdsOf(tx, id)
    expect(await readClaim(tx, claimId)).toMatchObject({
      status: 'PATIENT_BALANCE',
      open_payer_cents: 0n,
      open_patient_cents: 16_500n,
      payer_name: null,
    })
    expect((await readEncounter(tx, id))?.status).toBe('SELF_PAY')
    expect(await submitClaim(tx, claimId, 1)).toMatchObject({ code: 'CLAIM_STEP' })
  })
})

test('a claim taken back for coding is built anew under its number, and the books show no charge twice', async () => {
  await database.run(async tx => {
    const id = await visit(tx)
    const [claimId = ''] = await claimIdsOf(tx, id)
    const first = await readClaim(tx, claimId)
    const firstLines = await readClaimLines(tx, claimId)
    expect(await returnForCoding(tx, claimId, first?.version ?? 0, 'The ECG is missing')).toBe(claimId)
    expect((await readEncounter(tx, id))?.status).toBe('CODING_REVIEW')
    const lines = [
      { system: 'cpt' as const, code: '99213', modifiers: [], units: '1', chargeCents: money(16_500), pointers: [1] },
      { system: 'cpt' as const, code: '93000', modifiers: [], units: '1', chargeCents: money(4_000), pointers: [2] },
    ]
    expect(await setLines(tx, id, await version(tx, id), lines)).toBe(id)
    expect(await finaliseEncounter(tx, id, await version(tx, id))).toBe(id)
    await billEncounters(tx, [id])
    const again = await readClaim(tx, claimId)
    expect(again).toMatchObject({ number: first?.number, status: 'READY', charged_cents: 20_500n, open_payer_cents: 20_500n })
    const controls = await tx.rows(
      sql<{ control_number: string }>`select control_number from claim_line where claim_id = ${claimId} order by position`,
    )
    expect(controls.map(c => c.control_number)).toEqual([`${first?.number}R2L1`, `${first?.number}R2L2`])
    expect(firstLines).toHaveLength(1)
  })
})

test('the same visit is not billed twice, whoever asks at once', async () => {
  const id = await database.run(async tx => {
    const visitId = await visit(tx, { diagnoses: ['E11'] })
    const [diagnosis] = await readDiagnoses(tx, visitId)
    await replaceCode(tx, visitId, await version(tx, visitId), diagnosis?.id ?? '', 'icd10cm', 'E11.9')
    return visitId
  })
  const seen = await database.run(tx => version(tx, id))
  const tries = await Promise.allSettled(
    Array.from({ length: 6 }, () =>
      database.run(async tx => {
        const result = await finaliseEncounter(tx, id, seen)
        if (result instanceof Refusal) return result
        await billEncounters(tx, [id])
        return result
      }),
    ),
  )
  const done = tries.filter(t => t.status === 'fulfilled' && t.value === id)
  expect(done).toHaveLength(1)
  expect(await database.run(tx => claimIdsOf(tx, id))).toHaveLength(1)
})

test('a visit of 60 lines becomes two claims that together bill every line once; back and smaller, it is one again', async () => {
  const id = await database.run(tx => aVisit(tx, { lines: Array.from({ length: 60 }, (_, i) => ({ chargeCents: 1_000 + i })) }))
  const bill = (): Promise<unknown> =>
    database.run(async tx => {
      await tx.rows(sql`update encounter set status = 'READY_TO_BILL' where id = ${id}`)
      return billEncounters(tx, [id])
    })
  await bill()
  const claims = () =>
    database.run(tx =>
      tx.rows(sql<{ id: string; status: string; part: number; lines: bigint; charged_cents: bigint; open: bigint; version: number }>`
        select c.id, c.status, c.part, (select count(*) from claim_line l where l.claim_id = c.id) as lines, c.charged_cents, c.open_payer_cents as open, c.version
        from claim c where c.encounter_id = ${id} order by c.part`),
    )
  const [first, second] = await claims()
  expect([first?.lines, second?.lines]).toEqual([50n, 10n])
  expect((first?.charged_cents ?? 0n) + (second?.charged_cents ?? 0n)).toBe(60n * 1_000n + (59n * 60n) / 2n)
  await database.run(async tx =>
    expect(await returnForCoding(tx, second?.id ?? '', second?.version ?? 0, 'Half of it was never done.')).toBe(second?.id),
  )
  await database.run(tx => tx.rows(sql`update charge_line set status = 'REJECTED' where encounter_id = ${id} and position > 30`))
  await bill()
  const [again, left] = await claims()
  expect(again).toMatchObject({ id: first?.id, part: 1, lines: 30n })
  expect(left).toMatchObject({ id: second?.id, status: 'VOIDED', lines: 0n, open: 0n })
})
