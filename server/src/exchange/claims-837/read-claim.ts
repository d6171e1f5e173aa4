import type { Accident, ClaimDates } from '../../claims/claim-details.rules.ts'
import type { BatchClaim, BillingProvider } from './claim-batch.rules.ts'
import { given, givenAny, listed } from './fields.ts'
import type { Fields } from './fields.ts'
import { withoutRepeats } from './line-repeats.rules.ts'
import type { Loop } from './loops.ts'
import type { ClaimLevels } from './read-levels.ts'
import { readLine } from './read-line.ts'
import { readOtherInsurance } from './read-other-insurance.ts'
import { readAmount, readDate, readDays, readFacility, readProvider, readTable } from './read-parts.ts'
import { readAmbulance, readAmbulancePlaces, readAttachments, readCertifications, readContract, readRepricing, readTexts } from './read-shared.ts'
import { claimDatesAfterAccident, claimDatesAtEnd, claimDatesBeforeAccident, claimNumbers } from './segment-tables.ts'

/** Loop 2300 of the professional claim; the other side of write-claim.ts. */
export function readClaim(loop: Loop, { billing, coverage, patient }: ClaimLevels): BatchClaim {
  const clm = loop.need('CLM')
  const [placeOfService = '', kind = '', frequency = ''] = clm.parts(5, 3)
  if (kind !== 'B') clm.fail(5, 'is not that of a professional claim')
  const claim: Omit<BatchClaim, 'lines'> = given({
    patientControlNumber: clm.needed(1),
    totalCents: clm.neededMoney(2),
    placeOfService,
    frequency: (['1', '7', '8'] as const).find(known => known === frequency) ?? clm.fail(5, 'has a frequency that cannot be kept'),
    ...coverage,
    patient,
    ...readConsent(clm),
    accident: readAccident(clm, loop),
    dates: readDates(loop),
    attachments: readAttachments(loop),
    contract: readContract(loop),
    patientPaidCents: readAmount(loop, 'F5'),
    ...readTable(claimNumbers, qualifier => loop.number(qualifier)),
    fileInformation: readTexts(loop, 'K3'),
    note: readNote(loop),
    ambulance: readAmbulance(loop),
    spinalManipulation: readSpinalManipulation(loop),
    certifications: readCertifications(loop, ['07', 'E1', 'E2', 'E3', '75']),
    epsdtReferral: readEpsdt(loop),
    ...readCodes(loop),
    repricing: readRepricing(loop),
    ...readProviders(loop, billing),
    otherInsurance: listed(loop.readAll('2320', [], readOtherInsurance)),
  })
  const lines = loop.readAll('2400', [], readLine).map(line => withoutRepeats(line, claim))
  return { ...claim, lines }
}

/** Only what is not as usual. */
function readConsent(clm: Fields): Partial<BatchClaim> {
  const assignment = clm.neededCode(7, ['A', 'B', 'C'])
  const benefits = clm.neededCode(8, ['Y', 'N', 'W'])
  const release = clm.neededCode(9, ['Y', 'I'])
  return {
    providerSigned: clm.neededCode(6, ['Y', 'N']) === 'N' ? false : undefined,
    assignment: assignment === 'A' ? undefined : assignment,
    benefitsAssigned: benefits === 'Y' ? undefined : benefits,
    releaseOfInformation: release === 'Y' ? undefined : release,
    patientSignatureSource: clm.code(10, ['P']),
    specialProgram: clm.text(12),
    delayReason: clm.text(20),
  }
}

function readAccident(clm: Fields, loop: Loop): Accident | undefined {
  const [first = '', second = '', third = '', state = '', country = ''] = clm.parts(11, 5)
  if (third !== '') clm.fail(11, 'has components that cannot be kept')
  const causes = [first, second]
    .filter(cause => cause !== '')
    .map(cause => (['AA', 'EM', 'OA'] as const).find(known => known === cause) ?? clm.fail(11, 'has an unknown cause'))
  const date = readDate(loop, '439')
  if (causes.length === 0 && date === undefined && state + country === '') return undefined
  return given({ causes, date, state: state || undefined, country: country || undefined })
}

