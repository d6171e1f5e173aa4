import { money } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { Table } from '../adjudication.rules.ts'

/** AAA: why a question about a member is not answered (domain/edi.md 6). */
export interface Rejection {
  /** Of the payer as a whole, or of this member. */
  at: 'payer' | 'member'
  code: '42' | '71' | '72' | '75'
  /** AAA04: C correct and send again, R send again, N do not. */
  followUp: 'C' | 'N' | 'R'
}
export interface Coverage {
  isActive: boolean
  /** Another insurer that the payer holds to be first. */
  other?: { id: string; name: string }
}

/** The endings are those of the claims: who is asked about with one fares with his claim as he was told. */
export const eligibility: Table<Rejection | Coverage> = {
  rows: [
    { id: 'payer-down', when: { payers: ['DOWN1'] }, outcome: { at: 'payer', code: '42', followUp: 'R' } },
    { id: 'busy', when: { memberEnds: ['BUSY'] }, outcome: { at: 'member', code: '42', followUp: 'R' } },
    { id: 'birth-date', when: { memberEnds: ['X'] }, outcome: { at: 'member', code: '71', followUp: 'C' } },
    { id: 'member-id', when: { memberEnds: ['R'] }, outcome: { at: 'member', code: '72', followUp: 'C' } },
    { id: 'not-found', when: { memberEnds: ['G'] }, outcome: { at: 'member', code: '75', followUp: 'C' } },
    { id: 'ended', when: { memberEnds: ['T'] }, outcome: { isActive: false } },
    {
      id: 'other-payer',
      when: { memberEnds: ['COB'] },
      outcome: { isActive: true, other: { id: 'JUNI1', name: 'JUNIPER MUTUAL' } },
    },
  ],
  otherwise: { isActive: true },
}

export interface Benefits {
  plan: string
  /** EB04. */
  insuranceType: string
  /** False: one row for all (EB12 = W). */
  hasNetwork: boolean
  /** A calendar year; what is left of it is the deductible that the claims' table still takes. */
  deductible?: { individual: Money; family: Money }
  outOfPocket?: { individual: Money; family: Money }
  /** Out of network: deductible and coinsurance of their own; none is not covered at all. */
  outOfNetwork?: { deductible: Money; coinsurancePercent: number }
  specialistCopay?: Money
}

/** Copay and coinsurance are not here: they are those of the plan that pays the claims. */
export const benefits: Table<Benefits> = {
  rows: [
    {
      id: 'northfield-benefits',
      when: { payers: ['NFH01'] },
      outcome: {
        plan: 'NORTHFIELD PPO 1500',
        insuranceType: 'PR',
        hasNetwork: true,
        deductible: { individual: money(1500_00), family: money(3000_00) },
        outOfPocket: { individual: money(5000_00), family: money(10_000_00) },
        outOfNetwork: { deductible: money(3000_00), coinsurancePercent: 40 },
        specialistCopay: money(45_00),
      },
    },
    {
      id: 'medicare-benefits',
      when: { payers: ['MCRB*'] },
      outcome: { plan: 'MEDICARE PART B', insuranceType: 'MB', hasNetwork: false, deductible: { individual: money(240_00), family: money(240_00) } },
    },
    { id: 'medicaid-benefits', when: { payers: ['MCAID'] }, outcome: { plan: 'STATE MEDICAID', insuranceType: 'MC', hasNetwork: false } },
    {
      id: 'tidewater-benefits',
      when: { payers: ['TIDE1'] },
      outcome: {
        plan: 'TIDEWATER HMO SAVER',
        insuranceType: 'HM',
        hasNetwork: true,
        deductible: { individual: money(5000_00), family: money(10_000_00) },
        outOfPocket: { individual: money(7500_00), family: money(15_000_00) },
        specialistCopay: money(40_00),
      },
    },
    { id: 'juniper-benefits', when: { payers: ['JUNI1'] }, outcome: { plan: 'JUNIPER FULL', insuranceType: 'C1', hasNetwork: false } },
  ],
  otherwise: {
    plan: 'CHOICE PLAN',
    insuranceType: 'C1',
    hasNetwork: true,
    outOfPocket: { individual: money(6000_00), family: money(12_000_00) },
    outOfNetwork: { deductible: money(2000_00), coinsurancePercent: 50 },
  },
}
