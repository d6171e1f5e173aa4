import { money } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basicText, decimal, shortDecimal } from './characters.ts'

test('names keep apostrophe and hyphen, lose accents and delimiters', () => {
  expect(basicText("O'Connor-Núñez")).toBe("O'CONNOR-NUNEZ")
  expect(basicText('Łukasz Straße–Søren’s')).toBe("LUKASZ STRASSE-SOREN'S")
  expect(basicText('Smith*Jones~Co:12^')).toBe('SMITH JONES CO 12')
  expect(basicText(' 100 Main St.\r\n#4 ')).toBe('100 MAIN ST. 4')
})

test('whatever is put in, only what may be sent comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const clean = basicText(text)
      expect(clean).toMatch(/^([A-Z0-9!"&'()+,\-./;?=]( ?[A-Z0-9!"&'()+,\-./;?=])*)?$/)
      expect(basicText(clean)).toBe(clean)
    }),
  )
})

test('amounts are written without what is not needed', () => {
  expect([20000n, 7840n, 50n, -1n, 0n, -12050n].map(cents => decimal(money(cents)))).toEqual(['200', '78.4', '.5', '-.01', '0', '-120.5'])
  expect(['1', '1.000', '0.250', '10', '010.50'].map(shortDecimal)).toEqual(['1', '1', '.25', '10', '10.5'])
})
