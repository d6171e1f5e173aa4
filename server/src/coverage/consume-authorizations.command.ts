import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import { chooseGrant, leftMilli, milliUnits, showUnits } from './authorization.rules.ts'
import { lockGrants, type AuthorizationRow } from './authorization.store.ts'

/** A line that needs more than its grant has left: for the scrub to find, not to refuse care. */
export interface Overdraft {
  claimId: string
  claimLineId: string
  authorizationId: string
  /** Decimal text. */
  unitsOver: string
}

interface Line {
  id: string
  claim_id: string
  patient_id: string
  coverage_id: string
  provider_id: string
  code: string
  units: string
  service_on: Day
  claim_number: string | null
  line_number: string | null
}

/**
 * Counts the lines of claims on the authorizations they use, by patient, policy, code, provider and day of service, and
 * writes the number on a claim that has none (`details.priorAuthorization`; on the line where it differs). Claims that
 * use the same authorization at once wait for each other. Counted anew each time: running it again changes nothing, and
 * after a claim was voided it gives back what that claim had used.
 *
 * @returns lines beyond the balance; their units are counted all the same
 */
export async function consumeAuthorizations(tx: Tx, claimIds: readonly string[]): Promise<Overdraft[]> {
  const patients = await tx.rows(
    sql<{ patient_id: string }>`select distinct patient_id from claim where id = any(${[...claimIds]}::uuid[]) and coverage_id is not null`,
  )
  if (patients.length === 0) return []
  await lockGrants(
    tx,
    patients.map(({ patient_id }) => patient_id),
  )
  await giveBack(tx, claimIds)
  const grants = await lockGrants(
    tx,
    patients.map(({ patient_id }) => patient_id),
  )
  if (grants.length === 0) return []
  const lines = await readLines(tx, claimIds)
  const uses = lines.flatMap(line => use(line, grants))
  await storeUses(tx, uses)
  await storeNumbers(tx, uses)
  tx.look(patients.map(({ patient_id }) => patient_id))
  return uses.flatMap(({ line, grant, overMilli }) =>
    overMilli > 0 ? [{ claimId: line.claim_id, claimLineId: line.id, authorizationId: grant.id, unitsOver: showUnits(overMilli) }] : [],
  )
}

/** What the lines of these claims have used so far, a voided one among them. A claim built anew loses its lines, and with them their use. */
const giveBack = (tx: Tx, claimIds: readonly string[]): Promise<unknown> =>
  tx.rows(sql`
    delete from authorization_use u using claim_line l where l.id = u.claim_line_id and u.practice_id = ${tx.practiceId} and l.claim_id = any(${[...claimIds]}::uuid[])`)

const readLines = (tx: Tx, claimIds: readonly string[]): Promise<Line[]> =>
  tx.rows(sql<Line>`
    select l.id, l.claim_id, c.patient_id, c.coverage_id, c.provider_id, l.code, trim_scale(l.units)::text as units, c.service_date::text as service_on,
      c.details->>'priorAuthorization' as claim_number, l.details->>'priorAuthorization' as line_number
    from claim_line l join claim c on c.id = l.claim_id
    where c.practice_id = ${tx.practiceId} and c.id = any(${[...claimIds]}::uuid[]) and c.coverage_id is not null and c.status <> 'VOIDED'
    order by c.service_date, c.id, l.position`)

interface Use {
  line: Line
  grant: AuthorizationRow
  unitsMilli: number
  overMilli: number
}

/** A number that is none of ours was typed by somebody who knows more: such a line is left alone. */
function use(line: Line, grants: readonly AuthorizationRow[]): Use[] {
  const own = grants.filter(({ patientId, coverageId }) => patientId === line.patient_id && coverageId === line.coverage_id)
  const given = line.line_number ?? line.claim_number ?? undefined
  if (given !== undefined && !own.some(({ number }) => number === given)) return []
  const unitsMilli = milliUnits(line.units) ?? 0
  const grant = chooseGrant({ code: line.code, serviceOn: line.service_on, unitsMilli, providerId: line.provider_id }, own, given)
  if (!grant || unitsMilli === 0) return []
  const left = leftMilli(grant)
  grant.usedMilli += unitsMilli
  return [{ line, grant, unitsMilli, overMilli: left === null ? 0 : Math.max(0, unitsMilli - Math.max(0, left)) }]
}

async function storeUses(tx: Tx, uses: readonly Use[]): Promise<void> {
  if (uses.length === 0) return
  const rows = uses.map(
    ({ line, grant, unitsMilli }) =>
      sql`(${grant.id}::uuid, ${line.id}::uuid, ${tx.practiceId}::int, ${line.service_on}::date, ${showUnits(unitsMilli)}::numeric)`,
  )
  await tx.rows(sql`insert into authorization_use (authorization_id, claim_line_id, practice_id, service_on, units) values ${sql.join(rows)}`)
}

/** The number of the first line goes on the claim; another one on its own line, as a claim carries one only. */
async function storeNumbers(tx: Tx, uses: readonly Use[]): Promise<void> {
  for (const [claimId, ofClaim] of Map.groupBy(uses, ({ line }) => line.claim_id)) {
    const number = ofClaim.find(({ grant }) => grant.number !== null)?.grant.number
    if (!number) continue
    await tx.rows(sql`
      update claim set details = jsonb_set(details, '{priorAuthorization}', to_jsonb(${number}::text)) where id = ${claimId} and details->>'priorAuthorization' is distinct from ${number}`)
    for (const { line, grant } of ofClaim) {
      if (grant.number === null || grant.number === (line.line_number ?? number)) continue
      await tx.rows(
        sql`update claim_line set details = jsonb_set(details, '{priorAuthorization}', to_jsonb(${grant.number}::text)) where id = ${line.id}`,
      )
    }
  }
}
