import { acuteKinds } from './kinds-acute.ts'
import { chronicKinds } from './kinds-chronic.ts'
import { flaggedKinds } from './kinds-flagged.ts'
import { preventiveKinds } from './kinds-preventive.ts'
import type { VisitKind } from './visit-kind.ts'

export const kinds = { ...chronicKinds, ...acuteKinds, ...preventiveKinds, ...flaggedKinds } as const satisfies Record<string, VisitKind>
export type KindName = keyof typeof kinds

export interface DemoVisit {
  patient: string
  kind: KindName
  daysAgo: number
  /** Cents put on a line's price, by its place: the simulator's way to ask for a denial (docs/simulator.md, 3). */
  cents?: Readonly<Record<number, number>>
  isUnsigned?: boolean
}

/** Visits that go out together, with the days between them and today. */
export interface Wave {
  name: string
  sentDaysAgo: number
  /** How long each of the payers' answers takes; their last one is the payment. Undefined: not sent yet. */
  answerDays: number | undefined
  visits: readonly DemoVisit[]
}

const at = (patient: string, kind: KindName, daysAgo: number, more: Partial<DemoVisit> = {}): DemoVisit => ({ patient, kind, daysAgo, ...more })

/** Sixty days of a small practice, oldest first. */
export const waves: readonly Wave[] = [
  {
    name: 'first',
    sentDaysAgo: 39,
    answerDays: 0.5,
    visits: [
      at('rosa', 'fluShot', 58),
      at('walter', 'heartFailure', 58),
      at('edith', 'wellness', 57),
      at('jonah', 'childCheckUp', 57),
      at('maya', 'checkUp', 56),
      at('samuel', 'copd', 55),
      at('devon', 'backPain', 54),
      at('keiko', 'soreThroat', 52),
      at('harold', 'warts', 51, { cents: { 1: 16 } }),
      at('marcus', 'mole', 50),
      at('tobias', 'diabetes', 49),
      at('lucia', 'childCheckUp', 48),
      at('rashid', 'kidney', 47),
      at('clara', 'thyroid', 45),
      at('grace', 'mood', 43),
      at('bernard', 'diabetes', 42),
      at('ana', 'urine', 41),
    ],
  },
  {
    name: 'second',
    sentDaysAgo: 21,
    answerDays: 0.5,
    visits: [
      at('gloria', 'diabetes', 38),
      at('nadia', 'checkUpVitaminD', 37),
      at('owen', 'kneeMri', 35),
      at('denise', 'cough', 34),
      at('felix', 'earWax', 33, { cents: { 1: 51 } }),
      at('lena', 'thyroid', 31),
      at('walter', 'wellness', 30),
      at('maya', 'mood', 28),
      at('edith', 'heartFailure', 27),
      at('jonah', 'asthma', 26),
      at('keiko', 'urine', 25),
      at('marcus', 'diabetes', 24),
      at('tobias', 'warts', 23),
      at('priscilla', 'checkUp', 23),
    ],
  },
  {
    name: 'third',
    sentDaysAgo: 8,
    answerDays: 0.5,
    visits: [
      at('rosa', 'knee', 15),
      at('samuel', 'wellness', 18),
      at('devon', 'checkUp', 17),
      at('harold', 'kidney', 16),
      at('rashid', 'cough', 14),
      at('ana', 'soreThroat', 13),
      at('clara', 'mole', 12, { cents: { 3: 0 } }),
      at('bernard', 'wellness', 12),
      at('lucia', 'soreThroat', 11),
      at('lena', 'mood', 11),
      at('grace', 'urine', 10),
    ],
  },
  {
    name: 'with the payers',
    sentDaysAgo: 4,
    answerDays: 1.25,
    visits: [
      at('rosa', 'thyroid', 8),
      at('gloria', 'copd', 7),
      at('owen', 'backPain', 7),
      at('nadia', 'mood', 6),
      at('denise', 'checkUp', 6),
      at('tobias', 'cough', 5),
    ],
  },
  {
    name: 'just sent',
    sentDaysAgo: 0.04,
    answerDays: 0.3,
    visits: [at('walter', 'diabetes', 4), at('keiko', 'warts', 4), at('marcus', 'cough', 3), at('felix', 'fluShot', 3)],
  },
  {
    name: 'ready',
    sentDaysAgo: 0.03,
    answerDays: undefined,
    visits: [
      at('edith', 'kidney', 3),
      at('maya', 'fluShot', 3),
      at('rashid', 'thyroid', 2),
      at('ana', 'fluShot', 2),
      at('harold', 'heartFailure', 2),
      at('jonah', 'soreThroat', 1),
      at('ivan', 'checkUp', 2),
    ],
  },
  {
    name: 'to be coded',
    sentDaysAgo: 0.02,
    answerDays: undefined,
    visits: [
      at('rosa', 'heel', 1),
      at('samuel', 'headerCode', 2),
      at('denise', 'noPointer', 3),
      at('felix', 'phoneVisit', 4),
      at('lena', 'uncodedService', 2),
      at('bernard', 'twice', 5),
      at('clara', 'wrongModifier', 1),
      at('nadia', 'cough', 1, { isUnsigned: true }),
    ],
  },
]
