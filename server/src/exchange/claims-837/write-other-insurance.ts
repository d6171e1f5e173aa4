import type { OutSegment } from '../../x12/interchange-writer.ts'
import { basicText } from '../../x12/characters.ts'
import type { OtherInsurance, OutpatientRemarks, PriorAdjustment } from './claim-batch.rules.ts'
import { address, amount, cents, date, number, organisation, otherIds, out, person, reference, text } from './out-segments.ts'
import { otherPayerNumbers } from './segment-tables.ts'

/** Triples of reason, amount and quantity that one CAS holds. */
const TRIPLES = 6

/**
 * Loop 2320 with 2330A to G: what an insurer before or after this one is, and decided (domain/edi.md 3).
 * @param remarks segments of the institutional guide that stand beside MOA
 */
export function otherInsuranceSegments(other: OtherInsurance, remarks: readonly OutSegment[] = []): OutSegment[] {
  const { subscriber, payer } = other
  return [
    out(
      'SBR',
      other.sequence,
      other.relationship,
      text(other.groupNumber),
      text(other.groupName),
      other.medicareSecondaryReason ?? '',
      '',
      '',
      '',
      other.filingIndicator,
    ),
    ...adjustmentSegments(other.adjustments),
    ...amount('D', other.paidCents),
    ...amount('A8', other.nonCoveredCents),
    ...amount('EAF', other.remainingCents),
    out('OI', '', '', other.benefitsAssigned, other.patientSignatureSource ?? '', '', other.releaseOfInformation),
    ...remarks,
    ...outpatientRemarks(other.outpatientRemarks),
    person(
      'IL',
      { ...subscriber, first: subscriber.first ?? '', organisation: subscriber.first === undefined },
      subscriber.memberIdKind ?? 'MI',
      basicText(subscriber.memberId),
    ),
    ...address(subscriber.address),
    ...reference('SY', subscriber.socialSecurityNumber),
    organisation('PR', payer.name, payer.idKind ?? 'PI', basicText(payer.payerId)),
    ...address(payer.address),
    ...date('573', other.adjudicatedOn),
    ...otherIds(payer.otherIds),
    ...otherPayerNumbers.flatMap(([field, qualifier]) => reference(qualifier, payer[field])),
    ...(other.providers ?? []).flatMap(({ role, organisation: isGroup, ids }) => [out('NM1', role, isGroup ? '2' : '1'), ...otherIds(ids)]),
  ]
}

/** One CAS for each group, or more where it has more than six; amounts and codes as the payer sent them. */
export function adjustmentSegments(adjustments: readonly PriorAdjustment[]): OutSegment[] {
  const segments: OutSegment[] = []
  for (const [group, of] of Map.groupBy(adjustments, ({ group }) => group))
    for (let i = 0; i < of.length; i += TRIPLES) segments.push(out('CAS', group, ...of.slice(i, i + TRIPLES).flatMap(triple)))
  return segments
}

const triple = ({ reason, amountCents, quantity }: PriorAdjustment): string[] => [reason, cents(amountCents), number(quantity)]

function outpatientRemarks(found: OutpatientRemarks | undefined): OutSegment[] {
  if (!found) return []
  const codes = [0, 1, 2, 3, 4].map(i => found.remarks[i] ?? '')
  return [
    out('MOA', number(found.reimbursementRate), number(found.payableDollars), ...codes, number(found.esrdDollars), number(found.nonPayableDollars)),
  ]
}
