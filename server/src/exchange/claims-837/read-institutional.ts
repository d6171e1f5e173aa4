import { parseCompactDay } from '@cleanclaim/schema/day'
import type { HospitalDiagnosis, HospitalLine, HospitalOtherInsurance, InpatientRemarks, InstitutionalClaim } from './claim-institutional.rules.ts'
import type { NamedProvider } from '../../claims/claim-details.rules.ts'
import { given, listed, plainDecimal } from './fields.ts'
import type { Fields } from './fields.ts'
import {
  diagnosisQualifiers,
  inpatientFigures,
  inpatientRemarkPositions,
  lineNumbers,
  noteKinds,
  numbersAfterDevices,
  numbersBeforeDevices,
} from './institutional-tables.ts'
import type { Loop } from './loops.ts'
import type { ClaimLevels } from './read-levels.ts'
import { readOtherInsurance } from './read-other-insurance.ts'
import { readAmount, readDate, readDays, readFacility, readProvider, readTable } from './read-parts.ts'
import { readAdjudication, readAttachments, readContract, readDrug, readProcedure, readRepricing, readTexts } from './read-shared.ts'

/** Loop 2300 of the institutional claim; the other side of write-institutional.ts. */
export function readInstitutionalClaim(loop: Loop, { coverage, patient }: ClaimLevels): InstitutionalClaim {
  const clm = loop.need('CLM')
  const [facilityType = '', kind = '', frequency = ''] = clm.parts(5, 3)
  if (kind !== 'A') clm.fail(5, 'is not that of an institutional claim')
  const cl1 = loop.need('CL1')
  const [statementFrom, statementTo] = readDays(loop.need('DTP', '434'))
  const named = (who: string): NamedProvider | undefined => loop.readOne('2310', [who], inner => readProvider(inner, who === '71' ? 'AT' : undefined))
  return given({
    patientControlNumber: clm.needed(1),
    totalCents: clm.neededMoney(2),
    facilityType,
    frequency,
    ...coverage,
    patient,
    ...readConsent(clm),
    statementFrom,
    statementTo,
    ...readAdmission(loop),
    dischargedAt: readHour(loop),
    repricerReceived: readDate(loop, '050'),
    admissionType: cl1.text(1),
    admissionSource: cl1.text(2),
    patientStatus: cl1.needed(3),
    attachments: readAttachments(loop),
    contract: readContract(loop),
    patientDueCents: readAmount(loop, 'F3'),
    ...readTable([...numbersBeforeDevices, ...numbersAfterDevices], qualifier => loop.number(qualifier)),
    investigationalDevices: readDevices(loop),
    fileInformation: readTexts(loop, 'K3'),
    ...readNotes(loop),
    epsdtReferral: readEpsdt(loop),
    ...readCodes(loop),
    repricing: readRepricing(loop),
    attending: named('71'),
    operating: named('72'),
    otherOperating: named('ZZ'),
    rendering: named('82'),
    serviceFacility: loop.readOne('2310', ['77'], readFacility),
    referring: named('DN'),
    otherInsurance: listed(loop.readAll('2320', [], readHospitalInsurance)),
    lines: loop.readAll('2400', [], readLine),
  })
}

function readConsent(clm: Fields): Partial<InstitutionalClaim> {
  const assignment = clm.neededCode(7, ['A', 'B', 'C'])
  const benefits = clm.neededCode(8, ['Y', 'N', 'W'])
  const release = clm.neededCode(9, ['Y', 'I'])
  return {
    assignment: assignment === 'A' ? undefined : assignment,
    benefitsAssigned: benefits === 'Y' ? undefined : benefits,
    releaseOfInformation: release === 'Y' ? undefined : release,
    delayReason: clm.text(20),
  }
}