const dateTables = [...claimDatesBeforeAccident, ...claimDatesAfterAccident, ...claimDatesAtEnd]

function readDates(loop: Loop): ClaimDates | undefined {
  const both = loop.take('DTP', '314')
  const [from, to] = both ? readDays(both) : [readDate(loop, '360'), readDate(loop, '361')]
  return givenAny({ ...readTable(dateTables, qualifier => readDate(loop, qualifier)), disabilityFrom: from, disabilityTo: to })
}

function readNote(loop: Loop): BatchClaim['note'] {
  const nte = loop.take('NTE')
  return nte && { kind: nte.neededCode(1, ['ADD', 'CER', 'DCP', 'DGN', 'TPO']), text: nte.needed(2) }
}

function readSpinalManipulation(loop: Loop): BatchClaim['spinalManipulation'] {
  const cr2 = loop.take('CR2')
  return cr2 && given({ condition: cr2.needed(8), description: cr2.text(10), more: cr2.text(11) })
}

function readEpsdt(loop: Loop): BatchClaim['epsdtReferral'] {
  const crc = loop.take('CRC', 'ZZ')
  crc?.skip(1)
  return crc && { given: crc.neededCode(2, ['Y', 'N']) === 'Y', codes: crc.texts(3, 4, 5, 6, 7) }
}

/** HI segments: diagnoses of one revision, anesthesia procedures, condition codes. */
function readCodes(loop: Loop): Pick<BatchClaim, 'diagnoses' | 'diagnosisRevision' | 'anesthesiaProcedures' | 'conditionCodes'> {
  const diagnoses = loop.need('HI', 'ABK', 'BK')
  const [kind] = diagnoses.parts(1, 2)
  const isOld = kind === 'BK'
  const anesthesia = loop.take('HI', 'BP')
  return {
    diagnoses: codesOf(diagnoses, isOld ? ['BK', 'BF'] : ['ABK', 'ABF']),
    diagnosisRevision: isOld ? '9' : undefined,
    anesthesiaProcedures: anesthesia && codesOf(anesthesia, ['BP', 'BO']),
    conditionCodes: listed(loop.takeAll('HI', 'BG').flatMap(hi => codesOf(hi, ['BG', 'BG']))),
  }
}

/** Codes of one HI: the first under one qualifier, the others under another. */
function codesOf(hi: Fields, [first, others]: readonly [string, string]): string[] {
  const codes: string[] = []
  for (let n = 1; n <= 12; n++) {
    const [kind = '', code = ''] = hi.parts(n, 2)
    if (kind === '' && code === '') continue
    if (kind !== (n === 1 ? first : others) || code === '') hi.fail(n, 'has a qualifier that cannot be kept here')
    codes.push(code)
  }
  return codes
}

function readProviders(loop: Loop, billing: BillingProvider) {
  return {
    referring: loop.readOne('2310', ['DN'], inner => readProvider(inner)),
    primaryCare: loop.readOne('2310', ['P3'], inner => readProvider(inner)),
    rendering: loop.readOne('2310', ['82'], readRendering) ?? renderingOf(billing),
    serviceFacility: loop.readOne('2310', ['77'], readFacility),
    supervising: loop.readOne('2310', ['DQ'], inner => readProvider(inner)),
    ...readAmbulancePlaces(loop, '2310'),
  }
}

function readRendering(loop: Loop): BatchClaim['rendering'] {
  const { npi, ...provider } = readProvider(loop, 'PE')
  return npi === undefined ? loop.fail('the rendering provider has no NPI') : given({ ...provider, npi })
}

/** Who renders when nobody is named: the billing provider. */
export const renderingOf = ({ name, first, middle, suffix, npi, taxonomy }: BillingProvider): BatchClaim['rendering'] =>
  given({ last: name, first: first ?? '', middle, suffix, organisation: first === undefined || undefined, npi, taxonomy })
