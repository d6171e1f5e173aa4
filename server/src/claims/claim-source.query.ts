import type { Day } from '@cleanclaim/schema/day'
import { sum, type Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { Tx } from '../platform/transaction.ts'
import type { LineDetails } from './claim-details.rules.ts'
import { readOwnLimits } from './filing-limit.query.ts'
import type { ClaimFacts } from './scrub/claim-facts.rules.ts'
import type { CodeSets } from './scrub/code-sets.rules.ts'
import { factsOf, headColumns, headJoins, type HeadRow, subjectOf } from './scrub/head.query.ts'
import { readCodeSets } from './scrub/ruleset.query.ts'
import { readSurroundings } from './scrub/surroundings.query.ts'
import { splitLines } from './split-lines.rules.ts'

/** One finalised encounter, or as much of it as one claim holds, with all that its claim is built from. */
export interface ClaimSource {
  encounterId: string
  /** From 1; more than one for a visit with more lines or diagnoses than a claim takes. */
  part: number
  patientId: string
  providerId: string
  serviceDate: Day
  placeOfService: string
  /** Codes in claim order, without dots. */
  diagnoses: string[]
  lines: SourceLine[]
  chargedCents: Money
  /** Undefined when nobody insures the visit. */
  insured: { payerId: string; coverageId: string; filingLimitOn: Day } | undefined
  facts: Omit<ClaimFacts, 'today'>
}
export interface SourceLine {
  chargeLineId: string
  position: number
  system: 'cpt' | 'hcpcs'
  code: string
  modifiers: string[]
  units: string
  chargeCents: Money
  pointers: number[]
  details: LineDetails
}

/**
 * Reads what claims are built from, for any number of encounters in the same few queries. The policy is the one of
 * lowest rank that was in force on the day of the visit; what a claim under correction says besides is kept.
 */
export async function readClaimSources(tx: Tx, encounterIds: readonly string[]): Promise<ClaimSource[]> {
  const heads = await tx.rows(headQuery(encounterIds))
  const diagnoses = await tx.rows(sql<{ id: string; encounter_id: string; code: string }>`
    select id, encounter_id, code from diagnosis where encounter_id = any(${[...encounterIds]}::uuid[]) and status <> 'REJECTED' and code is not null
    order by encounter_id, position`)
  const lines = await tx.rows(sql<LineRow>`
    select id, encounter_id, system, code, modifiers, trim_scale(units)::text as units, charge_cents, diagnosis_ids, details
    from charge_line where encounter_id = any(${[...encounterIds]}::uuid[]) and status <> 'REJECTED' and code is not null order by encounter_id, position`)
  const diagnosesOf = Map.groupBy(diagnoses, row => row.encounter_id)
  const linesOf = Map.groupBy(lines, row => row.encounter_id)
  const sets = await readCodeSets(tx)
  const built = heads.flatMap(head =>
    buildParts(
      head,
      diagnosesOf.get(head.encounter_id) ?? [],
      (linesOf.get(head.encounter_id) ?? []).map(line => withClia(line, head, sets)),
    ),
  )
  const around = await readSurroundings(
    tx,
    built.map(({ head, lines: own }) => subjectOf(head, own)),
  )
  const limits = await readOwnLimits(tx)
  return built.map(({ head, part, diagnoses: codes, lines: own, chargedCents }, i) => {
    const facts = factsOf({
      head,
      diagnoses: codes,
      lines: own,
      chargedCents,
      around: around[i] ?? { duplicateOf: [], authorization: [] },
      ownLimits: limits.get(head.payer_uuid ?? '') ?? [],
    })
    const { payer_uuid: payerId, coverage_id: coverageId } = head
    return {
      encounterId: head.encounter_id,
      part,
      patientId: head.patient_id,
      providerId: head.provider_id,
      serviceDate: head.service_date,
      placeOfService: head.place_of_service,
      diagnoses: codes,
      lines: own,
      chargedCents,
      insured: payerId && coverageId ? { payerId, coverageId, filingLimitOn: facts.filingLimitOn } : undefined,
      facts,
    }
  })
}

interface LineRow {
  id: string
  encounter_id: string
  system: 'cpt' | 'hcpcs'
  code: string
  modifiers: string[]
  units: string
  charge_cents: Money
  diagnosis_ids: string[]
  details: LineDetails
}

const headQuery = (encounterIds: readonly string[]) => sql<HeadRow>`
  select e.provider_id, e.service_date::text, e.place_of_service, ${headColumns}
  from encounter e
  join provider v on v.id = e.provider_id
  left join lateral (
    select * from claim k where k.practice_id = e.practice_id and k.encounter_id = e.id and k.status = 'DRAFT' order by k.payer_sequence limit 1
  ) k on true
  left join lateral (
    select * from coverage c where c.practice_id = e.practice_id and c.patient_id = e.patient_id
      and c.valid_from <= e.service_date and (c.valid_to is null or c.valid_to >= e.service_date) order by c.rank limit 1
  ) c on true
  left join payer y on y.id = c.payer_id
  ${headJoins}
  where e.id = any(${[...encounterIds]}::uuid[]) order by e.id`

interface BuiltSource {
  head: HeadRow
  part: number
  diagnoses: string[]
  lines: SourceLine[]
  chargedCents: Money
}

function buildParts(head: HeadRow, diagnosisRows: readonly { id: string; code: string }[], lineRows: readonly LineRow[]): BuiltSource[] {
  const codeOf = new Map(diagnosisRows.map(({ id, code }) => [id, code]))
  const parts = splitLines(
    [...codeOf.keys()],
    lineRows.map(row => ({ ...row, diagnosisIds: row.diagnosis_ids, clia: row.details.clia })),
  )
  return parts.map(({ diagnosisIds, lines }, i) => {
    const own = lines.map((row, place) => sourceLine(row, place + 1, diagnosisIds))
    return {
      head,
      part: i + 1,
      diagnoses: diagnosisIds.map(id => codeOf.get(id) ?? ''),
      lines: own,
      chargedCents: sum(own.map(line => line.chargeCents)),
    }
  })
}

const OUTSIDE_LABORATORY = '90'

/** A test of the practice's own laboratory goes with its CLIA number, unless the claim or line names another. */
function withClia(line: LineRow, { details, practice_clia: clia, service_date: on }: HeadRow, sets: CodeSets): LineRow {
  const isNamed = line.details.clia !== undefined || details.clia !== undefined
  if (!clia || isNamed || line.modifiers.includes(OUTSIDE_LABORATORY) || !sets.has('LAB_CLIA', line.code, on)) return line
  return { ...line, details: { ...line.details, clia } }
}

/** Lines point to diagnoses by id; on the claim they point by place. */
const sourceLine = (row: LineRow, position: number, diagnosisIds: readonly string[]): SourceLine => ({
  chargeLineId: row.id,
  position,
  system: row.system,
  code: row.code,
  modifiers: row.modifiers,
  units: row.units,
  chargeCents: row.charge_cents,
  pointers: row.diagnosis_ids.map(id => diagnosisIds.indexOf(id) + 1).filter(place => place > 0),
  details: row.details,
})