/** DTP*435 with or without the hour. */
function readAdmission(loop: Loop): Pick<InstitutionalClaim, 'admittedOn' | 'admittedAt'> {
  const dtp = loop.take('DTP', '435')
  if (!dtp) return {}
  dtp.skip(1)
  const format = dtp.neededCode(2, ['D8', 'DT'])
  const value = dtp.needed(3)
  const admittedOn = parseCompactDay(value.slice(0, 8)) ?? dtp.fail(3, 'is not a day')
  const hour = value.slice(8)
  if (format === 'D8' ? hour !== '' : !isHour(hour)) dtp.fail(3, 'is not a day and hour')
  return { admittedOn, admittedAt: hour || undefined }
}

function readHour(loop: Loop): string | undefined {
  const dtp = loop.take('DTP', '096')
  if (!dtp) return undefined
  dtp.skip(1)
  dtp.neededCode(2, ['TM'])
  const hour = dtp.needed(3)
  return isHour(hour) ? hour : dtp.fail(3, 'is not an hour')
}

const isHour = (text: string): boolean => /^([01]\d|2[0-3])[0-5]\d$/.test(text)

const readDevices = (loop: Loop): readonly string[] | undefined =>
  listed(
    loop.takeAll('REF', 'LX').map(ref => {
      ref.skip(1)
      return ref.needed(2)
    }),
  )

function readNotes(loop: Loop): Pick<InstitutionalClaim, 'notes' | 'billingNote'> {
  const billing = loop.take('NTE', 'ADD')
  billing?.skip(1)
  return {
    notes: listed(loop.takeAll('NTE').map(nte => ({ kind: nte.neededCode(1, noteKinds), text: nte.needed(2) }))),
    billingNote: billing?.needed(2),
  }
}

function readEpsdt(loop: Loop): InstitutionalClaim['epsdtReferral'] {
  const crc = loop.take('CRC', 'ZZ')
  crc?.skip(1)
  return crc && { given: crc.neededCode(2, ['Y', 'N']) === 'Y', codes: crc.texts(3, 4, 5, 6, 7) }
}

function readCodes(loop: Loop): Partial<InstitutionalClaim> & Pick<InstitutionalClaim, 'diagnoses'> {
  const [principal] = readHi(loop, ['ABK', 'BK'])
  const isOld = principal?.kind === 'BK'
  const kinds = diagnosisQualifiers[isOld ? '9' : '10']
  const first = principal ? [diagnosis(principal)] : loop.fail('the principal diagnosis is missing')
  const done = ({ code, format, date, at }: HiCode) => given({ code, on: date === '' ? undefined : at(format, 'D8', date) })
  return {
    diagnoses: [...first, ...readHi(loop, [kinds.other]).map(diagnosis)],
    diagnosisRevision: isOld ? '9' : undefined,
    admittingDiagnosis: readHi(loop, [kinds.admitting])[0]?.code,
    visitReasons: listed(readHi(loop, [kinds.reason]).map(plain)),
    externalCauses: listed(readHi(loop, [kinds.cause]).map(diagnosis)),
    drg: readHi(loop, ['DR'])[0]?.code,
    procedures: listed([...readHi(loop, [kinds.procedure]), ...readHi(loop, [kinds.otherProcedure])].map(done)),
    occurrenceSpans: listed(
      readHi(loop, ['BI']).map(({ code, format, date, at }) => {
        const [from = '', to = ''] = date.split('-')
        return { code, from: at(format, 'RD8', from), to: at(format, 'RD8', to) }
      }),
    ),
    occurrences: listed(readHi(loop, ['BH']).map(({ code, format, date, at }) => ({ code, on: at(format, 'D8', date) }))),
    values: listed(readHi(loop, ['BE']).map(({ code, amount, fail }) => ({ code, amount: plainDecimal(amount) ?? fail() }))),
    conditionCodes: listed(readHi(loop, ['BG']).map(plain)),
    treatmentCodes: listed(readHi(loop, ['TC']).map(plain)),
  }
}

interface HiCode {
  kind: string
  code: string
  format: string
  date: string
  amount: string
  present: string
  /** The day, when it is in this format and one. */
  at: (format: string, wanted: string, date: string) => string
  fail: () => never
}

