import { pino, type Logger } from 'pino'

export type Log = Logger

/**
 * One line of JSON an event, to standard error so that standard output stays free for results.
 * Only named fields are logged, never variables, headers or bodies: they hold health data.
 */
export const makeLog = (level: string): Log =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: error => ({ name: error.name, code: error.code, message: error.message, stack: error.stack }) },
    },
    pino.destination({ fd: 2, sync: false }),
  )
