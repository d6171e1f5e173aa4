import { minus, money, negate, sum, zero, type Money } from '@cleanclaim/schema/money'
import type { Adjustment, Remittance, RemittedClaim, RemittedLine } from '../src/remittances/remittance.rules.ts'
import type { BuiltClaim } from './builders.ts'

/** `['CO', '45', 8000]`: group, reason, cents. */
export type AdjustmentWish = readonly [group: string, reason: string, cents: number]

export interface RemittedWish {
  claim: Pick<BuiltClaim, 'number' | 'lines'>
  status?: string
  /** By line of the claim; what they leave over is paid. Left away: the line is not in the remittance. */
  lines: (readonly AdjustmentWish[])[]
  claimAdjustments?: readonly AdjustmentWish[]
  remarks?: string[]
  payerControlNumber?: string
}

/** A claim payment that balances: what the adjustments leave of the charges is paid. */
export function aRemitted(wish: RemittedWish): RemittedClaim {
  const lines = wish.lines.flatMap((adjustments, i): RemittedLine[] => {
    const billed = wish.claim.lines[i]
    if (!billed) return []
    const made = adjustments.map(adjustment)
    return [
      {
        code: billed.code,
        modifiers: [],
        originalCode: undefined,
        chargeCents: billed.charge,
        paidCents: minus(billed.charge, total(made)),
        units: '1',
        serviceDate: undefined,
        lineControlNumber: billed.controlNumber,
        adjustments: made,
        remarks: wish.remarks ?? [],
        allowedCents: undefined,
      },
    ]
  })
  const adjustments = (wish.claimAdjustments ?? []).map(adjustment)
  const all = [...adjustments, ...lines.flatMap(line => line.adjustments)]
  return {
    pcn: wish.claim.number,
    status: wish.status ?? '1',
    chargeCents: sum(lines.map(line => line.chargeCents)),
    paidCents: minus(sum(lines.map(line => line.paidCents)), total(adjustments)),
    patientResponsibilityCents: total(all.filter(a => a.group === 'PR')),
    payerControlNumber: wish.payerControlNumber ?? `ICN${wish.claim.number}`,
    filingIndicator: 'CI',
    adjustments,
    remarks: [],
    patient: { last: '', first: '', middle: '', memberId: '' },
    correctedMemberId: '',
    crossoverPayer: '',
    serviceDate: undefined,
    lines,
  }
}

/** The reversal of a claim payment: CLP02 22, every amount negated. */
export const aReversal = (of: RemittedClaim): RemittedClaim => ({
  ...of,
  status: '22',
  chargeCents: negate(of.chargeCents),
  paidCents: negate(of.paidCents),
  patientResponsibilityCents: zero,
  adjustments: of.adjustments.map(negated),
  lines: of.lines.map(line => ({
    ...line,
    chargeCents: negate(line.chargeCents),
    paidCents: negate(line.paidCents),
    adjustments: line.adjustments.map(negated),
  })),
})

let traces = 0

/** A payment of these claims and provider adjustments whose deposit is what they come to. */
export function aRemittance(claims: readonly RemittedClaim[], extra: Partial<Remittance> = {}): Remittance {
  const providerAdjustments = extra.providerAdjustments ?? []
  traces += 1
  return {
    interchange: { senderId: 'PAYERID', receiverId: 'SENDERID', isa13: String(traces).padStart(9, '0'), gs06: String(traces), st02: '0001' },
    handling: 'I',
    method: 'ACH',
    amountCents: minus(sum(claims.map(c => c.paidCents)), total(providerAdjustments)),
    paymentDate: '2026-11-17',
    traceNumber: `EFT${String(traces).padStart(7, '0')}`,
    payerTaxId: '1512345678',
    payer: { name: 'Northfield Health', id: '61887' },
    payee: { name: 'Harbor Lane Family Medicine', npi: '1234567893', taxId: '123456789' },
    claims: [...claims],
    providerAdjustments,
    ...extra,
  }
}

export const aProviderAdjustment = (reason: string, cents: number): Remittance['providerAdjustments'][number] => ({
  npi: '1234567893',
  reason,
  reference: 'ICN100',
  amountCents: money(cents),
})

const adjustment = ([group, reason, cents]: AdjustmentWish): Adjustment => ({ group, reason, amountCents: money(cents), quantity: undefined })
const negated = (a: Adjustment): Adjustment => ({ ...a, amountCents: negate(a.amountCents) })
const total = (adjustments: readonly { amountCents: Money }[]): Money => sum(adjustments.map(a => a.amountCents))
