import { basicText } from '../../x12/characters.ts'
import type { OutSegment } from '../../x12/interchange-writer.ts'
import type { Accident, ClaimDates } from '../../claims/claim-details.rules.ts'
import type { BatchClaim, BillingProvider } from './claim-batch.rules.ts'
import { amount, cents, composite, date, dateOrRange, fileInformation, out, range, reference, text } from './out-segments.ts'
import { claimDatesAfterAccident, claimDatesAtEnd, claimDatesBeforeAccident, claimNumbers } from './segment-tables.ts'
import { withoutRepeats } from './line-repeats.rules.ts'
import { lineSegments } from './write-line.ts'
import { otherInsuranceSegments } from './write-other-insurance.ts'
import { facility, provider } from './write-parties.ts'
import { ambulance, ambulancePlaces, attachments, certifications, contract, repricing } from './write-shared.ts'

const CODES_IN_HI = 12

/** Loop 2300 of one professional claim, in the order of the guide (domain/edi.md 3.1). */
export function claimSegments(claim: BatchClaim, billing: BillingProvider): OutSegment[] {
  const { lines, otherInsurance = [], patientPaidCents, note } = claim
  return [
    claimHead(claim),
    ...dateSegments(claim),
    ...attachments(claim.attachments),
    ...contract(claim.contract),
    ...(patientPaidCents ? amount('F5', patientPaidCents) : []),
    ...claimNumbers.flatMap(([field, qualifier]) => reference(qualifier, claim[field])),
    ...fileInformation(claim.fileInformation),
    ...(note ? [out('NTE', note.kind, basicText(note.text))] : []),
    ...ambulance(claim.ambulance),
    ...spinalManipulation(claim.spinalManipulation),
    ...certifications(claim.certifications),
    ...(claim.epsdtReferral ? [out('CRC', 'ZZ', claim.epsdtReferral.given ? 'Y' : 'N', ...claim.epsdtReferral.codes)] : []),
    ...codeSegments(claim),
    ...repricing(claim.repricing),
    ...providerSegments(claim, billing),
    ...otherInsurance.flatMap(other => otherInsuranceSegments(other)),
    ...lines.flatMap((line, i) => lineSegments(withoutRepeats(line, claim), i + 1)),
  ]
}

const claimHead = (claim: BatchClaim): OutSegment =>
  out(
    'CLM',
    claim.patientControlNumber,
    cents(claim.totalCents),
    '',
    '',
    composite(claim.placeOfService, 'B', claim.frequency),
    claim.providerSigned === false ? 'N' : 'Y',
    claim.assignment ?? 'A',
    claim.benefitsAssigned ?? 'Y',
    claim.releaseOfInformation ?? 'Y',
    claim.patientSignatureSource ?? '',
    causes(claim.accident),
    claim.specialProgram ?? '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    claim.delayReason ?? '',
  )

const causes = (accident: Accident | undefined): string =>
  accident ? composite(accident.causes[0] ?? '', accident.causes[1] ?? '', '', accident.state ?? '', accident.country ?? '') : ''

function dateSegments({ dates, accident }: BatchClaim): OutSegment[] {
  const accidentDate = date('439', accident?.date)
  if (!dates) return accidentDate
  return [
    ...claimDatesBeforeAccident.flatMap(([field, qualifier]) => date(qualifier, dates[field])),
    ...accidentDate,
    ...claimDatesAfterAccident.flatMap(([field, qualifier]) => date(qualifier, dates[field])),
    ...disability(dates),
    ...claimDatesAtEnd.flatMap(([field, qualifier]) => date(qualifier, dates[field])),
  ]
}

/** 314 for both days, 360 or 361 for one of them. */
function disability({ disabilityFrom: from, disabilityTo: to }: ClaimDates): OutSegment[] {
  if (from && to) return from === to ? dateOrRange('314', from, to) : [range('314', from, to)]
  return [...date('360', from), ...date('361', to)]
}

const spinalManipulation = (found: BatchClaim['spinalManipulation']): OutSegment[] =>
  found ? [out('CR2', '', '', '', '', '', '', '', found.condition, '', text(found.description), text(found.more))] : []

function codeSegments({ diagnoses, diagnosisRevision, anesthesiaProcedures = [], conditionCodes = [] }: BatchClaim): OutSegment[] {
  const [first, others] = diagnosisRevision === '9' ? ['BK', 'BF'] : ['ABK', 'ABF']
  return [
    out('HI', ...diagnoses.map((code, i) => `${i === 0 ? first : others}:${code}`)),
    ...(anesthesiaProcedures.length > 0 ? [out('HI', ...anesthesiaProcedures.map((code, i) => `${i === 0 ? 'BP' : 'BO'}:${code}`))] : []),
    ...codeList('BG', conditionCodes),
  ]
}

/** Codes under one qualifier, twelve to a segment. */
export function codeList(qualifier: string, codes: readonly string[], more: (i: number) => string = () => ''): OutSegment[] {
  const segments: OutSegment[] = []
  const values = codes.map((code, i) => `${qualifier}:${code}${more(i)}`)
  for (let i = 0; i < values.length; i += CODES_IN_HI) segments.push(out('HI', ...values.slice(i, i + CODES_IN_HI)))
  return segments
}

function providerSegments(claim: BatchClaim, billing: BillingProvider): OutSegment[] {
  return [
    ...provider('DN', claim.referring),
    ...provider('P3', claim.primaryCare),
    ...(saysMore(claim.rendering, billing) ? provider('82', claim.rendering, 'PE') : []),
    ...facility('77', claim.serviceFacility),
    ...provider('DQ', claim.supervising),
    ...ambulancePlaces(claim.ambulancePickUp, claim.ambulanceDropOff),
  ]
}

/** A provider is only named where he is another one than above, or more is said about him (domain/edi.md 3.2). */
const saysMore = ({ npi, taxonomy, otherIds = [] }: BatchClaim['rendering'], billing: BillingProvider): boolean =>
  npi !== billing.npi || (taxonomy !== undefined && taxonomy !== billing.taxonomy) || otherIds.length > 0
