import { isDay } from '@cleanclaim/schema/day'
import { isNpi } from '@cleanclaim/schema/npi'
import type { BatchFrame, BillingProvider, DestinationPayer, Patient, PatientFacts, Subscriber } from './claim-batch.rules.ts'
import { ClaimBatchError } from './claim-batch.rules.ts'
import {
  below,
  checkAddress,
  checkContact,
  checkIds,
  checkName,
  checkPhoneContact,
  fits,
  fitsIfGiven,
  isDecimal,
  isTaxonomy,
  matches,
} from './check-parts.rules.ts'
import type { Refuse } from './check-parts.rules.ts'

/** Everyone a batch names but for the providers of its claims; professional and institutional batches alike. */
export function checkFrame(batch: BatchFrame, refuse: Refuse): void {
  const { submitter, receiver } = batch
  fits(refuse, 'batchId', batch.batchId, 30)
  fits(refuse, 'submitter.name', submitter.name, 60)
  fitsIfGiven(refuse, 'submitter.first', submitter.first, 35)
  fitsIfGiven(refuse, 'submitter.middle', submitter.middle, 25)
  fits(refuse, 'submitter.id', submitter.id, 80, 2)
  checkContact(below(refuse, 'submitter'), { ...submitter, name: submitter.contactName })
  if (submitter.otherContact) checkContact(below(refuse, 'submitter.otherContact'), submitter.otherContact)
  fits(refuse, 'receiver.name', receiver.name, 60)
  fits(refuse, 'receiver.id', receiver.id, 80, 2)
  checkBillingProvider(batch.billingProvider, below(refuse, 'billingProvider'))
}

function checkBillingProvider(provider: BillingProvider, refuse: Refuse): void {
  const { first, payTo, payToPlan } = provider
  if (first === undefined) fits(refuse, 'name', provider.name, 60)
  else checkName(refuse, { ...provider, last: provider.name, first })
  if (!isNpi(provider.npi)) refuse('npi', 'not a valid NPI')
  if (provider.taxonomy !== undefined && !isTaxonomy(provider.taxonomy)) refuse('taxonomy', 'not a taxonomy code')
  matches(refuse, 'currency', provider.currency, /^[A-Z]{3}$/, 'not a currency')
  if (!/^\d{9}$/.test(provider.taxId)) refuse('taxId', 'not nine digits')
  if (/^P\.? ?O\.? /i.test(provider.address.line1)) refuse('address', 'a PO box, must be a street')
  checkAddress(below(refuse, 'address'), provider.address, /^\d{9}$/)
  checkIds(refuse, provider.otherIds, ['0B', '1G'], 2)
  if (provider.contact) checkContact(below(refuse, 'contact'), provider.contact)
  if (provider.otherContact) checkContact(below(refuse, 'otherContact'), provider.otherContact)
  if (payTo) checkAddress(below(refuse, 'payTo.address'), payTo.address)
  if (!payToPlan) return
  fits(refuse, 'payToPlan.name', payToPlan.name, 60)
  fits(refuse, 'payToPlan.planId', payToPlan.planId, 80, 2)
  checkAddress(below(refuse, 'payToPlan.address'), payToPlan.address)
  checkIds(below(refuse, 'payToPlan'), payToPlan.otherId && [payToPlan.otherId], ['2U', 'FY', 'NF'], 1)
  matches(refuse, 'payToPlan.taxId', payToPlan.taxId, /^\d{9}$/, 'not nine digits')
}

export function checkPayer(payer: DestinationPayer, refuse: Refuse): void {
  fits(refuse, 'name', payer.name, 60)
  fits(refuse, 'payerId', payer.payerId, 80, 2)
  if (payer.address) checkAddress(below(refuse, 'address'), payer.address)
  checkIds(refuse, payer.otherIds, ['2U', 'EI', 'FY', 'NF'], 3)
  checkIds(below(refuse, 'billingProviderIds'), payer.billingProviderIds, ['G2', 'LU'], 2)
}

