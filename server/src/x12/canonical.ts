import { components, repetitions, serialize } from './tokenizer.ts'
import type { Delimiters, Segment } from './tokenizer.ts'

/** Characters that no data holds, so that two different files never become the same text. */
const marks: Delimiters = { element: '\u001D', repetition: '\u001E', component: '\u001F', segment: '\u001C' }

/**
 * Segments in one fixed writing: files that differ only in line ends or delimiters come out alike, whatever else
 * differs stays different. For telling copies of a file (RELIABILITY 3.2), not for sending.
 */
export const canonicalText = (segments: Iterable<Segment>): string => serialize(mapped(segments), marks)

function* mapped(segments: Iterable<Segment>): Generator<{ id: string; elements: string[] }> {
  for (const { id, elements, delimiters } of segments)
    yield { id, elements: elements.map((value, i) => (isMark(id, i) ? '' : rewritten(value, delimiters))) }
}

/** ISA11 and ISA16 are themselves delimiters. */
const isMark = (id: string, index: number): boolean => id === 'ISA' && (index === 10 || index === 15)

const rewritten = (value: string, delimiters: Delimiters): string =>
  repetitions(value, delimiters)
    .map(repeat => components(repeat, delimiters).join(marks.component))
    .join(marks.repetition)
