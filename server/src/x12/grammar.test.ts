import { expect, test } from 'vitest'
import { loop, many, segment } from './grammar.ts'

test('an element is described by the dictionary and narrowed by the guide', () => {
  const { elements } = segment('REF', '!', 1, '!6R,G1 !<30 - ?(!2U !)', 'reference')
  expect(elements.map(({ use, type, min, max, codes }) => [use, type, min, max, codes && [...codes]])).toEqual([
    ['!', 'ID', 2, 3, ['6R', 'G1']],
    ['!', 'AN', 1, 30, undefined],
    ['-', 'AN', 1, 80, undefined],
    ['?', 'composite', 1, many, undefined],
  ])
  expect(elements[3]?.components.map(({ use }) => use)).toEqual(['!', '!', '-', '-', '-', '-'])
})

test('elements that the guide does not mention are not used, components that it does not mention are free', () => {
  expect(segment('NM1', '!', 1, '!PR', 'name').elements.filter(({ use }) => use === '-')).toHaveLength(11)
  expect(segment('HI', '!', 1, '!', 'codes').elements[0]?.components.every(({ use }) => use === '?')).toBe(true)
})

test('neighbours that begin with the same segment share a place, so their order is free', () => {
  const child = (id: string, who: string) => loop(id, '?', 1, id, [segment('NM1', '!', 1, `!${who} !1`, 'name')])
  const { places } = loop('2300', '?', 1, 'claim', [
    segment('CLM', '!', 1, '! !', 'claim'),
    segment('REF', '?', 1, '!G1 !', 'authorisation'),
    segment('REF', '?', 1, '!F8 !', 'claim number'),
    child('2310A', 'DN'),
    child('2310B', '82'),
    segment('LX', '!', 1, '!', 'line'),
  ])
  expect(places).toEqual([0, 1, 1, 2, 2, 3])
})

test('a mistake in a table is found when it is read', () => {
  expect(() => segment('XYZ', '!', 1, '!', 'none')).toThrow(/no XYZ/)
  expect(() => segment('REF', '!', 1, '6R !', 'reference')).toThrow(/begins with none of/)
})
