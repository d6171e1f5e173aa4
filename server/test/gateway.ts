import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import { AuditResolver } from '../src/access/audit.resolver.ts'
import { SessionResolver } from '../src/access/session.resolver.ts'
import { addDemoAccount, type DemoAccount } from '../src/access/user.commands.ts'
import { UserResolver } from '../src/access/user.resolver.ts'
import { EventsResolver } from '../src/gateway/events.resolver.ts'
import { startGateway, type Gateway } from '../src/gateway/server.ts'
import type { Clock } from '../src/kernel/clock.ts'
import { makeLog } from '../src/platform/log.ts'
import { PayerResolver } from '../src/parties/payer.resolver.ts'
import { PracticeResolver } from '../src/parties/practice.resolver.ts'
import { ViewerResolver } from '../src/parties/viewer.resolver.ts'
import type { TestDatabase } from './database.ts'

/** Resolvers of access, parties and the gateway itself; a test adds what it needs. */
export const ownResolvers = [ViewerResolver, SessionResolver, UserResolver, AuditResolver, PracticeResolver, PayerResolver, EventsResolver]
export const PASSWORD = 'demo demo demo'

export interface GatewayChanges {
  clock?: Clock
  resolvers?: readonly (new () => object)[]
  isProduction?: boolean
  isDemo?: boolean
  clientDir?: string
  origins?: readonly string[]
}

export function startTestGateway(
  database: TestDatabase,
  { clock, resolvers = [], isProduction = false, isDemo = true, clientDir, origins = [] }: GatewayChanges = {},
): Promise<Gateway> {
  return startGateway({
    orm: database.orm,
    log: makeLog(process.env['TEST_LOG'] ?? 'silent'),
    settings: { host: '127.0.0.1', port: 0, origins, isDemo, isProduction, tls: undefined },
    secret: 'a secret of the tests, long enough for a key',
    clientDir,
    resolvers: [...ownResolvers, ...resolvers],
    ...(clock ? { clock } : {}),
  })
}

/** A staff account, or a patient's, with the password of all of them. */
export const anAccount = (
  database: TestDatabase,
  account: Partial<DemoAccount> & { email: string },
  practiceId = database.practiceId,
): Promise<void> => addDemoAccount(database.orm, practiceId, { name: 'Jo Lindgren', password: PASSWORD, roles: [], patients: [], ...account })

export interface Answer<Data> {
  status: number
  data: Data
  errors: { message: string; extensions: { code: string; requestId: string } }[]
  headers: Headers
  body: string
}

/** A Viewer or a Refusal: what both can have. */
export interface SignInAnswer {
  signIn: {
    __typename: string
    id?: string
    name?: string
    roles?: string[]
    code?: string
    message?: string
    retry?: boolean
    field?: string | null
  }
}

/** A browser, as far as the API can tell: keeps its cookie and sends the header our own pages send. */
export class Browser {
  readonly address: string
  cookie = ''
  constructor(gateway: Gateway) {
    this.address = gateway.address
  }

  async ask<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    return this.post(JSON.stringify({ query, variables }), headers)
  }

  async post<Data = Record<string, unknown>>(body: string, headers: Record<string, string> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-cleanclaim': '1',
        origin: this.address,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...headers,
      },
    })
    const set = response.headers.getSetCookie()[0]?.split(';')[0]
    if (set !== undefined) this.cookie = set.endsWith('=') ? '' : set
    const text = await response.text()
    const json: unknown = text ? JSON.parse(text) : {}
    return { status: response.status, headers: response.headers, body: text, data: {}, errors: [], ...(json as object) } as unknown as Answer<Data>
  }

  signIn(email: string, audience = 'staff', password = PASSWORD): Promise<Answer<SignInAnswer>> {
    return this.ask(
      `mutation SignIn($email: String!, $password: String!, $audience: String!) {
      signIn(email: $email, password: $password, audience: $audience) {
        __typename ... on Viewer { id name roles practice { id npi } patients { id } } ... on Refusal { code message retry field }
      } }`,
      { email, password, audience },
    )
  }

  /** A socket with this browser's cookie. */
  listen(changes: { origin?: string; onClosed?: (code: number) => void } = {}): Client {
    const { cookie, address } = this
    const origin = changes.origin ?? address
    return createClient({
      url: `${address.replace('http', 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(url: string, protocols: string) {
          super(url, protocols, { headers: { cookie, origin } })
        }
      },
      retryAttempts: 0,
      lazyCloseTimeout: 0,
      on: { closed: event => changes.onClosed?.((event as { code: number }).code) },
    })
  }
}

/** A browser that is signed in. */
export async function signedIn(gateway: Gateway, email: string, audience = 'staff'): Promise<Browser> {
  const browser = new Browser(gateway)
  const { data, body } = await browser.signIn(email, audience)
  if (data?.signIn.__typename !== 'Viewer') throw new Error(`sign-in failed: ${body}`)
  return browser
}

/** A clock that stands until it is moved. */
export class SetClock implements Clock {
  #now: Date
  constructor(at = '2026-11-21T15:00:00Z') {
    this.#now = new Date(at)
  }
  now(): Date {
    return this.#now
  }
  advance(minutes: number): void {
    this.#now = new Date(this.#now.getTime() + minutes * 60_000)
  }
}
