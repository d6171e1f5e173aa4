import type { Equipment, LineDates, LineDetails, NamedProvider, SupportingForm } from '../../claims/claim-details.rules.ts'
import type { BatchLine } from './claim-batch.rules.ts'
import { given, givenAny, listed } from './fields.ts'
import type { Fields } from './fields.ts'
import type { Loop } from './loops.ts'
import { readAddress, readContact, readDate, readDays, readFacility, readId, readIds, readOtherId, readProvider, readTable } from './read-parts.ts'
import {
  readAdjudication,
  readAmbulance,
  readAmbulancePlaces,
  readAttachments,
  readCertifications,
  readContract,
  readDrug,
  readProcedure,
  readRepricing,
  readTexts,
} from './read-shared.ts'
import { lineDates, lineNumbersAfterControl, lineNumbersBeforeControl } from './segment-tables.ts'

/** Loop 2400 of the professional claim; the other side of write-line.ts. */
export function readLine(loop: Loop): BatchLine {
  loop.need('LX').skip(1)
  const sv1 = loop.need('SV1')
  const [serviceDate, serviceDateEnd] = readDays(loop.need('DTP', '472'))
  const unit = sv1.neededCode(3, ['UN', 'MJ'])
  // Before the other papers: this PWK is a certificate by its second element.
  const certificate = readCertificate(loop)
  return given({
    ...readProcedure(sv1, 1, ['ER', 'IV', 'WK']),
    chargeCents: sv1.neededMoney(2),
    unit: unit === 'UN' ? undefined : unit,
    units: sv1.neededDecimal(4),
    placeOfService: sv1.text(5),
    pointers: readPointers(sv1),
    emergency: sv1.isCode(9, 'Y'),
    epsdt: sv1.isCode(11, 'Y'),
    familyPlanning: sv1.isCode(12, 'Y'),
    copayExempt: sv1.isCode(15, '0'),
    serviceDate,
    serviceDateEnd: serviceDateEnd === serviceDate ? undefined : serviceDateEnd,
    equipment: readEquipment(loop),
    certificateTransmission: certificate,
    attachments: readAttachments(loop),
    ambulance: readAmbulance(loop),
    equipmentCertification: readEquipmentCertification(loop),
    certifications: readCertifications(loop, ['07', '70', '09']),
    dates: givenAny<LineDates>(readTable(lineDates, qualifier => readDate(loop, qualifier))),
    ambulancePatients: readQuantity(loop, 'PT'),
    obstetricUnits: readQuantity(loop, 'FL'),
    testResults: listed(loop.takeAll('MEA').map(mea => ({ reference: mea.needed(1), qualifier: mea.needed(2), value: mea.neededDecimal(3) }))),
    contract: readContract(loop),
    ...readNumbers(loop),
    salesTaxDollars: readDollars(loop, 'T'),
    postageDollars: readDollars(loop, 'F4'),
    fileInformation: readTexts(loop, 'K3'),
    ...readNotes(loop),
    purchased: readPurchased(loop),
    repricing: readRepricing(loop),
    drug: loop.readOne('2410', [], readDrug),
    ...readProviders(loop),
    adjudications: listed(loop.readAll('2430', [], readAdjudication)),
    forms: listed(loop.readAll('2440', [], readForm)),
  })
}

function readPointers(sv1: Fields): number[] {
  const pointers = sv1.parts(7, 4).filter(pointer => pointer !== '')
  if (!pointers.every(pointer => /^\d+(\.0*)?$/.test(pointer))) sv1.fail(7, 'is not a list of numbers')
  return pointers.map(Number)
}

const certificateWays = ['AB', 'AD', 'AF', 'AG', 'NS']

function readCertificate(loop: Loop): string | undefined {
  const pwk = loop.takeWhere('PWK', ([kind = '', way = '']) => kind === 'CT' && certificateWays.includes(way))
  pwk?.skip(1)
  return pwk?.needed(2)
}

