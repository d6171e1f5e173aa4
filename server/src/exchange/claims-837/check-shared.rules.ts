import type { Ambulance, AmbulanceDropOff, Address, Attachment, Certification, Contract, Repricing } from '../../claims/claim-details.rules.ts'
import { below, checkAddress, fits, fitsIfGiven, isDecimal, matches } from './check-parts.rules.ts'
import type { Refuse } from './check-parts.rules.ts'

// What claims and lines both may say, checked against the lengths and codes of the guide (domain/edi.md 3.1).

export interface SharedDetails {
  attachments?: readonly Attachment[]
  contract?: Contract
  fileInformation?: readonly string[]
  ambulance?: Ambulance
  ambulancePickUp?: Address
  ambulanceDropOff?: AmbulanceDropOff
  certifications?: readonly Certification[]
  repricing?: Repricing
}

const PAPERS_MAX = 10
const FILE_INFORMATION_MAX = 10

/** Codes and how many segments each category of certificate may have, at the claim and at the line. */
interface CertificateRule {
  codes: RegExp
  codesMax: number
  max: number
  applies?: true
}
const ambulanceConditions: CertificateRule = { codes: /^(01|04|05|06|07|08|09|12)$/, codesMax: 5, max: 3 }
const vision: CertificateRule = { codes: /^L[1-5]$/, codesMax: 5, max: 3 }
export const claimCertificates: Readonly<Record<string, CertificateRule>> = {
  '07': ambulanceConditions,
  E1: vision,
  E2: vision,
  E3: vision,
  75: { codes: /^IH$/, codesMax: 1, max: 1, applies: true },
}
export const lineCertificates: Readonly<Record<string, CertificateRule>> = {
  '07': ambulanceConditions,
  70: { codes: /^65$/, codesMax: 1, max: 1 },
  '09': { codes: /^(38|ZV)$/, codesMax: 2, max: 1 },
}

/** Elements of HCP that the guide does not use at the claim, and at the line. */
export const unusedForClaim: readonly (keyof Repricing)[] = ['revenueCode', 'procedure', 'unit', 'quantity']
export const unusedForLine: readonly (keyof Repricing)[] = ['revenueCode']

export function refuseRepricing(priced: Repricing | undefined, unused: readonly (keyof Repricing)[], refuse: Refuse): void {
  for (const field of unused) if (priced?.[field] !== undefined) refuse(`repricing.${field}`, 'cannot be said here')
}

export function checkShared(details: SharedDetails, certificates: Readonly<Record<string, CertificateRule>>, refuse: Refuse): void {
  checkAttachments(details.attachments ?? [], refuse)
  if (details.contract) checkContract(details.contract, below(refuse, 'contract'))
  const { fileInformation = [] } = details
  if (fileInformation.length > FILE_INFORMATION_MAX) refuse('fileInformation', `more than ${FILE_INFORMATION_MAX}`)
  fileInformation.forEach((line, i) => fits(refuse, `fileInformation[${i}]`, line, 80))
  if (details.ambulance) checkAmbulance(details.ambulance, below(refuse, 'ambulance'))
  if (details.ambulancePickUp) checkAddress(below(refuse, 'ambulancePickUp'), details.ambulancePickUp)
  if (details.ambulanceDropOff) {
    checkAddress(below(refuse, 'ambulanceDropOff'), details.ambulanceDropOff)
    fitsIfGiven(refuse, 'ambulanceDropOff.name', details.ambulanceDropOff.name, 60)
  }
  checkCertifications(details.certifications ?? [], certificates, refuse)
  if (details.repricing) checkRepricing(details.repricing, below(refuse, 'repricing'))
}

export function checkAttachments(papers: readonly Attachment[], refuse: Refuse): void {
  if (papers.length > PAPERS_MAX) refuse('attachments', `more than ${PAPERS_MAX}`)
  papers.forEach(({ reportType, transmission, controlNumber }, i) => {
    matches(refuse, `attachments[${i}].reportType`, reportType, /^[0-9A-Z]{2}$/, 'not a report type')
    matches(refuse, `attachments[${i}].transmission`, transmission, /^(AA|BM|EL|EM|FT|FX)$/, 'not a way to send paper')
    fitsIfGiven(refuse, `attachments[${i}].controlNumber`, controlNumber, 50, 2)
    if (transmission !== 'AA' && controlNumber === undefined)
      refuse(`attachments[${i}].controlNumber`, 'missing, so the paper would not find the claim')
  })
}

function checkContract(contract: Contract, refuse: Refuse): void {
  matches(refuse, 'type', contract.type, /^0[1-69]$/, 'not a contract type')
  for (const field of ['dollars', 'percent', 'discountPercent'] as const) isDecimal(refuse, field, contract[field])
  for (const field of ['percent', 'discountPercent'] as const) matches(refuse, field, contract[field], /^.{1,6}$/, 'longer than 6 characters')
  fitsIfGiven(refuse, 'code', contract.code, 50)
  fitsIfGiven(refuse, 'version', contract.version, 30)
}

function checkAmbulance(ride: Ambulance, refuse: Refuse): void {
  isDecimal(refuse, 'weightPounds', ride.weightPounds)
  matches(refuse, 'reason', ride.reason, /^[A-E]$/, 'not a reason for transport')
  isDecimal(refuse, 'miles', ride.miles)
  fitsIfGiven(refuse, 'roundTripPurpose', ride.roundTripPurpose, 80)
  fitsIfGiven(refuse, 'stretcherPurpose', ride.stretcherPurpose, 80)
}

function checkCertifications(said: readonly Certification[], rules: Readonly<Record<string, CertificateRule>>, refuse: Refuse): void {
  said.forEach(({ category, applies, codes }, i) => {
    const rule = rules[category]
    if (!rule) return refuse(`certifications[${i}].category`, 'not a certificate of this place')
    if (codes.length === 0 || codes.length > rule.codesMax) refuse(`certifications[${i}].codes`, `one to ${rule.codesMax}`)
    if (!codes.every(code => rule.codes.test(code))) refuse(`certifications[${i}].codes`, 'not a code of this certificate')
    if (rule.applies && !applies) refuse(`certifications[${i}].applies`, 'can only be said where it applies')
  })
  for (const [kind, of] of Map.groupBy(said, ({ category }) => category.replace(/^E\d$/, 'E')))
    if (of.length > (rules[kind === 'E' ? 'E1' : kind]?.max ?? 0)) refuse('certifications', `too many of ${kind}`)
}

function checkRepricing(priced: Repricing, refuse: Refuse): void {
  matches(refuse, 'method', priced.method, /^(0\d|1[0-4])$/, 'not a pricing method')
  for (const field of ['allowedDollars', 'savingsDollars', 'rate', 'groupDollars', 'quantity'] as const) isDecimal(refuse, field, priced[field])
  matches(refuse, 'rate', priced.rate, /^.{1,9}$/, 'longer than 9 characters')
  fitsIfGiven(refuse, 'organisationId', priced.organisationId, 50)
  fitsIfGiven(refuse, 'groupCode', priced.groupCode, 50)
  matches(refuse, 'rejectReason', priced.rejectReason, /^T[1-6]$/, 'not a reject reason')
  matches(refuse, 'compliance', priced.compliance, /^[1-5]$/, 'not a compliance code')
  matches(refuse, 'exception', priced.exception, /^[1-6]$/, 'not an exception code')
  if ((priced.unit === undefined) !== (priced.quantity === undefined)) refuse('unit', 'unit and quantity go together')
}
