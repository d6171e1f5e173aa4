import { isDay } from '@cleanclaim/schema/day'
import { sum } from '@cleanclaim/schema/money'
import { isNpi } from '@cleanclaim/schema/npi'
import { ClaimBatchError } from './claim-batch.rules.ts'
import type { BatchClaim, ClaimBatch } from './claim-batch.rules.ts'
import { checkFrame, checkPayer, checkPeople, UsedNumbers } from './check-frame.rules.ts'
import { checkLine } from './check-line.rules.ts'
import { checkCoverage, checkOtherInsurance } from './check-other-insurance.rules.ts'
import { below, checkFacility, checkProvider, fits, fitsIfGiven, isDayIfGiven, matches } from './check-parts.rules.ts'
import type { Refuse } from './check-parts.rules.ts'
import { checkShared, claimCertificates, refuseRepricing, unusedForClaim } from './check-shared.rules.ts'

const MAX_CLAIMS = 5000
const MAX_DIAGNOSES = 12
const MAX_LINES = 50
const MAX_CONDITION_CODES = 24

/** The first day of ICD-10-CM; a claim never mixes the revisions (domain/edi.md 3.1). */
const ICD10_FROM = '2015-10-01'

/** @throws ClaimBatchError for the first thing that cannot be sent as it is */
export function checkBatch(batch: ClaimBatch): void {
  const refuse: Refuse = (field, reason) => {
    throw new ClaimBatchError(undefined, field, reason)
  }
  if (batch.claims.length === 0) refuse('claims', 'none')
  if (batch.claims.length > MAX_CLAIMS) refuse('claims', `more than ${MAX_CLAIMS}`)
  checkFrame(batch, refuse)
  const numbers = new UsedNumbers()
  for (const claim of batch.claims) numbers.add(claim)
  for (const claim of batch.claims) checkClaim(claim)
}

/**
 * The first thing of each claim that cannot be sent, for those that have one; so that a batch of many faulty claims is
 * looked at once. A number that is used twice is laid to the later claim.
 */
export function refusalsOf(claims: readonly BatchClaim[]): ClaimBatchError[] {
  const seen = new UsedNumbers()
  return claims.flatMap(claim => {
    try {
      seen.add(claim)
      checkClaim(claim)
      return []
    } catch (error) {
      if (error instanceof ClaimBatchError) return [error]
      throw error
    }
  })
}

function checkClaim(claim: BatchClaim): void {
  const refuse: Refuse = (field, reason) => {
    throw new ClaimBatchError(claim.patientControlNumber, field, reason)
  }
  checkHead(claim, refuse)
  checkNumbers(claim, refuse)
  checkCoverage({ ...claim.subscriber, medicareSecondaryReason: claim.medicareSecondaryReason, filingIndicator: claim.filingIndicator }, refuse)
  checkPayer(claim.payer, below(refuse, 'payer'))
  checkPeople(claim, refuse)
  checkDiagnoses(claim, refuse)
  checkProviders(claim, refuse)
  for (const [name, date] of Object.entries(claim.dates ?? {})) isDayIfGiven(refuse, `dates.${name}`, date)
  checkAccident(claim.accident, refuse)
  checkConditions(claim, refuse)
  checkShared(claim, claimCertificates, refuse)
  refuseRepricing(claim.repricing, unusedForClaim, refuse)
  checkLines(claim, refuse)
  checkOtherInsurance(claim, refuse)
}

function checkHead(claim: BatchClaim, refuse: Refuse): void {
  if (!/^[A-Z0-9]{1,20}$/.test(claim.patientControlNumber)) refuse('patientControlNumber', 'must be 1 to 20 of A-Z and 0-9')
  if (!/^\d{2}$/.test(claim.placeOfService)) refuse('placeOfService', 'must be two digits')
  if (claim.frequency !== '1' && !claim.payerControlNumber) refuse('payerControlNumber', 'a replacement or void needs the number of the first claim')
  if (claim.frequency === '1' && claim.payerControlNumber !== undefined)
    refuse('payerControlNumber', 'only a replacement or void names an earlier claim')
  matches(refuse, 'specialProgram', claim.specialProgram, /^0[2359]$/, 'not 02, 03, 05 or 09')
  matches(refuse, 'delayReason', claim.delayReason, /^([1-9]|1[015])$/, 'not a delay reason')
  if (claim.patientPaidCents !== undefined && claim.patientPaidCents < 0n) refuse('patientPaidCents', 'negative')
}

const numbers = [
  'payerControlNumber',
  'priorAuthorization',
  'referralNumber',
  'clia',
  'mammographyCertification',
  'medicalRecordNumber',
  'investigationalDevice',
  'serviceAuthorizationException',
  'demonstrationProject',
  'carePlanOversight',
  'medicareSection4081',
  'repricedClaimNumber',
  'adjustedRepricedClaimNumber',
  'clearinghouseTrace',
] as const

