import { element } from '../../x12/tokenizer.ts'
import type { Verdict } from './check-structure.ts'
import type { Fault } from './fault.ts'
import type { Group, Transaction } from './read-envelope.ts'
import { stControl } from './write-interchange.ts'
import type { Draft } from './write-interchange.ts'

export interface CheckedGroup {
  group: Group
  /** AK905 and the following. */
  faults: readonly string[]
  transactions: { transaction: Transaction; verdict: Verdict }[]
}

/** A group with a fault of its own takes all of its transactions down with it. */
export const acceptedTransactions = ({ faults, transactions }: CheckedGroup): Transaction[] =>
  faults.length > 0 ? [] : transactions.filter(({ verdict }) => verdict.errors.length === 0).map(({ transaction }) => transaction)

/** The 999 for one functional group, without its SE (domain/edi.md 10). */
export function draft999(checked: CheckedGroup, index: number): Draft[] {
  const { group, transactions, faults } = checked
  const accepted = acceptedTransactions(checked).length
  const received = transactions.length
  const included = group.trailer ? element(group.trailer, 1) : String(received)
  const taken = transactions.some(({ verdict }) => isWarned(verdict)) ? 'E' : 'A'
  const verdict = faults.length > 0 || accepted === 0 ? 'R' : accepted < received ? 'P' : taken
  return [
    ['ST', '999', stControl(index), '005010X231A1'],
    ['AK1', element(group.header, 1), element(group.header, 6), element(group.header, 8)],
    ...transactions.flatMap(draftTransaction),
    ['AK9', verdict, included, String(received), String(accepted), ...faults],
  ]
}

const draftTransaction = ({ transaction, verdict }: CheckedGroup['transactions'][number]): Draft[] => {
  const [start] = transaction.segments
  return [
    ['AK2', element(start, 1), element(start, 2), element(start, 3)],
    ...verdict.faults.flatMap(draftFault),
    verdict.errors.length > 0 ? ['IK5', 'R', ...verdict.errors.slice(0, 5)] : ['IK5', isWarned(verdict) ? 'E' : 'A'],
  ]
}

/** Faults that reject nothing: the transaction is taken, with errors noted. */
const isWarned = ({ faults, errors }: Verdict): boolean => errors.length === 0 && faults.length > 0

const draftFault = ({ segment, position, loop, code, element: blamed, claim }: Fault): Draft[] => [
  ['IK3', segment, String(position), loop, code],
  ...(claim ? [['CTX', ['CLM01', claim]] satisfies Draft] : []),
  ...(blamed ? [['IK4', String(blamed.position), blamed.reference, blamed.code, blamed.value ?? ''] satisfies Draft] : []),
]
