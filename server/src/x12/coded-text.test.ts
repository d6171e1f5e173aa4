import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChunkDecoder } from './coded-text.ts'

/** Mostly plain, so that whole chunks of it are; sometimes letters of other alphabets, controls and broken characters. */
const bytes = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(' ', 'A', '~', '*', '9', '\r', '\n') },
      fc.constantFrom('é', '\u0000', '\u001f', '\u007f', '€', '😀'),
    ),
  )
  .chain(characters => {
    const whole = Buffer.from(characters.join(''))
    return fc.tuple(fc.constant(whole), fc.array(fc.record({ at: fc.nat(whole.length), byte: fc.constantFrom(0x80, 0xc3, 0xff) }), { maxLength: 1 }))
  })
  .map(([whole, broken]) => {
    for (const { at, byte } of broken) if (at < whole.length) whole[at] = byte
    return whole
  })

test('text does not depend on where its bytes are cut, and is called plain only when it is', () => {
  fc.assert(
    fc.property(bytes, fc.array(fc.integer({ min: 1, max: 23 }), { minLength: 1, maxLength: 5 }), (whole, sizes) => {
      const decoder = new ChunkDecoder()
      let text = ''
      for (let at = 0, n = 0; at < whole.length; n++) {
        const size = sizes[n % sizes.length] ?? 1
        const read = decoder.read(whole.subarray(at, at + size))
        expect(read.isPlain).toBe(/^[\x20-\x7E\r\n]*$/.test(read.text))
        text += read.text
        at += size
      }
      expect(text + decoder.end().text).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole))
    }),
    { numRuns: 1000 },
  )
})
