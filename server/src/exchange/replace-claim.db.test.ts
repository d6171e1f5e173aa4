import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aVisit, someCodes } from '../../test/a-visit.ts'
import { aPatient } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { exchangeAll } from '../../test/exchange-all.ts'
import { bringForward } from '../claims/bring-forward.command.ts'
import { replaceClaim } from '../claims/replace-claim.command.ts'
import { submitReadyClaims } from '../claims/submit-claims.command.ts'
import { Refusal } from '../kernel/refusal.ts'
import { verify } from '../reports/verify.query.ts'
import { element, tokenize } from '../x12/tokenizer.ts'

const database = useDatabase()
beforeAll(() => database.run(someCodes))

interface ClaimState {
  id: string
  status: string
  version: number
  paid_cents: bigint
  payer_control_number: string | null
}
const stateOf = async (encounterId: string): Promise<ClaimState> => {
  const [row] = await database.run(tx =>
    tx.rows(sql<ClaimState>`select id, status, version, paid_cents, payer_control_number from claim where encounter_id = ${encounterId}`),
  )
  if (!row) throw new Error('no claim')
  return row
}

async function paidVisit(): Promise<string> {
  const encounterId = await database.run(async tx => {
    const patientId = await aPatient(tx)
    const id = await aVisit(tx, { patientId })
    await tx.rows(sql`update coverage set member_id = 'NH0042' where patient_id = ${patientId}`)
    await bringForward(tx, [id])
    return id
  })
  await database.run(submitReadyClaims)
  await exchangeAll(database)
  return encounterId
}

test('a paid claim is replaced: it goes with frequency 7 and the insurer’s number, the first payment is taken back, the second one stands', async () => {
  const encounterId = await paidVisit()
  const paid = await stateOf(encounterId)
  expect(paid.paid_cents).toBeGreaterThan(0n)
  expect(await database.run(tx => replaceClaim(tx, paid.id, paid.version, 'REPLACEMENT'))).toBe(paid.id)
  expect(await stateOf(encounterId)).toMatchObject({ status: 'READY' })

  await database.run(submitReadyClaims)
  await exchangeAll(database)
  const [file] = await database.run(tx =>
    tx.rows(sql<{ content: Buffer }>`select content from exchange_file where direction = 'out' and kind = '837P' order by at desc, id desc limit 1`),
  )
  const { segments } = tokenize(file?.content.toString() ?? '')
  expect(segments.filter(({ id }) => id === 'CLM').map(segment => element(segment, 5).split(':')[2])).toEqual(['7'])
  expect(segments.filter(segment => segment.id === 'REF' && element(segment, 1) === 'F8').map(segment => element(segment, 2))).toEqual([
    paid.payer_control_number,
  ])
  const after = await stateOf(encounterId)
  expect(after).toMatchObject({ status: 'PATIENT_BALANCE', paid_cents: paid.paid_cents })
  const posted = await database.run(tx =>
    tx.rows(sql<{ status_code: string }>`select status_code from remittance_claim where claim_id = ${paid.id} and state = 'POSTED' order by id`),
  )
  expect(posted.map(row => row.status_code).toSorted()).toEqual(['1', '1', '22'])
  expect((await database.run(verify)).filter(check => check.broken > 0)).toEqual([])
})

test('a claim that no insurer has decided is not replaced, nor one of Medicare, nor one without the insurer’s number', async () => {
  const encounterId = await paidVisit()
  const { id, version } = await stateOf(encounterId)
  await database.run(tx => tx.rows(sql`update payer set filing_indicator = 'MB' where id = (select payer_id from claim where id = ${id})`))
  expect(await database.run(tx => replaceClaim(tx, id, version, 'REPLACEMENT'))).toMatchObject({ code: 'INVALID_INPUT' })
  await database.run(tx => tx.rows(sql`update payer set filing_indicator = 'CI' where id = (select payer_id from claim where id = ${id})`))
  await database.run(tx => tx.rows(sql`update claim set payer_control_number = null where id = ${id}`))
  expect(await database.run(tx => replaceClaim(tx, id, version, 'VOID'))).toMatchObject({ code: 'INVALID_INPUT' })
  const ready = await database.run(async tx => {
    const other = await aVisit(tx)
    await bringForward(tx, [other])
    await tx.rows(sql`update claim set payer_control_number = 'X1' where encounter_id = ${other}`)
    return other
  })
  const undecided = await stateOf(ready)
  expect(await database.run(tx => replaceClaim(tx, undecided.id, undecided.version, 'REPLACEMENT'))).toBeInstanceOf(Refusal)
})
