import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

/** What changed, by id only: whoever is told reads it again under their own rights. */
export interface Change {
  kind: string
  claimId?: string
  encounterId?: string
  patientId?: string
  paymentId?: string
}

/**
 * Numbers the changes without gaps, last thing before commit, so that the lock on the practice's feed is short.
 * Patients have numbers of their own: the practice's would tell how much it does.
 */
export async function flushEvents(tx: Tx, changes: readonly Change[]): Promise<void> {
  const [feed] = await tx.rows(sql<{ next_seq: bigint }>`
    update practice_feed set next_seq = next_seq + ${changes.length} where id = ${tx.practiceId} returning next_seq`)
  if (!feed) throw new Error(`practice ${tx.practiceId} has no feed`)
  const first = feed.next_seq - BigInt(changes.length)
  const patientSeqs = await takePatientNumbers(tx, changes)
  // As lists: a statement takes 65,535 values, and one transaction may change more claims than that leaves room for.
  const column = (name: 'claimId' | 'encounterId' | 'patientId' | 'paymentId'): (string | null)[] => changes.map(change => change[name] ?? null)
  await tx.rows(sql`
    insert into outbox (practice_id, seq, kind, claim_id, encounter_id, patient_id, payment_id, patient_seq)
    select ${tx.practiceId}, ${first} + place - 1, kind, claim_id, encounter_id, patient_id, payment_id, patient_seq
    from unnest(${changes.map(({ kind }) => kind)}::text[], ${column('claimId')}::uuid[], ${column('encounterId')}::uuid[], ${column('patientId')}::uuid[],
      ${column('paymentId')}::uuid[], ${changes.map((_, i) => patientSeqs[i] ?? null)}::bigint[])
      with ordinality as n (kind, claim_id, encounter_id, patient_id, payment_id, patient_seq, place)`)
}

/** One number a change that names a patient, taken per patient in one statement, in id order against deadlocks. */
async function takePatientNumbers(tx: Tx, changes: readonly Change[]): Promise<(bigint | undefined)[]> {
  const counts = new Map<string, number>()
  for (const { patientId } of changes) if (patientId) counts.set(patientId, (counts.get(patientId) ?? 0) + 1)
  if (counts.size === 0) return []
  const wanted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  const taken = await tx.rows(sql<{ patient_id: string; next_seq: bigint }>`
    insert into patient_feed as f (practice_id, patient_id, next_seq)
    select ${tx.practiceId}, id, count + 1 from unnest(${wanted.map(([id]) => id)}::uuid[], ${wanted.map(([, count]) => count)}::bigint[]) as n (id, count)
    on conflict (practice_id, patient_id) do update set next_seq = f.next_seq + excluded.next_seq - 1
    returning patient_id, next_seq`)
  const next = new Map(taken.map(row => [row.patient_id, row.next_seq - BigInt(counts.get(row.patient_id) ?? 0)]))
  return changes.map(({ patientId }) => {
    const seq = patientId && next.get(patientId)
    if (!seq || !patientId) return undefined
    next.set(patientId, seq + 1n)
    return seq
  })
}
