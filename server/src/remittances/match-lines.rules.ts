import type { Money } from '@cleanclaim/schema/money'
import type { RemittedLine } from './remittance.rules.ts'

export interface BilledLine {
  id: string
  controlNumber: string
  code: string
  modifiers: readonly string[]
  charge: Money
}

/**
 * The billed line that each remitted line speaks of: by our line control number, else by code, modifiers and charge
 * (domain/edi.md 5). Payers split lines, so one billed line may be named twice by its control number.
 *
 * @returns ids in the order of `remitted`; undefined where none fits
 */
export function matchLines(remitted: readonly RemittedLine[], billed: readonly BilledLine[]): (string | undefined)[] {
  const byControl = remitted.map(line => billed.find(b => b.controlNumber === line.lineControlNumber.trim().toUpperCase())?.id)
  const taken = new Set(byControl.filter(id => id !== undefined))
  return remitted.map((line, i) => {
    const known = byControl[i]
    if (known !== undefined) return known
    const free = billed.filter(b => !taken.has(b.id))
    const match = free.find(b => isSameService(line, b) && b.charge === magnitude(line.chargeCents)) ?? free.find(b => isSameService(line, b))
    if (match) taken.add(match.id)
    return match?.id
  })
}

const isSameService = (line: RemittedLine, billed: BilledLine): boolean =>
  [line.code, line.originalCode].includes(billed.code) && [...line.modifiers].sort().join() === [...billed.modifiers].sort().join()

const magnitude = (amount: Money): bigint => (amount < 0n ? -amount : amount)
