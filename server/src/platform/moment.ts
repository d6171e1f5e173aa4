import { sql, type RawBuilder } from 'kysely'

/** A column of points in time as ISO 8601 text in UTC, to the millisecond: what the API shows. For SQL that is put together as text. */
export const momentText = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The same for typed SQL. */
export const moment = (column: string): RawBuilder<string> => sql.raw(momentText(column))
