import { compactDay } from '@cleanclaim/schema/day'
import { basicText } from '../../x12/characters.ts'
import type { OutSegment } from '../../x12/interchange-writer.ts'
import type { HospitalDiagnosis, HospitalLine, HospitalOtherInsurance, InpatientRemarks, InstitutionalClaim } from './claim-institutional.rules.ts'
import {
  diagnosisQualifiers,
  inpatientFigures,
  inpatientRemarkPositions,
  lineNumbers,
  numbersAfterDevices,
  numbersBeforeDevices,
} from './institutional-tables.ts'
import { amount, cents, composite, date, dateOrRange, fileInformation, number, out, range, reference } from './out-segments.ts'
import { codeList } from './write-claim.ts'
import { otherInsuranceSegments } from './write-other-insurance.ts'
import { facility, provider } from './write-parties.ts'
import { adjudication, attachments, contract, drug, procedure, repricing } from './write-shared.ts'

/** Loop 2300 of one institutional claim, in the order of the guide (domain/edi.md 4). */
export function institutionalSegments(claim: InstitutionalClaim): OutSegment[] {
  return [
    claimHead(claim),
    ...dateSegments(claim),
    out('CL1', claim.admissionType ?? '', claim.admissionSource ?? '', claim.patientStatus),
    ...attachments(claim.attachments),
    ...contract(claim.contract),
    ...amount('F3', claim.patientDueCents),
    ...numbersBeforeDevices.flatMap(([field, qualifier]) => reference(qualifier, claim[field])),
    ...(claim.investigationalDevices ?? []).flatMap(device => reference('LX', device)),
    ...numbersAfterDevices.flatMap(([field, qualifier]) => reference(qualifier, claim[field])),
    ...fileInformation(claim.fileInformation),
    ...(claim.notes ?? []).map(({ kind, text }) => out('NTE', kind, basicText(text))),
    ...(claim.billingNote ? [out('NTE', 'ADD', basicText(claim.billingNote))] : []),
    ...(claim.epsdtReferral ? [out('CRC', 'ZZ', claim.epsdtReferral.given ? 'Y' : 'N', ...claim.epsdtReferral.codes)] : []),
    ...codeSegments(claim),
    ...repricing(claim.repricing),
    ...provider('71', claim.attending, 'AT'),
    ...provider('72', claim.operating),
    ...provider('ZZ', claim.otherOperating),
    ...provider('82', claim.rendering),
    ...facility('77', claim.serviceFacility),
    ...provider('DN', claim.referring),
    ...(claim.otherInsurance ?? []).flatMap(other => otherInsuranceSegments(other, inpatientRemarks(other))),
    ...claim.lines.flatMap((line, i) => lineSegments(line, i + 1)),
  ]
}

const claimHead = (claim: InstitutionalClaim): OutSegment =>
  out(
    'CLM',
    claim.patientControlNumber,
    cents(claim.totalCents),
    '',
    '',
    composite(claim.facilityType, 'A', claim.frequency),
    '',
    claim.assignment ?? 'A',
    claim.benefitsAssigned ?? 'Y',
    claim.releaseOfInformation ?? 'Y',
    ...Array<string>(10).fill(''),
    claim.delayReason ?? '',
  )

function dateSegments({ dischargedAt, statementFrom, statementTo, admittedOn, admittedAt, repricerReceived }: InstitutionalClaim): OutSegment[] {
  const admission = admittedOn && admittedAt ? [out('DTP', '435', 'DT', compactDay(admittedOn) + admittedAt)] : date('435', admittedOn)
  return [
    ...(dischargedAt ? [out('DTP', '096', 'TM', dischargedAt)] : []),
    range('434', statementFrom, statementTo),
    ...admission,
    ...date('050', repricerReceived),
  ]
}

function codeSegments(claim: InstitutionalClaim): OutSegment[] {
  const { diagnoses, externalCauses = [], visitReasons = [], procedures = [], occurrenceSpans = [], occurrences = [], values = [] } = claim
  const kinds = diagnosisQualifiers[claim.diagnosisRevision ?? '10']
  const [principal, ...others] = procedures
  const doneOn = (done: { on?: string } | undefined): string => (done?.on ? `:D8:${compactDay(done.on)}` : '')
  return [
    ...diagnosisList(kinds.principal, diagnoses.slice(0, 1)),
    ...codeList(kinds.admitting, claim.admittingDiagnosis ? [claim.admittingDiagnosis] : []),
    ...codeList(kinds.reason, visitReasons),
    ...diagnosisList(kinds.cause, externalCauses),
    ...codeList('DR', claim.drg ? [claim.drg] : []),
    ...diagnosisList(kinds.other, diagnoses.slice(1)),
    ...codeList(kinds.procedure, principal ? [principal.code] : [], () => doneOn(principal)),
    ...codeList(kinds.otherProcedure, codesOf(others), i => doneOn(others[i])),
    ...codeList(
      'BI',
      codesOf(occurrenceSpans),
      i => `:RD8:${compactDay(occurrenceSpans[i]?.from ?? '')}-${compactDay(occurrenceSpans[i]?.to ?? '')}`,
    ),
    ...codeList('BH', codesOf(occurrences), i => doneOn(occurrences[i])),
    ...codeList('BE', codesOf(values), i => `:::${number(values[i]?.amount)}`),
    ...codeList('BG', claim.conditionCodes ?? []),
    ...codeList('TC', claim.treatmentCodes ?? []),
  ]
}

const codesOf = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code)

/** Whether it was present on admission is the ninth component. */
const diagnosisList = (qualifier: string, found: readonly HospitalDiagnosis[]): OutSegment[] =>
  codeList(qualifier, codesOf(found), i => (found[i]?.presentOnAdmission ? `:::::::${found[i].presentOnAdmission}` : ''))

function inpatientRemarks({ inpatientRemarks: found }: HospitalOtherInsurance): OutSegment[] {
  return found ? [out('MIA', ...Array.from({ length: 24 }, (_, i) => inpatientElement(found, i + 1)))] : []
}

function inpatientElement({ figures, remarks }: InpatientRemarks, n: number): string {
  const remark = inpatientRemarkPositions.findIndex(position => position === n)
  if (remark >= 0) return remarks[remark] ?? ''
  const [figure] = inpatientFigures.find(([, position]) => position === n) ?? []
  return figure ? number(figures[figure]) : ''
}

function lineSegments(line: HospitalLine, position: number): OutSegment[] {
  const { procedure: done } = line
  return [
    out('LX', String(position)),
    out(
      'SV2',
      line.revenueCode,
      done ? procedure({ ...done, procedureKind: done.kind }) : '',
      cents(line.chargeCents),
      line.unit,
      number(line.units),
      '',
      cents(line.nonCoveredCents),
    ),
    ...attachments(line.attachments),
    ...(line.serviceDate ? dateOrRange('472', line.serviceDate, line.serviceDateEnd) : []),
    ...reference('6R', line.lineControlNumber),
    ...lineNumbers.flatMap(([field, qualifier]) => reference(qualifier, line[field])),
    ...amount('GT', line.serviceTaxCents),
    ...amount('N8', line.facilityTaxCents),
    ...(line.thirdPartyNote ? [out('NTE', 'TPO', basicText(line.thirdPartyNote))] : []),
    ...repricing(line.repricing),
    ...drug(line.drug),
    ...provider('72', line.operating),
    ...provider('ZZ', line.otherOperating),
    ...provider('82', line.rendering),
    ...provider('DN', line.referring),
    ...(line.adjudications ?? []).flatMap(adjudication),
  ]
}
