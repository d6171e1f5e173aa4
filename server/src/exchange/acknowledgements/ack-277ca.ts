import { parseCompactDay } from '@cleanclaim/schema/day'
import type { Day } from '@cleanclaim/schema/day'
import { parseDollars } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'
import { ownValue } from '../../x12/own-value.ts'
import { readSegments } from '../../x12/read-segments.ts'
import type { Chunks } from '../../x12/read-segments.ts'
import { components, element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'

/** What became of a batch of claims on its way in (277CA, domain/edi.md 8). */
export interface ClaimAckBatch {
  interchange: { senderId: string; isa13: string; gs06: string; st02: string }
  /** PR: the payer itself answers; AY: the clearinghouse, on whose word no payer has accepted anything yet. */
  source: { kind: string; name: string; id: string }
  /** Their number for what they received. */
  sourceTrace: string
  receivedOn: Day | undefined
  /** 2200B TRN02: our BHT03. */
  batchId: string
  /** Of the batch and of the billing provider. A whole batch may be rejected here without naming a claim. */
  statuses: ClaimStatus[]
  /** As the source counts them; accepted and rejected together must be what we sent. Undefined when not told. */
  counts: { accepted: number | undefined; rejected: number | undefined }
  amounts: { acceptedCents: Money | undefined; rejectedCents: Money | undefined }
  claims: ClaimAck[]
}

export interface ClaimAck {
  /** Our CLM01. */
  pcn: string
  /** Every status sent, in its order; which one decides is not for the reader to say. */
  statuses: ClaimStatus[]
  payerControlNumber: string
  clearinghouseTrace: string
  serviceDate: Day | undefined
  lines: { lineControlNumber: string; code: string; statuses: ClaimStatus[] }[]
}

export interface ClaimStatus {
  /** A0 to A8, domain/lifecycle.md 5.5. */
  category: string
  code: string
  entity: string
  date: Day | undefined
  /** WQ accepted, U rejected. */
  action: string
  amountCents: Money | undefined
  text: string
}

/**
 * One for each 277CA of the file; other transactions, the 277 answer to a status question too, are passed over.
 * @throws X12SyntaxError
 */
export async function* readClaimAcks(chunks: Chunks): AsyncGenerator<ClaimAckBatch> {
  const envelope = { senderId: '', isa13: '', gs06: '' }
  let version = ''
  let reader: ClaimAckReader | undefined
  for await (const segment of readSegments(chunks)) {
    if (segment.id === 'ISA') Object.assign(envelope, { senderId: element(segment, 6).trim(), isa13: element(segment, 13) })
    if (segment.id === 'GS') envelope.gs06 = element(segment, 6)
    if (segment.id === 'GS') version = element(segment, 8)
    if (['ISA', 'ST', 'SE'].includes(segment.id)) {
      if (reader) yield reader.batch
      reader = isClaimAck(segment, version) ? new ClaimAckReader({ ...envelope, st02: element(segment, 2) }) : undefined
    } else reader?.take(segment)
  }
  if (reader) yield reader.batch
}

const isClaimAck = (st: Segment, version: string): boolean =>
  st.id === 'ST' && element(st, 1) === '277' && (element(st, 3) || version).startsWith('005010X214')

type Level = 'source' | 'receiver' | 'provider' | 'patient'
const levels: Readonly<Record<string, Level>> = {
  20: 'source',
  21: 'receiver',
  19: 'provider',
  PT: 'patient',
}

class ClaimAckReader {
  readonly batch: ClaimAckBatch
  #level: Level = 'source'
  #claim: ClaimAck | undefined
  #line: ClaimAck['lines'][number] | undefined

  constructor(interchange: ClaimAckBatch['interchange']) {
    this.batch = {
      interchange,
      source: { kind: '', name: '', id: '' },
      sourceTrace: '',
      receivedOn: undefined,
      batchId: '',
      statuses: [],
      counts: { accepted: undefined, rejected: undefined },
      amounts: { acceptedCents: undefined, rejectedCents: undefined },
      claims: [],
    }
  }

  take(segment: Segment): void {
    ownValue(this.#readers, segment.id)?.(segment)
  }

  readonly #readers: Readonly<Record<string, (segment: Segment) => void>> = {
    HL: hl => {
      this.#level = ownValue(levels, element(hl, 3)) ?? 'patient'
      this.#claim = undefined
      this.#line = undefined
    },
    NM1: nm1 => {
      if (this.#level === 'source') this.batch.source = { kind: element(nm1, 1), name: element(nm1, 3), id: element(nm1, 9) }
    },
    TRN: trn => this.#readTrace(trn),
    STC: stc => {
      const target = this.#line ?? this.#claim ?? this.batch
      target.statuses.push(...readStatuses(stc))
    },
    REF: ref => this.#readReference(ref),
    DTP: dtp => this.#readDate(dtp),
    QTY: qty => {
      if (this.#level !== 'receiver') return
      if (element(qty, 1) === '90') this.batch.counts.accepted = Number(element(qty, 2))
      if (element(qty, 1) === 'AA') this.batch.counts.rejected = Number(element(qty, 2))
    },
    AMT: amt => {
      if (this.#level !== 'receiver') return
      if (element(amt, 1) === 'YU') this.batch.amounts.acceptedCents = parseDollars(element(amt, 2))
      if (element(amt, 1) === 'YY') this.batch.amounts.rejectedCents = parseDollars(element(amt, 2))
    },
    SVC: svc => {
      const [, code = ''] = components(element(svc, 1), svc.delimiters)
      this.#line = { lineControlNumber: '', code, statuses: [] }
      this.#claim?.lines.push(this.#line)
    },
  }

  #readTrace(trn: Segment): void {
    const number = element(trn, 2)
    if (this.#level === 'source') this.batch.sourceTrace = number
    if (this.#level === 'receiver') this.batch.batchId = number
    if (this.#level !== 'patient') return
    this.#line = undefined
    this.#claim = {
      pcn: number,
      statuses: [],
      payerControlNumber: '',
      clearinghouseTrace: '',
      serviceDate: undefined,
      lines: [],
    }
    this.batch.claims.push(this.#claim)
  }

  #readReference(ref: Segment): void {
    const [kind, value] = [element(ref, 1), element(ref, 2)]
    if (this.#line && kind === 'FJ') this.#line.lineControlNumber = value
    if (this.#claim && kind === '1K') this.#claim.payerControlNumber = value
    if (this.#claim && kind === 'D9') this.#claim.clearinghouseTrace = value
  }

  #readDate(dtp: Segment): void {
    const day = parseCompactDay(element(dtp, 3).slice(0, 8))
    if (this.#level === 'source' && element(dtp, 1) === '050') this.batch.receivedOn = day
    if (this.#claim && !this.#line && element(dtp, 1) === '472') this.#claim.serviceDate = day
  }
}

/** One segment says up to three things of the same day, action and amount. */
function readStatuses(stc: Segment): ClaimStatus[] {
  const rest = {
    date: parseCompactDay(element(stc, 2)),
    action: element(stc, 3),
    amountCents: parseDollars(element(stc, 4)),
    text: element(stc, 12),
  }
  return [1, 10, 11]
    .map(n => components(element(stc, n), stc.delimiters))
    .filter(([category]) => category !== '')
    .map(([category = '', code = '', entity = '']) => ({ category, code, entity, ...rest }))
}
