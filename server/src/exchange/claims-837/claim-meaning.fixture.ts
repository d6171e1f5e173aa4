import { basicText } from '../../x12/characters.ts'
import { composites, segmentShapes } from '../../x12/segment-dictionary.ts'
import { components, element, tokenize } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import { plainDecimal } from './fields.ts'

/**
 * What a claim file means, one text for each claim with everything above it, so that two files are equal in meaning when
 * these are the same. It leaves out or evens out, and nothing else:
 * - the envelope, ST, BHT and SE; of HL all but the level, so the same claim may stand under a level of its own;
 * - order of segments of one id that follow each other, and of loops that follow each other and begin with NM1: the guide
 *   leaves both free;
 * - case, accents and characters outside the basic set; 40.00 for 40 where the dictionary has a number;
 * - a range of one day for that day; a place of service of a line that is the claim's;
 * - how adjustments of a group are packed into CAS, and contact numbers into PER; empty elements at the end.
 */
export function claimMeanings(file: string): string[] {
  const found: string[] = []
  const above = { head: [] as Segment[], levels: [] as Segment[][] }
  let open: Segment[] = above.head
  const finish = (): void => {
    if (open[0]?.id === 'CLM') found.push(meaningOf([...above.head, ...above.levels.flat(), ...open]))
  }
  for (const segment of tokenize(file).segments) {
    if (segment.id === 'HL' || segment.id === 'CLM' || segment.id === 'SE') finish()
    if (segment.id === 'ST') open = above.head = []
    else if (segment.id === 'HL') {
      const depth = ['20', '22', '23'].indexOf(element(segment, 3))
      open = [segment]
      above.levels = [...above.levels.slice(0, depth), open]
    } else if (segment.id === 'CLM') open = [segment]
    else if (segment.id === 'SE') {
      open = []
      above.levels = []
    } else open.push(segment)
  }
  return found.toSorted()
}

const openers = new Set(['HL', 'CLM', 'NM1', 'SBR', 'LX', 'LIN', 'SVD', 'LQ'])

function meaningOf(segments: readonly Segment[]): string {
  const clm = segments.find(({ id }) => id === 'CLM')
  const [place = ''] = clm ? components(element(clm, 5), clm.delimiters) : []
  const blocks: string[][] = [[]]
  for (const segment of segments.filter(({ id }) => id !== 'BHT')) {
    if (openers.has(segment.id)) blocks.push([])
    blocks.at(-1)?.push(...evened(segment, place))
  }
  const texts = blocks.filter(block => block.length > 0).map(block => sortedRuns(block).join('\n'))
  return sortedRuns(texts).join('\n')
}

/** Neighbours that begin with the same segment id, in one order. What must keep its order stands in one segment. */
function sortedRuns(texts: readonly string[]): string[] {
  const runs: string[][] = []
  const idOf = (text: string | undefined): string => text?.split('*')[0] ?? ''
  for (const text of texts) {
    const free = ['REF', 'DTP', 'PER', 'CAS', 'NM1', 'HI', 'AMT', 'CRC', 'PWK'].includes(idOf(text))
    if (free && runs.at(-1) && idOf(runs.at(-1)?.[0]) === idOf(text)) runs.at(-1)?.push(text)
    else runs.push([text])
  }
  return runs.flatMap(run => run.toSorted())
}

function evened(segment: Segment, place: string): string[] {
  const { id, delimiters } = segment
  if (id === 'HL') return [`HL*${element(segment, 3)}`]
  const shapes = segmentShapes[id]?.split(';')[0]?.trim().split(' ') ?? []
  const elements = segment.elements.map((value, i) => {
    const shape = composites[shapes[i]?.split('*')[0] ?? '']?.split(' ')
    if (!shape) return evenedValue(value, shapes[i] ?? 'AN')
    return components(value, delimiters)
      .map((part, k) => evenedValue(part, shape[k] ?? 'AN'))
      .join(':')
      .replace(/:+$/, '')
  })
  if (id === 'SV1' && elements[4] === place) elements[4] = ''
  if (id === 'DTP') return [written('DTP', evenedDays(elements))]
  if (id === 'CAS') return triples(elements).map(triple => written('CAS', [elements[0] ?? '', ...triple]))
  if (id === 'PER') return [written('PER', [...elements.slice(0, 2), ...pairs(elements.slice(2)).toSorted()])]
  return [written(id, elements)]
}

const written = (id: string, elements: readonly string[]): string => [id, ...elements].join('*').replace(/\*+$/, '')

function evenedValue(value: string, shape: string): string {
  if (/^[RN]\d/.test(shape)) return plainDecimal(value.trim()) ?? value
  return value.includes('@') ? value.toUpperCase() : basicText(value)
}

function evenedDays([qualifier = '', format = '', value = '']: readonly string[]): string[] {
  const [from = '', to = from] = value.split('-')
  return format === 'RD8' && from === to ? [qualifier, 'D8', from] : [qualifier, format, value]
}

const triples = (elements: readonly string[]): string[][] =>
  [1, 4, 7, 10, 13, 16].map(i => elements.slice(i, i + 3)).filter(([reason = '']) => reason !== '')

const pairs = (elements: readonly string[]): string[] =>
  [0, 2, 4].map(i => elements.slice(i, i + 2).join('=')).filter(pair => pair.replace('=', '') !== '')
