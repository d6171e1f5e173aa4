import { sql } from 'kysely'
import { dayAt } from '../kernel/clock.ts'
import type { Tx } from '../platform/transaction.ts'
import { readClaimSources } from './claim-source.query.ts'
import { scrub, type Finding } from './claim.rules.ts'

/** What the checks say of the claim of a visit as it stands now. Nothing where nobody insures it: it is never sent. */
export async function scrubVisit(tx: Tx, encounterId: string): Promise<Finding[]> {
  const [practice] = await tx.rows(sql<{ time_zone: string }>`select time_zone from practice where id = ${tx.practiceId}`)
  const [source] = await readClaimSources(tx, [encounterId])
  if (!source?.insured) return []
  return scrub({ ...source.facts, today: dayAt(tx.clock.now(), practice?.time_zone ?? 'UTC') })
}