interface People {
  subscriber: Subscriber
  patient?: Patient
  casualtyClaimNumber?: string
}

/** The patient is there in full, be it the subscriber or somebody of his family. */
export function checkPeople({ subscriber, patient, casualtyClaimNumber }: People, refuse: Refuse): void {
  checkSubscriber(subscriber, below(refuse, 'subscriber'))
  fitsIfGiven(refuse, 'casualtyClaimNumber', casualtyClaimNumber, 50)
  if (subscriber.isPatient === (patient !== undefined)) refuse('patient', 'must be there exactly when the subscriber is not the patient')
  const field = patient ? 'patient' : 'subscriber'
  const { birthDate, sex, address } = patient ?? subscriber
  if (birthDate === undefined) return refuse(`${field}.birthDate`, 'missing')
  if (sex === undefined) refuse(`${field}.sex`, 'missing')
  if (!address) return refuse(`${field}.address`, 'missing')
  checkAddress(below(refuse, `${field}.address`), address)
  if (patient) checkPatient(patient, below(refuse, 'patient'))
}

function checkSubscriber(subscriber: Subscriber, refuse: Refuse): void {
  if (subscriber.organisation) {
    if (subscriber.isPatient) refuse('organisation', 'cannot be the patient')
    if (subscriber.first !== '') refuse('first', 'an organisation has none')
    fits(refuse, 'last', subscriber.last, 60)
  } else checkName(refuse, subscriber)
  fits(refuse, 'memberId', subscriber.memberId, 80, 2)
  if (subscriber.address) checkAddress(below(refuse, 'address'), subscriber.address)
  if (subscriber.birthDate !== undefined && !isDay(subscriber.birthDate)) refuse('birthDate', 'not a day')
  if (subscriber.sex !== undefined && subscriber.birthDate === undefined) refuse('birthDate', 'missing beside the sex')
  matches(refuse, 'socialSecurityNumber', subscriber.socialSecurityNumber, /^\d{9}$/, 'not nine digits')
  if (subscriber.contact) checkPhoneContact(below(refuse, 'contact'), subscriber.contact)
  checkFacts(subscriber, refuse)
}

function checkPatient(patient: Patient, refuse: Refuse): void {
  checkName(refuse, patient)
  if (!isDay(patient.birthDate)) refuse('birthDate', 'not a day')
  if (!/^(01|19|20|21|39|40|53|G8)$/.test(patient.relationship)) refuse('relationship', 'not a relationship code')
  checkIds(refuse, patient.otherId && [patient.otherId], ['1W', 'SY'], 1)
  if (patient.contact) checkPhoneContact(below(refuse, 'contact'), patient.contact)
  checkFacts(patient, refuse)
}

function checkFacts({ deathDate, weightPounds }: PatientFacts, refuse: Refuse): void {
  if (deathDate !== undefined && !isDay(deathDate)) refuse('deathDate', 'not a day')
  isDecimal(refuse, 'weightPounds', weightPounds)
}

/** Answers find their claim and line by these numbers alone, so none is used twice in a batch. */
export class UsedNumbers {
  readonly #claims = new Set<string>()
  readonly #lines = new Set<string>()

  /** @throws ClaimBatchError naming the claim that brings a number again */
  add({ patientControlNumber, lines }: { patientControlNumber: string; lines: readonly { lineControlNumber: string }[] }): void {
    if (this.#claims.has(patientControlNumber)) throw new ClaimBatchError(patientControlNumber, 'patientControlNumber', 'is used twice in the batch')
    this.#claims.add(patientControlNumber)
    for (const { lineControlNumber } of lines) {
      if (this.#lines.has(lineControlNumber)) throw new ClaimBatchError(patientControlNumber, 'lineControlNumber', 'is used twice in the batch')
      this.#lines.add(lineControlNumber)
    }
  }
}
