import type { Orm } from '../../platform/database.ts'
import { inTransaction, type Scope } from '../../platform/transaction.ts'
import type { InquirySession } from './ask-line.ts'
import { openLine } from './open-line.ts'

/** For jobs and the command line: questions asked as whom the scope names. */
export const sessionFor = (orm: Orm, scope: Scope): InquirySession => ({
  write: work => inTransaction(orm, scope, work),
  openLine: connectionId => openLine(orm, scope, connectionId),
})
