import { negate, parseDollars, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { element, tokenize } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import { cutBefore } from './cut-before.ts'
import { amount } from './write-interchange.ts'
import type { Draft } from './write-interchange.ts'

/** A claim as it was paid, with every sign turned: CLP and all that stood under it (domain/lifecycle.md 9.5). */
export interface TakenBack {
  paid: Money
  drafts: readonly Draft[]
}

/** Numbers of claims that a file of ours names as those to replace or void. */
export const originalNumbers = (file: string): string[] => {
  const [separator = '*'] = [file[3]]
  return file
    .split(`REF${separator}F8${separator}`)
    .slice(1)
    .flatMap(rest => /^\d+/.exec(rest)?.[0] ?? [])
}

/**
 * What the simulator paid for a claim and has not taken back, found in its own 835s, the oldest first; undefined when
 * there is no such payment.
 */
export function takeBack(payerNumber: string, payments: readonly string[]): TakenBack | undefined {
  const claims = payments.flatMap(content => paidClaims(tokenize(content).segments)).filter(([clp]) => element(clp, 7) === payerNumber)
  const last = claims.at(-1)
  if (!last || element(last[0], 2) === REVERSAL) return undefined
  return { paid: negate(parseDollars(element(last[0], 4)) ?? zero), drafts: last.map(turned) }
}

const REVERSAL = '22'

/** Each begins with its CLP and ends with its last line. */
const paidClaims = (segments: readonly Segment[]): [Segment, ...Segment[]][] =>
  cutBefore(
    segments.filter(({ id }) => !ENVELOPE.has(id)),
    ({ id }) => id === 'CLP',
  ).parts.map(([clp, ...rest]) => {
    const end = rest.findIndex(({ id }) => id === 'PLB' || id === 'BPR')
    return [clp, ...(end < 0 ? rest : rest.slice(0, end))]
  })
const ENVELOPE = new Set(['ISA', 'GS', 'ST', 'SE', 'GE', 'IEA'])

/** Where each segment holds money. */
const moneyAt: Readonly<Record<string, readonly number[]>> = { CLP: [3, 4, 5], SVC: [2, 3], AMT: [2], CAS: [3, 6, 9, 12, 15, 18] }

function turned({ id, elements }: Segment): Draft {
  const places = moneyAt[id] ?? []
  const values = elements.map((value, i) => {
    if (id === 'CLP' && i === 1) return REVERSAL
    const money = places.includes(i + 1) ? parseDollars(value) : undefined
    return money === undefined ? value : amount(negate(money))
  })
  return [id, ...values]
}