function checkNumbers(claim: BatchClaim, refuse: Refuse): void {
  for (const field of numbers) fitsIfGiven(refuse, field, claim[field], 50)
  if (!claim.note) return
  matches(refuse, 'note.kind', claim.note.kind, /^(ADD|CER|DCP|DGN|TPO)$/, 'not a kind of note')
  fits(refuse, 'note.text', claim.note.text, 80)
}

function checkDiagnoses({ diagnoses, diagnosisRevision, lines }: BatchClaim, refuse: Refuse): void {
  if (diagnoses.length === 0) refuse('diagnoses', 'none')
  if (diagnoses.length > MAX_DIAGNOSES) refuse('diagnoses', `more than ${MAX_DIAGNOSES}`)
  const format = diagnosisRevision === '9' ? /^[0-9EV][0-9]{2,4}$/ : /^[A-Z][0-9][0-9A-Z]{1,5}$/
  if (!diagnoses.every(code => format.test(code))) refuse('diagnoses', 'not a code without its dot')
  if (new Set(diagnoses).size < diagnoses.length) refuse('diagnoses', 'the same code twice')
  if (diagnosisRevision === '9' && lines.some(({ serviceDate }) => serviceDate >= ICD10_FROM))
    refuse('diagnosisRevision', `services since ${ICD10_FROM} need ICD-10-CM`)
}

const providerIds = ['0B', '1G', 'G2', 'LU']
const referrerIds = ['0B', '1G', 'G2']

function checkProviders(claim: BatchClaim, refuse: Refuse): void {
  if (!isNpi(claim.rendering.npi)) refuse('rendering.npi', 'not a valid NPI')
  checkProvider(below(refuse, 'rendering'), claim.rendering, { ids: providerIds, idsMax: 4, taxonomy: true, group: true })
  checkProvider(below(refuse, 'referring'), claim.referring, { ids: referrerIds, idsMax: 3 })
  checkProvider(below(refuse, 'primaryCare'), claim.primaryCare, { ids: referrerIds, idsMax: 3 })
  if (claim.primaryCare && !claim.referring) refuse('primaryCare', 'only beside a referring provider')
  checkProvider(below(refuse, 'supervising'), claim.supervising, { ids: providerIds, idsMax: 4 })
  checkFacility(below(refuse, 'serviceFacility'), claim.serviceFacility, ['0B', 'G2', 'LU'])
}

function checkAccident(accident: BatchClaim['accident'], refuse: Refuse): void {
  if (!accident) return
  if (accident.causes.length < 1 || accident.causes.length > 2) refuse('accident.causes', 'one or two')
  if (!accident.date || !isDay(accident.date)) refuse('accident.date', 'not a day')
  if (accident.causes.includes('AA') && accident.country === undefined && !/^[A-Z]{2}$/.test(accident.state ?? ''))
    refuse('accident.state', 'an auto accident needs its state')
}

function checkConditions(claim: BatchClaim, refuse: Refuse): void {
  const { conditionCodes = [], anesthesiaProcedures = [], epsdtReferral, spinalManipulation } = claim
  if (conditionCodes.length > MAX_CONDITION_CODES) refuse('conditionCodes', `more than ${MAX_CONDITION_CODES}`)
  if (!conditionCodes.every(code => /^[A-Z0-9]{2}$/.test(code))) refuse('conditionCodes', 'not two characters')
  if (anesthesiaProcedures.length > 2) refuse('anesthesiaProcedures', 'more than 2')
  if (!anesthesiaProcedures.every(code => /^[A-Z0-9]{5}$/.test(code))) refuse('anesthesiaProcedures', 'not a procedure code')
  if (epsdtReferral && (epsdtReferral.codes.length < 1 || epsdtReferral.codes.length > 3)) refuse('epsdtReferral.codes', 'one to three')
  if (epsdtReferral && !epsdtReferral.codes.every(code => /^(AV|NU|S2|ST)$/.test(code))) refuse('epsdtReferral.codes', 'not AV, NU, S2 or ST')
  if (!spinalManipulation) return
  matches(refuse, 'spinalManipulation.condition', spinalManipulation.condition, /^[ACDEFGM]$/, 'not a condition')
  fitsIfGiven(refuse, 'spinalManipulation.description', spinalManipulation.description, 80)
  fitsIfGiven(refuse, 'spinalManipulation.more', spinalManipulation.more, 80)
}

function checkLines(claim: BatchClaim, refuse: Refuse): void {
  if (claim.lines.length === 0) refuse('lines', 'none')
  if (claim.lines.length > MAX_LINES) refuse('lines', `more than ${MAX_LINES}`)
  claim.lines.forEach((line, i) => checkLine(line, claim.diagnoses.length, below(refuse, `lines[${i}]`)))
  if (sum(claim.lines.map(line => line.chargeCents)) !== claim.totalCents) refuse('totalCents', 'is not what the lines add up to')
}
