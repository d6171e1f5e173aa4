import { sql } from 'kysely'
import { idFrom } from '../../kernel/id.ts'
import type { Tx } from '../../platform/transaction.ts'
import { importPayers, type PayerCode } from './plan.ts'

/**
 * Adds those of the payers that the practice does not have, on its simulator connection where there is one; the ones
 * it has are left as they are. @returns their ids
 */
export async function storePayers(tx: Tx, wanted: Iterable<PayerCode>): Promise<Map<PayerCode, string>> {
  const codes = [...new Set(wanted)].sort()
  const known = await tx.rows(sql<{ id: string; payer_id: PayerCode }>`
    select id, payer_id from payer where practice_id = ${tx.practiceId} and payer_id = any(${codes}::text[])`)
  const ids = new Map(known.map(row => [row.payer_id, row.id]))
  const [connection] = await tx.rows(sql<{ id: string }>`
    select id from connection where practice_id = ${tx.practiceId} and kind = 'simulator' order by name limit 1`)
  for (const code of codes) {
    if (ids.has(code)) continue
    const { name, filingIndicator } = importPayers[code]
    const key = `fhir:Payer:${code}`
    const id = idFrom(`${tx.practiceId}:${key}`)
    await tx.rows(sql`
      insert into payer (id, practice_id, name, payer_id, filing_indicator, connection_id, source_key)
      values (${id}, ${tx.practiceId}, ${name}, ${code}, ${filingIndicator}, ${connection?.id ?? null}::uuid, ${key})`)
    ids.set(code, id)
  }
  return ids
}
