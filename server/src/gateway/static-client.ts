import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { longCache } from './security-headers.ts'

/** The two built apps: `/p/` for patients, `/s/` for staff. A path that is no file is a page of the app. */
export async function addStaticClient(app: FastifyInstance, clientDir: string | undefined): Promise<void> {
  const built = ['p', 's'].filter(name => clientDir && existsSync(join(clientDir, name, 'index.html')))
  for (const [i, name] of built.entries()) {
    await app.register(fastifyStatic, {
      root: join(clientDir ?? '', name),
      prefix: `/${name}/`,
      decorateReply: i === 0,
      dotfiles: 'deny',
      // Packed when built (scripts/compress.mjs).
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        // Names with a hash never change; pages and service workers must be asked about each time.
        void response.header('cache-control', /[\\/]assets[\\/]/.test(path) ? longCache : 'no-cache')
        void response.header('cross-origin-resource-policy', 'same-origin')
      },
    })
    app.get(`/${name}`, (_, reply) => reply.redirect(`/${name}/`))
  }
  if (built.length > 0) app.get('/', (_, reply) => reply.redirect(`/${built[0]}/`))
  app.setNotFoundHandler(async (request, reply) => {
    const name = built.find(candidate => request.url.startsWith(`/${candidate}/`))
    if (name && isPage(request)) return sendPage(reply, join(clientDir ?? '', name))
    return reply
      .code(404)
      .header('cache-control', 'no-store')
      .send({ errors: [{ message: 'Nothing here.', extensions: { code: 'NOT_FOUND', requestId: request.id } }] })
  })
}

const isPage = ({ method, headers, url }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html') && !/\/assets\//.test(url)

const sendPage = (reply: FastifyReply, root: string): FastifyReply =>
  reply.code(200).header('cache-control', 'no-cache').type('text/html; charset=utf-8').sendFile('index.html', root, { cacheControl: false })
