import type { BatchFrame, BillingProvider, DestinationPayer, Patient, PatientFacts, PayToPlan, Submitter, Subscriber } from './claim-batch.rules.ts'
import type { Contact } from '../../claims/claim-details.rules.ts'
import type { PayerSequence } from './claim-batch.rules.ts'
import { given } from './fields.ts'
import type { Fields } from './fields.ts'
import type { Loop } from './loops.ts'
import { readCoverage } from './read-other-insurance.ts'
import { neededAddress, readAddress, readContact, readId, readIds, readName, readOtherId, readPayer } from './read-parts.ts'

// Everything above a claim, read back; the other side of write-parties.ts.

/** What a claim takes from the levels it stands under. */
export interface ClaimLevels {
  billing: BillingProvider
  coverage: ClaimCoverage
  patient?: Patient
}

export interface ClaimCoverage {
  payerSequence: PayerSequence
  medicareSecondaryReason?: string
  filingIndicator: string
  subscriber: Subscriber
  payer: DestinationPayer
  casualtyClaimNumber?: string
}

/** BHT and loops 1000A and B. Its own day and hour (BHT04, 05) are those of the envelope. */
export function readHead(loop: Loop): Omit<BatchFrame, 'envelope' | 'billingProvider'> {
  const bht = loop.need('BHT')
  bht.skip(4, 5)
  bht.neededCode(1, ['0019'])
  const use = bht.neededCode(6, ['CH', 'RP', '31'])
  return given({
    batchId: bht.needed(3),
    reissue: bht.neededCode(2, ['00', '18']) === '18' || undefined,
    transactionUse: use === 'CH' ? undefined : use,
    submitter: loop.readOne('1000', ['41'], readSubmitter) ?? loop.fail('the submitter (1000A) is missing'),
    receiver: loop.readOne('1000', ['40'], readReceiver) ?? loop.fail('the receiver (1000B) is missing'),
  })
}

function readSubmitter(loop: Loop): Submitter {
  const nm1 = loop.need('NM1')
  const { last, first, middle, suffix, organisation } = readName(nm1)
  if (suffix !== undefined) nm1.fail(7, 'cannot be kept here')
  const { id } = readId(nm1, ['46'])
  const { name: contactName = '', phone = '', ...ways }: Contact = readContact(loop) ?? loop.fail('PER is missing')
  return given({
    name: last,
    first: organisation ? undefined : first,
    middle,
    id: id ?? '',
    contactName,
    phone,
    ...ways,
    otherContact: readContact(loop),
  })
}

function readReceiver(loop: Loop): BatchFrame['receiver'] {
  const nm1 = loop.need('NM1')
  nm1.skip(1)
  nm1.neededCode(2, ['2'])
  const { id } = readId(nm1, ['46'])
  return { name: nm1.text(3) ?? '', id: id ?? '' }
}

/** Loop 2000A with 2010AA to AC. */
export function readBillingProvider(loop: Loop): BillingProvider {
  loop.need('HL').skip(1, 2, 3, 4)
  const [prv, cur] = [loop.take('PRV', 'BI'), loop.take('CUR')]
  prv?.skip(1)
  prv?.neededCode(2, ['PXC'])
  cur?.neededCode(1, ['85'])
  const provider = loop.readOne('2010', ['85'], readBilling) ?? loop.fail('the billing provider (2010AA) is missing')
  return given({
    ...provider,
    taxonomy: prv?.needed(3),
    currency: cur?.needed(2),
    payTo: loop.readOne('2010', ['87'], readPayTo),
    payToPlan: loop.readOne('2010', ['PE'], readPayToPlan),
  })
}

function readBilling(loop: Loop): BillingProvider {
  const nm1 = loop.need('NM1')
  const { last, first, organisation, ...name } = readName(nm1)
  const { id } = readId(nm1, ['XX'])
  const tax = loop.need('REF', 'EI', 'SY')
  return given({
    name: last,
    first: organisation ? undefined : first,
    ...name,
    npi: id ?? '',
    taxId: tax.needed(2),
    taxIdKind: tax.neededCode(1, ['EI', 'SY']),
    address: neededAddress(loop),
    otherIds: readIds(loop, ['0B', '1G']),
    contact: readContact(loop),
    otherContact: readContact(loop),
  })
}

function readPayTo(loop: Loop): BillingProvider['payTo'] {
  const nm1 = loop.need('NM1')
  nm1.skip(1)
  return { organisation: nm1.neededCode(2, ['1', '2']) === '2', address: neededAddress(loop) }
}

