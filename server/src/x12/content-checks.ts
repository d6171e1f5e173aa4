import { ClaimAcknowledgementCheck, FileAcknowledgementCheck } from './acknowledgement-check.ts'
import { checkClaimBalance } from './claim-balance.ts'
import { checkClaimCodes } from './claim-codes.ts'
import { ClaimReader } from './claim-reader.ts'
import { situationsOf } from './claim-situations.ts'
import { CodeCheck } from './code-check.ts'
import type { CodeLookup } from './code-lookup.ts'
import type { ContentCheck } from './content-check.ts'
import { PatientCheck } from './patient-check.ts'
import { PaymentCheck } from './payment-check.ts'
import type { Report } from './walker.ts'

/** The checks beyond place and form of each segment, by the type of the guide (domain/edi.md 12, levels 3 to 5). */
export function contentChecks(type: string, report: Report, codes: CodeLookup | undefined): ContentCheck[] {
  const inAny = new CodeCheck(report, codes)
  if (type.startsWith('837')) return [inAny, new PatientCheck(report), claimCheck(type, report, codes)]
  if (type === '835') return [inAny, new PaymentCheck(report)]
  if (type === '277CA') return [inAny, new ClaimAcknowledgementCheck(report)]
  if (type === '999') return [new FileAcknowledgementCheck(report)]
  return [inAny]
}

function claimCheck(type: string, report: Report, codes: CodeLookup | undefined): ClaimReader {
  const situations = situationsOf(type)
  return new ClaimReader(report, claim => {
    checkClaimBalance(claim, report)
    for (const situation of situations) situation(claim, report)
    checkClaimCodes(claim, type, report, codes)
  })
}
