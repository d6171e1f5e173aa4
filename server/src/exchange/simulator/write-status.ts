import { compactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { groupBy } from './group-by.ts'
import { draftLevels } from './inquiry/answer-tree.ts'
import type { AnswerLevel } from './inquiry/answer-tree.ts'
import type { Party, SubmittedBatch, SubmittedClaim } from './parse-claims.ts'
import { nameOf } from './write-277ca.ts'
import { amount, dates, stControl } from './write-interchange.ts'
import type { Draft, ReturnAddress } from './write-interchange.ts'

export interface ClaimStanding {
  claim: SubmittedClaim
  payerNumber: string
  category: string
  status: string
}
/** What one payer has to say about claims of one batch before it pays them. */
export interface StatusNotice {
  payer: { name: string; id: string }
  batch: SubmittedBatch
  claims: readonly ClaimStanding[]
}

/**
 * A 277 that nobody asked for, without its SE: built like the answer to a 276, with our claim number where the trace of
 * the question would stand.
 */
export function draftNotice({ payer, batch, claims }: StatusNotice, index: number, { today, now }: ReturnAddress): Draft[] {
  const providers = groupBy(claims, ({ claim: { billing } }) => billing.id)
  const receiver: AnswerLevel = {
    code: '21',
    segments: [nameOf('41', batch.submitter)],
    children: providers.map(group => ({
      code: '19',
      segments: [nameOf('1P', group[0].claim.billing)],
      children: group.map(one => patientLevel(one, today)),
    })),
  }
  const source: AnswerLevel = { code: '20', segments: [['NM1', 'PR', '2', payer.name, '', '', '', '', 'PI', payer.id]], children: [receiver] }
  return [
    ['ST', '277', stControl(index), '005010X212'],
    ['BHT', '0010', '08', `${batch.reference}${stControl(index)}`, compactDay(today), now, 'DG'],
    ...draftLevels([source]),
  ]
}

function patientLevel(one: ClaimStanding, today: Day): AnswerLevel {
  const { subscriber, patient } = one.claim
  const named = (role: string, party: Party): Draft => nameOf(role, { ...party, kind: '1' })
  if (patient === subscriber) return { code: '22', segments: [named('IL', subscriber), ...draftStanding(one, today)], children: [] }
  const below = { code: '23', segments: [named('QC', { ...patient, id: '' }), ...draftStanding(one, today)], children: [] }
  return { code: '22', segments: [named('IL', subscriber)], children: [below] }
}

function draftStanding({ claim, payerNumber, category, status }: ClaimStanding, today: Day): Draft[] {
  const days = claim.lines.flatMap(({ from, to }) => [from, to]).sort()
  return [
    ['TRN', '2', claim.controlNumber],
    ['STC', [category, status], compactDay(today), '', amount(claim.charge), '0'],
    ['REF', '1K', payerNumber],
    ['REF', 'EJ', claim.controlNumber],
    ['DTP', '472', ...dates(days[0] ?? today, days.at(-1) ?? today)],
  ]
}
