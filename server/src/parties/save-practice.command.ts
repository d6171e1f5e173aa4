import { sql } from 'kysely'
import { isNpi } from '@cleanclaim/schema/npi'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { findPractice, type PracticeRow } from './practice.query.ts'

export interface PracticeInput {
  name: string
  npi: string
  taxId: string
  taxonomy: string
  phone: string
  line1: string
  line2?: string | null | undefined
  city: string
  state: string
  zip: string
  /** Of its own laboratory; left out where it has none. */
  clia?: string | null | undefined
}

/**
 * Changes what goes into the billing provider loop of every claim from now on (2010AA). Refuses with INVALID_INPUT and
 * the field: a wrong NPI or ZIP would come back as a rejection of each claim.
 */
export async function savePractice(tx: Tx, input: PracticeInput): Promise<PracticeRow | Refusal> {
  const given = {
    ...input,
    name: input.name.trim(),
    taxId: digits(input.taxId),
    phone: digits(input.phone),
    zip: digits(input.zip),
    state: input.state.trim().toUpperCase(),
    clia: input.clia?.trim().toUpperCase() || null,
  }
  const fault = faultOf(given)
  if (fault) return fault
  await tx.rows(sql`
    update practice set name = ${given.name}, npi = ${given.npi}, tax_id = ${given.taxId}, taxonomy = ${given.taxonomy}, phone = ${given.phone},
      line1 = ${given.line1.trim()}, line2 = ${given.line2?.trim() || null}, city = ${given.city.trim()}, state = ${given.state}, zip = ${given.zip}, clia = ${given.clia}
    where id = ${tx.practiceId}`)
  tx.record({ kind: 'practice.changed' })
  return findPractice(tx)
}

function faultOf(given: PracticeInput): Refusal | undefined {
  if (given.name.length < 2 || given.name.length > 60) return invalid('name', 'The name of the practice has 2 to 60 characters.')
  if (!isNpi(given.npi)) return invalid('npi', 'This NPI is mistyped: its check digit does not fit.')
  if (given.taxId.length !== 9) return invalid('taxId', 'A tax ID has nine digits.')
  if (!/^[0-9A-Z]{10}$/.test(given.taxonomy)) return invalid('taxonomy', 'A taxonomy code has ten letters and digits, like 207Q00000X.')
  if (given.phone.length !== 10) return invalid('phone', 'A phone number has ten digits.')
  if (!isText(given.line1, 55)) return invalid('line1', 'Give the street, at most 55 characters. Not a PO box: payers refuse it.')
  if ((given.line2 ?? '').length > 55) return invalid('line2', 'At most 55 characters.')
  if (!isText(given.city, 30)) return invalid('city', 'Give the city, at most 30 characters.')
  if (!/^[A-Z]{2}$/.test(given.state)) return invalid('state', 'Two letters, like VT.')
  if (!/^\d{5}(\d{4})?$/.test(given.zip)) return invalid('zip', 'A ZIP code has five or nine digits; claims need all nine.')
  if (given.clia && !/^\d{2}D\d{7}$/.test(given.clia)) return invalid('clia', 'A CLIA number has two digits, a D and seven digits.')
  return undefined
}

const invalid = (field: string, message: string): Refusal => new Refusal('INVALID_INPUT', message, field)
const digits = (text: string): string => text.replace(/[\s().+-]/g, '')
const isText = (text: string, lengthMax: number): boolean => text.trim() !== '' && text.length <= lengthMax
