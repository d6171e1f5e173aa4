import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope } from '../../platform/transaction.ts'
import type { InquirySession } from './ask-line.ts'
import { openRealTime } from '../connections/open-real-time.ts'

/** For jobs and the command line: questions asked as whom the scope names. */
export const sessionFor = (orm: Orm, scope: Scope): InquirySession => ({
  write: work => inTransaction(orm, scope, work),
  openLine: connectionId => openRealTime(orm, scope, connectionId),
})
