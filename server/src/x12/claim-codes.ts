import { isCodeForm, procedureSystem } from '@cleanclaim/schema/code-format'
import type { ClaimFacts, LineFacts } from './claim-facts.ts'
import { lookUp } from './code-lookup.ts'
import type { CodeLookup } from './code-lookup.ts'
import { twoDigits } from './finding.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

/** Place of service codes in use (domain/edi.md 13.5). */
const places = new Set(
  (
    '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49 50 51 52 53 54 55 56 57 58 60 61 62 65 66 ' +
    '71 72 81 99'
  ).split(' '),
)

/** Diagnoses, procedures, modifiers and places of one claim, judged on the day of service (domain/edi.md 12, level 5). */
export function checkClaimCodes(claim: ClaimFacts, type: string, report: Report, codes: CodeLookup | undefined): void {
  const day = (claim.dates.get('434') ?? claim.lines[0]?.service ?? claim.dates.get('472'))?.from ?? ''
  for (const { at, n, qualifier, code } of claim.diagnoses) {
    if (!qualifier.startsWith('A')) continue
    const isRight = isCodeForm('icd10cm', code)
    if (isRight && !codes) continue
    const place = `${twoDigits(n)}-2`
    if (isRight) lookUp(codes, report, 'icd10cm', code, { at, place, day })
    else report(at, 'code.form', 'warning', `HI${place} has not the form of an ICD-10 diagnosis (without its dot).`, place)
  }
  if (!type.startsWith('837I')) checkPlace(claim.at, '05-1', claim.place, day, report, codes)
  for (const line of claim.lines) checkLine(line, day, report, codes)
}

/** The component after qualifier and code. */
const FIRST_MODIFIER = 3

function checkLine(line: LineFacts, claimDay: string, report: Report, codes: CodeLookup | undefined): void {
  const { at, procedure, procedureAt } = line
  const day = line.service?.from || claimDay
  const [qualifier, code] = [procedure[0] ?? '', procedure[1] ?? '']
  const place = (component: number): string => `${twoDigits(procedureAt)}-${component}`
  if (qualifier === 'HC') {
    const system = procedureSystem(code)
    if (system && codes) lookUp(codes, report, system, code, { at, place: place(2), day })
    if (!system) report(at, 'code.form', 'warning', `${at.id}${place(2)} has not the form of a CPT or HCPCS code.`, place(2))
  }
  if (qualifier === 'AD' && !/^D\d{4}$/.test(code))
    report(at, 'code.form', 'warning', `${at.id}${place(2)} has not the form of a dental procedure code.`, place(2))
  for (let i = FIRST_MODIFIER; i < FIRST_MODIFIER + 4; i++) {
    const modifier = procedure[i - 1] ?? ''
    if (modifier === '') continue
    const isRight = isCodeForm('modifier', modifier)
    if (isRight && codes) lookUp(codes, report, 'modifier', modifier, { at, place: place(i), day })
    if (!isRight) report(at, 'code.form', 'warning', `${at.id}${place(i)} has not the form of a modifier.`, place(i))
  }
  if (line.place !== '') checkPlace(at, at.id === 'SV1' ? '05' : '03', line.place, day, report, codes)
}

function checkPlace(at: Segment, place: string, code: string, day: string, report: Report, codes: CodeLookup | undefined): void {
  if (places.has(code)) lookUp(codes, report, 'pos', code, { at, place, day })
  else report(at, 'code.form', 'warning', `${at.id}${place} is no place of service code.`, place)
}
