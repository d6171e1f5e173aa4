import type { EnvelopeStyle } from './connection-settings.ts'
import { RealTimeError } from './real-time.ts'

/** What one question needs besides itself. */
export interface Asked {
  payload: string
  /** UUID of this question. */
  payloadId: string
  /** ISO 8601 in UTC, without fractions. */
  at: string
  senderId: string
  receiverId: string
  /** Name and password, where the envelope itself carries them. */
  credentials: { username: string; password: string } | undefined
}

export interface HttpBody {
  contentType: string
  body: Buffer
}

/** How an interchange is wrapped on its way out and unwrapped on its way back. */
export interface RealTimeEnvelope {
  wrap(asked: Asked): Promise<HttpBody>
  /** @throws RealTimeError when there is no interchange in it */
  unwrap(answer: HttpBody): Promise<string>
}

/** CAQH CORE Connectivity Rule vC2.2.0; the version its envelopes name. */
const CORE_VERSION = '2.2.0'

const plain: RealTimeEnvelope = {
  wrap: async ({ payload }) => ({ contentType: 'application/EDI-X12', body: Buffer.from(payload) }),
  unwrap: async ({ body }) => body.toString('utf8'),
}

const coreMime: RealTimeEnvelope = {
  wrap: async asked => {
    const form = new FormData()
    const { credentials } = asked
    const fields = {
      ...coreFields(asked),
      ...(credentials && { UserName: credentials.username, Password: credentials.password }),
      Payload: asked.payload,
    }
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    const made = new Response(form)
    return { contentType: made.headers.get('content-type') ?? '', body: Buffer.from(await made.arrayBuffer()) }
  },
  unwrap: async ({ contentType, body }) => {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData().catch(() => {
      throw new RealTimeError('The answer came in another envelope than this connection expects (CORE MIME).')
    })
    const field = async (name: string): Promise<string | undefined> => {
      const value = form.get(name)
      return value === null ? undefined : typeof value === 'string' ? value : value.text()
    }
    return corePayload({ code: await field('ErrorCode'), message: await field('ErrorMessage'), payload: await field('Payload') })
  },
}

const SOAP = 'http://www.w3.org/2003/05/soap-envelope'
const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss'

const coreSoap: RealTimeEnvelope = {
  wrap: async asked => {
    const { credentials } = asked
    const security = credentials
      ? `<wsse:Security xmlns:wsse="${WSS}-wssecurity-secext-1.0.xsd" soap:mustUnderstand="true"><wsse:UsernameToken>` +
        `<wsse:Username>${escapeXml(credentials.username)}</wsse:Username>` +
        `<wsse:Password Type="${WSS}-username-token-profile-1.0#PasswordText">${escapeXml(credentials.password)}</wsse:Password>` +
        '</wsse:UsernameToken></wsse:Security>'
      : ''
    const fields = Object.entries({ ...coreFields(asked), Payload: asked.payload })
    const inner = fields.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`).join('')
    const text =
      `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${SOAP}"><soap:Header>${security}</soap:Header><soap:Body>` +
      `<core:COREEnvelopeRealTimeRequest xmlns:core="http://www.caqh.org/SOAP/WSDL/CORERule${CORE_VERSION}.xsd">${inner}</core:COREEnvelopeRealTimeRequest>` +
      '</soap:Body></soap:Envelope>'
    return { contentType: 'application/soap+xml; charset=UTF-8; action="RealTimeTransaction"', body: Buffer.from(text) }
  },
  unwrap: async ({ body }) => {
    const xml = body.toString('utf8')
    if (!/<(?:[\w-]+:)?COREEnvelopeRealTimeResponse[\s>]/.test(xml))
      throw new RealTimeError('The answer came in another envelope than this connection expects (CORE SOAP).')
    return corePayload({ code: elementText(xml, 'ErrorCode'), message: elementText(xml, 'ErrorMessage'), payload: elementText(xml, 'Payload') })
  },
}

export const envelopes: Record<EnvelopeStyle, RealTimeEnvelope> = { PLAIN: plain, CORE_MIME: coreMime, CORE_SOAP: coreSoap }

/** In the order of the rule's table of metadata. */
const coreFields = (asked: Asked): Record<string, string> => ({
  PayloadType: payloadType(asked.payload),
  ProcessingMode: 'RealTime',
  PayloadID: asked.payloadId,
  TimeStamp: asked.at,
  SenderID: asked.senderId,
  ReceiverID: asked.receiverId,
  CORERuleVersion: CORE_VERSION,
})

/** `X12_270_Request_005010X279A1`: transaction and version as the interchange itself says them. */
function payloadType(payload: string): string {
  const [element = '*', segment = '~'] = [payload.charAt(3), payload.charAt(105)]
  const segments = payload
    .slice(0, 1_000)
    .split(segment)
    .map(text => text.trim().split(element))
  const version = segments.find(([id]) => id === 'GS')?.[8] ?? ''
  const transaction = segments.find(([id]) => id === 'ST')?.[1] ?? ''
  if (!version || !transaction) throw new RealTimeError('The question is no X12 interchange.')
  return `X12_${transaction}_Request_${version}`
}

/** ErrorCode `Success` or an error of the envelope; an interchange that came nevertheless says more than the code. */
function corePayload({ code, message, payload }: { code: string | undefined; message: string | undefined; payload: string | undefined }): string {
  if (payload?.trim()) return payload.trim()
  const reason = [code, message].filter(text => text && text !== 'Success' && text !== 'None').join(': ')
  throw new RealTimeError(reason ? `The clearinghouse did not take the question: ${reason.slice(0, 200)}.` : 'The answer is empty. Ask again.')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, mark => entities[mark] ?? mark)

/** Text of the first element of that name, whatever its prefix. These elements hold no others. */
function elementText(xml: string, name: string): string | undefined {
  const [, inner] = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:[\\w-]+:)?${name}>`).exec(xml) ?? []
  if (inner === undefined) return undefined
  const [, raw] = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(inner) ?? []
  if (raw !== undefined) return raw
  if (inner.includes('<'))
    throw new RealTimeError('The clearinghouse sends its answer as an attachment, which we do not read. Ask for it within the envelope.')
  return inner.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot|apos));/g, (_, decimal?: string, hex?: string, word?: string) =>
    word ? (words[word] ?? '') : String.fromCodePoint(Math.min(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16), 0x10ffff)),
  )
}
const words: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
