import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aVisit, someCodes } from '../../test/a-visit.ts'
import { aCoverage, aPatient, aPayer } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { exchangeAll } from '../../test/exchange-all.ts'
import { bringForward } from '../claims/bring-forward.command.ts'
import { submitReadyClaims } from '../claims/submit-claims.command.ts'
import { verify } from '../reports/verify.query.ts'
import { checkX12 } from '../x12/check.ts'
import { chunked } from '../x12/read-segments.ts'
import { element, tokenize } from '../x12/tokenizer.ts'

const database = useDatabase()
beforeAll(() => database.run(someCodes))

const stateOf = async (encounterId: string) =>
  (
    await database.run(tx =>
      tx.rows(sql<{
        status: string
        payer: string
        open_payer_cents: bigint
        open_patient_cents: bigint
        paid_cents: bigint
        adjusted_cents: bigint
      }>`
        select c.status, y.name as payer, c.open_payer_cents, c.open_patient_cents, c.paid_cents, c.adjusted_cents
        from claim c join payer y on y.id = c.payer_id where c.encounter_id = ${encounterId}`),
    )
  )[0]

test('two insurers: the second one is told what the first has decided, balanced, and the patient is left what both leave', async () => {
  const id = await database.run(async tx => {
    const patientId = await aPatient(tx)
    const encounterId = await aVisit(tx, { patientId, lines: [{ chargeCents: 20_000 }, { code: '93000', chargeCents: 9_000 }] })
    await tx.rows(sql`update coverage set member_id = 'NH0042' where patient_id = ${patientId}`)
    const second = await aPayer(tx, 'Second Harbor Mutual')
    await tx.rows(sql`update payer set connection_id = (select id from connection limit 1), payer_id = 'TIDE1' where id = ${second}`)
    const coverageId = await aCoverage(tx, patientId, second, 2)
    await tx.rows(sql`update coverage set member_id = 'TW6021' where id = ${coverageId}`)
    await bringForward(tx, [encounterId])
    return encounterId
  })
  await database.run(submitReadyClaims)
  await exchangeAll(database)
  const afterFirst = await stateOf(id)
  expect(afterFirst).toMatchObject({ status: 'READY', payer: 'Second Harbor Mutual', open_patient_cents: 0n })
  expect(afterFirst?.open_payer_cents).toBeGreaterThan(0n)

  await database.run(submitReadyClaims)
  await exchangeAll(database)
  const [file] = await database.run(tx =>
    tx.rows(sql<{ content: Buffer }>`select content from exchange_file where direction = 'out' and kind = '837P' order by at desc, id desc limit 1`),
  )
  const text = file?.content.toString() ?? ''
  expect((await checkX12(chunked(text))).verdict).toBe('accepted')
  const { segments } = tokenize(text)
  const paid = segments.filter(segment => segment.id === 'AMT' && element(segment, 1) === 'D').map(segment => element(segment, 2))
  const lines = segments.filter(segment => segment.id === 'SVD').map(segment => Number(element(segment, 2)))
  expect(lines).toHaveLength(2)
  expect(Number(paid[0])).toBeCloseTo(
    lines.reduce((all, one) => all + one, 0),
    2,
  )

  const afterBoth = await stateOf(id)
  expect(['PATIENT_BALANCE', 'CLOSED']).toContain(afterBoth?.status)
  expect(afterBoth?.open_payer_cents).toBe(0n)
  expect((afterBoth?.paid_cents ?? 0n) + (afterBoth?.adjusted_cents ?? 0n) + (afterBoth?.open_patient_cents ?? 0n)).toBe(29_000n)
  expect((await database.run(verify)).filter(check => check.broken > 0)).toEqual([])
})