function readPayToPlan(loop: Loop): PayToPlan {
  const nm1 = loop.need('NM1')
  nm1.skip(1)
  nm1.neededCode(2, ['2'])
  const { kind, id } = readId(nm1, ['PI', 'XV'])
  const other = loop.take('REF', '2U', 'FY', 'NF')
  return given({
    name: nm1.text(3) ?? '',
    planId: id ?? '',
    idKind: kind === 'XV' ? kind : undefined,
    address: neededAddress(loop),
    otherId: other && readOtherId(other),
    taxId: loop.number('EI') ?? '',
  })
}

/** Loop 2000B with 2010BA and BB. */
export function readSubscriberLevel(loop: Loop): ClaimCoverage {
  loop.need('HL').skip(1, 2, 3, 4)
  const sbr = loop.need('SBR')
  const isPatient = sbr.code(2, ['18']) === '18'
  const { sequence, groupNumber, groupName, medicareSecondaryReason, filingIndicator } = readCoverage(sbr)
  const facts = readFacts(loop.take('PAT'))
  const name = { casualtyClaimNumber: undefined as string | undefined }
  const subscriber =
    loop.readOne('2010', ['IL'], inner => {
      name.casualtyClaimNumber = inner.number('Y4')
      return readSubscriber(inner)
    }) ?? loop.fail('the subscriber (2010BA) is missing')
  if (!isPatient && name.casualtyClaimNumber !== undefined) loop.fail('REF*Y4 belongs to the patient and cannot be kept here')
  return given({
    payerSequence: sequence,
    medicareSecondaryReason,
    filingIndicator,
    subscriber: given({ ...subscriber, groupNumber, groupName, ...facts, isPatient }),
    payer: loop.readOne('2010', ['PR'], readDestination) ?? loop.fail('the payer (2010BB) is missing'),
    ...name,
  })
}

function readFacts(pat: Fields | undefined): PatientFacts {
  pat?.code(5, ['D8'])
  pat?.code(7, ['01'])
  return { deathDate: pat?.day(6), weightPounds: pat?.decimal(8), pregnant: pat?.isCode(9, 'Y') }
}

function readSubscriber(loop: Loop): Omit<Subscriber, 'isPatient'> {
  const nm1 = loop.need('NM1')
  const { kind, id } = readId(nm1, ['MI', 'II'])
  const dmg = loop.take('DMG')
  dmg?.code(1, ['D8'])
  return given({
    ...readName(nm1),
    memberId: id ?? '',
    memberIdKind: kind === 'II' ? kind : undefined,
    address: readAddress(loop),
    birthDate: dmg?.day(2),
    sex: dmg?.code(3, ['F', 'M', 'U']),
    socialSecurityNumber: loop.number('SY'),
    contact: readContact(loop),
  })
}

const readDestination = (loop: Loop): DestinationPayer => given({ ...readPayer(loop), billingProviderIds: readIds(loop, ['G2', 'LU']) })

/** Loop 2000C with 2010CA. */
export function readPatientLevel(loop: Loop): { patient: Patient; casualtyClaimNumber?: string } {
  loop.need('HL').skip(1, 2, 3, 4)
  const pat = loop.need('PAT')
  const facts = readFacts(pat)
  const found = { casualtyClaimNumber: undefined as string | undefined }
  const patient =
    loop.readOne('2010', ['QC'], inner => {
      found.casualtyClaimNumber = inner.number('Y4')
      return readPatient(inner)
    }) ?? loop.fail('the patient (2010CA) is missing')
  return given({ patient: given({ ...patient, relationship: pat.needed(1), ...facts }), ...found })
}

function readPatient(loop: Loop): Omit<Patient, 'relationship'> {
  const nm1 = loop.need('NM1')
  const { organisation, ...name } = readName(nm1)
  if (organisation) nm1.fail(2, 'must be a person')
  const dmg = loop.need('DMG')
  dmg.neededCode(1, ['D8'])
  const other = loop.take('REF', '1W', 'SY')
  return given({
    ...name,
    birthDate: dmg.day(2) ?? dmg.fail(2, 'is missing'),
    sex: dmg.neededCode(3, ['F', 'M', 'U']),
    address: neededAddress(loop),
    otherId: other && readOtherId(other),
    contact: readContact(loop),
  })
}
