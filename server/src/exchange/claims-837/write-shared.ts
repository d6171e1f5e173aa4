import { compactDay } from '@cleanclaim/schema/day'
import { basicText } from '../../x12/characters.ts'
import type { OutSegment } from '../../x12/interchange-writer.ts'
import type { Ambulance, AmbulanceDropOff, Address, Attachment, Certification, Contract, Drug, Repricing } from '../../claims/claim-details.rules.ts'
import type { LineAdjudication } from './claim-batch.rules.ts'
import { address, amount, cents, composite, date, number, out, reference, text } from './out-segments.ts'
import { adjustmentSegments } from './write-other-insurance.ts'

// Segments that claims and lines have in common.

export const attachments = (papers: readonly Attachment[] = []): OutSegment[] =>
  papers.map(({ reportType, transmission, controlNumber }) =>
    out('PWK', reportType, transmission, '', '', ...(controlNumber ? ['AC', basicText(controlNumber)] : [])),
  )

export const contract = (agreed: Contract | undefined): OutSegment[] =>
  agreed
    ? [
        out(
          'CN1',
          agreed.type,
          number(agreed.dollars),
          number(agreed.percent),
          text(agreed.code),
          number(agreed.discountPercent),
          text(agreed.version),
        ),
      ]
    : []

export const ambulance = (ride: Ambulance | undefined): OutSegment[] =>
  ride
    ? [
        out(
          'CR1',
          ride.weightPounds === undefined ? '' : 'LB',
          number(ride.weightPounds),
          '',
          ride.reason,
          'DH',
          number(ride.miles),
          '',
          '',
          text(ride.roundTripPurpose),
          text(ride.stretcherPurpose),
        ),
      ]
    : []

export const ambulancePlaces = (pickUp: Address | undefined, dropOff: AmbulanceDropOff | undefined): OutSegment[] => [
  ...(pickUp ? [out('NM1', 'PW', '2'), ...address(pickUp)] : []),
  ...(dropOff ? [out('NM1', '45', '2', text(dropOff.name)), ...address(dropOff)] : []),
]

export const certifications = (said: readonly Certification[] = []): OutSegment[] =>
  said.map(({ category, applies, codes }) => out('CRC', category, applies ? 'Y' : 'N', ...codes))

export const repricing = (priced: Repricing | undefined): OutSegment[] =>
  priced
    ? [
        out(
          'HCP',
          priced.method,
          number(priced.allowedDollars),
          number(priced.savingsDollars),
          text(priced.organisationId),
          number(priced.rate),
          text(priced.groupCode),
          number(priced.groupDollars),
          priced.revenueCode ?? '',
          priced.procedure?.kind ?? '',
          priced.procedure?.code ?? '',
          priced.unit ?? '',
          number(priced.quantity),
          priced.rejectReason ?? '',
          priced.compliance ?? '',
          priced.exception ?? '',
        ),
      ]
    : []

/** Loop 2410. */
export const drug = (given: Drug | undefined): OutSegment[] =>
  given
    ? [
        out('LIN', '', given.kind ?? 'N4', given.ndc),
        out('CTP', '', '', '', number(given.quantity), given.unit),
        ...(given.prescription ? reference(given.prescription.qualifier, given.prescription.number) : []),
      ]
    : []

export interface Procedure {
  procedureKind?: string
  code: string
  modifiers: readonly string[]
  description?: string
}

/** The description is the seventh component, after four places for modifiers. Nothing without a code. */
export function procedure({ procedureKind = 'HC', code, modifiers, description }: Procedure): string {
  if (code === '') return ''
  if (description === undefined) return composite(procedureKind, code, ...modifiers)
  return composite(procedureKind, code, ...[0, 1, 2, 3].map(i => modifiers[i] ?? ''), basicText(description))
}

/** Loop 2430. */
export const adjudication = (decided: LineAdjudication): OutSegment[] => [
  out(
    'SVD',
    basicText(decided.payerId),
    cents(decided.paidCents),
    procedure(decided),
    decided.revenueCode ?? '',
    number(decided.units),
    decided.bundledInto ?? '',
  ),
  ...adjustmentSegments(decided.adjustments),
  ...date('573', decided.adjudicatedOn),
  ...amount('EAF', decided.remainingCents),
]

export const formDay = (day: string | undefined): string => (day === undefined ? '' : compactDay(day))
