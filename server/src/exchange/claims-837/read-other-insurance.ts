import type { OtherInsurance, OtherPayer, OtherPayerProvider, OtherSubscriber, OutpatientRemarks, PayerSequence } from './claim-batch.rules.ts'
import { given, listed } from './fields.ts'
import type { Fields } from './fields.ts'
import type { Loop } from './loops.ts'
import { licenceIds, readAddress, readAmount, readDate, readId, readIds, readName, readPayer, readTable } from './read-parts.ts'
import { readAdjustments } from './read-shared.ts'
import { otherPayerNumbers } from './segment-tables.ts'

export const sequences: readonly PayerSequence[] = ['P', 'S', 'T', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'U']

/** NM101 of loops 2330C and on: professional, then those of the institutional guide. */
const roles = ['DN', 'P3', '82', '77', 'DQ', '85', '71', '72', 'ZZ']

/** Loop 2320 with 2330A and on; the other side of write-other-insurance.ts. */
export function readOtherInsurance(loop: Loop): OtherInsurance {
  const [sbr, oi] = [loop.need('SBR'), loop.need('OI')]
  const day = { adjudicatedOn: undefined as string | undefined }
  const subscriber = loop.readOne('2330', ['IL'], readSubscriber) ?? loop.fail('the other subscriber (2330A) is missing')
  const payer =
    loop.readOne('2330', ['PR'], inner => {
      day.adjudicatedOn = readDate(inner, '573')
      return readOtherPayer(inner)
    }) ?? loop.fail('the other payer (2330B) is missing')
  return given({
    ...readCoverage(sbr),
    relationship: sbr.needed(2),
    adjustments: readAdjustments(loop),
    paidCents: readAmount(loop, 'D'),
    nonCoveredCents: readAmount(loop, 'A8'),
    remainingCents: readAmount(loop, 'EAF'),
    benefitsAssigned: oi.neededCode(3, ['Y', 'N', 'W']),
    patientSignatureSource: oi.code(4, ['P']),
    releaseOfInformation: oi.neededCode(6, ['Y', 'I']),
    outpatientRemarks: readRemarks(loop),
    subscriber,
    payer,
    ...day,
    providers: listed(loop.readAll('2330', roles, readOtherProvider)),
  })
}

/** SBR but for the relationship. */
export const readCoverage = (sbr: Fields) => ({
  sequence: sbr.neededCode(1, sequences),
  groupNumber: sbr.text(3),
  groupName: sbr.text(4),
  medicareSecondaryReason: sbr.text(5),
  filingIndicator: sbr.text(9) ?? '',
})

function readSubscriber(loop: Loop): OtherSubscriber {
  const nm1 = loop.need('NM1')
  const { organisation, first, ...name } = readName(nm1)
  const { kind, id } = readId(nm1, ['MI', 'II'])
  return given({
    ...name,
    first: organisation ? undefined : first,
    memberId: id ?? '',
    memberIdKind: kind === 'II' ? kind : undefined,
    address: readAddress(loop),
    socialSecurityNumber: loop.number('SY'),
  })
}

const readOtherPayer = (loop: Loop): OtherPayer => ({ ...readPayer(loop), ...readTable(otherPayerNumbers, qualifier => loop.number(qualifier)) })

function readOtherProvider(loop: Loop): OtherPayerProvider {
  const nm1 = loop.need('NM1')
  return { role: nm1.needed(1), organisation: nm1.neededCode(2, ['1', '2']) === '2', ids: readIds(loop, licenceIds) ?? [] }
}

function readRemarks(loop: Loop): OutpatientRemarks | undefined {
  const moa = loop.take('MOA')
  return (
    moa &&
    given({
      reimbursementRate: moa.decimal(1),
      payableDollars: moa.decimal(2),
      remarks: moa.texts(3, 4, 5, 6, 7),
      esrdDollars: moa.decimal(8),
      nonPayableDollars: moa.decimal(9),
    })
  )
}
