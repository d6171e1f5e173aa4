import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../test/database.ts'
import { startTestGateway } from '../../test/gateway.ts'
import { securityHeaders } from './security-headers.ts'
import type { Gateway } from './server.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-client-'))
let gateway: Gateway

beforeAll(async () => {
  for (const name of ['p', 's']) {
    mkdirSync(join(folder, name, 'assets'), { recursive: true })
    writeFileSync(join(folder, name, 'index.html'), `<!doctype html><title>${name}</title>`)
    writeFileSync(join(folder, name, 'sw.js'), '//')
    writeFileSync(join(folder, name, 'assets', 'app-1a2b3c.js'), '//')
  }
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  gateway = await startTestGateway(database, { clientDir: folder })
})
afterAll(async () => {
  await gateway.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, accept = 'text/html'): Promise<Response> => fetch(`${gateway.address}${path}`, { headers: { accept }, redirect: 'manual' })

test('each app has its page at every address of its own, asked about each time', async () => {
  for (const [path, title] of [
    ['/p/', 'p'],
    ['/p/bills/7', 'p'],
    ['/s/', 's'],
    ['/s/work?state=OPEN', 's'],
  ] as const) {
    const response = await get(path)
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([
      200,
      'no-cache',
      `<!doctype html><title>${title}</title>`,
    ])
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
  }
})

test('files named by their contents are kept for a year, the service worker is not', async () => {
  expect((await get('/s/assets/app-1a2b3c.js', '*/*')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await get('/s/sw.js', '*/*')).headers.get('cache-control')).toBe('no-cache')
})

test('the front door leads to the patients’ app', async () => {
  const response = await get('/')
  expect([response.status, response.headers.get('location')]).toEqual([302, '/p/'])
  expect((await get('/s')).headers.get('location')).toBe('/s/')
})

test('a file that is missing, a file outside and an unknown path are no page', async () => {
  for (const path of ['/p/assets/gone.js', '/p/%2e%2e/secret.txt', '/p/..%2fsecret.txt', '/elsewhere', '/s/.env']) {
    const response = await get(path, path.includes('assets') ? '*/*' : 'text/html')
    expect(await response.text(), path).not.toContain('secret')
    if (path !== '/s/.env') expect(response.status, path).toBeGreaterThanOrEqual(403)
  }
})

test('over TLS browsers are told to stay with it', () => {
  expect(securityHeaders(true)['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
})
