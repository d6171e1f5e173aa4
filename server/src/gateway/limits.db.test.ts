import { sql } from 'kysely'
import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../test/database.ts'
import { anAccount, Browser, signedIn, startTestGateway } from '../../test/gateway.ts'
import type { RequestContext } from '../access/request-context.ts'
import { MoneyScalar } from '../platform/scalars.ts'
import type { Gateway } from './server.ts'

const SECRET = 'Delgado 987-65-4321'

@Resolver()
class FaultyResolver {
  @Authorized('session:own')
  @Query(() => String)
  breaks(): string {
    throw new Error(`cannot bill ${SECRET}`)
  }

  @Authorized('session:own')
  @Query(() => String)
  async breaksInDatabase(@Ctx() ctx: RequestContext): Promise<string> {
    await ctx.read(tx => tx.rows(sql`select ${SECRET}::int`))
    return 'never'
  }

  @Authorized('session:own')
  @Query(() => MoneyScalar)
  echo(@Arg('amount', () => MoneyScalar) amount: bigint): bigint {
    return amount
  }

  @Authorized('session:own')
  @Query(() => [String])
  async manyFaults(): Promise<string[]> {
    return Array.from({ length: 40 }, () => null as unknown as string)
  }
}

const database = useDatabase()
let gateway: Gateway
let production: Gateway
let browser: Browser

beforeAll(async () => {
  await anAccount(database, { email: 'jo@harbor.test', roles: ['BILLER'] })
  gateway = await startTestGateway(database, { resolvers: [FaultyResolver], origins: ['https://portal.harbor.test'] })
  production = await startTestGateway(database, { resolvers: [FaultyResolver], isProduction: true, isDemo: false })
  browser = await signedIn(gateway, 'jo@harbor.test')
})
afterAll(async () => {
  await gateway.close()
  await production.close()
})

/** What the two doors say to a document: the code of the first error. */
async function overBoth(document: string): Promise<{ http: string | undefined; socket: string | undefined }> {
  const http = (await browser.ask(document)).errors[0]?.extensions.code
  const client = browser.listen()
  try {
    const socket = await new Promise<string | undefined>((resolve, reject) => {
      client.subscribe(
        { query: document },
        {
          next: result => resolve(result.errors?.[0]?.extensions?.['code'] as string | undefined),
          error: error => resolve(Array.isArray(error) ? (error[0]?.extensions?.['code'] as string | undefined) : (reject(error) ?? undefined)),
          complete: () => resolve(undefined),
        },
      )
    })
    return { http, socket }
  } finally {
    await client.dispose()
  }
}

