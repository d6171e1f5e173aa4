import { Tokenizer } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'

export type Chunks = AsyncIterable<string | Uint8Array>

/** Segments of a file as it arrives. @throws X12SyntaxError after the last segment before the fault */
export async function* readSegments(chunks: Chunks): AsyncGenerator<Segment> {
  const tokenizer = new Tokenizer()
  const decoder = new TextDecoder()
  for await (const chunk of chunks) yield* tokenizer.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
  yield* tokenizer.push(decoder.decode())
  yield* tokenizer.end()
}

/** A text in memory, read like a file. */
export async function* chunked(text: string): AsyncGenerator<string> {
  yield text
}
