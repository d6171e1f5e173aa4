import { expect, test } from 'vitest'
import { changesOf } from './changes.ts'
import type { DiagnosisRow, LineRow } from './whole-encounter.ts'

const diagnosis = (over: Partial<DiagnosisRow>): DiagnosisRow => ({
  __typename: 'Diagnosis',
  id: 'd1',
  position: 1,
  letter: 'A',
  code: 'N18.32',
  name: 'Chronic kidney disease, stage 3b',
  status: 'ACCEPTED',
  replacedCode: null,
  sourceText: null,
  ...over,
})
const line = (over: Partial<LineRow>): LineRow => ({
  __typename: 'ChargeLine',
  id: 'l1',
  position: 1,
  system: 'CPT',
  code: '99214',
  name: 'Office visit',
  modifiers: [],
  units: '1',
  charge: '245.00',
  pointers: [1],
  status: 'ACCEPTED',
  replacedCode: null,
  sourceText: null,
  ...over,
})

test('a code accepted as proposed is no change', () => {
  expect(changesOf({ diagnoses: [diagnosis({})], lines: [] })[0]).toMatchObject({ proposed: 'N18.32', sent: 'N18.32', isChanged: false })
})

test('a replaced code shows the old one beside the new', () => {
  const [change] = changesOf({ diagnoses: [diagnosis({ status: 'REPLACED', replacedCode: 'N18.30' })], lines: [] })
  expect(change).toMatchObject({ proposed: 'N18.30', sent: 'N18.32', isChanged: true })
})

test('a rejected code is left out', () => {
  const [change] = changesOf({ diagnoses: [diagnosis({ status: 'REJECTED' })], lines: [] })
  expect(change).toMatchObject({ sent: 'left out', isChanged: true })
})

test('a modifier that was added is a change', () => {
  const [change] = changesOf({ diagnoses: [], lines: [line({ modifiers: ['25'] })] })
  expect(change).toMatchObject({ place: 'Line 1', proposed: '99214', sent: '99214 25', isChanged: true })
})
