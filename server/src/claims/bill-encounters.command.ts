import { sql } from 'kysely'
import { consumeAuthorizations } from '../coverage/consume-authorizations.command.ts'
import { encounterLanding } from '../encounters/encounter.steps.ts'
import { chargeClaim } from '../ledger/money-core.rules.ts'
import { postAll } from '../ledger/post-journal.command.ts'
import { reverseClaimCharges } from '../ledger/reverse-journal.command.ts'
import { takeNumbers } from '../parties/number-series.store.ts'
import { readToday } from '../parties/practice.query.ts'
import type { Tx } from '../platform/transaction.ts'
import { readClaimSources, type ClaimSource } from './claim-source.query.ts'
import { blockingOf, type Finding } from './claim.rules.ts'
import { landing, type ClaimStatus, type ClaimStep } from './claim.steps.ts'
import { refreshBalances } from './refresh-balances.command.ts'
import { readOverrides, readRuleset } from './scrub/ruleset.query.ts'
import { withOverrides } from './scrub/ruleset.rules.ts'
import { scrub } from './scrub/scrub.rules.ts'
import { takeSteps } from './take-steps.command.ts'

interface BuiltClaim {
  id: string
  number: string
  /** Counts how often it was built; part of the line control numbers, so that none comes twice. */
  build: number
  source: ClaimSource
  findings: Finding[]
  step: ClaimStep
  status: ClaimStatus
}

/**
 * Builds, books and scrubs the claim of each encounter that is ready to bill; any number in the same few statements.
 * A claim that came back for correction keeps its number and is built anew: its old charges are reversed, not edited.
 * Where nobody insures the visit the patient is billed at once. A visit that is too large for one claim becomes several.
 *
 * @returns the ids of the claims
 */
export async function billEncounters(tx: Tx, encounterIds: readonly string[]): Promise<string[]> {
  if (encounterIds.length === 0) return []
  const sources = await readClaimSources(tx, encounterIds)
  const drafts = await readDrafts(tx, encounterIds)
  const fresh = sources.filter(source => !drafts.has(keyOf(source)))
  const numbers = fresh.length > 0 ? await takeNumbers(tx, 'claim', fresh.length) : 0n
  const today = await readToday(tx)
  const ruleset = await readRuleset(tx)
  const overrides = await readOverrides(
    tx,
    [...drafts.values()].map(({ id }) => id),
  )

  let taken = 0n
  const claims = sources.map(source => {
    const draft = drafts.get(keyOf(source))
    const found = source.insured ? scrub({ ...source.facts, today }, ruleset) : []
    const findings = withOverrides(found, overrides.get(draft?.id ?? '') ?? [])
    const step: ClaimStep = !source.insured ? 'moveToPatient' : blockingOf(findings) ? 'scrubFail' : 'scrubPass'
    const id = draft?.id ?? tx.newId()
    const number = draft?.number ?? `CC${numbers + taken++}`
    return { id, number, build: (draft?.builds ?? 0) + 1, source, findings, step, status: landing('DRAFT', step) ?? 'DRAFT' }
  })
  if (drafts.size > 0)
    await clearDrafts(
      tx,
      [...drafts.values()].map(({ id }) => id),
    )
  await storeClaims(tx, claims)
  await storeLines(tx, claims)
  await storeHistory(tx, claims)
  await consumeAuthorizations(
    tx,
    claims.map(({ id }) => id),
  )
  const used = new Set(claims.map(({ id }) => id))
  await voidLeftOver(
    tx,
    [...drafts.values()].filter(({ id }) => !used.has(id)).map(({ id }) => id),
  )
  await moveEncounters(tx, claims)
  return claims.map(({ id }) => id)
}

/** A claim is known again by its visit and which part of it it is. */
const keyOf = ({ encounterId, part }: { encounterId: string; part: number }): string => `${encounterId}:${part}`

async function readDrafts(tx: Tx, encounterIds: readonly string[]): Promise<Map<string, { id: string; number: string; builds: number }>> {
  const rows = await tx.rows(sql<{ id: string; number: string; encounter_id: string; part: number; builds: number }>`
    select c.id, c.number, c.encounter_id, c.part, (select count(*) from claim_event v where v.claim_id = c.id and v.from_status = 'DRAFT')::int as builds
    from claim c where c.encounter_id = any(${[...encounterIds]}::uuid[]) and c.status = 'DRAFT' order by c.id for update of c`)
  return new Map(rows.map(({ encounter_id, part, ...draft }) => [keyOf({ encounterId: encounter_id, part }), draft]))
}

/** Parts that a smaller visit no longer needs; their charges are reversed already. */
async function voidLeftOver(tx: Tx, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return
  await takeSteps(
    tx,
    claimIds.map(claimId => ({ claimId, step: 'void', detail: 'The visit fits on fewer claims now.' })),
  )
  await tx.rows(sql`update claim set charged_cents = 0 where id = any(${[...claimIds]}::uuid[])`)
  await refreshBalances(tx, claimIds)
}

async function clearDrafts(tx: Tx, claimIds: readonly string[]): Promise<void> {
  await reverseClaimCharges(tx, claimIds)
  await tx.rows(sql`delete from claim_line where claim_id = any(${[...claimIds]}::uuid[])`)
}