const nested = (depth: number): string => `subscription { events ${'{ events '.repeat(depth)} { cursor } ${'}'.repeat(depth)} }`
const aliases = (count: number): string => `subscription { events { ${Array.from({ length: count }, (_, i) => `a${i}: cursor`).join(' ')} } }`
const doubling = `subscription { events { ...f0 } } ${Array.from({ length: 18 }, (_, i) => `fragment f${i} on Event { cursor ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f18 on Event { kind }`

test.each([
  ['too deep', nested(12), 'LIMIT_EXCEEDED'],
  ['too many aliases', aliases(16), 'LIMIT_EXCEEDED'],
  ['too many words', `subscription { events { ${'kind '.repeat(1_100)} } }`, 'LIMIT_EXCEEDED'],
  ['fragments that double each other', doubling, 'LIMIT_EXCEEDED'],
  ['too many directives', `subscription { events { ${'kind @include(if: true) '.repeat(11)} } }`, 'LIMIT_EXCEEDED'],
  ['a field nobody has', 'subscription { events { cursr } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['no GraphQL at all', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
  ['a fragment within itself', 'subscription { events { ...f } } fragment f on Event { ...f }', 'GRAPHQL_VALIDATION_FAILED'],
])('%s is refused with the same code over HTTP and over a socket', async (_, document, code) => {
  expect(await overBoth(document)).toEqual({ http: code, socket: code })
})

test('queries and mutations do not run over a socket, subscriptions not over HTTP', async () => {
  expect((await overBoth('{ viewer { id } }')).socket).toBe('GRAPHQL_VALIDATION_FAILED')
  expect((await overBoth('mutation { revokeSession(id: "x") { __typename } }')).socket).toBe('GRAPHQL_VALIDATION_FAILED')
  expect((await browser.ask('subscription { events { cursor } }')).errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  expect(await overBoth('subscription { events { cursor } a: events { cursor } }')).toEqual({ http: 'LIMIT_EXCEEDED', socket: 'LIMIT_EXCEEDED' })
})

test('at most five fields at the top of a query, and a mutation is one verb', async () => {
  const six = await browser.ask(`{ ${Array.from({ length: 6 }, (_, i) => `a${i}: demoSignIns { name }`).join(' ')} }`)
  expect(six.errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED')
  expect(six.status).toBe(400)
})

test('no answer suggests a name of the schema or repeats what was sent', async () => {
  const wrongField = await browser.ask('{ viewerr { id } }')
  expect(wrongField.errors[0]?.message).not.toMatch(/did you mean/i)
  const wrongEnum = await browser.ask('query ($input: UserInput!) { viewer(input: $input) { id } }', { input: SECRET })
  expect(wrongEnum.body).not.toContain(SECRET)
  const wrongVariable = await browser.ask('query ($amount: Money!) { echo(amount: $amount) }', { amount: SECRET })
  expect(wrongVariable.errors).toHaveLength(1)
  expect(wrongVariable.body).not.toContain(SECRET)
})

test('introspection is for development only', async () => {
  const document = '{ __schema { types { name } } }'
  expect((await browser.ask(document)).errors).toEqual([])
  expect((await (await signedIn(production, 'jo@harbor.test')).ask(document)).errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
})

test('money is text with two places: floats, exponents and blanks are refused', async () => {
  const echo = async (amount: unknown): Promise<unknown> => {
    const { data, errors } = await browser.ask('query ($amount: Money!) { echo(amount: $amount) }', { amount })
    return errors.length > 0 ? 'refused' : data['echo']
  }
  expect(await echo('-12.50')).toBe('-12.50')
  expect(await echo('9999999999999.99')).toBe('9999999999999.99')
  for (const wrong of [12.5, 12, '12.5', '12', '1e3', '', ' 12.50', '12.50 ', '+12.50', '1,200.00', '10000000000000000.00', null, true])
    expect(await echo(wrong)).toBe('refused')
  const literal = await browser.ask('{ echo(amount: 12.5) }')
  expect(literal.errors).toHaveLength(1)
})

test('a fault of ours is told by number only, without its cause', async () => {
  for (const field of ['breaks', 'breaksInDatabase']) {
    const { errors, body } = await browser.ask(`{ ${field} }`)
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(body).not.toContain('Delgado')
    expect(body).not.toContain('stack')
  }
})

test('not more than ten errors come back', async () => {
  const { errors } = await browser.ask('{ manyFaults }')
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.length).toBeLessThanOrEqual(10)
})

test('a request without our header, from another origin, by GET, as a list or as a form is refused', async () => {
  const query = JSON.stringify({ query: '{ viewer { id } }' })
  expect((await browser.post(query, { 'x-cleanclaim': '' })).status).toBe(403)
  expect((await browser.post(query, { origin: 'https://evil.test' })).status).toBe(403)
  expect((await browser.post(query, { origin: 'null' })).status).toBe(403)
  expect((await browser.post(`[${query},${query}]`)).status).toBe(400)
  expect((await browser.post(query, { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await browser.post('{"query":"{ viewer { id } }","id":1}')).status).toBe(400)
  expect((await browser.post('{nonsense')).status).toBe(400)
  const got = await fetch(`${gateway.address}/graphql?query=%7Bviewer%7Bid%7D%7D`, { headers: { cookie: browser.cookie } })
  expect(got.status).toBe(400)
})

test('an origin the site has named may call, and only that one is told so', async () => {
  const { status, headers } = await browser.post(JSON.stringify({ query: '{ demoSignIns { name } }' }), { origin: 'https://portal.harbor.test' })
  expect(status).toBe(200)
  expect(headers.get('access-control-allow-origin')).toBe('https://portal.harbor.test')
  const asked = await fetch(`${gateway.address}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.test', 'access-control-request-method': 'POST' },
  })
  expect(asked.headers.get('access-control-allow-origin')).toBeNull()
})

test('a body over 100 KB is not read to its end', async () => {
  const { status, errors } = await browser.ask('{ viewer { id } }', { filler: 'x'.repeat(120_000) })
  expect(status).toBe(413)
  expect(errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED')
})

test('without a session the API says to sign in, with the wrong role that it may not', async () => {
  const anonymous = await new Browser(gateway).ask('{ users { name } }')
  expect(anonymous).toMatchObject({ status: 200, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  expect((await browser.ask('{ users { name } }')).errors[0]?.extensions.code).toBe('FORBIDDEN')
})

test('demo sign-ins are listed in a demo, and never in production', async () => {
  expect((await browser.ask('{ demoSignIns { email role password } }')).data['demoSignIns']).toEqual([
    { email: 'jo@harbor.test', role: 'BILLER', password: 'demo demo demo' },
  ])
  expect((await new Browser(production).ask('{ demoSignIns { email } }')).data['demoSignIns']).toEqual([])
})

test('every answer carries the headers that keep it from being framed, sniffed, cached or referred', async () => {
  const { headers } = await browser.ask('{ viewer { id } }')
  const found = Object.fromEntries(
    [
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'cache-control',
      'x-frame-options',
      'strict-transport-security',
      'x-powered-by',
    ].map(name => [name, headers.get(name)]),
  )
  expect(found).toMatchInlineSnapshot(`
    {
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; require-trusted-types-for 'script'",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "strict-transport-security": null,
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "x-powered-by": null,
    }
  `)
})

test('the health pages say one word, and readiness goes first when the server stops', async () => {
  expect(await (await fetch(`${gateway.address}/livez`)).json()).toEqual({ status: 'ok' })
  const ready = await fetch(`${gateway.address}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }])
})
