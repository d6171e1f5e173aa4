import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { Tx } from '../../platform/transaction.ts'
import { blockingOf, type Finding } from '../claim.rules.ts'
import type { ClaimStatus } from '../claim.steps.ts'
import { takeSteps, type Move } from '../take-steps.command.ts'
import { readFindings } from './findings.query.ts'

interface Looked {
  id: string
  status: ClaimStatus
  encounterId: string
  patientId: string
  findings: Finding[]
  filingLimitOn: Day
}

/**
 * Looks again at claims that have not left yet, by the rules of today: stopped ones that are clean now become ready, ready
 * ones that are not any more are stopped. Any number in the same few statements; claims elsewhere are left alone.
 *
 * @returns how many were looked at
 */
export async function scrubClaims(tx: Tx, claimIds: readonly string[]): Promise<number> {
  const claims = await tx.rows(sql<{ id: string; status: ClaimStatus; encounter_id: string; patient_id: string; findings: Finding[] }>`
    select id, status, encounter_id, patient_id, findings from claim where id = any(${[...claimIds]}::uuid[])
      and status in ('SCRUB_FAILED', 'READY', 'ON_HOLD') order by id for update`)
  const found = await readFindings(
    tx,
    claims.map(({ id }) => id),
  )
  const looked = claims.flatMap(({ id, status, encounter_id, patient_id }): Looked[] => {
    const own = found.get(id)
    return own ? [{ id, status, encounterId: encounter_id, patientId: patient_id, ...own }] : []
  })
  const changed = new Set((await storeFindings(tx, looked)).map(({ id }) => id))
  await takeSteps(tx, looked.flatMap(moveOf))
  for (const { id, encounterId, patientId } of looked) if (changed.has(id)) tx.record({ kind: 'claim.changed', claimId: id, encounterId, patientId })
  return looked.length
}

function moveOf({ id, status, findings }: Looked): Move[] {
  const blocking = blockingOf(findings)
  if (status === 'SCRUB_FAILED' && !blocking) return [{ claimId: id, step: 'scrubPass' }]
  return status === 'READY' && blocking ? [{ claimId: id, step: 'scrubFail', detail: blocking.message }] : []
}

/** The version counts on only where something is other than before. */
const storeFindings = (tx: Tx, looked: readonly Looked[]): Promise<{ id: string }[]> =>
  tx.rows(sql<{ id: string }>`
    update claim c set findings = n.findings, filing_limit_on = n.filing_limit_on, version = c.version + 1
    from unnest(${looked.map(l => l.id)}::uuid[], ${looked.map(l => JSON.stringify(l.findings))}::jsonb[], ${looked.map(l => l.filingLimitOn)}::date[])
      as n (id, findings, filing_limit_on)
    where c.id = n.id and (c.findings, c.filing_limit_on) is distinct from (n.findings, n.filing_limit_on) returning c.id`)
