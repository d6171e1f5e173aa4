import { addDays, type Day } from '@cleanclaim/schema/day'
import { money, plus, times, zero, type Money } from '@cleanclaim/schema/money'
import { starterFees } from '../../../codes/starter/fees.ts'
import type { CapturedEncounter } from '../../../encounters/capture-encounters.command.ts'
import { idFrom } from '../../../kernel/id.ts'
import { providers, type DemoPatient } from './people.ts'
import { kinds, type DemoVisit } from './schedule.ts'
import type { KindLine, NoteFacts, VisitKind } from './visit-kind.ts'

export interface Cast {
  practiceId: number
  today: Day
  patientIds: ReadonlyMap<string, string>
  providerIds: ReadonlyMap<string, string>
}

const NOON_UTC = 'T17:00:00Z'

/** A visit of the schedule as the practice's own system would hand it over. */
export function captured(visit: DemoVisit, patient: DemoPatient, cast: Cast): CapturedEncounter {
  const kind: VisitKind = kinds[visit.kind]
  const key = `demo ${cast.practiceId} ${visit.patient} ${visit.kind} ${visit.daysAgo}`
  const serviceDate = addDays(cast.today, -visit.daysAgo)
  const author = providers.find(provider => provider.key === patient.provider)
  const diagnoses = kind.diagnoses.map(({ code, text }, i) => ({ id: idFrom(`${key} diagnosis ${i}`), sourceText: text, ...(code && { code }) }))
  return {
    id: idFrom(key),
    patientId: cast.patientIds.get(patient.key) ?? '',
    providerId: cast.providerIds.get(patient.provider) ?? '',
    title: kind.title,
    serviceDate,
    placeOfService: visit.kind === 'phoneVisit' ? '10' : '11',
    reasonText: kind.reason(factsOf(patient, key)),
    ...(author && { noteAuthor: author.title }),
    ...(!visit.isUnsigned && { noteSignedAt: new Date(`${serviceDate}${NOON_UTC}`) }),
    note: noteOf(kind, factsOf(patient, key)),
    diagnoses,
    lines: kind.lines.map((line, i) => ({
      id: idFrom(`${key} line ${i}`),
      system: line.system ?? 'cpt',
      ...(line.code && { code: line.code }),
      ...(line.modifiers && { modifiers: line.modifiers }),
      units: String(line.units ?? 1),
      chargeCents: plus(priceOf(line), money(visit.cents?.[i + 1] ?? 0)),
      diagnosisIds: line.for.flatMap(place => diagnoses[place - 1]?.id ?? []),
      ...(line.text && { sourceText: line.text }),
    })),
    sourceKey: key,
  }
}

const priceOf = ({ code, units = 1 }: KindLine): Money => times(starterFees.get(code ?? '') ?? zero, units)

const noteOf = (kind: VisitKind, facts: NoteFacts): { heading: string; text: string }[] => [
  { heading: 'Reason', text: kind.reason(facts) },
  { heading: 'History', text: kind.history(facts) },
  { heading: 'Exam', text: kind.exam(facts) },
  { heading: 'Assessment and plan', text: kind.plan(facts) },
]

/** Measurements follow from the visit, so that the same day gives the same notes. */
function factsOf({ firstName, sex, age }: DemoPatient, key: string): NoteFacts {
  const number = Number.parseInt(idFrom(key).slice(0, 6), 16)
  const between = (least: number, most: number, salt: number): number => least + (Math.floor(number / salt) % (most - least + 1))
  const isChild = age < 18
  return {
    name: firstName,
    age,
    he: sex === 'F' ? 'She' : 'He',
    his: sex === 'F' ? 'her' : 'his',
    bloodPressure: isChild ? `${between(92, 104, 3)}/${between(54, 66, 7)}` : `${between(118, 152, 3)}/${between(70, 92, 7)}`,
    pulse: between(62, isChild ? 104 : 92, 11),
    temperature: `${between(979, 1012, 13) / 10} °F`,
    weightLb: isChild ? age * 5 + between(14, 22, 17) : between(128, 236, 17),
  }
}
