import { compactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { sum, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { AdjudicatedLine, Adjudication, Adjustment } from './adjudicate-claim.ts'
import type { DemoPayer } from './adjudication.rules.ts'
import type { TakenBack } from './earlier-payment.ts'
import type { Party, SubmittedClaim } from './parse-claims.ts'
import { amount, stControl } from './write-interchange.ts'
import type { Draft } from './write-interchange.ts'
import { nameOf } from './write-277ca.ts'

export interface SettledClaim {
  claim: SubmittedClaim
  adjudication: Adjudication
  /** CLP07, the same number that the 277CA gave. */
  payerNumber: string
  /** NM1*TT: passed on to. */
  forwardedTo?: Party
  /** Written in its place: a payment that is taken back as it was made. */
  takenBack?: TakenBack
}
/** One payment of one payer to one payee; never without a claim. */
export interface Settlement {
  payer: DemoPayer
  /** EFT number, also sent when no money moves. */
  trace: string
  claims: readonly [SettledClaim, ...SettledClaim[]]
}

/**
 * The 835 without its SE: BPR, TRN, both N1 loops, the claims, and a PLB when more is taken back than paid.
 */
export function draft835(settlement: Settlement, index: number, today: Day): Draft[] {
  const { payer, trace, claims } = settlement
  const [{ claim: first }] = claims
  const total = sum(claims.map(({ adjudication, takenBack }) => (takenBack ?? adjudication).paid))
  const payment = total > 0n ? total : zero
  const day = compactDay(today)
  return [
    ['ST', '835', stControl(index)],
    draftPayment(payment, payer, day),
    ['TRN', '1', trace, senderNumber(payer)],
    ['DTM', '405', day],
    ['N1', 'PR', payer.name],
    ['N3', 'PO BOX 1'],
    ['N4', 'SPRINGFIELD', 'IL', '627010001'],
    ['REF', '2U', payer.id],
    ['PER', 'BL', 'CLAIM SIMULATOR', 'TE', '5555550111'],
    ['N1', 'PE', [first.billing.lastName, first.billing.firstName].filter(Boolean).join(' '), 'XX', first.billing.id],
    ['REF', 'TJ', first.billing.taxId],
    ['LX', '1'],
    ...claims.flatMap(draftClaim),
    ...(total < 0n ? [draftForward(claims[0], total, day)] : []),
  ]
}

const senderNumber = ({ taxId }: DemoPayer): string => `1${taxId}`

/** No bank moves nothing: a payment of zero is a notice, BPR04 NON (domain/lifecycle.md 5.7). */
function draftPayment(payment: Money, payer: DemoPayer, day: string): Draft {
  if (payment === zero) return ['BPR', 'H', '0', 'C', 'NON', ...Array.from({ length: 11 }, () => ''), day]
  const [from, to] = [
    ['01', '999999992', 'DA', '12345'],
    ['01', '999988880', 'DA', '98765'],
  ] as const
  return ['BPR', 'I', amount(payment), 'C', 'ACH', 'CCP', ...from, senderNumber(payer), '', ...to, day]
}

/** A payer cannot pay less than nothing; what is missing is carried forward (domain/lifecycle.md 9.4, FB). */
const draftForward = ({ claim, payerNumber }: SettledClaim, total: Money, day: string): Draft => [
  'PLB',
  claim.billing.id,
  `${day.slice(0, 4)}1231`,
  ['FB', payerNumber],
  amount(total),
]

function draftClaim({ claim, adjudication, payerNumber, forwardedTo, takenBack }: SettledClaim): readonly Draft[] {
  if (takenBack) return takenBack.drafts
  const { status, charge, paid, patientShare, lines, remarks } = adjudication
  const isOther = claim.patient !== claim.subscriber
  return [
    [
      'CLP',
      claim.controlNumber,
      status,
      amount(charge),
      amount(paid),
      amount(patientShare),
      claim.filingIndicator,
      payerNumber,
      claim.placeOfService,
      claim.frequency,
    ],
    nameOf('QC', isOther ? claim.patient : claim.subscriber),
    ...(isOther ? [nameOf('IL', claim.subscriber)] : []),
    ...(claim.rendering ? [nameOf('82', claim.rendering)] : []),
    ...(forwardedTo ? [nameOf('TT', forwardedTo)] : []),
    ...(remarks.length > 0 ? [['MOA', '', '', ...remarks] satisfies Draft] : []),
    ...lines.flatMap(draftLine),
  ]
}

function draftLine({ line, allowed, paid, adjustments, remarks }: AdjudicatedLine): Draft[] {
  const { code, modifiers, revenueCode, charge, units, from, to, reference } = line
  return [
    ['SVC', code === '' ? ['NU', revenueCode] : ['HC', code, ...modifiers], amount(charge), amount(paid), code === '' ? '' : revenueCode, units],
    ...(from === to
      ? [['DTM', '472', compactDay(from)] satisfies Draft]
      : [['DTM', '150', compactDay(from)] satisfies Draft, ['DTM', '151', compactDay(to)] satisfies Draft]),
    ...draftAdjustments(adjustments),
    ...(reference === '' ? [] : [['REF', '6R', reference] satisfies Draft]),
    ...(allowed === zero ? [] : [['AMT', 'B6', amount(allowed)] satisfies Draft]),
    ...remarks.map((remark): Draft => ['LQ', 'HE', remark]),
  ]
}

/** One CAS a group, its reasons side by side; six triples are more than a line can have here. */
const draftAdjustments = (adjustments: readonly Adjustment[]): Draft[] =>
  [...new Set(adjustments.map(({ group }) => group))].map(group => [
    'CAS',
    group,
    ...adjustments.filter(one => one.group === group).flatMap(one => [one.reason, amount(one.amount), '']),
  ])
