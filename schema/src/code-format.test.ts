import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCodeForm, parseCode, procedureSystem, showCode } from './code-format.ts'

test('a diagnosis may be typed with or without its dot, in any case, and is stored without', () => {
  expect(['E11.22', 'e1122', ' e11.22 '].map(typed => parseCode('icd10cm', typed))).toEqual(['E1122', 'E1122', 'E1122'])
  expect(['I10', 'U07.1', 'Z3A.12', 'C7B.00', 's93.401a', 'T36.0X1A'].map(typed => parseCode('icd10cm', typed))).toEqual([
    'I10',
    'U071',
    'Z3A12',
    'C7B00',
    'S93401A',
    'T360X1A',
  ])
})

test('a diagnosis with the dot in the wrong place, too long or without a letter is not one', () => {
  const wrong = ['E1.122', 'E112.2', 'E11.', '.E11', 'E11.22.1', 'E11.22222', '1122', 'E1', 'EE1.1', '']
  expect(wrong.map(typed => parseCode('icd10cm', typed))).toEqual(wrong.map(() => undefined))
})

test('a diagnosis is shown with its dot, and reads back as the same code', () => {
  expect(['I10', 'E1122', 'S93401A'].map(code => showCode('icd10cm', code))).toEqual(['I10', 'E11.22', 'S93.401A'])
  const stored = fc.stringMatching(/^[A-Z][0-9][0-9AB][0-9A-Z]{0,4}$/)
  fc.assert(fc.property(stored, code => parseCode('icd10cm', showCode('icd10cm', code)) === code))
})

test('procedures, modifiers and places keep to their forms', () => {
  expect(['99213', '0001F', '0295T', '0002U'].every(code => isCodeForm('cpt', code))).toBe(true)
  expect(['9921', '992133', 'J1885', '9921X'].some(code => isCodeForm('cpt', code))).toBe(false)
  expect(['G0439', 'J1885', 'L1833'].every(code => isCodeForm('hcpcs', code))).toBe(true)
  expect(['D0120', 'W1234', 'J188', '99213'].some(code => isCodeForm('hcpcs', code))).toBe(false)
  expect([parseCode('modifier', 'lt'), parseCode('modifier', '25'), parseCode('modifier', '255')]).toEqual(['LT', '25', undefined])
  expect([parseCode('pos', '2'), parseCode('pos', '11'), parseCode('pos', '')]).toEqual(['02', '11', undefined])
  expect([parseCode('icd10pcs', '0016070'), parseCode('icd10pcs', '00I6070')]).toEqual(['0016070', undefined])
})

test('an adjustment reason may be typed with its group', () => {
  expect(['CO-45', 'pr 1', 'OA23', '016', 'B16', 'CO-A1', '45'].map(typed => parseCode('carc', typed))).toEqual([
    '45',
    '1',
    '23',
    '16',
    'B16',
    'A1',
    '45',
  ])
  expect([parseCode('carc', 'CO'), parseCode('carc', 'PR-'), parseCode('rarc', 'n290'), parseCode('rarc', 'MA130')]).toEqual([
    undefined,
    undefined,
    'N290',
    'MA130',
  ])
})

test('the form of a procedure tells whose code it is', () => {
  expect(['99213', 'G2211', 'E11', 'hello'].map(procedureSystem)).toEqual(['cpt', 'hcpcs', undefined, undefined])
})
