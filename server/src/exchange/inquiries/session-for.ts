import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope } from '../../platform/transaction.ts'
import { deliverFile } from '../connections/deliver-file.command.ts'
import { openRealTime } from '../connections/open-real-time.ts'
import { withMailbox } from '../connections/with-mailbox.command.ts'
import type { InquirySession } from './ask-line.ts'

/** Questions asked as whom the scope names, over the practice's own connections. */
export const sessionFor = (orm: Orm, scope: Scope): InquirySession => ({
  write: work => inTransaction(orm, scope, work),
  openLine: connectionId => openRealTime(orm, scope, connectionId),
  sendFile: async (connectionId, fileId) =>
    (await withMailbox(orm, scope, connectionId, mailbox => deliverFile(orm, scope, fileId, mailbox))) === 'DELIVERED',
})
