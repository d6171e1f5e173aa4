import { isCodeForm, procedureSystem } from '@cleanclaim/schema/code-format'
import { FIRST_MODIFIER } from './claim-facts.ts'
import type { ClaimFacts, LineFacts, Procedure } from './claim-facts.ts'
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
    if (qualifier[0] !== 'A') continue
    const isRight = isCodeForm('icd10cm', code)
    if (isRight && !codes) continue
    const place = `${twoDigits(n)}-2`
    if (isRight) lookUp(codes, report, 'icd10cm', code, { at, place, day })
    else tellForm(at, place, 'an ICD-10 diagnosis (without its dot)', report)
  }
  if (!type.startsWith('837I')) checkPlace(claim.at, '05-1', claim.place, day, report, codes)
  for (const line of claim.lines) checkLine(line, day, report, codes)
}

function checkLine(line: LineFacts, claimDay: string, report: Report, codes: CodeLookup | undefined): void {
  const { at, procedure } = line
  const day = line.service?.from || claimDay
  checkProcedure(at, procedure, day, report, codes)
  for (let i = 0; i < procedure.modifiers.length; i++) {
    const modifier = procedure.modifiers[i] ?? ''
    if (modifier === '') continue
    const isRight = isCodeForm('modifier', modifier)
    if (isRight && !codes) continue
    const place = componentPlace(procedure, FIRST_MODIFIER + i)
    if (isRight) lookUp(codes, report, 'modifier', modifier, { at, place, day })
    else tellForm(at, place, 'a modifier', report)
  }
  if (line.place !== '') checkPlace(at, at.id === 'SV1' ? '05' : '03', line.place, day, report, codes)
}

function checkProcedure(at: Segment, procedure: Procedure, day: string, report: Report, codes: CodeLookup | undefined): void {
  const { qualifier, code } = procedure
  if (qualifier === 'HC') {
    const system = procedureSystem(code)
    if (!system) tellForm(at, componentPlace(procedure, 2), 'a CPT or HCPCS code', report)
    else if (codes) lookUp(codes, report, system, code, { at, place: componentPlace(procedure, 2), day })
  }
  if (qualifier === 'AD' && !/^D\d{4}$/.test(code)) tellForm(at, componentPlace(procedure, 2), 'a dental procedure code', report)
}

const tellForm = (at: Segment, place: string, wanted: string, report: Report): void =>
  report(at, 'code.form', 'warning', `${at.id}${place} has not the form of ${wanted}.`, place)

const componentPlace = ({ n }: Procedure, component: number): string => `${twoDigits(n)}-${component}`

function checkPlace(at: Segment, place: string, code: string, day: string, report: Report, codes: CodeLookup | undefined): void {
  if (places.has(code)) return lookUp(codes, report, 'pos', code, { at, place, day })
  report(at, 'code.form', 'warning', `${at.id}${place} is no place of service code.`, place)
}