/** Codes of all HI segments that begin with one of these qualifiers; each segment holds one kind. */
function readHi(loop: Loop, qualifiers: readonly string[]): HiCode[] {
  return loop.takeAll('HI', ...qualifiers).flatMap(hi => {
    const codes: HiCode[] = []
    for (let n = 1; n <= 12; n++) {
      const [kind = '', code = '', format = '', date = '', amount = '', sixth = '', seventh = '', eighth = '', present = ''] = hi.parts(n, 9)
      if ([kind, code, format, date, amount, sixth, seventh, eighth, present].every(part => part === '')) continue
      const fail = (): never => hi.fail(n, 'has a code, day or amount that cannot be kept here')
      if (!qualifiers.includes(kind) || code === '' || sixth + seventh + eighth !== '') fail()
      codes.push({
        kind,
        code,
        format,
        date,
        amount,
        present,
        fail,
        at: (found, wanted, day) => (found === wanted ? (parseCompactDay(day) ?? fail()) : fail()),
      })
    }
    return codes
  })
}

function diagnosis({ code, format, amount, present, fail }: HiCode): HospitalDiagnosis {
  const presentOnAdmission = (['Y', 'N', 'U', 'W'] as const).find(known => known === present)
  if (format !== '' || amount !== '' || (present !== '' && presentOnAdmission === undefined)) fail()
  return given({ code, presentOnAdmission })
}

const plain = ({ code, format, date, amount, present, fail }: HiCode): string => (format + date + amount + present === '' ? code : fail())

const readHospitalInsurance = (loop: Loop): HospitalOtherInsurance => given({ inpatientRemarks: readInpatient(loop), ...readOtherInsurance(loop) })

function readInpatient(loop: Loop): InpatientRemarks | undefined {
  const mia = loop.take('MIA')
  if (!mia) return undefined
  const figures: InpatientRemarks['figures'] = {}
  for (const [figure, position] of inpatientFigures) {
    const value = mia.decimal(position)
    if (value !== undefined) figures[figure] = value
  }
  return { figures, remarks: mia.texts(...inpatientRemarkPositions) }
}

/** Loop 2400. */
function readLine(loop: Loop): HospitalLine {
  loop.need('LX').skip(1)
  const sv2 = loop.need('SV2')
  const { procedureKind: kind, ...done } = readProcedure(sv2, 2, ['ER', 'HP', 'IV', 'WK'])
  const served = loop.take('DTP', '472')
  const [from, to] = served ? readDays(served) : []
  const named = (who: string): NamedProvider | undefined => loop.readOne('2420', [who], inner => readProvider(inner))
  return given({
    revenueCode: sv2.needed(1),
    procedure: done.code === '' ? undefined : given({ kind, ...done }),
    chargeCents: sv2.neededMoney(3),
    unit: sv2.neededCode(4, ['UN', 'DA']),
    units: sv2.neededDecimal(5),
    nonCoveredCents: sv2.money(7),
    attachments: readAttachments(loop),
    serviceDate: from,
    serviceDateEnd: to === from ? undefined : to,
    lineControlNumber: loop.number('6R') ?? '',
    ...readTable(lineNumbers, qualifier => loop.number(qualifier)),
    serviceTaxCents: readAmount(loop, 'GT'),
    facilityTaxCents: readAmount(loop, 'N8'),
    thirdPartyNote: readThirdPartyNote(loop),
    repricing: readRepricing(loop),
    drug: loop.readOne('2410', [], readDrug),
    operating: named('72'),
    otherOperating: named('ZZ'),
    rendering: named('82'),
    referring: named('DN'),
    adjudications: listed(loop.readAll('2430', [], readAdjudication)),
  })
}

function readThirdPartyNote(loop: Loop): string | undefined {
  const nte = loop.take('NTE', 'TPO')
  nte?.skip(1)
  return nte?.needed(2)
}
