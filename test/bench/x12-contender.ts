import { createReadStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as NodeX12 from 'node-x12'

/**
 * One reader over one file in a process of its own, so that its memory is its own. Prints the seconds of each reading
 * and the memory above what the process held before, in MB. Arguments: reader, file, how often to read it.
 */
const [name = '', path = '', times = '1'] = process.argv.slice(2)
const nodeX12 = (): typeof NodeX12 => createRequire(import.meta.url)('node-x12')

/** Each by the way its own documentation shows for large files; gives the number of segments read. */
const readers: Readonly<Record<string, () => Promise<() => Promise<number>>>> = {
  cleanclaim: async () => {
    const { checkTransactions } = await import('../../server/src/x12/check.ts')
    return async () => {
      let segments = 0
      for await (const report of checkTransactions(createReadStream(path))) {
        if (report.verdict !== 'accepted') throw new Error(`${path}: transaction ${report.controlNumber} is rejected`)
        segments += report.segments
      }
      return segments
    }
  },
  'node-x12': async () => {
    const { X12Parser } = nodeX12()
    // Strict, it takes the second chunk of a stream for a broken ISA.
    return () => countEvents(createReadStream(path, 'utf8').pipe(new X12Parser(false)))
  },
  'node-x12 whole': async () => {
    const { X12Interchange, X12Parser } = nodeX12()
    return async () => {
      const interchange = new X12Parser(true).parse(readFileSync(path, 'utf8'))
      if (!(interchange instanceof X12Interchange)) throw new Error(`${path}: more than one interchange`)
      const transactions = interchange.functionalGroups.flatMap(group => group.transactions)
      return transactions.reduce((all, { segments }) => all + segments.length + 2, 0)
    }
  },
  'x12-parser': async () => {
    const { X12parser } = await import('x12-parser')
    return () => countEvents(createReadStream(path).pipe(new X12parser()))
  },
}

function countEvents(stream: NodeJS.ReadableStream): Promise<number> {
  return new Promise((resolve, reject) => {
    let segments = 0
    stream.on('data', () => void segments++)
    stream.on('end', () => resolve(segments))
    stream.on('error', reject)
  })
}

/** The highest this process ever held; what Node reports as such may be its parent's, so the system is asked first. */
function peakBytes(): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

const read = await readers[name]?.()
if (!read) throw new Error(`There is no reader ${name}.`)
globalThis.gc?.()
const before = process.memoryUsage.rss()
const seconds: number[] = []
const counts = new Set<number>()
for (let i = 0; i < Number(times); i += 1) {
  const start = performance.now()
  counts.add(await read())
  seconds.push((performance.now() - start) / 1000)
}
if (counts.size !== 1 || counts.has(0)) throw new Error(`${name}: counted ${[...counts].join(', ')} segments`)
console.log(JSON.stringify({ seconds, memoryMb: (peakBytes() - before) / 1_048_576 }))
