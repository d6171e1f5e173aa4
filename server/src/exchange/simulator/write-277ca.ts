import { compactDay } from '@cleanclaim/schema/day'
import { sum } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { Acknowledgment } from './adjudication.rules.ts'
import { groupBy } from './group-by.ts'
import type { Party, SubmittedBatch, SubmittedClaim } from './parse-claims.ts'
import { amount, dates, stControl } from './write-interchange.ts'
import type { Draft, ReturnAddress } from './write-interchange.ts'

export interface AcknowledgedClaim {
  claim: SubmittedClaim
  outcome: Acknowledgment
  accepted: boolean
  /** REF*1K; '' at the clearinghouse, and for a claim the payer did not let in. */
  payerNumber: string
}
/** One answer to one ST of ours, by the clearinghouse or by one payer. */
export interface Acknowledging {
  source: { role: 'AY' | 'PR'; name: string; id: string }
  batch: SubmittedBatch
  claims: readonly AcknowledgedClaim[]
}

/** The 277CA without its SE: HL 20, 21, 19 and PT, with totals at 2200B and 2200C (domain/edi.md 8). */
export function draft277ca({ source, batch, claims }: Acknowledging, index: number, back: ReturnAddress): Draft[] {
  const day = compactDay(back.today)
  const receipt = ['A1', '19', source.role]
  const idQualifier = source.role === 'AY' ? '46' : 'PI'
  const drafts: Draft[] = [
    ['ST', '277', stControl(index), '005010X214'],
    ['BHT', '0085', '08', `${batch.reference}${stControl(index)}`, day, back.now, 'TH'],
    ['HL', '1', '', '20', '1'],
    ['NM1', source.role, '2', source.name, '', '', '', '', idQualifier, source.id],
    ['TRN', '1', `${batch.reference}${source.id}`],
    ['DTP', '050', 'D8', day],
    ['DTP', '009', 'D8', day],
    ['HL', '2', '1', '21', '1'],
    nameOf('41', batch.submitter),
    ['TRN', '2', batch.reference],
    ['STC', receipt, day, 'WQ', amount(chargesOf(claims))],
    ...totals(claims, '90', 'AA'),
  ]
  let level = 2
  for (const group of byProvider(claims)) {
    const provider = ++level
    drafts.push(...draftProvider(group, provider, receipt))
    for (const claim of group) drafts.push(...draftClaim(claim, ++level, provider, day))
  }
  return drafts
}

function draftProvider(claims: readonly [AcknowledgedClaim, ...AcknowledgedClaim[]], level: number, receipt: string[]): Draft[] {
  const { billing } = claims[0].claim
  return [
    ['HL', String(level), '2', '19', '1'],
    nameOf('85', billing),
    ['TRN', '1', String(level - 2)],
    ['STC', receipt, '', 'WQ', amount(chargesOf(claims))],
    ['REF', 'TJ', billing.taxId],
    ...totals(claims, 'QA', 'QC'),
  ]
}

function draftClaim({ claim, outcome, accepted, payerNumber }: AcknowledgedClaim, level: number, provider: number, day: string): Draft[] {
  const { category, status, entity } = outcome
  const days = claim.lines.flatMap(({ from, to }) => [from, to]).sort()
  return [
    ['HL', String(level), String(provider), 'PT'],
    nameOf('QC', { ...claim.patient, idQualifier: 'MI', id: claim.subscriber.id }),
    ['TRN', '2', claim.controlNumber],
    ['STC', [category, status, entity ?? ''], day, accepted ? 'WQ' : 'U', amount(claim.charge)],
    ...optional('REF', '1K', payerNumber),
    ...optional('REF', 'D9', claim.clearinghouseTrace),
    ['DTP', '472', ...dates(days[0] ?? '', days.at(-1) ?? '')],
  ]
}

/** Accepted and rejected are only sent when there are some. */
function totals(claims: readonly AcknowledgedClaim[], acceptedQualifier: string, rejectedQualifier: string): Draft[] {
  const accepted = claims.filter(one => one.accepted)
  const rejected = claims.filter(one => !one.accepted)
  const count = (qualifier: string, some: readonly AcknowledgedClaim[]): Draft[] => (some.length > 0 ? [['QTY', qualifier, String(some.length)]] : [])
  const money = (qualifier: string, some: readonly AcknowledgedClaim[]): Draft[] =>
    some.length > 0 ? [['AMT', qualifier, amount(chargesOf(some))]] : []
  return [...count(acceptedQualifier, accepted), ...count(rejectedQualifier, rejected), ...money('YU', accepted), ...money('YY', rejected)]
}

const chargesOf = (claims: readonly AcknowledgedClaim[]): Money => sum(claims.map(({ claim }) => claim.charge))

const byProvider = (claims: readonly AcknowledgedClaim[]): [AcknowledgedClaim, ...AcknowledgedClaim[]][] =>
  groupBy(claims, ({ claim: { billing } }) => `${billing.id} ${billing.taxId}`)

const optional = (id: string, qualifier: string, value: string): Draft[] => (value === '' ? [] : [[id, qualifier, value]])

export const nameOf = (role: string, { kind, lastName, firstName, middleName, idQualifier, id }: Party): Draft => [
  'NM1',
  role,
  kind,
  lastName,
  firstName,
  middleName,
  '',
  '',
  id === '' ? '' : idQualifier,
  id,
]
