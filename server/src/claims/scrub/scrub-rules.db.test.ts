import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { aVisit, someCodes, type VisitWish } from '../../../test/a-visit.ts'
import { aClaim, aCoverage, aPatient, aPayer, aProvider } from '../../../test/builders.ts'
import { useDatabase } from '../../../test/database.ts'
import { storeCodes } from '../../codes/store-codes.command.ts'
import { readFlags } from '../../coding/encounter-detail.query.ts'
import { newId } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/transaction.ts'
import { billWhatCan } from '../bill-what-can.command.ts'
import { bringForward } from '../bring-forward.command.ts'
import { readClaim } from '../claim-detail.query.ts'
import type { Finding } from '../claim.rules.ts'
import { claimIdsOf } from '../encounter-claims.query.ts'
import { submitClaim } from '../submit-claims.command.ts'
import { takeStep } from '../take-step.command.ts'
import { saveRule, switchRule } from './change-rule.command.ts'
import { overrideFinding, recheckClaim } from './recheck-claim.command.ts'
import { listRules, readRuleChanges } from './rule-list.query.ts'
import { parseRule, isFault } from './parse-rule.rules.ts'
import { scrubClaims } from './scrub-claims.command.ts'
import { tryRule, type TriedPage } from './try-rule.query.ts'

const database = useDatabase()
beforeAll(() =>
  database.run(async tx => {
    await someCodes(tx)
    await storeCodes(
      tx,
      'test',
      ['80053', '80061'].map(code => ({ system: 'cpt' as const, code, name: `Test ${code}`, billable: true, validFrom: '2000-01-01' })),
    )
    await storeCodes(tx, 'test', [{ system: 'modifier', code: '90', name: 'Outside laboratory', billable: true, validFrom: '2000-01-01' }])
  }),
)

/** The claim of a visit, as it was built and scrubbed. */
async function billed(tx: Tx, wish: VisitWish = {}): Promise<{ id: string; status: string; version: number; findings: Finding[]; filing: string }> {
  const encounterId = await aVisit(tx, wish)
  await bringForward(tx, [encounterId])
  const [id = ''] = await claimIdsOf(tx, encounterId)
  return look(tx, id)
}
async function look(tx: Tx, id: string): Promise<{ id: string; status: string; version: number; findings: Finding[]; filing: string }> {
  const row = await readClaim(tx, id)
  if (!row) throw new Error('no claim')
  return { id, status: row.status, version: row.version, findings: row.findings, filing: row.filing_limit_on }
}
const idsOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule)

const own = (changes: object = {}): string =>
  JSON.stringify({
    id: 'no-office-visit',
    title: 'No office visits for this payer',
    source: 'Contract of 2026',
    confidence: 'A',
    severity: 'BLOCK',
    kind: 'PRACTICE',
    each: 'line',
    must: { not: { fact: 'line.code', is: '99213' } },
    message: 'Line {line.position} bills {line.code}.',
    fix: 'Use the code of the contract.',
    field: 'line.code',
    ...changes,
  })

test('a second claim for the same service on the same day stops, whoever it is built with', async () => {
  await database.run(async tx => {
    const [patientId, providerId] = [await aPatient(tx), await aProvider(tx)]
    const same = { patientId, providerId }
    expect((await billed(tx, same)).status).toBe('READY')
    const second = await billed(tx, same)
    expect(second.status).toBe('SCRUB_FAILED')
    expect(second.findings[0]).toMatchObject({ rule: 'duplicate-claim', field: 'lines.1.code', box: '24D' })
    expect((await billed(tx, { ...same, lines: [{ modifiers: ['25'] }] })).status).toBe('READY')
    expect((await billed(tx, { ...same, serviceDate: '2026-10-07' })).status).toBe('READY')
    const twins = [await aVisit(tx, { ...same, serviceDate: '2026-10-08' }), await aVisit(tx, { ...same, serviceDate: '2026-10-08' })]
    await bringForward(tx, twins)
    const statuses = await tx.rows(sql<{ status: string }>`select status from claim where encounter_id = any(${twins}::uuid[]) order by status`)
    expect(statuses.map(row => row.status)).toEqual(['READY', 'SCRUB_FAILED'])
  })
})

