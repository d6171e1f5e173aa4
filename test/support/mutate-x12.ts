/** 0 up to, but not, 1. */
export type Random = () => number

const upTo = (random: Random, n: number): number => Math.floor(random() * n)
const pick = <T>(random: Random, all: readonly T[], otherwise: T): T => all[upTo(random, all.length)] ?? otherwise

type Mutation = (content: Buffer, random: Random) => Buffer

/** Splits after the terminator that the header names, so that segments can be moved whole; at least one part. */
function segmentsOf(content: Buffer): Buffer[] {
  const terminator = content[105] ?? 0x7e
  const found: Buffer[] = []
  let from = 0
  do {
    const end = content.indexOf(terminator, from)
    const to = end < 0 ? content.length : end + 1
    found.push(content.subarray(from, to))
    from = to
  } while (from < content.length)
  return found
}

const onSegments =
  (change: (segments: Buffer[], random: Random) => Buffer[]): Mutation =>
  (content, random) =>
    Buffer.concat(change(segmentsOf(content), random))

const spliced = (content: Buffer, from: number, left: number, put: Buffer | string): Buffer =>
  Buffer.concat([content.subarray(0, from), Buffer.from(put), content.subarray(Math.min(content.length, from + left))])

/** Ids and values that mean something to a program and nothing to the standard, and the ends of what numbers may be. */
const strange = ['constructor', '__proto__', 'toString', '__defineGetter__', 'valueOf', '', '-', '.', '99999999999999999999', '-0', '1e999', 'NaN', '00000000', '\u0000', 'é', '💥', '\uFEFF', '=1+1'] // prettier-ignore
const marks = ['*', '~', ':', '^', '|', '>', '\n', '\r\n', '\u001d', '\u001c', '!', 'A', ' ']

/** What happens to files on their way, and what somebody does to them who wishes us ill. */
export const mutations: Readonly<Record<string, Mutation>> = {
  truncate: (content, random) => content.subarray(0, upTo(random, content.length)),
  cutBeginning: (content, random) => content.subarray(upTo(random, Math.min(content.length, 400))),
  swapSegments: onSegments((segments, random) => {
    const [a, b] = [upTo(random, segments.length), upTo(random, segments.length)]
    return segments.map((segment, i) => (i === a ? segments[b] : i === b ? segments[a] : segment) ?? segment)
  }),
  duplicateSegment: onSegments((segments, random) => {
    const at = upTo(random, segments.length)
    return segments.toSpliced(at, 0, ...Array<Buffer>(1 + upTo(random, 40)).fill(segments[at] ?? Buffer.alloc(0)))
  }),
  dropSegment: onSegments((segments, random) => segments.toSpliced(upTo(random, segments.length), 1 + upTo(random, 3))),
  wrongCount: onSegments((segments, random) =>
    segments.map(segment =>
      /^\s*(SE|GE|IEA|HL|LX)/.test(segment.toString('latin1', 0, 6)) && random() < 0.5 ? changedDigit(segment, random) : segment,
    ),
  ),
  strangeValue: onSegments((segments, random) => {
    const at = upTo(random, segments.length)
    const text = (segments[at] ?? Buffer.alloc(0)).toString('utf8')
    const parts = text.split('*')
    parts[upTo(random, parts.length)] = pick(random, strange, '')
    return segments.with(at, Buffer.from(parts.join('*')))
  }),
  strangeSegment: onSegments((segments, random) =>
    segments.toSpliced(upTo(random, segments.length), 0, Buffer.from(`${pick(random, strange, '')}*${pick(random, strange, '')}*2~`)),
  ),
  emptyElements: onSegments((segments, random) => {
    const at = upTo(random, segments.length)
    return segments.with(
      at,
      Buffer.from((segments[at] ?? Buffer.alloc(0)).toString('latin1').replace(/\*[^*~]+/g, () => (random() < 0.5 ? '*' : '**'))),
    )
  }),
  otherDelimiter: (content, random) => {
    const [from, to] = [pick(random, marks, '*'), pick(random, marks, '|')]
    return Buffer.from(content.toString('latin1').replaceAll(from, to), 'latin1')
  },
  oneDelimiter: (content, random) => spliced(content, pick(random, [3, 82, 104, 105], 3), 1, pick(random, marks, '|')),
  noise: (content, random) =>
    spliced(
      content,
      upTo(random, content.length),
      upTo(random, 20),
      Buffer.from(Array.from({ length: 1 + upTo(random, 60) }, () => upTo(random, 256))),
    ),
  flipBits: (content, random) => {
    const flipped = Buffer.from(content)
    for (let left = 1 + upTo(random, 8); left > 0; left -= 1) {
      const at = upTo(random, flipped.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << upTo(random, 8))
    }
    return flipped
  },
  joinFiles: (content, random) => Buffer.concat([content, pick(random, [Buffer.alloc(0), Buffer.from('\r\n')], Buffer.alloc(0)), content]),
  longElement: (content, random) => spliced(content, upTo(random, content.length), 0, 'A9*'.charAt(upTo(random, 3)).repeat(1 + upTo(random, 5000))),
  allNoise: (content, random) => Buffer.from(Array.from({ length: 1 + upTo(random, Math.min(2000, content.length)) }, () => upTo(random, 256))),
}

function changedDigit(segment: Buffer, random: Random): Buffer {
  const changed = Buffer.from(segment)
  const at = changed.findIndex(byte => byte >= 0x30 && byte <= 0x39)
  if (at >= 0) changed[at] = 0x30 + upTo(random, 10)
  return changed
}

/** One to four mutations of one of the seeds. */
export function mutated(seeds: readonly Buffer[], random: Random): { content: Buffer; how: string[] } {
  const names = Object.keys(mutations)
  const how = Array.from({ length: 1 + upTo(random, 4) }, () => pick(random, names, 'truncate'))
  const seed = pick(random, seeds, Buffer.alloc(0))
  return { content: how.reduce((content, name) => mutations[name]?.(content, random) ?? content, seed), how }
}

/** Parts of a file as a line may deliver them: of any size, cut anywhere. */
export function cut(content: Buffer, random: Random): Buffer[] {
  const size = pick(random, [1, 7, 100, 1000, 65_536], 100)
  const chunks: Buffer[] = []
  for (let from = 0; from < content.length;) {
    const to = from + 1 + upTo(random, size)
    chunks.push(content.subarray(from, to))
    from = to
  }
  return chunks
}
