import { expect, test } from 'vitest'
import type { DiagnosisRow } from '../../../parts/code/whole-encounter.ts'
import { movedUp, withDiagnosis } from './additions.ts'

const diagnosis = (id: string, code: string | null, status: DiagnosisRow['status'] = 'ACCEPTED'): DiagnosisRow => ({
  __typename: 'Diagnosis',
  id,
  position: 1,
  letter: 'A',
  code,
  name: null,
  status,
  replacedCode: null,
  sourceText: null,
})
const rows = [diagnosis('1', 'E11.22'), diagnosis('2', 'R07.9', 'REJECTED'), diagnosis('3', 'N18.32'), diagnosis('4', null)]

test('a diagnosis moved up changes places with the one before it that stands', () => {
  expect(movedUp(rows, '3')).toEqual([{ code: 'N18.32' }, { code: 'E11.22' }])
})

test('the first diagnosis, a rejected one and one without a code cannot move up', () => {
  expect([movedUp(rows, '1'), movedUp(rows, '2'), movedUp(rows, '4')]).toEqual([undefined, undefined, undefined])
})

test('an added diagnosis comes last, and a rejected one stays off', () => {
  expect(withDiagnosis(rows, { system: 'ICD10CM', code: 'I10' })).toEqual([{ code: 'E11.22' }, { code: 'N18.32' }, { code: 'I10' }])
})
