import type { Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { dayAt } from '../../kernel/clock.ts'
import type { Tx } from '../../platform/transaction.ts'
import { readOwnLimits } from '../filing-limit.query.ts'
import type { ClaimFacts } from './claim-facts.rules.ts'
import { factsOf, headColumns, headJoins, type BuiltLine, type HeadRow, subjectOf } from './head.query.ts'
import { readSurroundings } from './surroundings.query.ts'

/** A claim that is there, as the scrub looks at it. */
export interface ReadClaim {
  id: string
  patientId: string
  facts: ClaimFacts
}

/**
 * Reads claims as they are, for any number of them in the same few queries; claims that nobody insures are left out.
 *
 * @param asOf `now`: as if sent today; `sent`: as on the day on which each was sent, for trying rules on past claims
 */
export async function readClaimFacts(tx: Tx, claimIds: readonly string[], asOf: 'now' | 'sent'): Promise<ReadClaim[]> {
  const heads = await tx.rows(headQuery(claimIds))
  const lines = await tx.rows(sql<LineRow>`
    select claim_id, position, code, modifiers, trim_scale(units)::text as units, charge_cents as "chargeCents", pointers, details
    from claim_line where claim_id = any(${[...claimIds]}::uuid[]) order by claim_id, position`)
  const linesOf = Map.groupBy(lines, line => line.claim_id)
  const around = await readSurroundings(
    tx,
    heads.map(head => subjectOf(head, linesOf.get(head.claim_id) ?? [])),
  )
  const limits = await readOwnLimits(tx)
  return heads.map((head, i) => {
    const own = linesOf.get(head.claim_id) ?? []
    const facts = factsOf({
      head,
      diagnoses: head.diagnoses,
      lines: own,
      chargedCents: head.charged_cents,
      around: around[i] ?? { duplicateOf: [], authorization: [] },
      ownLimits: limits.get(head.payer_uuid ?? '') ?? [],
    })
    const today = (asOf === 'sent' && head.sent_on) || dayAt(tx.clock.now(), head.time_zone)
    return { id: head.claim_id, patientId: head.patient_id, facts: { ...facts, today } }
  })
}

interface ClaimHeadRow extends HeadRow {
  claim_id: string
  diagnoses: string[]
  charged_cents: Money
  sent_on: Day | null
}
interface LineRow extends BuiltLine {
  claim_id: string
}

const headQuery = (claimIds: readonly string[]) => sql<ClaimHeadRow>`
  select k.provider_id, k.service_date::text, k.place_of_service, k.diagnoses, k.charged_cents,
    (k.submitted_at at time zone p.time_zone)::date::text as sent_on, ${headColumns}
  from claim k
  join encounter e on e.id = k.encounter_id
  join provider v on v.id = k.provider_id
  join coverage c on c.id = k.coverage_id
  join payer y on y.id = k.payer_id
  ${headJoins}
  where k.id = any(${[...claimIds]}::uuid[]) order by k.id`
