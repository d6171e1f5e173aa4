import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { readCodeBook, type CodeSystem } from '../codes/code-book.query.ts'
import { encounterLanding, type EncounterStatus, type EncounterStep } from '../encounters/encounter.steps.ts'
import { dayAt } from '../kernel/clock.ts'
import type { Tx } from '../platform/transaction.ts'
import { codingRules, findCodingFlags, type CodingFacts, type CodingFinding, type FactLine } from './coding.rules.ts'

interface EncounterRow {
  id: string
  patient_id: string
  status: EncounterStatus
  service_date: Day
  place_of_service: string
  is_signed: boolean
  time_zone: string
}
interface DiagnosisRow {
  id: string
  encounter_id: string
  code: string | null
  source_text: string | null
}
interface LineRow {
  id: string
  encounter_id: string
  system: 'cpt' | 'hcpcs'
  code: string | null
  source_text: string | null
  modifiers: string[]
  charge_cents: bigint
  diagnosis_ids: string[]
}

export interface ReviewResult {
  /** Without a blocking flag: may be billed. */
  passed: string[]
  /** In the coder's queue. */
  flagged: string[]
}

/**
 * Runs the coding rules over the encounters and keeps their flags in line with what was found: new ones are raised,
 * those that no longer stand are resolved, overridden ones stay overridden. Freshly captured encounters move on:
 * to the coder when something blocks, else on by themselves. Works on any number in the same few queries.
 */
export async function reviewEncounters(tx: Tx, ids: readonly string[]): Promise<ReviewResult> {
  const encounters = await tx.rows(sql<EncounterRow>`
    select e.id, e.patient_id, e.status, e.service_date::text, e.place_of_service, e.note_signed_at is not null as is_signed, p.time_zone
    from encounter e join practice p on p.id = e.practice_id where e.id = any(${[...ids]}::uuid[]) order by e.id for update of e`)
  const facts = await readFacts(tx, encounters)
  const found = new Map(encounters.map(({ id }) => [id, findCodingFlags(facts(id))]))
  const overridden = await keepFlags(tx, found)

  const result: ReviewResult = { passed: [], flagged: [] }
  for (const [id, findings] of found) {
    const blocks = findings.some(finding => codingRules[finding.rule].severity === 'BLOCK' && !overridden.has(flagKey(id, finding)))
    ;(blocks ? result.flagged : result.passed).push(id)
  }
  await move(tx, encounters, result.passed, 'pass')
  await move(tx, encounters, result.flagged, 'flag')
  return result
}

async function readFacts(tx: Tx, encounters: readonly EncounterRow[]): Promise<(id: string) => CodingFacts> {
  const ids = encounters.map(({ id }) => id)
  const diagnoses = await tx.rows(sql<DiagnosisRow>`
    select id, encounter_id, code, source_text from diagnosis where encounter_id = any(${ids}::uuid[]) and status <> 'REJECTED' order by encounter_id, position`)
  const lines = await tx.rows(sql<LineRow>`
    select id, encounter_id, system, code, source_text, modifiers, charge_cents, diagnosis_ids
    from charge_line where encounter_id = any(${ids}::uuid[]) and status <> 'REJECTED' order by encounter_id, position`)
  const book = await readCodeBook(tx, codesIn(encounters, diagnoses, lines))
  const [diagnosesOf, linesOf, encounterOf] = [groupBy(diagnoses), groupBy(lines), new Map(encounters.map(e => [e.id, e]))]

  return id => {
    const encounter = encounterOf.get(id)
    if (!encounter) throw new Error(`encounter ${id} was not read`)
    return {
      serviceDate: encounter.service_date,
      today: dayAt(tx.clock.now(), encounter.time_zone),
      placeOfService: encounter.place_of_service,
      isSigned: encounter.is_signed,
      diagnoses: (diagnosesOf.get(id) ?? []).map(({ id: own, code, source_text }) => ({ id: own, code, sourceText: source_text })),
      lines: (linesOf.get(id) ?? []).map(factLine),
      standing: (system, code) => book.on(system, code, encounter.service_date),
    }
  }
}

function* codesIn(
  encounters: readonly EncounterRow[],
  diagnoses: readonly DiagnosisRow[],
  lines: readonly LineRow[],
): Iterable<{ system: CodeSystem; code: string }> {
  for (const { place_of_service } of encounters) yield { system: 'pos', code: place_of_service }
  for (const { code } of diagnoses) if (code) yield { system: 'icd10cm', code }
  for (const { system, code, modifiers } of lines) {
    if (code) yield { system, code }
    for (const modifier of modifiers) yield { system: 'modifier', code: modifier }
  }
}

