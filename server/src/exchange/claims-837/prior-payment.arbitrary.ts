import { negate, split, sum, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import type { LineAdjudication, OtherInsurance, PayerSequence, PriorAdjustment } from './claim-batch.rules.ts'
import { given } from './fields.ts'
import { address, anyDay, code, decimal, id, maybe, otherIds, partly, personName, some, text } from './parts.arbitrary.ts'

// Other insurers, and what those before the claim's own decided: always so that it adds up.

type Figures = readonly { group: string; reason: string; quantity?: string; weight: number }[]

/** What was adjusted, group by group, as shares of a charge; the part that is left was paid. */
const figures: fc.Arbitrary<Figures> = fc
  .array(
    fc
      .record({
        group: fc.constantFrom('CO', 'OA', 'PR'),
        reason: fc.constantFrom('1', '2', '3', '45', '253'),
        quantity: maybe(decimal(9)),
        weight: fc.integer({ min: 0, max: 5 }),
      })
      .map(given),
    { maxLength: 9 },
  )
  .map(found => found.toSorted((a, b) => a.group.localeCompare(b.group)))

interface Draft {
  insurer: Omit<OtherInsurance, 'sequence' | 'adjustments' | 'paidCents'>
  decided: 'not' | 'claim' | 'lines'
  figures: Figures
  claimAdjustmentCents: Money
  lineFigures: readonly Figures[]
  day: string
  remainsAt: 'claim' | 'lines' | undefined
}

const insurer: fc.Arbitrary<Draft['insurer']> = fc
  .record({
    relationship: fc.constantFrom('01', '18', '19', 'G8'),
    coverage: partly({ groupNumber: id, groupName: text, medicareSecondaryReason: fc.constantFrom('12', '47'), nonCoveredCents: fc.constant(zero) }),
    filingIndicator: fc.constantFrom('CI', 'BL', 'MC'),
    benefitsAssigned: fc.constantFrom('Y', 'N', 'W'),
    releaseOfInformation: fc.constantFrom('Y', 'I'),
    patientSignatureSource: maybe(fc.constant('P')),
    subscriber: fc
      .record({
        name: fc.oneof(
          personName,
          text.map(last => ({ last })),
        ),
        memberId: id,
        memberIdKind: maybe(fc.constant('II')),
        address: maybe(address),
        socialSecurityNumber: maybe(fc.constant('123456789')),
      })
      .map(({ name, ...rest }) => given({ ...name, ...rest })),
    payer: fc
      .record({
        name: text,
        payerId: id,
        idKind: maybe(fc.constant('XV')),
        address: maybe(address),
        otherIds: maybe(fc.constant([{ qualifier: '2U', id: 'AB1' }])),
        controlNumber: maybe(id),
        priorAuthorization: maybe(id),
        referralNumber: maybe(id),
        adjustmentIndicator: maybe(fc.constant('Y')),
      })
      .map(given),
    outpatientRemarks: maybe(
      fc.record({ remarks: some(fc.constantFrom('MA01', 'N130', 'M15'), 5), payableDollars: decimal(999), reimbursementRate: decimal(1) }),
    ),
    providers: maybe(
      fc.tuple(otherIds(['G2', 'LU']), otherIds(['G2', 'LU'])).map(([referring, place]) => [
        { role: 'DN', organisation: false, ids: referring.filter(({ qualifier }) => qualifier === 'G2') },
        { role: '77', organisation: true, ids: place },
      ]),
    )
      .map(providers => providers?.filter(({ ids }) => ids.length > 0))
      .map(providers => (providers?.length === 0 ? undefined : providers)),
  })
  .map(({ coverage, ...rest }) => given({ ...coverage, ...rest }) as Draft['insurer'])

const draft: fc.Arbitrary<Draft> = fc.record({
  insurer,
  decided: fc.constantFrom('not', 'claim', 'lines'),
  figures,
  claimAdjustmentCents: fc.constantFrom(0n, 125n, 9900n).map(cents => cents as Money),
  lineFigures: fc.array(figures, { minLength: 1, maxLength: 3 }),
  day: anyDay,
  remainsAt: fc.constantFrom('claim', 'lines', undefined),
})

export interface Coordination {
  payerSequence: PayerSequence
  otherInsurance?: OtherInsurance[]
  /** For each line what each payer decided. */
  adjudications: LineAdjudication[][]
}

interface ChargedLine {
  code: string
  modifiers: readonly string[]
  units: string
  chargeCents: Money
}

/** @param lines charges that the earlier payers have seen */
export const coordination = (lines: readonly ChargedLine[]): fc.Arbitrary<Coordination> =>
  fc
    .record({
      drafts: fc.array(draft, { maxLength: 3 }),
      places: fc.shuffledSubarray<PayerSequence>(['P', 'S', 'T', 'A', 'B'], { minLength: 5 }),
      tag: code(3),
    })
    .map(({ drafts, places, tag }) => {
      const adjudications: LineAdjudication[][] = lines.map(() => [])
      const others = drafts.map((one, i) => settle(one, `${tag}${i}`, places[i + 1] ?? 'U', lines, adjudications))
      return { payerSequence: drafts.length === 0 ? 'P' : (places[0] ?? 'P'), ...(others.length > 0 && { otherInsurance: others }), adjudications }
    })

function settle(
  made: Draft,
  payerId: string,
  sequence: PayerSequence,
  lines: readonly ChargedLine[],
  adjudications: LineAdjudication[][],
): OtherInsurance {
  const { decided, insurer, day, remainsAt } = made
  const base = { ...insurer, sequence, payer: { ...insurer.payer, payerId } }
  if (decided === 'not') return { ...base, adjustments: [] }
  if (decided === 'claim') {
    const { paidCents, adjustments } = shared(sum(lines.map(({ chargeCents }) => chargeCents)), made.figures)
    return given({ ...base, paidCents, adjustments, adjudicatedOn: day, remainingCents: remainsAt && paidCents })
  }
  const paid = lines.map((line, i) => {
    const { paidCents, adjustments } = shared(line.chargeCents, made.lineFigures[i % made.lineFigures.length] ?? [])
    const { code: procedure, modifiers, units } = line
    adjudications[i]?.push(
      given({
        payerId,
        paidCents,
        code: procedure,
        modifiers,
        units,
        adjustments,
        adjudicatedOn: day,
        remainingCents: remainsAt === 'lines' ? paidCents : undefined,
      }),
    )
    return paidCents
  })
  const taken = made.claimAdjustmentCents
  const adjustments = taken === 0n ? [] : [{ group: 'CO', reason: '45', amountCents: taken }]
  return given({ ...base, paidCents: sum([...paid, negate(taken)]), adjustments, remainingCents: remainsAt === 'claim' ? zero : undefined })
}

/** The charge in parts: one paid, the others adjusted. */
function shared(charge: Money, parts: Figures): { paidCents: Money; adjustments: PriorAdjustment[] } {
  const [paidCents = zero, ...amounts] = split(charge, [1n, ...parts.map(({ weight }) => BigInt(weight))])
  return {
    paidCents,
    adjustments: parts.map(({ group, reason, quantity }, i) => given({ group, reason, quantity, amountCents: amounts[i] ?? zero })),
  }
}
