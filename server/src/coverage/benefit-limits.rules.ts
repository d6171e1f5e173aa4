import type { Money } from '@cleanclaim/schema/money'
import type { BenefitRow } from './eligibility-answer.rules.ts'

/** A deductible or an out-of-pocket maximum: what it is, and what is left of it. Either may not have been said. */
export interface Limit {
  kind: 'DEDUCTIBLE' | 'OUT_OF_POCKET'
  serviceTypes: string[]
  level: string
  plan: string
  total: { amountCents: Money; period: string } | undefined
  remainingCents: Money | undefined
  /** Used up so far, when the payer tells it itself. */
  usedCents: Money | undefined
  messages: string[]
}

const kinds: Readonly<Record<string, Limit['kind']>> = { C: 'DEDUCTIBLE', G: 'OUT_OF_POCKET' }
const LEFT = new Set(['29', '33'])
const USED = new Set(['24'])

type Role = 'total' | 'left' | 'used'
interface Part {
  row: BenefitRow
  role: Role
}

/**
 * Puts `EB*C*IND*30***23*1500` (a year) and `EB*C*IND*30***29*400` (left) together as one limit. Rows belong together
 * when they speak of the same plan, level, service and place; where several would fit, their messages must be the same,
 * and what still cannot be told apart stands alone. No two amounts are ever added.
 *
 * @param rows C and G of one network
 */
export function pairLimits(rows: readonly BenefitRow[]): Limit[] {
  // A total for several services and its rest for one of them still belong together for that one.
  const parts = rows.flatMap(row => (row.serviceTypes.length > 0 ? row.serviceTypes : ['']).map(type => ({ type, row, role: roleOf(row) })))
  const groups = Map.groupBy(parts, ({ type, row }) =>
    JSON.stringify([row.code, row.level, row.insuranceType, row.plan, row.places, row.procedure, type]),
  )
  const limits = [...groups.values()].flatMap(group => pairGroup(group).map(pair => limitOf(pair, group[0]?.type ?? '')))
  return mergeServices(limits)
}

const roleOf = ({ period }: BenefitRow): Role => (LEFT.has(period) ? 'left' : USED.has(period) ? 'used' : 'total')

function pairGroup(group: readonly Part[]): Part[][] {
  if (isOneLimit(group)) return [[...group]]
  const byMessage = Map.groupBy(group, ({ row }) => row.messages.join('\n'))
  return [...byMessage.values()].flatMap(parts => (isOneLimit(parts) ? [parts] : parts.map(part => [part])))
}

const isOneLimit = (parts: readonly Part[]): boolean =>
  (['total', 'left', 'used'] as const).every(role => parts.filter(part => part.role === role).length <= 1)

function limitOf(parts: readonly Part[], type: string): Limit {
  const rowOf = (role: Role): BenefitRow | undefined => parts.find(part => part.role === role)?.row
  const [total, left, used] = [rowOf('total'), rowOf('left'), rowOf('used')]
  const any = parts[0]?.row
  return {
    kind: kinds[any?.code ?? ''] ?? 'DEDUCTIBLE',
    serviceTypes: type === '' ? [] : [type],
    level: any?.level ?? '',
    plan: any?.plan ?? '',
    total: total?.amountCents === undefined ? undefined : { amountCents: total.amountCents, period: total.period },
    remainingCents: left?.amountCents,
    usedCents: used?.amountCents,
    messages: [...new Set(parts.flatMap(({ row }) => row.messages))],
  }
}

/** Services whose limit is the same in every figure and word are told in one row. */
function mergeServices(limits: readonly Limit[]): Limit[] {
  const alike = Map.groupBy(limits, limit =>
    JSON.stringify({ ...limit, serviceTypes: [] }, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
  )
  return [...alike.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, serviceTypes: [...new Set([first, ...rest].flatMap(({ serviceTypes }) => serviceTypes))] }] : [],
  )
}
