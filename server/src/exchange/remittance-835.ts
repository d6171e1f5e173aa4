import { parseCompactDay } from '@cleanclaim/schema/day'
import { parseDollars, zero } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import type { Adjustment, Remittance, RemittedClaim, RemittedLine } from '../remittances/remittance.rules.ts'
import { ownValue } from '../x12/own-value.ts'
import { readSegments } from '../x12/read-segments.ts'
import type { Chunks } from '../x12/read-segments.ts'
import { components, element } from '../x12/tokenizer.ts'
import type { Segment } from '../x12/tokenizer.ts'

/** The file cannot be understood at this segment. Says which element, never what stood in it. */
export class RemittanceReadError extends Error {
  override readonly name = 'RemittanceReadError'
  readonly segmentNumber: number
  constructor(segmentNumber: number, reason: string) {
    super(`segment ${segmentNumber}: ${reason}`)
    this.segmentNumber = segmentNumber
  }
}

/**
 * Remittances of a file in their order, one for each 835 from ST to SE; other transaction types are passed over.
 * Only one is in memory at a time. Reads leniently: `checkX12` is the gate that judges the file.
 * @throws RemittanceReadError for an amount that is none, or a remittance that does not end
 * @throws X12SyntaxError
 */
export async function* readRemittances(chunks: Chunks): AsyncGenerator<Remittance> {
  const envelope = { senderId: '', receiverId: '', isa13: '', gs06: '' }
  let reader: RemittanceReader | undefined
  for await (const segment of readSegments(chunks)) {
    if (reader && envelopeIds.has(segment.id)) throw new RemittanceReadError(segment.number, 'the remittance before it has no SE')
    if (segment.id === 'ISA') Object.assign(envelope, readHeader(segment))
    else if (segment.id === 'GS') envelope.gs06 = element(segment, 6)
    else if (segment.id === 'ST' && element(segment, 1) === '835') reader = new RemittanceReader({ ...envelope, st02: element(segment, 2) })
    else if (segment.id !== 'SE') reader?.take(segment)
    else if (reader) {
      yield reader.remittance
      reader = undefined
    }
  }
  if (reader) throw new RemittanceReadError(0, 'the file ends inside a remittance')
}

const envelopeIds = new Set(['ISA', 'GS', 'ST', 'GE', 'IEA'])

const readHeader = (isa: Segment) => ({
  senderId: element(isa, 6).trim(),
  receiverId: element(isa, 8).trim(),
  isa13: element(isa, 13),
})

/** Fills one remittance segment by segment. What a segment means depends on the claim and line it follows. */
class RemittanceReader {
  readonly remittance: Remittance
  #claim: RemittedClaim | undefined
  #line: RemittedLine | undefined
  #party: 'payer' | 'payee' = 'payer'

  constructor(interchange: Remittance['interchange']) {
    this.remittance = emptyRemittance(interchange)
  }

