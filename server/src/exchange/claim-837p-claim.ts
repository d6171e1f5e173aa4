import { compactDay } from '@cleanclaim/schema/day'
import { basicText, decimal, shortDecimal } from '../x12/characters.ts'
import type { OutSegment } from '../x12/interchange-writer.ts'
import type { Address, PersonName } from '../claims/claim-details.rules.ts'
import type { BatchClaim, BatchLine, BillingProvider } from './claim-batch.rules.ts'

/** Loop 2300 of one claim with its providers and lines (domain/edi.md 3.1). */
export function claimSegments(claim: BatchClaim, provider: BillingProvider): OutSegment[] {
  const { accident, diagnoses, frequency } = claim
  return [
    out(
      'CLM',
      claim.patientControlNumber,
      decimal(claim.totalCents),
      '',
      '',
      `${claim.placeOfService}:B:${frequency}`,
      'Y',
      'A',
      'Y',
      'Y',
      '',
      causes(accident),
    ),
    ...(accident?.date ? [day('439', accident.date)] : []),
    ...(claim.dates?.admission ? [day('435', claim.dates.admission)] : []),
    ...(claim.patientPaidCents ? [out('AMT', 'F5', decimal(claim.patientPaidCents))] : []),
    ...(claim.priorAuthorization ? [out('REF', 'G1', basicText(claim.priorAuthorization))] : []),
    ...(claim.payerControlNumber && frequency !== '1' ? [out('REF', 'F8', basicText(claim.payerControlNumber))] : []),
    ...(claim.clia ? [out('REF', 'X4', basicText(claim.clia))] : []),
    out('HI', ...diagnoses.map((code, i) => `${i === 0 ? 'ABK' : 'ABF'}:${code}`)),
    ...providerSegments(claim, provider),
    ...claim.lines.flatMap((line, i) => lineSegments(line, i + 1, claim.placeOfService)),
  ]
}

/** A provider is only named where it is another one than above (domain/edi.md 3.2). */
function providerSegments({ referring, rendering, serviceFacility }: BatchClaim, provider: BillingProvider): OutSegment[] {
  const facility = serviceFacility && [
    out('NM1', '77', '2', basicText(serviceFacility.name), ...(serviceFacility.npi ? ['', '', '', '', 'XX', serviceFacility.npi] : [])),
    ...addressSegments(serviceFacility.address),
  ]
  return [
    ...(referring ? [personSegment('DN', referring, 'XX', referring.npi ?? '')] : []),
    ...(rendering.npi === provider.npi ? [] : [personSegment('82', rendering, 'XX', rendering.npi), out('PRV', 'PE', 'PXC', rendering.taxonomy)]),
    ...(facility ?? []),
  ]
}

function lineSegments(line: BatchLine, number: number, claimPlace: string): OutSegment[] {
  const { serviceDate, serviceDateEnd, placeOfService } = line
  const place = placeOfService === claimPlace ? '' : (placeOfService ?? '')
  const ends = serviceDateEnd !== undefined && serviceDateEnd !== serviceDate
  return [
    out('LX', String(number)),
    out('SV1', procedure(line), decimal(line.chargeCents), line.unit ?? 'UN', shortDecimal(line.units), place, '', line.pointers.join(':')),
    ends ? out('DTP', '472', 'RD8', `${compactDay(serviceDate)}-${compactDay(serviceDateEnd)}`) : day('472', serviceDate),
    out('REF', '6R', line.lineControlNumber),
  ]
}

/** The description is the seventh component, after four places for modifiers. */
function procedure({ code, modifiers, description }: BatchLine): string {
  if (description === undefined) return ['HC', code, ...modifiers].join(':')
  const places = [0, 1, 2, 3].map(i => modifiers[i] ?? '')
  return ['HC', code, ...places, basicText(description)].join(':')
}

const causes = (accident: BatchClaim['accident']): string =>
  accident ? [accident.causes[0] ?? '', accident.causes[1] ?? '', '', accident.state ?? ''].join(':').replace(/:+$/, '') : ''

const day = (qualifier: string, date: string): OutSegment => out('DTP', qualifier, 'D8', compactDay(date))

export const out = (id: string, ...elements: string[]): OutSegment => ({ id, elements })

export const personSegment = (who: string, { last, first, middle = '' }: PersonName, kind = '', id = ''): OutSegment =>
  out('NM1', who, '1', basicText(last), basicText(first), basicText(middle), '', '', kind, id)

export const addressSegments = ({ line1, line2 = '', city, state, zip }: Address): OutSegment[] => [
  out('N3', basicText(line1), basicText(line2)),
  out('N4', basicText(city), state, zip),
]
