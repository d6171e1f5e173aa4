import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const texts = /\.(js|css|html|svg|webmanifest)$/
/** Below this a packet is a packet. */
const LEAST_BYTES = 1_000

/** Lays a `.br` and a `.gz` beside each text of a built app: packed once here instead of at each request. */
export async function compressFolder(folder) {
  const files = readdirSync(folder, { recursive: true }).map(name => join(folder, name))
  const wanted = files.filter(file => texts.test(file) && statSync(file).size >= LEAST_BYTES)
  await Promise.all(wanted.map(packBeside))
}

async function packBeside(file) {
  const content = readFileSync(file)
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }
  const [br, gz] = await Promise.all([promisify(brotliCompress)(content, options), promisify(gzip)(content, { level: 9 })])
  writeFileSync(`${file}.br`, br)
  writeFileSync(`${file}.gz`, gz)
}
