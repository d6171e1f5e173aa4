import type { Day } from '@cleanclaim/schema/day'
import { minus, sum } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'

/** One payment and what it pays, as one ST to SE of an 835 says it (domain/edi.md 5). Texts are '' where nothing was sent. */
export interface Remittance {
  interchange: { senderId: string; receiverId: string; isa13: string; gs06: string; st02: string }
  /** BPR01: I remittance only, H notice without money, C payment with remittance, … */
  handling: string
  /** BPR04: ACH, CHK, FWT, BOP, NON. */
  method: string
  amountCents: Money
  /** BPR16. */
  paymentDate: Day | undefined
  /** TRN02: check or EFT number, the key under which the bank reports the same money. */
  traceNumber: string
  /** TRN03. */
  payerTaxId: string
  payer: { name: string; id: string }
  payee: { name: string; npi: string; taxId: string }
  claims: RemittedClaim[]
  providerAdjustments: ProviderAdjustment[]
}

export interface RemittedClaim {
  /** CLP01 as the payer returned it. */
  pcn: string
  /** CLP02, domain/lifecycle.md 5.6; 22 is a reversal with every amount negated. */
  status: string
  chargeCents: Money
  paidCents: Money
  /** CLP05; for information, posting goes by the adjustments. */
  patientResponsibilityCents: Money
  payerControlNumber: string
  filingIndicator: string
  /** Of the claim as a whole; those of lines stand at the lines. */
  adjustments: Adjustment[]
  remarks: string[]
  patient: { last: string; first: string; middle: string; memberId: string }
  /** Member id the payer has instead of ours, when it says so (NM1*74). */
  correctedMemberId: string
  /** Payer to which the claim was passed on (NM1*TT). */
  crossoverPayer: string
  serviceDate: Day | undefined
  lines: RemittedLine[]
}

export interface RemittedLine {
  code: string
  modifiers: string[]
  /** What we had sent, when the payer paid under another code. */
  originalCode: string | undefined
  chargeCents: Money
  paidCents: Money
  /** Decimal text. */
  units: string
  serviceDate: Day | undefined
  /** REF*6R as we sent it. */
  lineControlNumber: string
  adjustments: Adjustment[]
  remarks: string[]
  /** Allowed amount by the payer's own figure; no part of any balance. */
  allowedCents: Money | undefined
}

export interface Adjustment {
  /** CO, PR, OA, PI. */
  group: string
  reason: string
  /** Positive reduces the payment. */
  amountCents: Money
  quantity: string | undefined
}

export interface ProviderAdjustment {
  npi: string
  /** WO, L6, FB, … (domain/lifecycle.md 9.4). */
  reason: string
  reference: string
  /** Positive reduces the payment. */
  amountCents: Money
}

/** A sum that does not come out: `expectedCents` by the arithmetic of the file, `foundCents` as the file says. */
export interface Imbalance {
  level: 'service' | 'claim' | 'transaction'
  /** Positions in `claims` and `lines` from 0; undefined above that level. */
  where: { claim: number | undefined; line: number | undefined; pcn: string | undefined }
  expectedCents: Money
  foundCents: Money
}

/** The three balances, to the cent (domain/lifecycle.md 9.3). A remittance with any imbalance is not posted. */
export function findImbalances(remittance: Remittance): Imbalance[] {
  const { claims, providerAdjustments, amountCents } = remittance
  const expectedCents = minus(sum(claims.map(({ paidCents }) => paidCents)), total(providerAdjustments))
  return [
    ...claims.flatMap(findInClaim),
    ...told({
      level: 'transaction',
      where: { claim: undefined, line: undefined, pcn: undefined },
      expectedCents,
      foundCents: amountCents,
    }),
  ]
}

function findInClaim(claim: RemittedClaim, position: number): Imbalance[] {
  const { pcn, lines, adjustments, chargeCents, paidCents } = claim
  const inLines = lines.flatMap((line, i) =>
    told({
      level: 'service',
      where: { claim: position, line: i, pcn },
      expectedCents: minus(line.chargeCents, total(line.adjustments)),
      foundCents: line.paidCents,
    }),
  )
  const where = { claim: position, line: undefined, pcn }
  const adjusted = total([...adjustments, ...lines.flatMap(line => line.adjustments)])
  const ofClaim = [told({ level: 'claim', where, expectedCents: minus(chargeCents, adjusted), foundCents: paidCents })]
  if (lines.length > 0) {
    const linesCharge = sum(lines.map(line => line.chargeCents))
    const linesPay = minus(sum(lines.map(line => line.paidCents)), total(adjustments))
    ofClaim.push(told({ level: 'claim', where, expectedCents: linesCharge, foundCents: chargeCents }))
    ofClaim.push(told({ level: 'claim', where, expectedCents: linesPay, foundCents: paidCents }))
  }
  return [...inLines, ...ofClaim.flat()]
}

const total = (adjustments: readonly { amountCents: Money }[]): Money => sum(adjustments.map(({ amountCents }) => amountCents))

const told = (sums: Imbalance): Imbalance[] => (sums.expectedCents === sums.foundCents ? [] : [sums])
