import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { OpenContext } from '../access/open-context.ts'
import { boxName } from '../exchange/forms/form-1500.boxes.rules.ts'
import { sheet1500 } from '../exchange/forms/form-1500-pdf.ts'
import { readForm1500 } from '../exchange/forms/claim-form.query.ts'
import { dataOnlyPdf, OFFSET_MAX, plainPdf, type PrinterOffset } from '../exchange/forms/form-pdf.ts'
import { PublicError } from './mask-error.ts'
import { CSRF_HEADER, sayNo } from './http-graphql.ts'

export interface HttpForms {
  /** Who asks; what they look at is noted as printed. */
  contextFor(request: FastifyRequest, operation: string): Promise<OpenContext>
}

interface Wish {
  Params: { claimId: string }
  Querystring: { paper?: string; x?: string; y?: string }
}

/**
 * GET /files/cms-1500/<claim>?paper=red|plain&x=&y= : the PDF of a claim, offsets in hundredths of an inch for red stock. The
 * row in the audit trail is stored before a byte leaves.
 */
export function addFormRoutes(app: FastifyInstance, { contextFor }: HttpForms): void {
  app.get<Wish>('/files/cms-1500/:claimId', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    try {
      const { pdf, name } = await print(request, paper => contextFor(request, `Print CMS-1500 ${paper}`))
      return await reply.type('application/pdf').header('content-disposition', `attachment; filename="${name}"`).send(pdf)
    } catch (error) {
      if (error instanceof PublicError) return sayNo(request, reply, error)
      throw error
    }
  })
}

async function print(request: FastifyRequest<Wish>, open: (paper: Paper) => Promise<OpenContext>): Promise<{ pdf: Buffer; name: string }> {
  // A link on another site can send the cookie, but not this header without being asked about its origin first.
  if (request.headers[CSRF_HEADER] !== '1') throw new PublicError('FORBIDDEN', `Send the header ${CSRF_HEADER}: 1.`)
  const { claimId } = request.params
  const paper = paperOf(request.query.paper)
  const offset = { x: hundredths(request.query.x), y: hundredths(request.query.y) }
  const context = await open(paper)
  if (!context.actor) throw new PublicError('UNAUTHENTICATED', 'Sign in first.')
  const isAllowed = context.permits('claim:print', { id: claimId })
  const form = isAllowed ? await context.read(tx => readForm1500(tx, claimId)) : undefined
  const pdf = form && (await draw(form.pages, paper, offset))
  await context.settle()
  if (!isAllowed) throw new PublicError('FORBIDDEN', 'Your role does not print claims.')
  if (!pdf) throw new PublicError('NOT_FOUND', 'This claim does not exist, or nobody insures the visit.')
  return { pdf, name: `cms-1500-${paper}.pdf` }
}

type Paper = 'red' | 'plain'
type Pages = Parameters<typeof sheet1500>[0]

/** A text that is longer than its place would run into the next one: nothing is printed, and the boxes are named. */
async function draw(pages: Pages, paper: Paper, offset: PrinterOffset): Promise<Buffer> {
  if (paper === 'plain') return plainPdf(sheet1500(pages))
  const tooLong = new Set(pages.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'form-width').map(({ box }) => boxName(box))))
  if (tooLong.size > 0) {
    const which = [...tooLong].join(', ')
    throw new PublicError(
      'BAD_USER_INPUT',
      `Not printed: the text is longer than its box on the red form (${which}). Shorten it, or send electronically.`,
    )
  }
  return dataOnlyPdf(sheet1500(pages), offset)
}

function paperOf(text = 'plain'): Paper {
  if (text === 'red' || text === 'plain') return text
  throw new PublicError('BAD_USER_INPUT', 'paper is red or plain.')
}

function hundredths(text = '0'): number {
  const value = Number(text)
  if (/^-?\d{1,2}$/.test(text) && Math.abs(value) <= OFFSET_MAX) return value
  throw new PublicError('BAD_USER_INPUT', `x and y are hundredths of an inch, from -${OFFSET_MAX} to ${OFFSET_MAX}.`)
}
