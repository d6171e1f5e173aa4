import { basicText } from '../../x12/characters.ts'
import type { OutSegment } from '../../x12/interchange-writer.ts'
import type { Equipment, LineDetails, SupportingForm } from '../../claims/claim-details.rules.ts'
import type { BatchLine } from './claim-batch.rules.ts'
import {
  address,
  cents,
  composite,
  contact,
  date,
  dateOrRange,
  dollarAmount,
  fileInformation,
  flag,
  number,
  otherIds,
  out,
  reference,
  text,
} from './out-segments.ts'
import { lineDates, lineNumbersAfterControl, lineNumbersBeforeControl } from './segment-tables.ts'
import { facility, provider } from './write-parties.ts'
import {
  adjudication,
  ambulance,
  ambulancePlaces,
  attachments,
  certifications,
  contract,
  drug,
  formDay,
  procedure,
  repricing,
} from './write-shared.ts'

/**
 * Loop 2400 of one professional line, in the order of the guide (domain/edi.md 3.1).
 * @param line without what it repeats of its claim
 * @param position from 1
 */
export function lineSegments(line: BatchLine, position: number): OutSegment[] {
  return [
    out('LX', String(position)),
    service(line),
    ...equipment(line.equipment),
    ...attachments(line.attachments),
    ...(line.certificateTransmission ? [out('PWK', 'CT', line.certificateTransmission)] : []),
    ...ambulance(line.ambulance),
    ...(line.equipmentCertification ? [out('CR3', line.equipmentCertification.type, 'MO', number(line.equipmentCertification.months))] : []),
    ...certifications(line.certifications),
    ...dateOrRange('472', line.serviceDate, line.serviceDateEnd),
    ...lineDates.flatMap(([field, qualifier]) => date(qualifier, line.dates?.[field])),
    ...(line.ambulancePatients === undefined ? [] : [out('QTY', 'PT', number(line.ambulancePatients))]),
    ...(line.obstetricUnits === undefined ? [] : [out('QTY', 'FL', number(line.obstetricUnits))]),
    ...(line.testResults ?? []).map(test => out('MEA', test.reference, test.qualifier, number(test.value))),
    ...contract(line.contract),
    ...numbers(line),
    ...dollarAmount('T', line.salesTaxDollars),
    ...dollarAmount('F4', line.postageDollars),
    ...fileInformation(line.fileInformation),
    ...(line.note ? [out('NTE', line.note.kind, basicText(line.note.text))] : []),
    ...(line.thirdPartyNote ? [out('NTE', 'TPO', basicText(line.thirdPartyNote))] : []),
    ...(line.purchased ? [out('PS1', basicText(line.purchased.providerId), number(line.purchased.dollars))] : []),
    ...repricing(line.repricing),
    ...drug(line.drug),
    ...providerSegments(line),
    ...(line.adjudications ?? []).flatMap(adjudication),
    ...(line.forms ?? []).flatMap(formSegments),
  ]
}

const service = (line: BatchLine): OutSegment =>
  out(
    'SV1',
    procedure(line),
    cents(line.chargeCents),
    line.unit ?? 'UN',
    number(line.units),
    line.placeOfService ?? '',
    '',
    composite(...line.pointers.map(String)),
    '',
    flag(line.emergency),
    '',
    flag(line.epsdt),
    flag(line.familyPlanning),
    '',
    '',
    line.copayExempt ? '0' : '',
  )

const equipment = (rented: Equipment | undefined): OutSegment[] =>
  rented
    ? [
        out(
          'SV5',
          composite('HC', rented.code),
          'DA',
          number(rented.days),
          number(rented.rentalDollars),
          number(rented.purchaseDollars),
          rented.frequency,
        ),
      ]
    : []

function numbers(line: BatchLine): OutSegment[] {
  const { otherPayerNumbers = [] } = line
  const ofOthers = (wanted: string): OutSegment[] => otherIds(otherPayerNumbers.filter(({ qualifier }) => qualifier === wanted))
  return [
    ...lineNumbersBeforeControl.flatMap(([field, qualifier]) => reference(qualifier, line[field])),
    ...ofOthers('G1'),
    ...reference('6R', line.lineControlNumber),
    ...lineNumbersAfterControl.flatMap(([field, qualifier]) => reference(qualifier, line[field])),
    ...ofOthers('9F'),
  ]
}

function providerSegments(line: LineDetails): OutSegment[] {
  const { ordering, purchasedFrom } = line
  return [
    ...provider('82', line.rendering, 'PE'),
    ...(purchasedFrom ? [purchasedProvider(purchasedFrom), ...otherIds(purchasedFrom.otherIds)] : []),
    ...facility('77', line.serviceFacility),
    ...provider('DQ', line.supervising),
    ...(ordering
      ? [...provider('DK', { ...ordering, otherIds: [] }), ...address(ordering.address), ...otherIds(ordering.otherIds), ...contact(ordering.contact)]
      : []),
    ...provider('DN', line.referring),
    ...provider('P3', line.primaryCare),
    ...ambulancePlaces(line.ambulancePickUp, line.ambulanceDropOff),
  ]
}

const purchasedProvider = ({ organisation, npi }: NonNullable<LineDetails['purchasedFrom']>): OutSegment =>
  out('NM1', 'QB', organisation ? '2' : '1', '', '', '', '', '', npi ? 'XX' : '', npi ?? '')

const formSegments = ({ kind, id, answers }: SupportingForm): OutSegment[] => [
  out('LQ', kind, basicText(id)),
  ...answers.map(({ question, yesNo, text: words, date: day, percent }) =>
    out('FRM', basicText(question), yesNo ?? '', text(words), formDay(day), number(percent)),
  ),
]
