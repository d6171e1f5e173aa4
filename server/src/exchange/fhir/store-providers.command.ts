import { createHash } from 'node:crypto'
import { npiFrom } from '@cleanclaim/schema/npi'
import { sql } from 'kysely'
import { idFrom } from '../../kernel/id.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { PractitionerRecord } from './fhir-index.ts'

export interface ImportedProvider {
  id: string
  name: string
}

export const providerKey = (practitionerId: string): string => `fhir:Practitioner:${practitionerId}`

/**
 * Adds the practitioners that are not there yet; one whose NPI the practice knows already is that provider. Who has no
 * valid NPI gets one made from the id, marked as made.
 *
 * @returns each practitioner's provider, by the id in the files
 */
export async function storeProviders(tx: Tx, practitioners: readonly PractitionerRecord[]): Promise<Map<string, ImportedProvider>> {
  const [practice] = await tx.rows(sql<{ taxonomy: string }>`select taxonomy from practice where id = ${tx.practiceId}`)
  const known = await tx.rows(sql<{ id: string; npi: string; source_key: string | null }>`
    select id, npi, source_key from provider where practice_id = ${tx.practiceId} order by id`)
  const byKey = new Map(known.flatMap(row => (row.source_key ? [[row.source_key, row.id] as const] : [])))
  const byNpi = new Map(known.map(row => [row.npi, row.id]))
  const stored = new Map<string, ImportedProvider>()
  for (const { id: sourceId, npi, firstName, lastName, name } of practitioners) {
    const key = providerKey(sourceId)
    const there = byKey.get(key) ?? (npi && byNpi.get(npi))
    const id = there ?? idFrom(`${tx.practiceId}:${key}`)
    stored.set(sourceId, { id, name })
    if (there) continue
    await tx.rows(sql`
      insert into provider (id, practice_id, npi, npi_is_made, first_name, last_name, taxonomy, source_key)
      values (${id}, ${tx.practiceId}, ${npi ?? madeNpi(sourceId)}, ${!npi}, ${firstName}, ${lastName}, ${practice?.taxonomy ?? '207Q00000X'}, ${key})`)
    byKey.set(key, id)
    if (npi) byNpi.set(npi, id)
  }
  return stored
}

const NINE_DIGITS_BELOW = 100_000_000

/** The same for the same practitioner for ever. */
const madeNpi = (sourceId: string): string =>
  npiFrom(`1${String(createHash('sha256').update(sourceId).digest().readUIntBE(0, 6) % NINE_DIGITS_BELOW).padStart(8, '0')}`)

/** Providers of an earlier import, for visits whose practitioner is in none of today's files. */
export async function findProviders(tx: Tx, practitionerIds: readonly string[]): Promise<Map<string, ImportedProvider>> {
  const idOf = new Map(practitionerIds.map(sourceId => [providerKey(sourceId), sourceId]))
  const rows = await tx.rows(sql<{ id: string; source_key: string; name: string }>`
    select id, source_key, trim(first_name || ' ' || last_name) as name from provider
    where practice_id = ${tx.practiceId} and source_key = any(${[...idOf.keys()]}::text[])`)
  return new Map(rows.map(({ id, source_key, name }) => [idOf.get(source_key) ?? '', { id, name }]))
}
