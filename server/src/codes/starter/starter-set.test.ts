import { isCodeForm } from '@cleanclaim/schema/code-format'
import { isDay } from '@cleanclaim/schema/day'
import { expect, test } from 'vitest'
import { carcStarter } from './carc.ts'
import { cptStarter } from './cpt.ts'
import { starterFees } from './fees.ts'
import { hcpcsStarter } from './hcpcs.ts'
import { icd10cmStarter } from './icd10cm.ts'
import { modifierStarter } from './modifiers.ts'
import { placeRate, posStarter } from './places.ts'
import { rarcStarter } from './rarc.ts'
import { LIST_START, isInForce, starterTable, type StarterCode } from './starter-code.ts'
import { starterCodeOn, starterSet } from './starter-set.ts'

const byCode = Map.groupBy(starterSet, row => `${row.system} ${row.code}`)
const wrong = (test: (row: StarterCode) => boolean): string[] =>
  starterSet.filter(row => !test(row)).map(row => `${row.system} ${row.code} ${row.name}`)

test('the set is as large as a primary-care, heart and bone practice needs', () => {
  const size = (rows: readonly StarterCode[]) => new Set(rows.filter(row => row.billable).map(row => row.code)).size
  expect(size(icd10cmStarter)).toBeGreaterThanOrEqual(450)
  expect(size(cptStarter)).toBeGreaterThanOrEqual(330)
  expect(size(hcpcsStarter)).toBeGreaterThanOrEqual(80)
  expect(size(modifierStarter)).toBeGreaterThanOrEqual(45)
  expect([size(posStarter), size(carcStarter), size(rarcStarter)]).toEqual([52, 120, 88])
})

test('every code has the form of its system, a name that fits a list, and days that exist', () => {
  expect(wrong(row => row.billable === false || isCodeForm(row.system, row.code))).toEqual([])
  expect(wrong(row => row.name.length > 1 && row.name.length <= 60)).toEqual([])
  expect(wrong(row => isDay(row.validFrom) && row.validFrom >= LIST_START && (row.validTo === undefined || isDay(row.validTo)))).toEqual([])
})

test('no code has two rows on one day, and no row ends before it begins', () => {
  const clashes = [...byCode].filter(([, rows]) => {
    const ordered = rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    return ordered.some((row, i) => {
      const next = ordered[i + 1]
      return (row.validTo !== undefined && row.validTo < row.validFrom) || (next && (row.validTo === undefined || row.validTo >= next.validFrom))
    })
  })
  expect(clashes.map(([code]) => code)).toEqual([])
})

test('low back pain needs more detail since October 2021, and did not before', () => {
  expect(starterCodeOn('icd10cm', 'M545', '2021-09-30')).toMatchObject({ billable: true })
  expect(starterCodeOn('icd10cm', 'M545', '2021-10-01')).toMatchObject({ billable: false })
  expect(starterCodeOn('icd10cm', 'M5450', '2021-09-30')).toBeUndefined()
  expect(starterCodeOn('icd10cm', 'M5450', '2021-10-01')).toMatchObject({ billable: true })
})

test('a telephone visit of a doctor ended with 2024, COVID-19 began in April 2020', () => {
  expect([starterCodeOn('cpt', '99441', '2024-12-31')?.billable, starterCodeOn('cpt', '99441', '2025-01-01')]).toEqual([true, undefined])
  expect([starterCodeOn('icd10cm', 'U071', '2020-03-31'), starterCodeOn('icd10cm', 'U071', '2020-04-01')?.billable]).toEqual([undefined, true])
})

test('above every diagnosis stand its groups, so that a coder hears "choose a more specific code"', () => {
  const headers = new Set(icd10cmStarter.filter(row => !row.billable).map(row => row.code))
  expect(['E11', 'E116', 'I50', 'M255', 'S934', 'S93401', 'Z34'].filter(code => !headers.has(code))).toEqual([])
  const orphans = icd10cmStarter.filter(row => row.billable && row.code.length > 3 && !headers.has(row.code.slice(0, 3)))
  expect(orphans.map(row => row.code)).toEqual([])
})

test('a row of our tables stands for one code a side and one a seventh character', () => {
  expect(starterTable('icd10cm', 'S93.40<12>~AD Ankle sprain').map(({ code, name }) => `${code} ${name}`)).toEqual([
    'S93401A Ankle sprain, right, active care',
    'S93401D Ankle sprain, right, healing',
    'S93402A Ankle sprain, left, active care',
    'S93402D Ankle sprain, left, healing',
  ])
  expect(starterTable('icd10cm', 'W19~A Fall').map(row => row.code)).toEqual(['W19XXXA'])
  expect(() => starterTable('icd10cm', 'E11.9')).toThrow('not a row')
})

test('every adjustment reason fits a list and says what to do; what a patient reads has no codes and no blame', () => {
  expect(carcStarter.filter(row => row.short.length > 28 || !row.meaning.endsWith('.')).map(row => row.code)).toEqual([])
  expect(carcStarter.filter(row => row.groups.includes('PR') && !row.patientSentence).map(row => row.code)).toEqual([])
  const sentences = carcStarter.flatMap(row => row.patientSentence ?? [])
  expect(sentences.filter(text => !text.endsWith('.') || /\b(invalid|failed|please|payer|patient responsibility|past due)\b|!/i.test(text))).toEqual(
    [],
  )
  expect(carcStarter.find(row => row.code === '45')).toMatchObject({ category: 'contractual', groups: ['CO', 'PR'], action: 'accept' })
})

test('every procedure has a demonstration price, and only a visit after surgery or a quality code is free', () => {
  const procedures = [...cptStarter, ...hcpcsStarter].map(row => row.code)
  expect(procedures.filter(code => !starterFees.has(code))).toEqual([])
  expect([...starterFees.keys()].filter(code => !procedures.includes(code))).toEqual([])
  expect(procedures.filter(code => (starterFees.get(code) ?? -1n) <= 0n).sort()).toEqual(['99024', 'G8427', 'G8510', 'G9920'])
  expect(starterFees.get('99213')).toBe(12500n)
})

test('telehealth from home is paid as in the office, from elsewhere as in a facility', () => {
  expect([placeRate('10'), placeRate('02'), placeRate('11'), placeRate('23'), placeRate('28')]).toEqual([
    'office',
    'facility',
    'office',
    'facility',
    undefined,
  ])
  expect([isInForce({ validFrom: '2022-01-01' }, '2021-12-31'), isInForce({ validFrom: '2022-01-01' }, '2022-01-01')]).toEqual([false, true])
})
