import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createHttp, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTcp } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { EnvelopeStyle } from './connection-settings.ts'
import { HttpsLine, type HttpsAccess } from './https-line.ts'
import { readAskedUrl } from './open-real-time.ts'
import { RealTimeError } from './real-time.ts'

const isa = 'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261121*1200*^*00501*000000001*0*P*:~'
const QUESTION = `${isa}GS*HS*SENDER*RECEIVER*20261121*1200*1*X*005010X279A1~ST*270*0001*005010X279A1~BHT*0022*13*A & B <C>*20261121*1200~SE*3*0001~GE*1*1~IEA*1*000000001~`
const ANSWER = QUESTION.replace('HS*', 'HB*').replace('ST*270', 'ST*271')

interface Heard {
  headers: IncomingMessage['headers']
  body: string
}
let heard: Heard[] = []
let servers: Server[] = []
const certificates = mkdtempSync(join(tmpdir(), 'cleanclaim-tls-'))
const at = (name: string): string => join(certificates, name)

beforeAll(() => {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost']
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', at('key'), '-out', at('cert'), ...subject], {
    stdio: 'ignore',
  })
})
afterAll(() => rmSync(certificates, { recursive: true }))
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    await new Promise(resume => server.close(resume))
  }
  servers = []
  heard = []
})

type Answer = (response: ServerResponse, heard: Heard) => void

async function serve(answer: Answer, { isSecure = false } = {}): Promise<URL> {
  const listener: RequestListener = (request, response) => {
    const parts: Buffer[] = []
    request
      .on('data', part => parts.push(part))
      .on('end', () => {
        const one = { headers: request.headers, body: Buffer.concat(parts).toString() }
        heard.push(one)
        answer(response, one)
      })
  }
  const server = isSecure ? createHttps({ key: readFileSync(at('key')), cert: readFileSync(at('cert')) }, listener) : createHttp(listener)
  servers.push(server)
  await new Promise<void>(resume => server.listen(0, '127.0.0.1', resume))
  const address = server.address()
  return new URL(`${isSecure ? 'https' : 'http'}://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/ask?line=1`)
}

const line = (url: URL, more: Partial<HttpsAccess> = {}, answerMs?: number): HttpsLine =>
  new HttpsLine(
    { url, envelope: 'PLAIN', signIn: { way: 'NONE' }, senderId: 'SENDER', receiverId: 'RECEIVER', certificate: undefined, ...more },
    answerMs,
  )

const plainAnswer: Answer = response => response.setHeader('content-type', 'application/EDI-X12').end(ANSWER)

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(RealTimeError)
  return (error as RealTimeError).message
}

test('the plain body goes out as it is, with the token, and the answer comes back as it is', async () => {
  const url = await serve(plainAnswer)
  expect(await line(url, { signIn: { way: 'BEARER', token: 'abc' } }).ask(QUESTION)).toBe(ANSWER)
  expect(heard).toMatchObject([{ body: QUESTION, headers: { 'content-type': 'application/EDI-X12', authorization: 'Bearer abc' } }])
})