const factLine = (row: LineRow): FactLine => ({
  id: row.id,
  system: row.system,
  code: row.code,
  sourceText: row.source_text,
  modifiers: row.modifiers,
  chargeCents: row.charge_cents,
  diagnosisIds: row.diagnosis_ids,
})

function groupBy<Row extends { encounter_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.encounter_id)
    if (group) group.push(row)
    else groups.set(row.encounter_id, [row])
  }
  return groups
}

const flagKey = (encounterId: string, { rule, subjectId }: { rule: string; subjectId?: string | null }): string =>
  `${encounterId} ${rule} ${subjectId ?? ''}`

/** Answers the keys of the flags that somebody has overridden. */
async function keepFlags(tx: Tx, found: ReadonlyMap<string, readonly CodingFinding[]>): Promise<ReadonlySet<string>> {
  const now = tx.clock.now().toISOString()
  const standing = await tx.rows(sql<{ id: string; encounter_id: string; rule: string; subject_id: string | null; status: string }>`
    select id, encounter_id, rule, subject_id, status from flag where encounter_id = any(${[...found.keys()]}::uuid[]) and status <> 'RESOLVED'`)
  const known = new Map(standing.map(flag => [flagKey(flag.encounter_id, { rule: flag.rule, subjectId: flag.subject_id }), flag]))
  const wanted = new Set<string>()
  const raised: { id: string; encounterId: string; finding: CodingFinding }[] = []
  for (const [encounterId, findings] of found) {
    for (const finding of findings) {
      const key = flagKey(encounterId, finding)
      if (!known.has(key) && !wanted.has(key)) raised.push({ id: tx.newId(), encounterId, finding })
      wanted.add(key)
    }
  }
  const gone = standing.filter(flag => !wanted.has(flagKey(flag.encounter_id, { rule: flag.rule, subjectId: flag.subject_id })))
  if (gone.length > 0) {
    await tx.rows(
      sql`update flag set status = 'RESOLVED', settled_at = ${now}, settled_by = ${tx.actor.userId} where id = any(${gone.map(({ id }) => id)}::uuid[])`,
    )
  }
  if (raised.length > 0) await raise(tx, raised, now)
  return new Set([...known].filter(([, flag]) => flag.status === 'OVERRIDDEN').map(([key]) => key))
}

async function raise(tx: Tx, flags: readonly { id: string; encounterId: string; finding: CodingFinding }[], now: string): Promise<void> {
  const text = (pick: (finding: CodingFinding) => string | null): (string | null)[] => flags.map(({ finding }) => pick(finding))
  await tx.rows(sql`
    insert into flag (id, practice_id, encounter_id, rule, rule_version, severity, subject_id, message, raised_at)
    select id, ${tx.practiceId}, encounter_id, rule, rule_version, severity, subject_id, message, ${now}
    from unnest(${flags.map(f => f.id)}::uuid[], ${flags.map(f => f.encounterId)}::uuid[], ${text(f => f.rule)}::text[],
      ${flags.map(f => codingRules[f.finding.rule].version)}::int[], ${text(f => codingRules[f.rule].severity)}::text[],
      ${text(f => f.subjectId ?? null)}::uuid[], ${text(f => f.message)}::text[])
      as f (id, encounter_id, rule, rule_version, severity, subject_id, message)`)
}

/** Moves those that may take the step; the others stay where they are. */
async function move(tx: Tx, encounters: readonly EncounterRow[], ids: readonly string[], step: EncounterStep): Promise<void> {
  const chosen = new Set(ids)
  const movers = encounters.filter(({ id, status }) => chosen.has(id) && encounterLanding(status, step))
  const [first] = movers
  if (!first) return
  await tx.rows(sql`
    update encounter e set status = m.next, status_at = ${tx.clock.now().toISOString()}, version = version + 1
    from unnest(${movers.map(m => m.id)}::uuid[], ${movers.map(m => encounterLanding(m.status, step) ?? m.status)}::text[]) as m (id, next) where e.id = m.id`)
  for (const { id, patient_id } of movers) tx.record({ kind: 'encounter.changed', encounterId: id, patientId: patient_id })
}
