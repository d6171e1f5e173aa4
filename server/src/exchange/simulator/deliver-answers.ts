/** A file on its way back. */
export interface SimulatedAnswer {
  kind: 'TA1' | '999' | '277CA' | '277' | '835'
  /** From the moment the claims were handed over. */
  delayMs: number
  /** A file name, unique by its control number. */
  name: string
  content: string
}

/** How badly the mail behaves. */
export interface Delivery {
  /** Each file comes three times: a second time under another name, a third time in a new envelope. */
  duplicates?: boolean | undefined
  /** The files of one answer come in any order, the same one for the same seed; true is a seed too. */
  shuffle?: boolean | number | undefined
}

export const answerFile = (kind: SimulatedAnswer['kind'], delayMs: number, number: number, content: string): SimulatedAnswer => ({
  kind,
  delayMs,
  name: `${kind.toLowerCase()}-${String(number).padStart(9, '0')}.edi`,
  content,
})

/** The same bytes under another name. */
export const sameAgain = (answer: SimulatedAnswer): SimulatedAnswer => ({ ...answer, name: answer.name.replace('.edi', '-again.edi') })

/** The same transactions under new control numbers: what a payer sends when asked to send once more. */
export const inNewEnvelope = ({ kind, delayMs, content }: SimulatedAnswer, number: number): SimulatedAnswer =>
  answerFile(kind, delayMs, number, renumbered(content, number))

/** Files in the order in which they are due; those due together keep the order in which they were made. */
export function deliver(answers: readonly SimulatedAnswer[], { duplicates, shuffle }: Delivery, nextNumber: () => number): SimulatedAnswer[] {
  const all = duplicates ? answers.flatMap(answer => [answer, sameAgain(answer), inNewEnvelope(answer, nextNumber())]) : [...answers]
  const due = shuffle === undefined || shuffle === false ? all : shuffled(all, Number(shuffle))
  return due.sort((a, b) => a.delayMs - b.delayMs)
}

/** Every file keeps what it says and takes another one's time. */
function shuffled(answers: readonly SimulatedAnswer[], seed: number): SimulatedAnswer[] {
  const times = answers.map(({ delayMs }) => delayMs)
  const random = randomOf(seed + Number(/\d+/.exec(answers[0]?.name ?? '')?.[0] ?? 0))
  const order = answers.map((answer, place) => ({ answer, place: random(), tie: place })).sort((a, b) => a.place - b.place || a.tie - b.tie)
  return order.map(({ answer }, i) => ({ ...answer, delayMs: times[i] ?? answer.delayMs }))
}

/** Mulberry32: numbers from 0 to 1, the same ones for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** ISA13 and IEA02, GS06 and GE02; of a file of ours, so each segment stands on a line of its own. */
function renumbered(content: string, number: number): string {
  const [separator = '*', terminator = '~'] = [content[3], content[105]]
  const long = String(number).padStart(9, '0')
  const places: Readonly<Record<string, readonly [place: number, value: string]>> = {
    ISA: [13, long],
    IEA: [2, long],
    GS: [6, String(number)],
    GE: [2, String(number)],
  }
  return content
    .split('\n')
    .map(line => {
      const [place, value] = places[line.slice(0, line.indexOf(separator))] ?? []
      if (place === undefined || value === undefined) return line
      const end = line.endsWith(terminator) ? terminator : ''
      const elements = line.slice(0, line.length - end.length).split(separator)
      elements[place] = value
      return elements.join(separator) + end
    })
    .join('\n')
}
