import type { Address, Ambulance, AmbulanceDropOff, Attachment, Certification, Contract, Drug, Repricing } from '../../claims/claim-details.rules.ts'
import type { LineAdjudication, PriorAdjustment } from './claim-batch.rules.ts'
import { given, listed } from './fields.ts'
import type { Fields } from './fields.ts'
import type { Loop } from './loops.ts'
import { neededAddress, readAmount, readDate } from './read-parts.ts'

// What claims and lines have in common, read back; the other side of write-shared.ts.

export const readAttachments = (loop: Loop): readonly Attachment[] | undefined =>
  listed(
    loop.takeAll('PWK').map(pwk => {
      pwk.code(5, ['AC'])
      return given({ reportType: pwk.needed(1), transmission: pwk.needed(2), controlNumber: pwk.text(6) })
    }),
  )

export function readContract(loop: Loop): Contract | undefined {
  const cn1 = loop.take('CN1')
  return (
    cn1 &&
    given({
      type: cn1.needed(1),
      dollars: cn1.decimal(2),
      percent: cn1.decimal(3),
      code: cn1.text(4),
      discountPercent: cn1.decimal(5),
      version: cn1.text(6),
    })
  )
}

export function readAmbulance(loop: Loop): Ambulance | undefined {
  const cr1 = loop.take('CR1')
  if (!cr1) return undefined
  cr1.code(1, ['LB'])
  cr1.neededCode(5, ['DH'])
  return given({
    weightPounds: cr1.decimal(2),
    reason: cr1.needed(4),
    miles: cr1.neededDecimal(6),
    roundTripPurpose: cr1.text(9),
    stretcherPurpose: cr1.text(10),
  })
}

/** Loops 2310E and F, 2420G and H. */
export function readAmbulancePlaces(loop: Loop, id: string): { ambulancePickUp?: Address; ambulanceDropOff?: AmbulanceDropOff } {
  const place = (inner: Loop): AmbulanceDropOff => {
    const nm1 = inner.need('NM1')
    nm1.skip(1)
    nm1.neededCode(2, ['2'])
    return given({ name: nm1.text(3), ...neededAddress(inner) })
  }
  const pickUp = loop.readOne(id, ['PW'], inner => {
    const { name, ...address } = place(inner)
    return name === undefined ? address : inner.fail('a pick-up has no name')
  })
  return { ambulancePickUp: pickUp, ambulanceDropOff: loop.readOne(id, ['45'], place) }
}

export const readCertifications = (loop: Loop, categories: readonly string[]): readonly Certification[] | undefined =>
  listed(
    loop.takeAll('CRC', ...categories).map(crc => ({
      category: crc.needed(1),
      applies: crc.neededCode(2, ['Y', 'N']) === 'Y',
      codes: crc.texts(3, 4, 5, 6, 7),
    })),
  )

export function readRepricing(loop: Loop): Repricing | undefined {
  const hcp = loop.take('HCP')
  if (!hcp) return undefined
  const [kind, code] = [hcp.text(9), hcp.text(10)]
  if ((kind === undefined) !== (code === undefined)) hcp.fail(9, 'and HCP10 go together')
  return given({
    method: hcp.needed(1),
    allowedDollars: hcp.neededDecimal(2),
    savingsDollars: hcp.decimal(3),
    organisationId: hcp.text(4),
    rate: hcp.decimal(5),
    groupCode: hcp.text(6),
    groupDollars: hcp.decimal(7),
    revenueCode: hcp.text(8),
    procedure: kind !== undefined && code !== undefined ? { kind, code } : undefined,
    unit: hcp.text(11),
    quantity: hcp.decimal(12),
    rejectReason: hcp.text(13),
    compliance: hcp.text(14),
    exception: hcp.text(15),
  })
}

export const readTexts = (loop: Loop, id: string): readonly string[] | undefined => listed(loop.takeAll(id).map(segment => segment.needed(1)))

/** Loop 2410. */
export function readDrug(loop: Loop): Drug {
  const [lin, ctp] = [loop.need('LIN'), loop.need('CTP')]
  const ref = loop.take('REF', 'XZ', 'VY')
  const kind = lin.neededCode(2, ['N4', 'EN', 'EO', 'HI', 'ON', 'UK', 'UP'])
  return given({
    kind: kind === 'N4' ? undefined : kind,
    ndc: lin.needed(3),
    quantity: ctp.neededDecimal(4),
    unit: ctp.neededCode(5, ['F2', 'GR', 'ME', 'ML', 'UN']),
    prescription: ref && { qualifier: ref.neededCode(1, ['XZ', 'VY']), number: ref.needed(2) },
  })
}

interface ReadProcedure<K> {
  procedureKind?: K
  code: string
  modifiers: string[]
  description?: string
}

/** A procedure composite; without a code where the guide lets it be absent. @param kinds code sets beside HCPCS and CPT */
export function readProcedure<K extends string>(segment: Fields, n: number, kinds: readonly K[]): ReadProcedure<K> {
  const [kind = '', code = '', ...others] = segment.parts(n, 7)
  const procedureKind = kinds.find(known => known === kind)
  if (procedureKind === undefined && kind !== 'HC' && (kind !== '' || code !== '')) segment.fail(n, 'has a code set that cannot be kept here')
  return given({ procedureKind, code, modifiers: others.slice(0, 4).filter(modifier => modifier !== ''), description: others[4] || undefined })
}

/** One group and up to six triples of reason, amount and quantity. */
export function readAdjustments(loop: Loop): PriorAdjustment[] {
  return loop.takeAll('CAS').flatMap(cas => {
    const group = cas.needed(1)
    return [2, 5, 8, 11, 14, 17]
      .filter(n => cas.text(n) !== undefined)
      .map(n => given({ group, reason: cas.needed(n), amountCents: cas.neededMoney(n + 1), quantity: cas.decimal(n + 2) }))
  })
}

/** Loop 2430. */
export function readAdjudication(loop: Loop): LineAdjudication {
  const svd = loop.need('SVD')
  return given({
    payerId: svd.needed(1),
    paidCents: svd.neededMoney(2),
    ...readProcedure(svd, 3, ['ER', 'HP', 'IV', 'WK']),
    revenueCode: svd.text(4),
    units: svd.neededDecimal(5),
    bundledInto: svd.text(6),
    adjustments: readAdjustments(loop),
    adjudicatedOn: readDate(loop, '573') ?? loop.fail('DTP*573 is missing'),
    remainingCents: readAmount(loop, 'EAF'),
  })
}
