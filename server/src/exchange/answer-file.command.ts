import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { SEND_BATCH } from '../claims/submit-claims.command.ts'
import { dayAt, timeAt } from '../kernel/clock.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Tx } from '../platform/transaction.ts'
import type { CheckReport } from '../x12/check.ts'
import { writeInterchange, writeTechnicalAnswer } from '../x12/interchange-writer.ts'
import { acknowledgeGroups } from '../x12/write-999.ts'
import { acknowledgeInterchanges } from '../x12/write-ta1.ts'
import type { ConnectionSettings } from './connections/connection-settings.ts'
import { readPartner, type TradingPartner } from './connections/partner.query.ts'

const acknowledgement = { st01: '999', group: 'FA', version: '005010X231A1', hasSt03: true }

/**
 * Our word on a file that a partner sent: a 999 for each of its groups and a TA1 where one is wanted, for connections
 * whose partner expects them. They wait like claims do and go with the next run. Once for each file, however often it is
 * worked off; answers themselves are not answered.
 */
export async function answerFile(tx: Tx, fileId: string, connectionId: string, report: CheckReport): Promise<void> {
  const [connection] = await tx.rows(sql<{ settings: ConnectionSettings; time_zone: string }>`
    select k.settings, p.time_zone from connection k join practice p on p.id = k.practice_id where k.id = ${connectionId}`)
  if (!connection?.settings.acknowledges) return
  const partner = await readPartner(tx, connectionId)
  if (!partner) return
  const isRepeated = await hasSameNumber(tx, fileId)
  const technical = acknowledgeInterchanges(report, () => isRepeated).filter(({ isWanted }) => isWanted)
  const groups = acknowledgeGroups(report)
  if (technical.length + groups.length === 0) return
  const now = tx.clock.now()
  const frame = { ...partnerIds(partner), createdOn: dayAt(now, connection.time_zone), createdAt: timeAt(now, connection.time_zone) }
  for (const { segment } of technical)
    await keep(tx, fileId, connectionId, partner, 'TA1', number => writeTechnicalAnswer({ ...frame, interchangeControlNumber: number }, segment))
  for (const { body } of groups)
    await keep(tx, fileId, connectionId, partner, '999', number =>
      writeInterchange(
        { ...frame, interchangeControlNumber: number, groupControlNumber: number, transactionControlNumber: String(number).padStart(4, '0') },
        acknowledgement,
        body,
      ),
    )
  await tx.rows(sql`update exchange_file set answered_at = ${now.toISOString()} where id = ${fileId}`)
  await enqueue(tx, { task: SEND_BATCH, payload: { practiceId: tx.practiceId, connectionId }, key: `${SEND_BATCH}:${connectionId}` })
}

const partnerIds = ({ senderQualifier, senderId, receiverQualifier, receiverId, usage }: TradingPartner) => ({
  senderQualifier,
  senderId,
  receiverQualifier,
  receiverId,
  usage,
})

/** Whether the same sender has used the number before, for another file (TA1 025). */
async function hasSameNumber(tx: Tx, fileId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from exchange_file f join exchange_file o on o.practice_id = f.practice_id and o.direction = 'in' and o.id <> f.id
      and o.sender_id = f.sender_id and o.control_number = f.control_number and o.at < f.at
    where f.id = ${fileId} and f.control_number is not null limit 1`)
  return rows.length > 0
}

async function keep(
  tx: Tx,
  answers: string,
  connectionId: string,
  partner: TradingPartner,
  kind: 'TA1' | '999',
  write: (controlNumber: number) => string,
): Promise<void> {
  const [taken] = await tx.rows(sql<{ number: number }>`
    update connection set next_control_number = next_control_number + 1 where id = ${connectionId} returning next_control_number - 1 as number`)
  if (!taken) return
  const content = Buffer.from(write(taken.number))
  const name = `${partner.senderId}-${String(taken.number).padStart(9, '0')}.${kind.toLowerCase()}`
  await tx.rows(sql`
    insert into exchange_file (id, practice_id, connection_id, direction, kind, name, content, sha256, control_number, status, result, at, answers_id)
    values (${tx.newId()}, ${tx.practiceId}, ${connectionId}, 'out', ${kind}, ${name}, ${content}, ${createHash('sha256').update(content).digest()},
      ${String(taken.number)}, 'BUILT', 'Our answer to a file', ${tx.clock.now().toISOString()}, ${answers})`)
}
