import { expect, test } from 'vitest'
import { starterFees } from '../../../codes/starter/fees.ts'
import { starterCodeOn } from '../../../codes/starter/starter-set.ts'
import { captured } from './capture.ts'
import { patients } from './people.ts'
import { kinds, waves } from './schedule.ts'
import type { VisitKind } from './visit-kind.ts'

const today = '2026-11-21'
const cast = {
  practiceId: 1,
  today,
  patientIds: new Map(patients.map(({ key }) => [key, key])),
  providerIds: new Map([
    ['osei', 'o'],
    ['vale', 'v'],
    ['nair', 'n'],
  ]),
}
const visits = waves.flatMap(wave => wave.visits.map(visit => ({ wave: wave.name, visit })))
const patientOf = (key: string) => patients.find(patient => patient.key === key)

test('every visit is of somebody in the practice, and lies in the last sixty days', () => {
  expect(visits.filter(({ visit }) => !patientOf(visit.patient)).map(({ visit }) => visit.patient)).toEqual([])
  expect(visits.filter(({ visit }) => visit.daysAgo < 0 || visit.daysAgo > 60)).toEqual([])
  expect(visits.length).toBeGreaterThanOrEqual(60)
})

test('every finding stands in the note in the words it is coded from', () => {
  for (const { visit } of visits) {
    const patient = patientOf(visit.patient)
    if (!patient) continue
    const { note, diagnoses, title } = captured(visit, patient, cast)
    const text = note
      .map(section => section.text)
      .join('\n')
      .toLowerCase()
    for (const { sourceText } of diagnoses) expect(text, title).toContain((sourceText ?? '').toLowerCase())
  }
})

test('what goes through by itself is coded with codes in force and priced', () => {
  const through: VisitKind[] = visits.filter(({ wave }) => wave !== 'to be coded').map(({ visit }) => kinds[visit.kind])
  for (const { diagnoses, lines, title } of through) {
    for (const { code } of diagnoses) expect(starterCodeOn('icd10cm', code ?? '', today), `${title} ${code}`).toMatchObject({ billable: true })
    for (const line of lines) {
      expect(starterCodeOn(line.system ?? 'cpt', line.code ?? '', today), `${title} ${line.code}`).toMatchObject({ billable: true })
      expect(starterFees.get(line.code ?? ''), `${title} ${line.code}`).toBeDefined()
    }
  }
})

test('the same day gives the same visits, word for word', () => {
  const make = () =>
    visits.flatMap(({ visit }) => {
      const patient = patientOf(visit.patient)
      return patient ? [captured(visit, patient, cast)] : []
    })
  expect(make()).toEqual(make())
  expect(new Set(make().map(({ id }) => id)).size).toBe(visits.length)
})