test('what the payer said about the policy stops a claim that it does not cover', async () => {
  await database.run(async tx => {
    const patientId = await aPatient(tx)
    const clean = await billed(tx, { patientId })
    expect(clean.status).toBe('READY')
    const [{ id: coverageId } = { id: '' }] = await tx.rows(sql<{ id: string }>`select id from coverage where patient_id = ${patientId}`)
    await tx.rows(sql`insert into eligibility_check (id, practice_id, patient_id, coverage_id, trace, service_on, status, is_active, asked_by, asked_at)
      values (${newId()}, ${tx.practiceId}, ${patientId}, ${coverageId}, 'T1', '2026-10-05', 'ANSWERED', false, ${tx.actor.userId}, '2026-10-05')`)
    expect(await recheckClaim(tx, clean.id, clean.version)).toBe(clean.id)
    const stopped = await look(tx, clean.id)
    expect(stopped).toMatchObject({ status: 'SCRUB_FAILED' })
    expect(idsOf(stopped.findings)).toEqual(['eligibility-inactive'])
    expect(await recheckClaim(tx, clean.id, clean.version)).toMatchObject({ code: 'CONFLICT' })
  })
})

test('an authorization is counted by the day and units of the service', async () => {
  await database.run(async tx => {
    const patientId = await aPatient(tx)
    const payerId = await aPayer(tx)
    const coverageId = await aCoverage(tx, patientId, payerId, 1)
    await tx.rows(sql`update payer set settings = '{"authorizedCodes": ["93000"]}' where id = ${payerId}`)
    const wish = { patientId, lines: [{ code: '93000' }] }
    const without = await billed(tx, wish)
    expect(idsOf(without.findings)).toEqual(['authorization-missing'])
    const grantId = newId()
    await tx.rows(sql`insert into authorization_grant (id, practice_id, patient_id, coverage_id, number, status, status_at, codes, units_approved, valid_from, valid_to)
      values (${grantId}, ${tx.practiceId}, ${patientId}, ${coverageId}, 'A1', 'APPROVED', now(), '{93000}', 1, '2026-10-01', '2026-10-31')`)
    await scrubClaims(tx, [without.id])
    const now = await look(tx, without.id)
    expect(now.status).toBe('READY')
    expect(idsOf(now.findings)).toEqual(['authorization-not-named'])
    const [{ id: lineId } = { id: '' }] = await tx.rows(sql<{ id: string }>`select id from claim_line where claim_id = ${without.id}`)
    await tx.rows(sql`insert into authorization_use values (${grantId}, ${lineId}, ${tx.practiceId}, '2026-10-06', 1)`)
    expect(idsOf((await billed(tx, { ...wish, serviceDate: '2026-10-20' })).findings)).toEqual(['authorization-missing', 'authorization-used-up'])
    expect(idsOf((await billed(tx, { ...wish, serviceDate: '2026-11-01' })).findings)).toEqual(['authorization-missing', 'authorization-dates'])
    await tx.rows(sql`update payer set settings = '{}' where id = ${payerId}`)
  })
})

test('the filing limit follows the practice’s days, its own limit for the payer, or the kind of payer', async () => {
  await database.run(async tx => {
    const payerId = await aPayer(tx)
    expect((await billed(tx)).filing).toBe('2027-01-04')
    await tx.rows(sql`update payer set filing_limit_days = 30 where id = ${payerId}`)
    expect((await billed(tx)).filing).toBe('2026-11-05')
    await tx.rows(sql`insert into filing_limit (id, practice_id, payer_id, claim_kind, limit_value, limit_unit, anchor, valid_from, source, checked_on)
      values (${newId()}, ${tx.practiceId}, ${payerId}, 'ORIGINAL', 1, 'YEAR_END', 'SERVICE_FROM', '2026-01-01', 'Contract', '2026-01-01')`)
    expect((await billed(tx)).filing).toBe('2027-12-31')
    await tx.rows(sql`delete from filing_limit`)
    await tx.rows(sql`update payer set filing_limit_days = null, filing_indicator = 'MB' where id = ${payerId}`)
    expect((await billed(tx)).filing).toBe('2027-10-06')
    await tx.rows(sql`update payer set filing_indicator = 'CI' where id = ${payerId}`)
  })
})

