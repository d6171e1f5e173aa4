import { ChunkDecoder } from './coded-text.ts'
import { Tokenizer } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'

export type Chunks = AsyncIterable<string | Uint8Array>

/** Segments of a file as it arrives. @throws X12SyntaxError after the last segment before the fault */
export async function* readSegments(chunks: Chunks): AsyncGenerator<Segment> {
  for await (const tokenizer of feedChunks(chunks)) for (let segment = tokenizer.next(); segment; segment = tokenizer.next()) yield segment
}

/**
 * The same for who wants more than a million segments a second: gives the tokenizer whenever there is something new to
 * take from it, since waiting for each segment alone costs more than reading it.
 */
export async function* feedChunks(chunks: Chunks): AsyncGenerator<Tokenizer> {
  const tokenizer = new Tokenizer()
  const decoder = new ChunkDecoder()
  for await (const chunk of chunks) {
    tokenizer.feed(decoder.read(chunk))
    yield tokenizer
  }
  tokenizer.feed(decoder.end())
  tokenizer.finish()
  yield tokenizer
}

/** A text in memory, read like a file. */
export async function* chunked(text: string): AsyncGenerator<string> {
  yield text
}
