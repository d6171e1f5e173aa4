import { open, readdir, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { createGunzip } from 'node:zlib'
import { PlainError } from '../../platform/plain-error.ts'
import { isObject, listAt, textAt, type JsonObject } from './read-json.ts'

export interface FhirFile {
  path: string
  /** As it is told to people: below the folder that was given. */
  name: string
}

export type FileItem = { line: number | undefined; resource: JsonObject } | { line: number | undefined; reason: string }

const TEXT_MAX = 50 * 1024 * 1024
/** Of a longer line no more is kept than shows that it is too long. */
const LINE_MAX = TEXT_MAX + 1_000_000
const GZIP_MAGIC = [0x1f, 0x8b]

/** The files to read, folders opened with all below them, in the order of their names. Throws when one is not there. */
export async function listFhirFiles(paths: readonly string[]): Promise<FhirFile[]> {
  const files: FhirFile[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (!found) throw new PlainError(`${path} is not there, or may not be read.`)
    files.push(...(found.isDirectory() ? await filesBelow(path) : [{ path, name: basename(path) }]))
  }
  return files
}

async function filesBelow(folder: string): Promise<FhirFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && /\.(json|ndjson|gz)$/i.test(entry.name) && !/^(README|SOURCES)/i.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => ({ path, name: relative(folder, path) }))
}

/**
 * The resources of one file, some at a time, with the line of the file or the number of the bundle's entry. Plain or
 * gzip is seen by the first bytes, bundle or NDJSON by the first line. Memory holds one line, or one bundle.
 */
export async function* readFhirFile(file: FhirFile): AsyncGenerator<FileItem[]> {
  const assembly = new Assembly(/\.ndjson(\.gz)?$/i.test(file.name))
  try {
    for await (const lines of linesOf(file.path)) {
      const items = lines.flatMap(text => assembly.take(text))
      if (items.length > 0) yield items
    }
  } catch (error) {
    yield [{ line: assembly.line + 1, reason: brokenOff(error) }]
    return
  }
  yield assembly.end()
}

/** Each line for itself; or all together, when the first is not JSON and no name says that lines stand alone. */
class Assembly {
  line = 0
  readonly #isNdjson: boolean
  #isBegun = false
  readonly #whole: string[] = []
  #wholeLength = 0

  constructor(isNdjson: boolean) {
    this.#isNdjson = isNdjson
  }

  take(text: string): FileItem[] {
    this.line += 1
    if (text.trim() === '') return []
    if (this.#wholeLength > 0) return this.#hold(text)
    const isFirst = !this.#isBegun
    this.#isBegun = true
    const items = readLine(isFirst ? text.replace(/^\uFEFF/, '') : text, this.line)
    if (items) return items
    return isFirst && !this.#isNdjson ? this.#hold(text) : [{ line: this.line, reason: 'This line is not JSON.' }]
  }

  #hold(text: string): FileItem[] {
    this.#wholeLength += text.length
    if (this.#wholeLength <= TEXT_MAX) this.#whole.push(text)
    return []
  }

  end(): FileItem[] {
    if (this.#wholeLength > TEXT_MAX) return [{ line: undefined, reason: tooLong }]
    return this.#wholeLength > 0 ? readWhole(this.#whole.join('\n')) : []
  }
}

function readLine(text: string, line: number): FileItem[] | undefined {
  if (text.length > TEXT_MAX) return [{ line, reason: tooLong }]
  const value = parse(text)
  return value === undefined ? undefined : itemsOf(value, line)
}

const tooLong = 'This is more than 50 MB in one piece. Export it as NDJSON, one resource a line.'

const brokenOff = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_')
    ? 'The packed file is damaged from here on. Copy it again.'
    : `The file cannot be read from here on (${code || 'unknown cause'}).`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readWhole(text: string): FileItem[] {
  try {
    return itemsOf(JSON.parse(text), undefined)
  } catch (error) {
    const line = error instanceof Error ? /\(line (\d+) column/.exec(error.message)?.[1] : undefined
    return [{ line: line ? Number(line) : undefined, reason: 'This file is not JSON.' }]
  }
}

function itemsOf(value: unknown, line: number | undefined): FileItem[] {
  if (!isObject(value)) return [{ line, reason: 'This is no FHIR resource.' }]
  if (value['resourceType'] !== 'Bundle') return [{ line, resource: value }]
  return listAt(value, 'entry').map((entry, i) => {
    const resource = isObject(entry) ? entry['resource'] : undefined
    if (!isObject(resource)) return { line: i + 1, reason: 'This entry of the bundle has no resource.' }
    return { line: i + 1, resource: { ...resource, id: entryId(entry, resource) } }
  })
}

/** Inside a bundle a resource is known by its `fullUrl`, whatever id it had where it comes from. */
function entryId(entry: unknown, resource: JsonObject): string | undefined {
  const fullUrl = textAt(entry, 'fullUrl')
  const urn = fullUrl && /^urn:uuid:(.+)$/.exec(fullUrl)?.[1]
  return urn || (textAt(resource, 'id') ?? fullUrl?.slice(fullUrl.lastIndexOf('/') + 1))
}

/** All lines of a chunk at once: waiting for each line costs more than reading it. */
async function* linesOf(path: string): AsyncGenerator<string[]> {
  const isPacked = await startsPacked(path)
  const source = createReadStream(path)
  const stream = isPacked ? source.pipe(createGunzip()) : source
  // A pipe does not hand on the error of its source.
  if (isPacked) source.on('error', error => stream.destroy(error))
  stream.setEncoding('utf8')
  // The pieces of a line that goes on: joined once at its end, since a bundle may be one line of 50 MB.
  let begun: string[] = []
  let begunLength = 0
  try {
    for await (const chunk of stream) {
      const [first = '', ...more] = String(chunk).split('\n')
      begunLength += first.length
      if (begunLength <= LINE_MAX) begun.push(first)
      if (more.length === 0) continue
      const last = more.pop() ?? ''
      yield [begun.join(''), ...more]
      begun = [last]
      begunLength = last.length
    }
    if (begunLength > 0) yield [begun.join('')]
  } finally {
    source.destroy()
  }
}

async function startsPacked(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return GZIP_MAGIC.every((byte, i) => buffer[i] === byte)
  } finally {
    await handle.close()
  }
}
