import type { Day } from '@cleanclaim/schema/day'
import type { ClaimStatus, ClaimStep } from './claim.steps.ts'

/** Who speaks, from the nearest to the last: nobody further on can answer what has not come through before. */
export const answerSources = ['INTERCHANGE', 'GROUP', 'CLEARINGHOUSE', 'PAYER'] as const
export type AnswerSource = (typeof answerSources)[number]

/** One word about one submission of a claim. */
export interface Answer {
  source: AnswerSource
  /** TA1 A, E, R; 999 A, E, P, R; status category A0 to X0 (domain/lifecycle.md 5.5). */
  category: string
  /** Status code, or the note of a TA1. */
  code: string
  entity: string
  saidOn: Day
}

export interface Standing {
  step: ClaimStep
  status: ClaimStatus
  /** `A7:164:IL`, the gravest first; only of rejections. */
  reasonCodes: string[]
}

/**
 * What all answers to one submission amount to: the furthest source that said anything that counts, its latest day, and
 * on that day the gravest word. A function of the set, so that order and repeats change nothing.
 *
 * @returns undefined when nothing that was said moves a claim
 */
export function standing(answers: readonly Answer[]): Standing | undefined {
  for (const source of answerSources.toReversed()) {
    const counting = answers.filter(answer => answer.source === source && meaning(answer) !== undefined)
    if (counting.length === 0) continue
    const lastDay = counting.reduce((day, { saidOn }) => (saidOn > day ? saidOn : day), '' as Day)
    const ofDay = counting.filter(({ saidOn }) => saidOn === lastDay).toSorted(byGravity)
    const [gravest] = ofDay
    const means = gravest && meaning(gravest)
    if (!means) continue
    const reasonCodes = means.isRejection ? [...new Set(ofDay.filter(answer => meaning(answer)?.isRejection).map(reasonCode))] : []
    return { step: means.step, status: means.status, reasonCodes }
  }
  return undefined
}

interface Meaning {
  step: ClaimStep
  status: ClaimStatus
  isRejection: boolean
}

const accepted = (step: ClaimStep, status: ClaimStatus): Meaning => ({ step, status, isRejection: false })
const rejected = (step: ClaimStep, status: ClaimStatus): Meaning => ({ step, status, isRejection: true })

const syntaxAccepted = accepted('acceptSyntax', 'SYNTAX_ACCEPTED')
const batchRejected = rejected('rejectBatch', 'BATCH_REJECTED')
const clearinghouseAccepted = accepted('acceptAtClearinghouse', 'CH_ACCEPTED')
const clearinghouseRejected = rejected('rejectAtClearinghouse', 'CH_REJECTED')
const payerAccepted = accepted('acceptAtPayer', 'PAYER_ACCEPTED')
const payerRejected = rejected('rejectAtPayer', 'PAYER_REJECTED')
const pended = accepted('pend', 'PENDED')
const asked = accepted('requestInfo', 'INFO_REQUESTED')

/**
 * What moves a claim (domain/lifecycle.md 5.4, 5.5). Not in here, and so without effect on its state: a TA1 that accepts,
 * since the 999 says the same, the E answers about our own question, and D0, for which somebody has to follow up.
 */
const meanings: Readonly<Record<AnswerSource, Readonly<Record<string, Meaning>>>> = {
  INTERCHANGE: { R: batchRejected },
  // `E` is accepted with errors. `P` never stands for one transaction: each decides for itself.
  GROUP: { A: syntaxAccepted, E: syntaxAccepted, R: batchRejected, M: batchRejected, W: batchRejected, X: batchRejected },
  CLEARINGHOUSE: {
    ...sameFor(['A0', 'A1', 'A2', 'A5'], clearinghouseAccepted),
    ...sameFor(['A3', 'A4', 'A6', 'A7', 'A8'], clearinghouseRejected),
  },
  PAYER: {
    // Final categories only announce the 835; the decision is what it says.
    ...sameFor(['A0', 'A1', 'A2', 'A5', 'F0', 'F1', 'F2', 'F3', 'F3F', 'F3N', 'F4'], payerAccepted),
    ...sameFor(['A3', 'A4', 'A6', 'A7', 'A8'], payerRejected),
    ...sameFor(['P0', 'P1', 'P2', 'P5'], pended),
    ...sameFor(['P3', 'P4', 'RQ', ...Array.from({ length: 18 }, (_, i) => `R${i}`)], asked),
  },
}

function sameFor(categories: readonly string[], means: Meaning): Record<string, Meaning> {
  return Object.fromEntries(categories.map(category => [category, means]))
}

const meaning = ({ source, category }: Answer): Meaning | undefined => meanings[source][category]

/** From kind to grave; what is not named here is told apart by its letters alone. */
const gravity: Readonly<Record<string, number>> = {
  A: 1,
  E: 2,
  A0: 1,
  A1: 2,
  A2: 3,
  A5: 3,
  P0: 4,
  P1: 4,
  P2: 4,
  P5: 4,
  A4: 8,
  A3: 9,
  A6: 10,
  A7: 11,
  A8: 12,
}

const weigh = ({ category }: Answer): number => gravity[category] ?? 6
const reasonCode = ({ category, code, entity }: Answer): string => [category, code, entity].filter(Boolean).join(':')
const byGravity = (a: Answer, b: Answer): number => weigh(b) - weigh(a) || reasonCode(a).localeCompare(reasonCode(b))