/** Answers in the envelope it was asked in, with the fields it found. */
const mimeAnswer: Answer = async (response, { headers, body }) => {
  const form = await new Response(body, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData()
  found = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  const reply = new FormData()
  reply.append('PayloadType', 'X12_271_Response_005010X279A1')
  reply.append('ErrorCode', 'Success')
  reply.append('Payload', ANSWER)
  const made = new Response(reply)
  response.setHeader('content-type', made.headers.get('content-type') ?? '').end(Buffer.from(await made.arrayBuffer()))
}
const soapAnswer: Answer = (response, { body }) => {
  const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  found = Object.fromEntries(
    [...body.matchAll(/<(?:\w+:)?(\w+)(?: Type="[^"]*")?>([^<]*)<\//g)].map(([, name, text]) => [name, unescaped(text ?? '')]),
  )
  response
    .setHeader('content-type', 'application/soap+xml')
    .end(
      `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><c:COREEnvelopeRealTimeResponse xmlns:c="x"><ErrorCode>Success</ErrorCode><Payload><![CDATA[${ANSWER}]]></Payload></c:COREEnvelopeRealTimeResponse></s:Body></s:Envelope>`,
    )
}
let found: Record<string, string> = {}

describe.each([
  ['CORE_MIME', mimeAnswer, 'UserName'],
  ['CORE_SOAP', soapAnswer, 'Username'],
] as const satisfies [EnvelopeStyle, Answer, string][])('the envelope %s', (envelope, answer, userField) => {
  test('carries the question, what it is, who asks and whom, and gives the answer back', async () => {
    const url = await serve(answer)
    const asked = line(url, { envelope, signIn: { way: 'BASIC', username: 'practice', password: 'a<b>&c' } })
    expect(await asked.ask(QUESTION)).toBe(ANSWER)
    expect(found).toMatchObject({
      PayloadType: 'X12_270_Request_005010X279A1',
      ProcessingMode: 'RealTime',
      SenderID: 'SENDER',
      ReceiverID: 'RECEIVER',
      CORERuleVersion: '2.2.0',
      Payload: QUESTION,
      [userField]: 'practice',
      Password: 'a<b>&c',
    })
    expect(found['PayloadID']).toMatch(/^[0-9a-f-]{36}$/)
    expect(found['TimeStamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(heard[0]?.headers.authorization).toBeUndefined()
  })

  test('that is answered in another one gets a sentence', async () => {
    expect(await refusal(line(await serve(plainAnswer), { envelope }).ask(QUESTION))).toMatch(/another envelope/)
  })
})

test('an error of the envelope is told with its code', async () => {
  const url = await serve(response =>
    response
      .writeHead(400, { 'content-type': 'application/soap+xml' })
      .end('<COREEnvelopeRealTimeResponse><ErrorCode>SenderIDNotSupported</ErrorCode><Payload/></COREEnvelopeRealTimeResponse>'),
  )
  expect(await refusal(line(url, { envelope: 'CORE_SOAP' }).ask(QUESTION))).toContain('SenderIDNotSupported')
})

test('a host that nobody vouches for is asked nothing; with its certificate it is', async () => {
  const url = await serve(plainAnswer, { isSecure: true })
  expect(await refusal(line(url).ask(QUESTION))).toMatch(/could not prove who it is/)
  expect(heard).toEqual([])
  expect(await line(url, { certificate: readFileSync(at('cert'), 'utf8') }).ask(QUESTION)).toBe(ANSWER)
})

test('no answer in time, a line that breaks, a refusal, a redirect and a page each get their sentence, and are asked once', async () => {
  expect(await refusal(line(await serve(() => {}), {}, 200).ask(QUESTION))).toMatch(/did not answer within/)
  expect(await refusal(line(await serve(response => response.destroy())).ask(QUESTION))).toMatch(/line broke/)
  expect(await refusal(line(await serve(response => response.writeHead(401).end())).ask(QUESTION))).toMatch(/does not let us in/)
  expect(await refusal(line(await serve(response => response.writeHead(302, { location: 'http://127.0.0.1/' }).end())).ask(QUESTION))).toMatch(/302/)
  expect(await refusal(line(await serve(response => response.writeHead(503).end('busy'))).ask(QUESTION))).toMatch(/503/)
  expect(await refusal(line(await serve(response => response.end('<html>Welcome</html>'))).ask(QUESTION))).toMatch(/no X12/)
  expect(heard).toHaveLength(6)
})

test('an answer without end is cut at 10 MB', async () => {
  const url = await serve(response => {
    const pour = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(1_000_000, 'A'))) continue
      if (!response.destroyed) response.once('drain', pour)
    }
    pour()
  })
  expect(await refusal(line(url).ask(QUESTION))).toMatch(/10 MB/)
})

test('a host that is not there is tried twice and asked nothing; one that breaks off the greeting too', async () => {
  let greetings = 0
  const broken = createTcp(socket => {
    greetings += 1
    socket.destroy()
  })
  await new Promise<void>(resume => broken.listen(0, '127.0.0.1', resume))
  const address = broken.address()
  const url = new URL(`https://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
  await refusal(line(url).ask(QUESTION))
  expect(greetings).toBe(2)
  await new Promise(resume => broken.close(resume))
  expect(await refusal(line(url).ask(QUESTION))).toMatch(/does not answer/)
})

test('where a cloud tells its secrets nothing is asked', async () => {
  expect(await refusal(line(new URL('https://169.254.169.254/')).ask(QUESTION))).toMatch(/does not connect to/)
})

test('questions about patients travel by https; plain only within this machine', () => {
  expect(readAskedUrl('https://example.test/x')?.href).toBe('https://example.test/x')
  expect(readAskedUrl('http://127.0.0.1:4000/')?.port).toBe('4000')
  for (const text of ['http://example.test/', 'ftp://example.test/', 'https://user:secret@example.test/', 'example.test', ''])
    expect(readAskedUrl(text)).toBeUndefined()
})
