import { money, parseDollars, split, sum, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import { cutBefore } from './cut-before.ts'
import { among } from './locate-segments.ts'
import type { Located } from './locate-segments.ts'
import type { SubmittedLine } from './parse-claims.ts'
import type { ClaimUnit } from './read-claim-units.ts'

/**
 * Line figures of the last earlier payer when it gave them (2430), else its claim figures (2320) shared out
 * by charge.
 */
export function withPriorShares(lines: readonly SubmittedLine[], unit: ClaimUnit): SubmittedLine[] {
  const perLine = unit.lines.map(line => (among(line, '2430', 'SVD').length > 0 ? patientPart(lastPart(line)) : undefined))
  if (perLine.some(share => share !== undefined)) return lines.map((line, i) => ({ ...line, priorPatientShare: perLine[i] ?? line.charge }))

  const last = otherPayers(unit.head).findLast(part => among(part, '2320', 'AMT', 'D').length > 0)
  const paid = last && among(last, '2320', 'AMT', 'D')[0]
  const weights = lines.map(line => BigInt(line.charge))
  const billed = sum(lines.map(line => line.charge))
  if (!last || !paid || billed === 0n) return [...lines]
  const left = leastOf(money(billed - (parseDollars(element(paid, 2)) ?? zero) - contractual(last)), billed)
  const shares = split(left, weights)
  return lines.map((line, i) => ({ ...line, priorPatientShare: shares[i] ?? zero }))
}

/** An earlier payer has spoken, of the claim or of a line. */
export const hasEarlierDecision = (unit: ClaimUnit): boolean =>
  among(unit.head, '2320', 'AMT', 'D').length > 0 || unit.lines.some(line => among(line, '2430', 'SVD').length > 0)

/** Each 2320 with its 2330s. */
const otherPayers = (head: readonly Located[]): Located[][] => cutBefore(head, ({ segment }) => segment.id === 'SBR').parts

const leastOf = (amount: Money, most: Money): Money => (amount < 0n ? zero : amount > most ? most : amount)

const lastPart = (line: readonly Located[]): Located[] =>
  line.slice(line.findLastIndex(at => at.segment.id === 'SVD')).filter(at => at.loop === '2430')

/** CAS amounts stand at 03, 06 .. 18 (domain/edi.md 5). */
const amountsOf = (adjustment: Segment): Money[] => [3, 6, 9, 12, 15, 18].map(n => parseDollars(element(adjustment, n)) ?? zero)
const patientPart = (part: readonly Located[]): Money => sum(among(part, '2430', 'CAS', 'PR').flatMap(amountsOf))
const contractual = (head: readonly Located[]): Money =>
  sum(
    among(head, '2320', 'CAS')
      .filter(cas => element(cas, 1) !== 'PR')
      .flatMap(amountsOf),
  )