test('a rule is switched with a reason that stays on record, and holds for the next claim', async () => {
  await database.run(async tx => {
    const same = { patientId: await aPatient(tx), providerId: await aProvider(tx) }
    await billed(tx, same)
    const change = { isOn: false, severity: 'BLOCK' as const }
    expect(await switchRule(tx, 'duplicate-claim', 0, change, ' ')).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' })
    expect(await switchRule(tx, 'duplicate-claim', 1, change, 'The other system finds them')).toMatchObject({ code: 'CONFLICT' })
    expect(await switchRule(tx, 'nothing', 0, change, 'No such rule')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await switchRule(tx, 'billing-npi', 0, change, 'We have none')).toMatchObject({ code: 'INVALID_INPUT', field: 'isOn' })
    expect(await switchRule(tx, 'duplicate-claim', 0, change, 'The other system finds them')).toBe('duplicate-claim')
    expect((await billed(tx, same)).status).toBe('READY')
    expect(await switchRule(tx, 'duplicate-claim', 1, { isOn: true, severity: 'WARN' }, 'Warn only')).toBe('duplicate-claim')
    const warned = await billed(tx, same)
    expect(warned).toMatchObject({ status: 'READY' })
    expect(warned.findings[0]).toMatchObject({ rule: 'duplicate-claim', severity: 'WARN' })
    const changes = await readRuleChanges(tx, 'duplicate-claim')
    expect(changes.map(({ is_on, severity, reason }) => [is_on, severity, reason])).toEqual([
      [true, 'WARN', 'Warn only'],
      [false, 'BLOCK', 'The other system finds them'],
    ])
    const [listed] = await listRules(tx, 'duplicate-claim')
    expect(listed).toMatchObject({ isOn: true, usualSeverity: 'BLOCK', version: 2 })
    expect(listed?.fired).toBeGreaterThan(0)
    await switchRule(tx, 'duplicate-claim', 2, { isOn: true, severity: 'BLOCK' }, 'As before')
  })
})

test('the history of rules and overrides cannot be changed', async () => {
  await database.run(tx => switchRule(tx, 'line-twice', 0, { isOn: false, severity: 'WARN' }, 'Not wanted here'))
  await expect(database.run(tx => tx.rows(sql`update scrub_rule_change set reason = 'x'`))).rejects.toThrow()
  await expect(database.run(tx => tx.rows(sql`delete from scrub_rule_change`))).rejects.toThrow()
})

test('a finding is let pass with a reason: this one, on this claim, and never what nobody may wave through', async () => {
  await database.run(async tx => {
    const same = { patientId: await aPatient(tx), providerId: await aProvider(tx) }
    await billed(tx, same)
    const stopped = await billed(tx, same)
    const [finding] = stopped.findings
    if (!finding) throw new Error('nothing found')
    expect(await overrideFinding(tx, stopped.id, stopped.version, finding, '')).toMatchObject({ field: 'reason' })
    expect(await overrideFinding(tx, stopped.id, stopped.version, { ...finding, message: 'else' }, 'Checked by phone')).toMatchObject({
      code: 'CONFLICT',
    })
    expect(await overrideFinding(tx, stopped.id, stopped.version, finding, 'Two visits, both real')).toBe(stopped.id)
    const passed = await look(tx, stopped.id)
    expect(passed.status).toBe('READY')
    expect(passed.findings[0]).toMatchObject({ rule: 'duplicate-claim', isOverridden: true })
    // Looked at again, it still passes; another claim does not.
    await scrubClaims(tx, [stopped.id])
    expect(await look(tx, stopped.id)).toEqual(passed)
    expect((await billed(tx, same)).status).toBe('SCRUB_FAILED')
    expect(await submitClaim(tx, passed.id, passed.version)).toBe(passed.id)
    const gone = await look(tx, passed.id)
    expect(await overrideFinding(tx, gone.id, gone.version, finding, 'Too late')).toMatchObject({ code: 'CLAIM_STEP' })

    const future = await billed(tx)
    await tx.rows(sql`update practice set npi = '1234567890'`)
    await scrubClaims(tx, [future.id])
    const wrong = await look(tx, future.id)
    expect(idsOf(wrong.findings)).toEqual(['billing-npi'])
    const refused = await overrideFinding(tx, wrong.id, wrong.version, wrong.findings[0] ?? finding, 'It will do')
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', field: 'rule' })
    await tx.rows(sql`update practice set npi = '1234567893'`)
  })
})

