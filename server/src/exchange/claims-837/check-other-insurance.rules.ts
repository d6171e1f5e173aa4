import { sum } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { LineAdjudication, OtherInsurance, PriorAdjustment } from './claim-batch.rules.ts'
import { below, checkAddress, checkName, fits, fitsIfGiven, isDayIfGiven, isDecimal, matches } from './check-parts.rules.ts'
import type { Refuse } from './check-parts.rules.ts'

const OTHERS_MAX = 10
const ADJUDICATIONS_MAX = 15
/** Five CAS segments with six triples each. */
const ADJUSTMENT_SEGMENTS_MAX = 5
const TRIPLES = 6

/** What the rules below need of a claim; professional and institutional alike. */
export interface CoordinatedClaim {
  totalCents: Money
  payerSequence: string
  filingIndicator: string
  medicareSecondaryReason?: string
  otherInsurance?: readonly OtherInsurance[]
  lines: readonly { chargeCents: Money; adjudications?: readonly LineAdjudication[] }[]
}

/** Loops 2320, 2330 and 2430, and that every earlier payer's figures add up (domain/lifecycle.md 9.6). */
export function checkOtherInsurance(claim: CoordinatedClaim, refuse: Refuse): void {
  const { otherInsurance = [], payerSequence, filingIndicator, medicareSecondaryReason } = claim
  if (otherInsurance.length > OTHERS_MAX) refuse('otherInsurance', `more than ${OTHERS_MAX}`)
  if (/^M[AB]$/.test(filingIndicator) && payerSequence !== 'P' && medicareSecondaryReason === undefined)
    refuse('medicareSecondaryReason', 'Medicare is not first, and the claim does not say why')
  const sequences = [payerSequence, ...otherInsurance.map(({ sequence }) => sequence)].filter(sequence => sequence !== 'U')
  if (new Set(sequences).size < sequences.length) refuse('otherInsurance', 'two insurers at the same place in the order')
  otherInsurance.forEach((other, i) => checkOther(other, below(refuse, `otherInsurance[${i}]`)))
  checkAdjudications(claim, otherInsurance, refuse)
  otherInsurance.forEach((other, i) => checkBalance(claim, other, `otherInsurance[${i}]`, refuse))
}

function checkOther(other: OtherInsurance, refuse: Refuse): void {
  const { subscriber, payer } = other
  matches(refuse, 'relationship', other.relationship, /^(01|18|19|20|21|39|40|53|G8)$/, 'not a relationship code')
  checkCoverage(other, refuse)
  if (subscriber.first === undefined) fits(refuse, 'subscriber.last', subscriber.last, 60)
  else checkName(below(refuse, 'subscriber'), { ...subscriber, first: subscriber.first })
  fits(refuse, 'subscriber.memberId', subscriber.memberId, 80, 2)
  if (subscriber.address) checkAddress(below(refuse, 'subscriber.address'), subscriber.address)
  matches(refuse, 'subscriber.socialSecurityNumber', subscriber.socialSecurityNumber, /^\d{9}$/, 'not nine digits')
  fits(refuse, 'payer.name', payer.name, 60)
  fits(refuse, 'payer.payerId', payer.payerId, 80, 2)
  if (payer.address) checkAddress(below(refuse, 'payer.address'), payer.address)
  for (const field of ['controlNumber', 'priorAuthorization', 'referralNumber', 'adjustmentIndicator'] as const)
    fitsIfGiven(refuse, `payer.${field}`, payer[field], 50)
  isDayIfGiven(refuse, 'adjudicatedOn', other.adjudicatedOn)
  checkAdjustments(other.adjustments, refuse)
  if (other.outpatientRemarks && other.outpatientRemarks.remarks.length > 5) refuse('outpatientRemarks.remarks', 'more than 5')
}

/** SBR, of this payer or of another one. */
export function checkCoverage(
  covered: { groupNumber?: string; groupName?: string; medicareSecondaryReason?: string; filingIndicator: string },
  refuse: Refuse,
): void {
  fitsIfGiven(refuse, 'groupNumber', covered.groupNumber, 50)
  fitsIfGiven(refuse, 'groupName', covered.groupName, 60)
  matches(refuse, 'medicareSecondaryReason', covered.medicareSecondaryReason, /^(1[2-6]|4[1237])$/, 'not a reason why Medicare is second')
  matches(refuse, 'filingIndicator', covered.filingIndicator, indicators, 'not a filing indicator')
}

