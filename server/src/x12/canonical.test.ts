import { expect, test } from 'vitest'
import { canonicalText } from './canonical.ts'
import { tokenize } from './tokenizer.ts'

const text = (element: string, repetition: string, component: string, end: string): string =>
  [
    ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', 'S'.padEnd(15), 'ZZ', 'R'.padEnd(15)]
      .concat(['261121', '0930', repetition, '00501', '000000001', '0', 'T', component])
      .join(element),
    ['SV1', ['HC', '99213', '25'].join(component), '80'].join(element),
    ['EB', '1', '', ['30', '98'].join(repetition)].join(element),
    ['IEA', '0', '000000001'].join(element),
    '',
  ].join(end)

const canonical = (from: string): string => canonicalText(tokenize(from).segments)
const usual = text('*', '^', ':', '~')

test('the same file with other delimiters or line ends is the same', () => {
  expect(canonical(text('|', '!', '>', '\n'))).toBe(canonical(usual))
  expect(canonical(usual.replaceAll('~', '~\r\n'))).toBe(canonical(usual))
})

test('a file that says something else is another one', () => {
  expect(canonical(usual.replace('*80', '*81'))).not.toBe(canonical(usual))
  expect(canonical(usual.replace('HC:99213:25', 'HC:9921325'))).not.toBe(canonical(usual))
  // Here ':' is data, there it parts two components.
  expect(canonical(text('*', '^', '>', '~').replace('HC>99213', 'HC:99213'))).not.toBe(canonical(usual))
})
