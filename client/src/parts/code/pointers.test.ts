import { expect, test } from 'vitest'
import { pointerLetters, positionsOf } from './pointers.ts'

test('a service that points to the first, second and fourth diagnosis reads A B D', () => {
  expect(pointerLetters([1, 2, 4])).toBe('A B D')
})

test('letters typed in any way are read in their order, each once', () => {
  expect(positionsOf('b, a A z')).toEqual([2, 1])
})
