import { sql } from 'kysely'
import { SEND_BATCH } from '../claims/submit-claims.command.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Tx } from '../platform/transaction.ts'
import type { CheckReport } from '../x12/check.ts'
import { writeInterchange, writeTechnicalAnswer, type Envelope } from '../x12/interchange-writer.ts'
import { acknowledgeGroups } from '../x12/write-999.ts'
import { acknowledgeInterchanges } from '../x12/write-ta1.ts'
import type { ConnectionSettings } from './connections/connection-settings.ts'
import { keepOutbound, takeEnvelope } from './connections/keep-outbound.command.ts'

const acknowledgement = { st01: '999', group: 'FA', version: '005010X231A1', hasSt03: true }

/**
 * Our word on a file that a partner sent: a 999 for each of its groups and a TA1 where one is wanted, for connections
 * whose partner expects them. They wait like claims do and go with the next run. Once for each file, however often it is
 * worked off; answers themselves are not answered.
 */
export async function answerFile(tx: Tx, fileId: string, connectionId: string, report: CheckReport): Promise<void> {
  const [connection] = await tx.rows(sql<{ settings: ConnectionSettings }>`select settings from connection where id = ${connectionId}`)
  if (!connection?.settings.acknowledges) return
  const isRepeated = await hasSameNumber(tx, fileId)
  const technical = acknowledgeInterchanges(report, () => isRepeated).filter(({ isWanted }) => isWanted)
  const groups = acknowledgeGroups(report)
  if (technical.length + groups.length === 0) return
  const keep = async (kind: 'TA1' | '999', write: (envelope: Envelope) => string): Promise<void> => {
    const { envelope } = await takeEnvelope(tx, connectionId)
    await keepOutbound(tx, { connectionId, envelope, kind, text: write(envelope), result: 'Our answer to a file', answersId: fileId })
  }
  for (const { segment } of technical) await keep('TA1', envelope => writeTechnicalAnswer(envelope, segment))
  for (const { body } of groups) await keep('999', envelope => writeInterchange(envelope, acknowledgement, body))
  await tx.rows(sql`update exchange_file set answered_at = ${tx.clock.now().toISOString()} where id = ${fileId}`)
  await enqueue(tx, { task: SEND_BATCH, payload: { practiceId: tx.practiceId, connectionId }, key: `${SEND_BATCH}:${connectionId}` })
}

/** Whether the same sender has used the number before, for another file (TA1 025). */
async function hasSameNumber(tx: Tx, fileId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from exchange_file f join exchange_file o on o.practice_id = f.practice_id and o.direction = 'in' and o.id <> f.id
      and o.sender_id = f.sender_id and o.control_number = f.control_number and o.at < f.at
    where f.id = ${fileId} and f.control_number is not null limit 1`)
  return rows.length > 0
}
