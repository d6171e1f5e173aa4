import { sql } from 'kysely'
import { openMailbox } from '../src/exchange/connections/open-mailbox.ts'
import { pickUpFiles } from '../src/exchange/pick-up-files.command.ts'
import { sendBatches } from '../src/exchange/send-batches.command.ts'
import { systemActor } from '../src/kernel/actor.ts'
import type { TestDatabase } from './database.ts'

/** Everything that can be sent is sent, and everything that has come is taken in. */
export async function exchangeAll(database: TestDatabase): Promise<void> {
  const { orm, practiceId } = database
  const scope = { actor: systemActor(practiceId) }
  const connections = await database.run(tx => tx.rows(sql<{ id: string }>`select id from connection`))
  if (connections.length === 0) throw new Error('no connection')
  for (const { id } of connections) {
    const mailbox = await openMailbox(orm, scope, id)
    if (!mailbox) throw new Error('no connection')
    await sendBatches(orm, scope, id, mailbox)
    while ((await pickUpFiles(orm, scope, id, mailbox)) > 0) continue
  }
}
