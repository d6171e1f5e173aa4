import fc from 'fast-check'
import { expect, test } from 'vitest'
import { components, element, repetitions, serialize, standardDelimiters, Tokenizer, tokenize, X12SyntaxError } from './tokenizer.ts'
import type { Delimiters, Segment } from './tokenizer.ts'

const isa = ({ element: e, repetition, component, segment }: Delimiters, control = '000000001'): string =>
  ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', 'SENDER'.padEnd(15), 'ZZ', 'RECEIVER'.padEnd(15)]
    .concat(['261121', '0930', repetition, '00501', control, '0', 'T', component])
    .join(e) + segment

const legalMarks = fc
  .uniqueArray(fc.constantFrom(...'*^:~|>!+\u001d\u001c\n'), { minLength: 4, maxLength: 4 })
  .map(([e = '', repetition = '', component = '', segment = '']): Delimiters => ({
    element: e,
    repetition,
    component,
    segment,
  }))
  // A line end in the ISA that is not its terminator would be taken for a wrapped line.
  .filter(marks => ![marks.element, marks.repetition, marks.component].includes('\n'))

const value = fc.stringMatching(/^[A-Z0-9 '&/.,=-]{0,12}$/)
const body = fc.array(
  fc.record({
    id: fc.constantFrom('ST', 'NM1', 'CLM', 'REF', 'SV1', 'N3'),
    // Ends with something: empty elements at the end are not sent, so they could not come back.
    elements: fc
      .tuple(
        fc.array(value, { maxLength: 12 }),
        value.filter(v => v !== ''),
      )
      .map(([some, last]) => [...some, last]),
  }),
  { maxLength: 20 },
)

const plain = (segments: Segment[]) => segments.map(({ id, elements }) => ({ id, elements }))
const told = (segments: Segment[]) => segments.map(({ number, offset, id, elements, delimiters }) => ({ number, offset, id, elements, delimiters }))
const inChunks = (text: string, sizes: readonly number[]): Segment[] => {
  const tokenizer = new Tokenizer()
  const found: Segment[] = []
  for (let at = 0, n = 0; at < text.length; n++) {
    const size = sizes[n % sizes.length] ?? 1
    found.push(...tokenizer.push(text.slice(at, at + size)))
    at += size
  }
  return [...found, ...tokenizer.end()]
}

test('what is written is read back the same, whatever the delimiters', () => {
  fc.assert(
    fc.property(legalMarks, body, (marks, segments) => {
      const read = tokenize(isa(marks) + serialize(segments, marks))
      expect(plain(read.segments).slice(1)).toEqual(segments)
      expect(read.delimiters).toEqual(marks)
    }),
  )
})

test('segments do not depend on where the stream is cut', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(legalMarks, legalMarks, body, sizes, (first, second, segments, cut) => {
      const text = isa(first) + serialize(segments, first) + isa(second) + serialize(segments, second)
      const whole = told(tokenize(text).segments)
      expect(told(inChunks(text, cut))).toEqual(whole)
      expect(told(inChunks(text, [1]))).toEqual(whole)
    }),
  )
})

test('line ends between and inside segments mean nothing', () => {
  const text = isa(standardDelimiters) + serialize([{ id: 'NM1', elements: ['85', '2', 'TEST PRACTICE'] }])
  const wrapped = text.replace(/.{40}/g, '$&\r\n')
  expect(plain(tokenize(wrapped).segments)).toEqual(plain(tokenize(text).segments))
  expect(plain(tokenize(text.replaceAll('~', '~\r\n')).segments)).toEqual(plain(tokenize(text).segments))
})

test('pipe, greater-than and a line end serve as delimiters', () => {
  const marks = { element: '|', repetition: '^', component: '>', segment: '\n' }
  const { segments } = tokenize(`${isa(marks)}SV1|HC>99213>25|80|UN|1\n`)
  const service = segments[1]
  expect(service && components(element(service, 1), service.delimiters)).toEqual(['HC', '99213', '25'])
})

test('every interchange of a file has its own delimiters', () => {
  const other = { element: '|', repetition: '!', component: '>', segment: '\n' }
  const { segments } = tokenize(`${isa(standardDelimiters)}IEA*0*000000001~${isa(other, '000000002')}IEA|0|000000002\n`)
  expect(segments.map(s => [s.number, s.id, element(s, 2), s.delimiters.element])).toEqual([
    [1, 'ISA', ' '.repeat(10), '*'],
    [2, 'IEA', '000000001', '*'],
    [3, 'ISA', ' '.repeat(10), '|'],
    [4, 'IEA', '000000002', '|'],
  ])
})

test('a repeated element is taken apart, but not at the letter that 4010 puts in its place', () => {
  expect(repetitions('30^98^UC', standardDelimiters)).toEqual(['30', '98', 'UC'])
  expect(repetitions('UC', { ...standardDelimiters, repetition: 'U' })).toEqual(['UC'])
})

test('an ISA of 105 characters, a file without ISA and a file cut off are refused with their place', () => {
  const good = isa(standardDelimiters)
  const failure = (text: string): unknown => {
    try {
      return tokenize(text)
    } catch (error) {
      return error instanceof X12SyntaxError ? [error.segmentNumber, error.offset] : error
    }
  }
  expect(failure(good.replace('SENDER  ', 'SENDER '))).toEqual([1, 0])
  expect(failure('GS*HC*A*B~')).toEqual([1, 0])
  expect(failure(good.slice(0, 50))).toEqual([1, 0])
  expect(failure(`${good}GS*HC*A*B~\nST*837*00`)).toEqual([3, 117])
})

test('segments before the fault are handed out before it is thrown', () => {
  const tokenizer = new Tokenizer()
  expect(tokenizer.push(`${isa(standardDelimiters)}GS*HC~ISA*${'x'.repeat(200)}`).map(s => s.id)).toEqual(['ISA', 'GS'])
  expect(() => tokenizer.push('more')).toThrow(X12SyntaxError)
  expect(() => tokenizer.end()).toThrow(X12SyntaxError)
})

test('a segment that never ends is refused before it fills the memory', () => {
  const tokenizer = new Tokenizer()
  tokenizer.push(isa(standardDelimiters))
  const piece = 'A'.repeat(300_000)
  expect(() => [1, 2, 3, 4].forEach(() => tokenizer.push(piece))).toThrow(/longer than 1 MB/)
})

test('the last segment of a file may go without its terminator', () => {
  const text = `${isa(standardDelimiters)}IEA*0*000000001`
  expect(tokenize(text).segments.map(s => s.id)).toEqual(['ISA', 'IEA'])
})
