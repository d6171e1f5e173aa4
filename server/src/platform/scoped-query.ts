import { Query, type PoolClient, type QueryConfig } from 'pg'

/** What we use of pg's connection: the messages of the extended protocol, each written as it is called. */
interface Wire {
  readonly parsedStatements: Record<string, string | undefined>
  parse(statement: { text: string; name: string }): void
  bind(portal: { portal: string; statement: string; values: readonly string[] }): void
  execute(portal: { portal: string }): void
}

/** pg's own query, with the methods that its client calls and its types leave out. */
interface WireQuery {
  submit(connection: Wire): Error | null
  prepare(connection: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Wire): void
}
const PgQuery = Query as unknown as new (config: QueryConfig, callback: (error: Error | undefined, result: { rows: unknown[] }) => void) => WireQuery

const SCOPE = 'cleanclaim_scope'
const scopeText = `select set_config('app.practice', $1, true), set_config('app.user', $2, true), set_config('app.patients', $3, true),
  set_config('plan_cache_mode', $4, true), set_config('transaction_read_only', 'on', true)`

/** Practice, user, patients, and how to plan. */
export type ScopeValues = readonly [string, string, string, 'auto' | 'force_generic_plan']

/**
 * One statement under its scope, in one round trip: the scope is set and the statement run before the one Sync, so that
 * PostgreSQL takes both for a transaction of their own (protocol, 54.2.4). What set_config sets ends with it.
 */
class ScopedQuery extends PgQuery {
  readonly #scope: ScopeValues
  #isInScope = false

  constructor(scope: ScopeValues, config: QueryConfig, callback: (error: Error | undefined, result: { rows: unknown[] }) => void) {
    super({ ...config, queryMode: 'extended' } as QueryConfig, callback)
    this.#scope = scope
  }

  override prepare(connection: Wire): void {
    if (connection.parsedStatements[SCOPE] === undefined) {
      connection.parse({ text: scopeText, name: SCOPE })
      connection.parsedStatements[SCOPE] = scopeText
    }
    connection.bind({ portal: '', statement: SCOPE, values: this.#scope })
    connection.execute({ portal: '' })
    super.prepare(connection)
  }

  /** The first row and the first completion are the scope's. */
  override handleDataRow(message: unknown): void {
    if (this.#isInScope) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#isInScope) super.handleCommandComplete(message, connection)
    this.#isInScope = true
  }
}

/** Rows of the statement. After an error the connection is not to be used again: what it has prepared is uncertain. */
export const queryInScope = (client: PoolClient, scope: ScopeValues, config: QueryConfig): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    client.query(new ScopedQuery(scope, config, (error, result) => (error ? reject(error) : resolve(result.rows))) as unknown as Query)
  })
