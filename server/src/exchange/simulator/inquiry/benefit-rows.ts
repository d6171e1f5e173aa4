import { dollars, larger, minus, money, plus, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { Plan } from '../adjudication.rules.ts'
import { amount } from '../write-interchange.ts'
import type { Draft } from '../write-interchange.ts'
import type { Benefits } from './benefits.rules.ts'

const GENERIC = '30'
/** What an answer to a question about everything must speak of (domain/edi.md 6). */
const covered = ['1', '33', '35', '47', '48', '50', '86', '88', '98', 'AL', 'MH', 'UC']
const OFFICE_VISIT = '98'
const YEAR = '23'
const VISIT = '27'
const REMAINING = '29'

interface Row {
  /** EB01. */
  code: string
  level?: 'IND' | 'FAM'
  types: readonly string[]
  insuranceType?: string
  plan?: string
  period?: string
  amount?: Money
  percent?: number
  /** EB12. */
  network?: 'Y' | 'N' | 'W'
  message?: string
}

/** The EB segments of a member with cover, as asked: in and out of network apart, the year and what is left of it apart. */
export function benefitRows(asked: readonly string[], plan: Plan, offered: Benefits, repetition: string): Draft[] {
  const isGeneric = asked.includes(GENERIC)
  const types = isGeneric ? [GENERIC] : asked
  const inside = offered.hasNetwork ? 'Y' : 'W'
  const rows: Row[] = [
    { code: '1', types, insuranceType: offered.insuranceType, plan: offered.plan },
    ...(isGeneric ? [{ code: '1', types: covered, insuranceType: offered.insuranceType, plan: offered.plan }] : []),
    ...copays(types, plan, offered, inside),
    ...(plan.coinsurancePercent ? [{ code: 'A', level: 'IND', types, percent: plan.coinsurancePercent, network: inside } as const] : []),
    ...deductibles(types, plan, offered, inside),
    ...outOfPocket(types, plan, offered, inside),
    ...outside(types, offered),
  ]
  return rows.flatMap(row => draftRow(row, repetition))
}

/** A copay is one visit's; the two of them differ by their message only, as payers write them. */
function copays(types: readonly string[], plan: Plan, { specialistCopay }: Benefits, network: Row['network']): Row[] {
  if (!plan.copay || !(types.includes(GENERIC) || types.includes(OFFICE_VISIT))) return []
  const visit = { code: 'B', level: 'IND', types: [OFFICE_VISIT], period: VISIT, ...(network && { network }) } as const
  return [
    { ...visit, amount: plan.copay.amount, message: 'PRIMARY CARE OFFICE VISIT' },
    ...(specialistCopay ? [{ ...visit, amount: specialistCopay, message: 'SPECIALIST OFFICE VISIT' }] : []),
  ]
}

function deductibles(types: readonly string[], plan: Plan, { deductible }: Benefits, network: Row['network']): Row[] {
  if (!deductible) return []
  const left = plan.deductible ?? zero
  return [
    ...yearAndRest('C', 'IND', types, deductible.individual, left, network),
    ...yearAndRest('C', 'FAM', types, deductible.family, left, network),
  ]
}

/** Spent is what the deductible took so far, and nothing else. */
function outOfPocket(types: readonly string[], plan: Plan, { deductible, outOfPocket: limit }: Benefits, network: Row['network']): Row[] {
  if (!limit) return []
  const spent = deductible ? minus(deductible.individual, plan.deductible ?? zero) : zero
  const left = (year: Money): Money => larger(zero, minus(year, spent))
  return [
    ...yearAndRest('G', 'IND', types, limit.individual, left(limit.individual), network),
    ...yearAndRest('G', 'FAM', types, limit.family, left(limit.family), network),
  ]
}

function outside(types: readonly string[], { hasNetwork, outOfNetwork }: Benefits): Row[] {
  if (!hasNetwork) return []
  if (!outOfNetwork) return [{ code: 'I', types, network: 'N' }]
  const { deductible, coinsurancePercent } = outOfNetwork
  return [
    ...yearAndRest('C', 'IND', types, deductible, deductible, 'N'),
    ...yearAndRest('C', 'FAM', types, plus(deductible, deductible), plus(deductible, deductible), 'N'),
    { code: 'A', level: 'IND', types, percent: coinsurancePercent, network: 'N' },
  ]
}

const yearAndRest = (code: string, level: 'IND' | 'FAM', types: readonly string[], year: Money, rest: Money, network: Row['network']): Row[] =>
  [
    { period: YEAR, amount: year },
    { period: REMAINING, amount: rest },
  ].map(part => ({ code, level, types, ...part, ...(network && { network }) }))

function draftRow({ code, level, types, insuranceType, plan, period, amount: value, percent, network, message }: Row, repetition: string): Draft[] {
  const eb: Draft = [
    'EB',
    code,
    level ?? '',
    types.join(repetition),
    insuranceType ?? '',
    plan ?? '',
    period ?? '',
    value === undefined ? '' : amount(value),
    percent === undefined ? '' : fraction(percent),
    '',
    '',
    '',
    network ?? '',
  ]
  return message === undefined ? [eb] : [eb, ['MSG', message]]
}

/** 20 % is written .2 (domain/edi.md 2.3, 6). */
const fraction = (percent: number): string => (percent === 100 ? '1' : dollars(money(percent)).replace(/^0|0+$/g, ''))

export const inactiveRow = (asked: readonly string[], plan: string, repetition: string): Draft[] =>
  draftRow({ code: '6', types: asked, plan }, repetition)

export const otherPayerRows = (asked: readonly string[], other: { id: string; name: string }, repetition: string): Draft[] => [
  ...draftRow({ code: 'R', types: asked }, repetition),
  ['LS', '2120'],
  ['NM1', 'PRP', '2', other.name, '', '', '', '', 'PI', other.id],
  ['LE', '2120'],
]
