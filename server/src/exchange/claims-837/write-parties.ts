import { compactDay } from '@cleanclaim/schema/day'
import { basicText } from '../../x12/characters.ts'
import type { OutSegment } from '../../x12/interchange-writer.ts'
import type { Facility, NamedProvider } from '../../claims/claim-details.rules.ts'
import type { BatchFrame, BillingProvider, DestinationPayer, Patient, PatientFacts, Subscriber } from './claim-batch.rules.ts'
import { address, contact, flag, number, organisation, otherIds, out, person, reference, text } from './out-segments.ts'

// Everyone a claim names, from the submitter down to the patient; professional and institutional claims alike
// (domain/edi.md 3, loops 1000A to 2010CA).

export function headSegments({ envelope, batchId, reissue, transactionUse, submitter, receiver }: BatchFrame): OutSegment[] {
  const { name, first, middle, id, contactName, phone, extension, fax, email, otherContact } = submitter
  return [
    out('BHT', '0019', reissue ? '18' : '00', basicText(batchId), compactDay(envelope.createdOn), envelope.createdAt, transactionUse ?? 'CH'),
    out('NM1', '41', first === undefined ? '2' : '1', basicText(name), text(first), text(middle), '', '', '46', basicText(id)),
    ...contact({ name: contactName, phone, extension, fax, email }),
    ...contact(otherContact),
    organisation('40', receiver.name, '46', basicText(receiver.id)),
  ]
}

/** 2000A is the first level and the only one without a level above. */
export function billingSegments(provider: BillingProvider, level: string): OutSegment[] {
  const { name, first, middle, suffix, npi, taxonomy, currency, payTo, payToPlan } = provider
  return [
    out('HL', level, '', '20', '1'),
    ...(taxonomy ? [out('PRV', 'BI', 'PXC', taxonomy)] : []),
    ...(currency ? [out('CUR', '85', currency)] : []),
    person('85', { last: name, first: first ?? '', middle, suffix, organisation: first === undefined }, 'XX', npi),
    ...address(provider.address),
    out('REF', provider.taxIdKind, provider.taxId),
    ...otherIds(provider.otherIds),
    ...contact(provider.contact),
    ...contact(provider.otherContact),
    ...(payTo ? [out('NM1', '87', payTo.organisation ? '2' : '1'), ...address(payTo.address)] : []),
    ...(payToPlan
      ? [
          organisation('PE', payToPlan.name, payToPlan.idKind ?? 'PI', basicText(payToPlan.planId)),
          ...address(payToPlan.address),
          ...otherIds(payToPlan.otherId && [payToPlan.otherId]),
          ...reference('EI', payToPlan.taxId),
        ]
      : []),
  ]
}

/** 2000B with the payer (2010BB), for the claims that share all of it. */
export interface Coverage {
  payerSequence: string
  medicareSecondaryReason?: string
  filingIndicator: string
  subscriber: Subscriber
  payer: DestinationPayer
  casualtyClaimNumber?: string
}

export function coverageSegments(coverage: Coverage, level: string, parent: string): OutSegment[] {
  const { payerSequence, medicareSecondaryReason, filingIndicator, subscriber, payer, casualtyClaimNumber } = coverage
  const { isPatient, groupNumber, groupName, memberId, memberIdKind, birthDate, sex } = subscriber
  return [
    out('HL', level, parent, '22', isPatient ? '0' : '1'),
    out('SBR', payerSequence, isPatient ? '18' : '', text(groupNumber), text(groupName), medicareSecondaryReason ?? '', '', '', '', filingIndicator),
    ...patientFacts('', subscriber),
    person('IL', subscriber, memberIdKind ?? 'MI', basicText(memberId)),
    ...address(subscriber.address),
    ...(birthDate ? [out('DMG', 'D8', compactDay(birthDate), sex ?? 'U')] : []),
    ...reference('SY', subscriber.socialSecurityNumber),
    ...(isPatient ? reference('Y4', casualtyClaimNumber) : []),
    ...contact(subscriber.contact),
    organisation('PR', payer.name, payer.idKind ?? 'PI', basicText(payer.payerId)),
    ...address(payer.address),
    ...otherIds(payer.otherIds),
    ...otherIds(payer.billingProviderIds),
  ]
}

/** 2000C with 2010CA. */
export function patientSegments(patient: Patient, casualtyClaimNumber: string | undefined, level: string, parent: string): OutSegment[] {
  return [
    out('HL', level, parent, '23', '0'),
    ...patientFacts(patient.relationship, patient),
    person('QC', patient),
    ...address(patient.address),
    out('DMG', 'D8', compactDay(patient.birthDate), patient.sex),
    ...reference('Y4', casualtyClaimNumber),
    ...otherIds(patient.otherId && [patient.otherId]),
    ...contact(patient.contact),
  ]
}

/** A subscriber has a PAT only when there is something to say. */
function patientFacts(relationship: string, { deathDate, weightPounds, pregnant }: PatientFacts): OutSegment[] {
  const death = deathDate ? ['D8', compactDay(deathDate)] : ['', '']
  const weight = weightPounds === undefined ? ['', ''] : ['01', number(weightPounds)]
  const facts = [...death, ...weight, flag(pregnant)]
  return relationship === '' && facts.every(fact => fact === '') ? [] : [out('PAT', relationship, '', '', '', ...facts)]
}

/** NM1 with PRV and REFs of a provider of claim or line. */
export const provider = (who: string, named: NamedProvider | undefined, taxonomyAs = ''): OutSegment[] =>
  named
    ? [
        person(who, named, 'XX', named.npi ?? ''),
        ...(taxonomyAs && named.taxonomy ? [out('PRV', taxonomyAs, 'PXC', named.taxonomy)] : []),
        ...otherIds(named.otherIds),
      ]
    : []

export const facility = (who: string, place: Facility | undefined): OutSegment[] =>
  place
    ? [organisation(who, place.name, 'XX', place.npi ?? ''), ...address(place.address), ...otherIds(place.otherIds), ...contact(place.contact)]
    : []