test('a practice adds a rule: off at first, then it stops claims, and changing it keeps what it was', async () => {
  await database.run(async tx => {
    expect(await saveRule(tx, undefined, 0, '{"id": ', 'From the contract')).toMatchObject({ field: 'definition' })
    expect(await saveRule(tx, undefined, 0, own({ must: { fact: 'line.colour', is: 'x' } }), 'From the contract')).toMatchObject({
      field: 'must.fact',
      message: 'There is no fact named line.colour.',
    })
    expect(await saveRule(tx, undefined, 0, own({ kind: 'FORMAT' }), 'From the contract')).toMatchObject({ field: 'kind' })
    expect(await saveRule(tx, undefined, 0, own({ id: 'billing-npi' }), 'From the contract')).toMatchObject({ field: 'id' })
    expect(await saveRule(tx, undefined, 0, own(), 'From the contract')).toBe('no-office-visit')
    expect(await saveRule(tx, undefined, 0, own(), 'Again')).toMatchObject({ field: 'id' })
    expect((await billed(tx)).status).toBe('READY')
    expect(await switchRule(tx, 'no-office-visit', 1, { isOn: true, severity: 'BLOCK' }, 'Tried on last year')).toBe('no-office-visit')
    const stopped = await billed(tx)
    expect(stopped.status).toBe('SCRUB_FAILED')
    expect(stopped.findings).toEqual([expect.objectContaining({ message: 'Line 1 bills 99213.', field: 'lines.1.code', source: 'Contract of 2026' })])
    expect(await saveRule(tx, 'no-office-visit', 1, own({ severity: 'WARN' }), 'Too strict')).toMatchObject({ code: 'CONFLICT' })
    expect(await saveRule(tx, 'no-office-visit', 2, own({ severity: 'WARN' }), 'Too strict')).toBe('no-office-visit')
    await scrubClaims(tx, [stopped.id])
    expect((await look(tx, stopped.id)).status).toBe('READY')
    expect((await readRuleChanges(tx, 'no-office-visit')).map(({ kind }) => kind)).toEqual(['CHANGED', 'SWITCHED', 'ADDED'])
    await switchRule(tx, 'no-office-visit', 3, { isOn: false, severity: 'WARN' }, 'Done')
  })
})

test('a set of codes of the practice takes the place of the shipped one', async () => {
  await database.run(async tx => {
    const rule = own({ id: 'own-set', must: { not: { fact: 'line.code', inSet: ['LAB'] } } })
    await saveRule(tx, undefined, 0, rule, 'Trying sets')
    await switchRule(tx, 'own-set', 1, { isOn: true, severity: 'WARN' }, 'Trying sets')
    expect(idsOf((await billed(tx)).findings)).toEqual([])
    await tx.rows(sql`insert into rule_code_set (practice_id, name, valid_from, label, codes, source)
      values (${tx.practiceId}, 'LAB', '2000-01-01', 'Laboratory', '99213-99215', 'Us')`)
    expect(idsOf((await billed(tx)).findings)).toEqual(['own-set'])
    await tx.rows(sql`delete from rule_code_set`)
    await switchRule(tx, 'own-set', 2, { isOn: false, severity: 'WARN' }, 'Done')
  })
})

test('a rule is tried on past claims page by page: caught, denied, and nothing else changed', async () => {
  await database.run(async tx => {
    const rule = parseRule(JSON.parse(own({ must: { not: { fact: 'line.modifiers', is: 'TC' } } })))
    if (isFault(rule)) throw new Error(rule.message)
    const past = { serviceDate: '2024-03-05' }
    const denied = await aClaim(tx, { ...past, lines: [{ modifiers: ['TC'] }] })
    await takeStep(tx, denied.id, 'deny', { reasonCodes: ['CO-4'] })
    const paid = await aClaim(tx, { ...past, lines: [{}, { modifiers: ['TC'] }] })
    const other = await aClaim(tx, past)
    await takeStep(tx, other.id, 'deny', { reasonCodes: ['CO-50'] })
    await aClaim(tx, { ...past, payerId: null, lines: [{ modifiers: ['TC'] }] })
    await aClaim(tx, { serviceDate: '2024-04-05', lines: [{ modifiers: ['TC'] }] })
    const page = await tryRule(tx, { rule, from: '2024-03-01', to: '2024-03-31' })
    expect(page).toMatchObject({ total: 3, looked: 3, denied: 2, next: null })
    expect(page.caught.map(({ id, wasDenied, message }) => [id, wasDenied, message]).sort()).toEqual(
      [
        [denied.id, true, 'Line 1 bills 99213.'],
        [paid.id, false, 'Line 2 bills 99213.'],
      ].sort(),
    )
    expect([...tx.looked]).toEqual(expect.arrayContaining([denied.patientId, paid.patientId]))
    expect((await readClaim(tx, paid.id))?.findings).toEqual([])
  })
})