  take(segment: Segment): void {
    ownValue(this.#readers, segment.id)?.(segment)
  }

  readonly #readers: Readonly<Record<string, (segment: Segment) => void>> = {
    BPR: bpr => {
      Object.assign(this.remittance, {
        handling: element(bpr, 1),
        amountCents: amount(bpr, 2),
        method: element(bpr, 4),
        paymentDate: parseCompactDay(element(bpr, 16)),
      })
    },
    TRN: trn => {
      this.remittance.traceNumber = element(trn, 2)
      this.remittance.payerTaxId = element(trn, 3)
    },
    N1: n1 => this.#readParty(n1),
    REF: ref => this.#readReference(ref),
    CLP: clp => {
      this.#line = undefined
      this.#claim = readClaim(clp)
      this.remittance.claims.push(this.#claim)
    },
    CAS: cas => (this.#line ?? this.#claim)?.adjustments.push(...readAdjustments(cas)),
    NM1: nm1 => this.#claim && readName(nm1, this.#claim),
    MOA: moa => this.#claim?.remarks.push(...given(moa, [3, 4, 5, 6, 7])),
    MIA: mia => this.#claim?.remarks.push(...given(mia, [5, 20, 21, 22, 23])),
    DTM: dtm => this.#readDate(dtm),
    SVC: svc => {
      this.#line = readLine(svc)
      this.#claim?.lines.push(this.#line)
    },
    AMT: amt => {
      if (this.#line && element(amt, 1) === 'B6') this.#line.allowedCents = amount(amt, 2)
    },
    LQ: lq => {
      if (element(lq, 1) === 'HE') this.#line?.remarks.push(element(lq, 2))
    },
    LX: () => this.#leaveClaim(),
    PLB: plb => {
      this.#leaveClaim()
      for (let n = 3; element(plb, n) !== ''; n += 2) this.remittance.providerAdjustments.push(readProviderAdjustment(plb, n))
    },
  }

  #leaveClaim(): void {
    this.#line = undefined
    this.#claim = undefined
  }

  #readParty(n1: Segment): void {
    const [name, kind, id] = [element(n1, 2), element(n1, 3), element(n1, 4)]
    this.#party = element(n1, 1) === 'PE' ? 'payee' : 'payer'
    if (this.#party === 'payer') this.remittance.payer = { name, id }
    else this.remittance.payee = { name, npi: kind === 'XX' ? id : '', taxId: kind === 'FI' ? id : '' }
  }

  #readReference(ref: Segment): void {
    const [kind, value] = [element(ref, 1), element(ref, 2)]
    if (this.#line && kind === '6R') this.#line.lineControlNumber = value
    if (this.#claim) return
    const { payer, payee } = this.remittance
    if (this.#party === 'payee' && kind === 'TJ') payee.taxId = value
    if (this.#party === 'payer' && kind === '2U' && payer.id === '') payer.id = value
  }

  #readDate(dtm: Segment): void {
    const day = parseCompactDay(element(dtm, 2))
    const kind = element(dtm, 1)
    if (this.#line && (kind === '472' || kind === '150')) this.#line.serviceDate = day
    else if (this.#claim && !this.#line && kind === '232') this.#claim.serviceDate = day
  }
}

const emptyRemittance = (interchange: Remittance['interchange']): Remittance => ({
  interchange,
  handling: '',
  method: '',
  amountCents: zero,
  paymentDate: undefined,
  traceNumber: '',
  payerTaxId: '',
  payer: { name: '', id: '' },
  payee: { name: '', npi: '', taxId: '' },
  claims: [],
  providerAdjustments: [],
})

const readClaim = (clp: Segment): RemittedClaim => ({
  pcn: element(clp, 1),
  status: element(clp, 2),
  chargeCents: amount(clp, 3),
  paidCents: amount(clp, 4),
  patientResponsibilityCents: element(clp, 5) === '' ? zero : amount(clp, 5),
  filingIndicator: element(clp, 6),
  payerControlNumber: element(clp, 7),
  adjustments: [],
  remarks: [],
  patient: { last: '', first: '', middle: '', memberId: '' },
  correctedMemberId: '',
  crossoverPayer: '',
  serviceDate: undefined,
  lines: [],
})

function readLine(svc: Segment): RemittedLine {
  const [, code = '', ...modifiers] = components(element(svc, 1), svc.delimiters)
  const [, originalCode] = components(element(svc, 6), svc.delimiters)
  return {
    code,
    modifiers: modifiers.slice(0, 4).filter(modifier => modifier !== ''),
    originalCode: originalCode || undefined,
    chargeCents: amount(svc, 2),
    paidCents: amount(svc, 3),
    // Without SVC05 one unit was paid (domain/edi.md 5).
    units: element(svc, 5) || '1',
    serviceDate: undefined,
    lineControlNumber: '',
    adjustments: [],
    remarks: [],
    allowedCents: undefined,
  }
}

/** One group and up to six triples of reason, amount and quantity. */
function readAdjustments(cas: Segment): Adjustment[] {
  const group = element(cas, 1)
  return [2, 5, 8, 11, 14, 17]
    .filter(n => element(cas, n) !== '')
    .map(n => ({
      group,
      reason: element(cas, n),
      amountCents: amount(cas, n + 1),
      quantity: element(cas, n + 2) || undefined,
    }))
}

function readName(nm1: Segment, claim: RemittedClaim): void {
  const [last, first, middle, id] = [element(nm1, 3), element(nm1, 4), element(nm1, 5), element(nm1, 9)]
  const kind = element(nm1, 1)
  if (kind === 'QC') claim.patient = { last, first, middle, memberId: id }
  if (kind === '74') claim.correctedMemberId = id
  if (kind === 'TT') claim.crossoverPayer = last
}

function readProviderAdjustment(plb: Segment, n: number): Remittance['providerAdjustments'][number] {
  const [reason = '', reference = ''] = components(element(plb, n), plb.delimiters)
  return { npi: element(plb, 1), reason, reference, amountCents: amount(plb, n + 1) }
}

const given = (segment: Segment, positions: readonly number[]): string[] => positions.map(n => element(segment, n)).filter(value => value !== '')

function amount(segment: Segment, n: number): Money {
  const found = parseDollars(element(segment, n))
  if (found === undefined) throw new RemittanceReadError(segment.number, `${segment.id}${String(n).padStart(2, '0')} is not an amount`)
  return found
}
