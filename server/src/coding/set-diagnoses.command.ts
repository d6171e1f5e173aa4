import { parseCode } from '@cleanclaim/schema/code-format'
import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { editEncounter } from './edit-encounter.command.ts'

const DIAGNOSES_MAX = 12

/**
 * Puts the diagnoses in this order: those that stand are kept with their history, new ones are added as accepted, those
 * left out are rejected. Refuses as openEncounter, and INVALID_INPUT for what is no ICD-10-CM code, twice or too many.
 */
export function setDiagnoses(tx: Tx, id: string, expectedVersion: number, given: readonly string[]): Promise<string | Refusal> {
  const codes = given.map(text => parseCode('icd10cm', text))
  const wrong = codes.findIndex(code => code === undefined)
  if (wrong >= 0)
    return Promise.resolve(new Refusal('INVALID_INPUT', `“${given[wrong]}” is not written like an ICD-10-CM code.`, `diagnoses.${wrong}`))
  const wanted = codes.flatMap(code => code ?? [])
  if (wanted.length > DIAGNOSES_MAX) return Promise.resolve(new Refusal('INVALID_INPUT', `A claim carries ${DIAGNOSES_MAX} diagnoses.`, 'diagnoses'))
  if (new Set(wanted).size < wanted.length) return Promise.resolve(new Refusal('INVALID_INPUT', 'A diagnosis stands twice.', 'diagnoses'))

  return editEncounter(tx, id, expectedVersion, async ({ diagnoses }) => {
    const standing = new Map(diagnoses.flatMap(d => (d.code && d.status !== 'REJECTED' ? [[d.code, d]] : [])))
    const kept = wanted.map(code => standing.get(code) ?? diagnoses.find(d => d.code === code))
    // Uncoded findings stay until somebody codes or rejects them: leaving them out here would hide them.
    const rest = diagnoses.filter(d => !kept.includes(d))
    for (const diagnosis of rest) if (diagnosis.code) diagnosis.status = 'REJECTED'
    for (const diagnosis of kept) if (diagnosis?.status === 'REJECTED') diagnosis.status = 'ACCEPTED'
    let position = 0
    const added: { id: string; code: string; position: number }[] = []
    wanted.forEach((code, i) => {
      position += 1
      const own = kept[i]
      if (own) own.position = position
      else added.push({ id: tx.newId(), code, position })
    })
    for (const diagnosis of rest) diagnosis.position = position += 1
    await tx.em.flush()
    for (const { id: own, code, position: place } of added) {
      await tx.rows(
        sql`insert into diagnosis (id, practice_id, encounter_id, position, code, status) values (${own}, ${tx.practiceId}, ${id}, ${place}, ${code}, 'ACCEPTED')`,
      )
    }
    return undefined
  })
}
