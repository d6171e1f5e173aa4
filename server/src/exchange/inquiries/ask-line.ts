import type { Tx } from '../../platform/transaction.ts'
import { RealTimeError, type RealTime } from '../connections/real-time.ts'

/** How a question is worked: its transactions, with the call between them and never inside one. */
export interface InquirySession {
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** The line on which a connection answers questions while one waits; undefined when it has none. */
  openLine(connectionId: string): Promise<RealTime | undefined>
  /** Hands a kept file over, for a connection without a line; safe to repeat. False when it could not, or nobody can say. */
  sendFile(connectionId: string, fileId: string): Promise<boolean>
}

export type LineAnswer = { text: string } | { problem: string }

export const NO_LINE = 'The connection of this insurer takes files only: it answers no questions while you wait.'

/** The answer as it came, or why there is none in a sentence. What is not the line's own failure is a bug, and throws. */
export async function askLine(session: InquirySession, connectionId: string, text: string): Promise<LineAnswer> {
  try {
    const line = await session.openLine(connectionId)
    if (!line) return { problem: NO_LINE }
    return { text: await line.ask(text) }
  } catch (error) {
    if (error instanceof RealTimeError) return { problem: error.message }
    throw error
  }
}
