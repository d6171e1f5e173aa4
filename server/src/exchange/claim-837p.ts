import { compactDay } from '@cleanclaim/schema/day'
import { basicText } from '../x12/characters.ts'
import { writeInterchange } from '../x12/interchange-writer.ts'
import type { OutSegment } from '../x12/interchange-writer.ts'
import { addressSegments, claimSegments, out, personSegment } from './claim-837p-claim.ts'
import type { BatchClaim, BillingProvider, ClaimBatch, Patient, Subscriber } from './claim-batch.rules.ts'
import { checkBatch } from './check-batch.rules.ts'

const VERSION = '005010X222A1'
/** Guide limit of claims under one subscriber or patient level. */
const MAX_CLAIMS_PER_LEVEL = 100

/**
 * A batch of professional claims as one 837P interchange, without line ends (domain/edi.md 3).
 * The same batch always gives the same text.
 * @throws ClaimBatchError naming the claim and field that cannot be sent
 * @throws X12WriteError for control numbers or ids of the envelope that do not fit
 */
export function writeClaimBatch(batch: ClaimBatch): string {
  checkBatch(batch)
  const levels = new LevelNumbers()
  const body = [...headSegments(batch), ...billingSegments(batch.billingProvider, levels)]
  for (const claims of bySubscriber(batch.claims)) body.push(...subscriberSegments(claims, batch.billingProvider, levels))
  return writeInterchange(batch.envelope, { st01: '837', group: 'HC', version: VERSION, hasSt03: true }, body)
}

/** HL01 counts on through the whole transaction. */
class LevelNumbers {
  #last = 0
  next(): string {
    this.#last++
    return String(this.#last)
  }
}

function headSegments({ envelope, batchId, submitter, receiver }: ClaimBatch): OutSegment[] {
  return [
    out('BHT', '0019', '00', basicText(batchId), compactDay(envelope.createdOn), envelope.createdAt, 'CH'),
    out('NM1', '41', '2', basicText(submitter.name), '', '', '', '', '46', basicText(submitter.id)),
    out('PER', 'IC', basicText(submitter.contactName), 'TE', submitter.phone),
    out('NM1', '40', '2', basicText(receiver.name), '', '', '', '', '46', basicText(receiver.id)),
  ]
}

/** 2000A is the first level and the only one without a level above. */
function billingSegments(provider: BillingProvider, levels: LevelNumbers): OutSegment[] {
  const { first, contact } = provider
  return [
    out('HL', levels.next(), '', '20', '1'),
    out('PRV', 'BI', 'PXC', provider.taxonomy),
    out('NM1', '85', first ? '1' : '2', basicText(provider.name), basicText(first ?? ''), '', '', '', 'XX', provider.npi),
    ...addressSegments(provider.address),
    out('REF', provider.taxIdKind, provider.taxId),
    ...(contact ? [out('PER', 'IC', basicText(contact.name), 'TE', contact.phone)] : []),
  ]
}

/** 2000B, and 2000C for each patient who is not the subscriber; claims stand under the patient. */
function subscriberSegments(claims: readonly BatchClaim[], provider: BillingProvider, levels: LevelNumbers): OutSegment[] {
  const [claim] = claims
  if (!claim) return []
  const { subscriber, payer } = claim
  const level = levels.next()
  const self = subscriber.isPatient
  const segments = [
    out('HL', level, BILLING_LEVEL, '22', self ? '0' : '1'),
    out(
      'SBR',
      claim.payerSequence,
      self ? '18' : '',
      basicText(subscriber.groupNumber ?? ''),
      '',
      claim.medicareSecondaryReason ?? '',
      '',
      '',
      '',
      claim.filingIndicator,
    ),
    personSegment('IL', subscriber, 'MI', basicText(subscriber.memberId)),
    ...(self ? factSegments(subscriber) : []),
    out('NM1', 'PR', '2', basicText(payer.name), '', '', '', '', 'PI', basicText(payer.payerId)),
  ]
  if (self) return [...segments, ...claims.flatMap(each => claimSegments(each, provider))]
  return [...segments, ...byPatient(claims).flatMap(of => patientSegments(of, level, provider, levels))]
}

const BILLING_LEVEL = '1'

function patientSegments(claims: readonly BatchClaim[], parent: string, provider: BillingProvider, levels: LevelNumbers): OutSegment[] {
  const patient = claims[0]?.patient
  if (!patient) return []
  return [
    out('HL', levels.next(), parent, '23', '0'),
    out('PAT', patient.relationship),
    personSegment('QC', patient),
    ...factSegments(patient),
    ...claims.flatMap(claim => claimSegments(claim, provider)),
  ]
}

/** Address, birth date and sex of the patient. */
const factSegments = ({ address, birthDate, sex }: Subscriber | Patient): OutSegment[] => [
  ...(address ? addressSegments(address) : []),
  out('DMG', 'D8', compactDay(birthDate), sex),
]

/** Claims of one coverage together, at most as many as one level may hold; dependants never share a level with the subscriber's own. */
const bySubscriber = (claims: readonly BatchClaim[]): BatchClaim[][] =>
  grouped(claims, ({ subscriber, payer, payerSequence, filingIndicator, medicareSecondaryReason }) => [
    payer,
    payerSequence,
    filingIndicator,
    medicareSecondaryReason,
    subscriber,
  ])

const byPatient = (claims: readonly BatchClaim[]): BatchClaim[][] => grouped(claims, ({ patient }) => patient)

/** Groups in the order of their first claim; a full group is followed by another one of the same key. */
function grouped(claims: readonly BatchClaim[], keyOf: (claim: BatchClaim) => unknown): BatchClaim[][] {
  const groups: BatchClaim[][] = []
  const open = new Map<string, BatchClaim[]>()
  for (const claim of claims) {
    const key = JSON.stringify(keyOf(claim))
    let group = open.get(key)
    if (!group || group.length === MAX_CLAIMS_PER_LEVEL) {
      group = []
      groups.push(group)
      open.set(key, group)
    }
    group.push(claim)
  }
  return groups
}
