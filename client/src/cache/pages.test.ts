import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinPages, type Page } from './pages.ts'

const same = (item: unknown): unknown => item
const page = (items: number[], next: string | null): Page<number> => ({ items, next })

test('a following page is added once, even when it arrives twice', () => {
  const first = page([1, 2], 'a')
  const both = joinPages(first, page([3, 4], null), 'a', same)
  expect(both).toEqual(page([1, 2, 3, 4], null))
  expect(joinPages(both, page([3, 4], null), 'a', same)).toEqual(both)
})

test('reading the first page again keeps the pages below it', () => {
  const loaded = page([1, 2, 3, 4], 'c')
  expect(joinPages(loaded, page([9, 1, 2], 'b'), null, same)).toEqual(page([9, 1, 2, 3, 4], 'c'))
})

test('a first page that no longer touches the rest replaces it: a gap must not be hidden', () => {
  expect(joinPages(page([1, 2, 3, 4], 'c'), page([7, 8], 'b'), null, same)).toEqual(page([7, 8], 'b'))
})

test('when the first page is all there is, nothing older is kept', () => {
  expect(joinPages(page([1, 2, 3], 'c'), page([2], null), null, same)).toEqual(page([2], null))
})

test('no item is ever shown twice', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  fc.assert(
    fc.property(ids, ids, fc.option(fc.constant('x')), (loaded, arrived, after) => {
      const { items } = joinPages(page(loaded, 'n'), page(arrived, 'm'), after, same)
      expect(new Set(items).size).toBe(items.length)
    }),
  )
})