const indicators = /^(1[1-7]|AM|BL|CH|CI|DS|FI|HM|LM|MA|MB|MC|OF|TV|VA|WC|ZZ)$/

function checkAdjustments(adjustments: readonly PriorAdjustment[], refuse: Refuse): void {
  adjustments.forEach(({ group, reason, quantity }, i) => {
    matches(refuse, `adjustments[${i}].group`, group, /^(CO|CR|OA|PI|PR)$/, 'not an adjustment group')
    matches(refuse, `adjustments[${i}].reason`, reason, /^[0-9A-Z]{1,5}$/, 'not a reason code')
    isDecimal(refuse, `adjustments[${i}].quantity`, quantity)
  })
  const groups = Map.groupBy(adjustments, ({ group }) => group)
  const segments = Array.from(groups.values(), of => Math.ceil(of.length / TRIPLES)).reduce((a, b) => a + b, 0)
  if (segments > ADJUSTMENT_SEGMENTS_MAX) refuse('adjustments', 'more than a claim or line can carry')
}

/** What one earlier payer paid and adjusted must explain the whole charge, at the claim and at every line. */
function checkBalance(claim: CoordinatedClaim, other: OtherInsurance, field: string, refuse: Refuse): void {
  const adjudications = claim.lines.map(({ adjudications = [] }) => adjudications.filter(({ payerId }) => payerId === other.payer.payerId))
  const onLines = adjudications.flat()
  const { paidCents } = other
  if (paidCents === undefined) {
    if (onLines.length > 0 || other.adjustments.length > 0) refuse(`${field}.paidCents`, 'missing, though this insurer has decided')
    return
  }
  const ofClaim = adjusted(other.adjustments)
  const ofLines = sum(onLines.map(({ adjustments }) => adjusted(adjustments)))
  if (paidCents + ofClaim + ofLines !== claim.totalCents) refuse(`${field}.paidCents`, 'with all adjustments is not the charge of the claim')
  if (onLines.length === 0) return
  claim.lines.forEach((line, i) => {
    const here = adjudications[i] ?? []
    const explained = here.reduce((all, { paidCents, adjustments }) => all + paidCents + adjusted(adjustments), 0n)
    // A line bundled into another one carries figures of both.
    if (here.length > 0 && here.every(({ bundledInto }) => bundledInto === undefined) && explained !== line.chargeCents)
      refuse(`lines[${i}].adjudications`, 'what the other insurer paid and adjusted is not the charge of the line')
  })
  if (paidCents !== sum(onLines.map(({ paidCents }) => paidCents)) - ofClaim)
    refuse(`${field}.paidCents`, 'is not what the lines were paid less the adjustments of the claim')
  if (other.remainingCents !== undefined && onLines.some(({ remainingCents }) => remainingCents !== undefined))
    refuse(`${field}.remainingCents`, 'stands at the claim and at a line')
}

const adjusted = (adjustments: readonly PriorAdjustment[]): Money => sum(adjustments.map(({ amountCents }) => amountCents))

function checkAdjudications({ lines }: CoordinatedClaim, others: readonly OtherInsurance[], refuse: Refuse): void {
  lines.forEach(({ adjudications = [] }, i) => {
    if (adjudications.length > ADJUDICATIONS_MAX) refuse(`lines[${i}].adjudications`, `more than ${ADJUDICATIONS_MAX}`)
    adjudications.forEach((decided, k) => {
      const at = below(refuse, `lines[${i}].adjudications[${k}]`)
      const named = others.filter(({ payer }) => payer.payerId === decided.payerId).length
      if (named !== 1) at('payerId', named === 0 ? 'none of the other insurers' : 'two of the other insurers have this id')
      if (!/^\d{1,7}(\.\d{1,3})?$/.test(decided.units)) at('units', 'not a decimal number')
      isDayIfGiven(at, 'adjudicatedOn', decided.adjudicatedOn)
      checkAdjustments(decided.adjustments, at)
    })
  })
}