function readEquipment(loop: Loop): Equipment | undefined {
  const sv5 = loop.take('SV5')
  if (!sv5) return undefined
  const [kind, code = ''] = sv5.parts(1, 2)
  if (kind !== 'HC') sv5.fail(1, 'has a code set that cannot be kept here')
  sv5.neededCode(2, ['DA'])
  return {
    code,
    days: sv5.neededDecimal(3),
    rentalDollars: sv5.neededDecimal(4),
    purchaseDollars: sv5.neededDecimal(5),
    frequency: sv5.needed(6),
  }
}

function readEquipmentCertification(loop: Loop): LineDetails['equipmentCertification'] {
  const cr3 = loop.take('CR3')
  cr3?.neededCode(2, ['MO'])
  return cr3 && { type: cr3.neededCode(1, ['I', 'R', 'S']), months: cr3.neededDecimal(3) }
}

function readQuantity(loop: Loop, qualifier: string): string | undefined {
  const qty = loop.take('QTY', qualifier)
  qty?.skip(1)
  return qty?.neededDecimal(2)
}

function readDollars(loop: Loop, qualifier: string): string | undefined {
  const amt = loop.take('AMT', qualifier)
  amt?.skip(1)
  return amt?.neededDecimal(2)
}

/** Numbers of this payer, and those that REF04 gives to another one. */
function readNumbers(loop: Loop) {
  const others = (['G1', '9F'] as const).flatMap(qualifier =>
    loop
      .takeAllWhere('REF', elements => elements[0] === qualifier && (elements[3] ?? '') !== '')
      .map(ref => {
        const { id, payerId } = readOtherId(ref)
        return { qualifier, id, payerId: payerId ?? '' }
      }),
  )
  return {
    ...readTable([...lineNumbersBeforeControl, ...lineNumbersAfterControl], qualifier => loop.number(qualifier)),
    otherPayerNumbers: listed(others),
    lineControlNumber: loop.number('6R') ?? '',
  }
}

function readNotes(loop: Loop): Pick<LineDetails, 'note' | 'thirdPartyNote'> {
  const third = loop.take('NTE', 'TPO')
  third?.skip(1)
  const nte = loop.take('NTE')
  return { note: nte && { kind: nte.neededCode(1, ['ADD', 'DCP']), text: nte.needed(2) }, thirdPartyNote: third?.needed(2) }
}

function readPurchased(loop: Loop): LineDetails['purchased'] {
  const ps1 = loop.take('PS1')
  return ps1 && { providerId: ps1.needed(1), dollars: ps1.neededDecimal(2) }
}

function readProviders(loop: Loop) {
  const named = (who: string): NamedProvider | undefined => loop.readOne('2420', [who], inner => readProvider(inner))
  return {
    rendering: loop.readOne('2420', ['82'], inner => readProvider(inner, 'PE')),
    purchasedFrom: loop.readOne('2420', ['QB'], readPurchasedFrom),
    serviceFacility: loop.readOne('2420', ['77'], readFacility),
    supervising: named('DQ'),
    ordering: loop.readOne('2420', ['DK'], inner => given({ ...readProvider(inner), address: readAddress(inner), contact: readContact(inner) })),
    referring: named('DN'),
    primaryCare: named('P3'),
    ...readAmbulancePlaces(loop, '2420'),
  }
}

function readPurchasedFrom(loop: Loop): LineDetails['purchasedFrom'] {
  const nm1 = loop.need('NM1')
  nm1.skip(1)
  const { id } = readId(nm1, ['XX'])
  return given({ organisation: nm1.neededCode(2, ['1', '2']) === '2', npi: id, otherIds: readIds(loop, ['0B', '1G', 'G2']) })
}

function readForm(loop: Loop): SupportingForm {
  const lq = loop.need('LQ')
  return {
    kind: lq.neededCode(1, ['AS', 'UT']),
    id: lq.needed(2),
    answers: loop
      .takeAll('FRM')
      .map(frm => given({ question: frm.needed(1), yesNo: frm.text(2), text: frm.text(3), date: frm.day(4), percent: frm.decimal(5) })),
  }
}
