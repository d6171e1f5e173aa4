import { LockMode } from '@mikro-orm/core'
import { ChargeLine, Diagnosis, Encounter } from '../encounters/encounter.entity.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'

/** An encounter in the coder's hands, locked: nobody else changes it until commit. */
export interface OpenEncounter {
  encounter: Encounter
  /** In claim order, rejected ones too. */
  diagnoses: Diagnosis[]
  lines: ChargeLine[]
}

/** Refuses with NOT_FOUND, CONFLICT when somebody changed it meanwhile, ENCOUNTER_STEP when it is not in coding. */
export async function openEncounter(tx: Tx, id: string, expectedVersion: number): Promise<OpenEncounter | Refusal> {
  const encounter = await tx.em.findOne(Encounter, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!encounter) return new Refusal('NOT_FOUND', 'This visit does not exist, or you may not see it.')
  tx.look([encounter.patientId])
  if (encounter.version !== expectedVersion) return new Refusal('CONFLICT', 'Somebody changed this visit meanwhile. Look at it again.')
  if (encounter.status !== 'CODING_REVIEW')
    return new Refusal('ENCOUNTER_STEP', 'This visit is not in coding: it has been finalised or was never flagged.')
  const diagnoses = await tx.em.find(Diagnosis, { encounterId: id }, { orderBy: { position: 'asc' } })
  const lines = await tx.em.find(ChargeLine, { encounterId: id }, { orderBy: { position: 'asc' } })
  return { encounter, diagnoses, lines }
}