test('trying goes on where it stopped, over every claim once', async () => {
  await database.run(async tx => {
    const rule = parseRule(JSON.parse(own()))
    if (isFault(rule)) throw new Error(rule.message)
    const model = await aClaim(tx, { serviceDate: '2023-05-05' })
    await tx.rows(sql`
      insert into claim (id, practice_id, number, encounter_id, patient_id, payer_id, coverage_id, provider_id, status, status_at, service_date, place_of_service,
        diagnoses, charged_cents, filing_limit_on, submitted_at)
      select gen_random_uuid(), practice_id, 'P' || n, encounter_id, patient_id, payer_id, coverage_id, provider_id, status, status_at, service_date,
        place_of_service, diagnoses, charged_cents, filing_limit_on, submitted_at from claim, generate_series(1, 1100) n where id = ${model.id}`)
    const pages: TriedPage[] = []
    let after: string | undefined
    do {
      const page: TriedPage = await tryRule(tx, { rule, from: '2023-05-05', to: '2023-05-05', ...(after ? { after } : {}) })
      pages.push(page)
      after = page.next ?? undefined
    } while (after)
    expect(pages.map(({ looked, total }) => [looked, total])).toEqual([
      [500, 1101],
      [500, null],
      [101, null],
    ])
    expect(pages.flatMap(({ caught }) => caught.map(({ id }) => id))).toEqual([model.id])
  })
})

test('a visit whose claim cannot be built goes to the coder with the reason, and holds nobody up', async () => {
  await database.run(async tx => {
    const good = [await aVisit(tx), await aVisit(tx)]
    const bad = await aVisit(tx, { lines: [{ chargeCents: 9_500_000_000_000 }] })
    expect(await bringForward(tx, [...good, bad])).toEqual({ billed: 2, flagged: 1 })
    const [visit] = await tx.rows(sql<{ status: string }>`select status from encounter where id = ${bad}`)
    expect(visit?.status).toBe('CODING_REVIEW')
    expect(await readFlags(tx, bad)).toMatchObject([
      { rule: 'claim-unbuilt', status: 'OPEN', message: expect.stringContaining('larger than a claim') },
    ])
    expect(await claimIdsOf(tx, bad)).toEqual([])
    expect((await Promise.all(good.map(id => claimIdsOf(tx, id)))).flat()).toHaveLength(2)
  })
})

test('one practice sees nothing of another’s rules', async () => {
  const other = database.practiceId + 1_000
  const seen = await database.run(tx => listRules(tx).then(rules => rules.filter(({ isOwn }) => isOwn)), { practiceId: other })
  expect(seen).toEqual([])
  expect((await database.run(tx => listRules(tx))).some(({ isOwn }) => isOwn)).toBe(true)
  expect(await database.run(tx => recheckClaim(tx, newId(), 1))).toBeInstanceOf(Refusal)
})

test('a visit that becomes two claims is no duplicate of itself', async () => {
  await database.run(async tx => {
    const encounterId = await aVisit(tx, { lines: Array.from({ length: 51 }, (_, i) => ({ modifiers: i === 50 ? [] : ['25'] })) })
    await tx.rows(sql`update encounter set status = 'READY_TO_BILL' where id = ${encounterId}`)
    expect(await billWhatCan(tx, [encounterId])).toEqual({ billed: [encounterId], unbuilt: [] })
    const ids = await claimIdsOf(tx, encounterId)
    expect(ids).toHaveLength(2)
    for (const id of ids) expect(idsOf((await look(tx, id)).findings)).not.toContain('duplicate-claim')
    await scrubClaims(tx, ids)
    for (const id of ids) expect(idsOf((await look(tx, id)).findings)).not.toContain('duplicate-claim')
  })
})

test('a test of the practice’s own laboratory goes with its CLIA number, one done elsewhere does not', async () => {
  await database.run(async tx => {
    const payerId = await aPayer(tx)
    await tx.rows(sql`update payer set filing_indicator = 'MC' where id = ${payerId}`)
    const lines = [{ code: '93000' }, { code: '80053' }, { code: '80061', modifiers: ['90'] }]
    const without = await billed(tx, { lines })
    expect(idsOf(without.findings).filter(rule => rule === 'lab-clia')).toHaveLength(2)
    await tx.rows(sql`update practice set clia = '05D1234567'`)
    const own = await billed(tx, { lines })
    const kept = await tx.rows(
      sql<{ clia: string | null }>`select details ->> 'clia' as clia from claim_line where claim_id = ${own.id} order by position`,
    )
    expect(kept.map(({ clia }) => clia)).toEqual([null, '05D1234567', null])
    expect(own.findings.filter(({ rule }) => rule === 'lab-clia').map(({ message }) => message)).toEqual([expect.stringContaining('Line 3')])
    await tx.rows(sql`update practice set clia = null`)
    await tx.rows(sql`update payer set filing_indicator = 'CI' where id = ${payerId}`)
  })
})
