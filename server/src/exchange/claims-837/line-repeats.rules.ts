import { isDeepStrictEqual } from 'node:util'
import type { BatchClaim, BatchLine } from './claim-batch.rules.ts'

/** What a line states only where it is not what the claim says (domain/edi.md 3.1, 3.2). */
const overrides = [
  'placeOfService',
  'priorAuthorization',
  'referralNumber',
  'clia',
  'mammographyCertification',
  'rendering',
  'referring',
  'primaryCare',
  'supervising',
  'serviceFacility',
  'ambulancePickUp',
  'ambulanceDropOff',
] as const

/** The line without what it only repeats of its claim. The same line when it repeats nothing. */
export function withoutRepeats(line: BatchLine, claim: Omit<BatchClaim, 'lines'>): BatchLine {
  const repeated = overrides.filter(field => line[field] !== undefined && isDeepStrictEqual(line[field], claim[field]))
  const oneDay = line.serviceDateEnd === line.serviceDate
  if (repeated.length === 0 && !oneDay) return line
  const kept: BatchLine = { ...line }
  for (const field of repeated) delete kept[field]
  if (oneDay) delete kept.serviceDateEnd
  return kept
}