async function storeClaims(tx: Tx, claims: readonly BuiltClaim[]): Promise<void> {
  const now = tx.clock.now().toISOString()
  const rows = claims.map(
    ({ id, number, source: s, findings, status }) => sql`(${id}::uuid, ${tx.practiceId}::int, ${number}, ${s.encounterId}::uuid, ${s.patientId}::uuid,
    ${s.insured?.payerId ?? null}::uuid, ${s.insured?.coverageId ?? null}::uuid, ${s.providerId}::uuid, ${status}, ${now}::timestamptz, ${s.serviceDate}::date,
    ${s.placeOfService}, ${s.diagnoses}::text[], ${s.chargedCents}::bigint, ${JSON.stringify(findings)}::jsonb, ${s.facts.filingLimitOn}::date, ${s.part}::int)`,
  )
  await tx.rows(sql`
    insert into claim (id, practice_id, number, encounter_id, patient_id, payer_id, coverage_id, provider_id, status, status_at, service_date,
      place_of_service, diagnoses, charged_cents, findings, filing_limit_on, part)
    values ${sql.join(rows)}
    on conflict (id) do update set payer_id = excluded.payer_id, coverage_id = excluded.coverage_id, provider_id = excluded.provider_id,
      status = excluded.status, status_at = excluded.status_at, service_date = excluded.service_date, place_of_service = excluded.place_of_service,
      diagnoses = excluded.diagnoses, charged_cents = excluded.charged_cents, findings = excluded.findings, filing_limit_on = excluded.filing_limit_on,
      reason_codes = '{}', batch_id = null, version = claim.version + 1`)
}

async function storeLines(tx: Tx, claims: readonly BuiltClaim[]): Promise<void> {
  const all = claims.flatMap(claim =>
    claim.source.lines.map(line => ({ ...line, id: tx.newId(), claim, control: controlNumber(claim, line.position) })),
  )
  const rows = all.map(
    l => sql`(${l.id}::uuid, ${tx.practiceId}::int, ${l.claim.id}::uuid, ${l.position}::int, ${l.chargeLineId}::uuid, ${l.control}, ${l.system},
    ${l.code}, ${l.modifiers}::text[], ${l.units}::numeric, ${l.chargeCents}::bigint, ${l.pointers}::int[], ${JSON.stringify(l.details)}::jsonb)`,
  )
  if (rows.length > 0) {
    await tx.rows(sql`insert into claim_line (id, practice_id, claim_id, position, charge_line_id, control_number, system, code, modifiers, units,
      charge_cents, pointers, details) values ${sql.join(rows)}`)
  }
  const linesOf = Map.groupBy(all, line => line.claim.id)
  const journals = claims.flatMap(({ id, source }) =>
    chargeClaim({
      claimId: id,
      patientId: source.patientId,
      payerId: source.insured?.payerId,
      effectiveDate: source.serviceDate,
      lines: (linesOf.get(id) ?? []).map(line => ({ claimLineId: line.id, chargeCents: line.chargeCents })),
    }),
  )
  await postAll(tx, journals)
  await refreshBalances(
    tx,
    claims.map(({ id }) => id),
  )
}

/** REF*6R: at most 30 of A-Z and 0-9, unique over all submissions (domain/edi.md 2.4). */
const controlNumber = ({ number, build }: BuiltClaim, position: number): string => `${number}${build > 1 ? `R${build}` : ''}L${position}`

async function storeHistory(tx: Tx, claims: readonly BuiltClaim[]): Promise<void> {
  const now = tx.clock.now().toISOString()
  const details = claims.map(({ findings, step }) => (step === 'scrubFail' ? (blockingOf(findings)?.message ?? null) : null))
  await tx.rows(sql`
    insert into claim_event (claim_id, position, practice_id, step, from_status, to_status, at, actor_id, detail)
    select id, coalesce((select max(position) from claim_event v where v.claim_id = n.id), 0) + 1, ${tx.practiceId}, step, 'DRAFT', status, ${now}, ${tx.actor.userId}, detail
    from unnest(${claims.map(c => c.id)}::uuid[], ${claims.map(c => c.step)}::text[], ${claims.map(c => c.status)}::text[], ${details}::text[]) as n (id, step, status, detail)`)
  for (const { id, source } of claims) tx.record({ kind: 'claim.changed', claimId: id, encounterId: source.encounterId, patientId: source.patientId })
}

async function moveEncounters(tx: Tx, claims: readonly BuiltClaim[]): Promise<void> {
  const visits = [...new Map(claims.map(({ source }) => [source.encounterId, source])).values()]
  const next = visits.map(source => encounterLanding('READY_TO_BILL', source.insured ? 'bill' : 'billPatient') ?? 'READY_TO_BILL')
  const moved = await tx.rows(sql<{ id: string }>`
    update encounter e set status = n.next, status_at = ${tx.clock.now().toISOString()}, version = version + 1
    from unnest(${visits.map(visit => visit.encounterId)}::uuid[], ${next}::text[]) as n (id, next)
    where e.id = n.id and e.status = 'READY_TO_BILL' returning e.id`)
  // Billing twice would book the charges twice: the whole transaction is undone.
  if (moved.length !== visits.length) throw new Error(`${visits.length - moved.length} encounters were not ready to bill`)
}
