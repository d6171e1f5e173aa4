import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf, type Evidence } from './evidence.ts'

const quote = (id: string, words: string): Evidence => ({ id, tag: id, words })

test('the marked note reads the same as the note', () => {
  const words = fc.string({ maxLength: 6 })
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(words, { maxLength: 6 }), (text, quotes) => {
      const evidences = quotes.map((words, i) => quote(String(i), words))
      const stretches = stretchesOf(text, evidences)
      expect(stretches.map(stretch => stretch.text).join('')).toBe(text)
    }),
  )
})

test('a quote taken from the note is marked, and its tag shows', () => {
  const parts = fc.tuple(fc.string(), fc.stringMatching(/^[a-z]{3,8}$/), fc.string())
  fc.assert(
    fc.property(parts, ([before, words, after]) => {
      const stretches = stretchesOf(`${before} ${words} ${after}`, [quote('A', words)])
      expect(stretches.some(stretch => stretch.ends.some(evidence => evidence.id === 'A'))).toBe(true)
    }),
  )
})

test('one quote inside another marks the inner words for both codes', () => {
  const stretches = stretchesOf('Kidney disease, stage 3b.', [quote('A', 'Kidney disease, stage 3b'), quote('C', 'stage 3b')])
  expect(stretches.map(({ text, supports }) => [text, supports])).toEqual([
    ['Kidney disease, ', ['A']],
    ['stage 3b', ['A', 'C']],
    ['.', []],
  ])
})

test('words that stand twice are evidence twice, in either case', () => {
  const stretches = stretchesOf('Hypertension. History of hypertension.', [quote('B', 'hypertension')])
  expect(stretches.filter(stretch => stretch.supports.includes('B'))).toHaveLength(2)
})

test('a code without a quote marks nothing', () => {
  expect(stretchesOf('No chest pain.', [quote('A', '  ')])).toEqual([{ text: 'No chest pain.', supports: [], ends: [] }])
})
