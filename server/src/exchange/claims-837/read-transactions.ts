import { parseCompactDay } from '@cleanclaim/schema/day'
import type { Envelope } from '../../x12/interchange-writer.ts'
import { readSegments } from '../../x12/read-segments.ts'
import type { Chunks } from '../../x12/read-segments.ts'
import { element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import type { BatchFrame } from './claim-batch.rules.ts'
import { ClaimReadError } from './claim-read-error.ts'
import { claimLoop, headLoop, levelLoop } from './loops.ts'
import type { Loop } from './loops.ts'
import { readBillingProvider, readHead, readPatientLevel, readSubscriberLevel } from './read-levels.ts'
import type { ClaimLevels } from './read-levels.ts'

/** One kind of 837: how its version begins, and how a claim of it is read. */
export interface ClaimKind<C> {
  version: string
  readClaim: (loop: Loop, levels: ClaimLevels) => C
}

export type ReadBatch<C> = BatchFrame & { claims: C[] }

/**
 * Batches of a claim file in their order: one for each billing provider of each transaction of the kind. Other types
 * and the other kinds of 5010 claims are passed over. One batch is in memory at a time.
 * @throws ClaimReadError for what the model cannot hold; nothing is left out in silence
 * @throws X12SyntaxError
 */
export async function* readTransactions<C>(chunks: Chunks, kind: ClaimKind<C>): AsyncGenerator<ReadBatch<C>> {
  const header: { isa?: Segment; gs?: Segment } = {}
  let reader: TransactionReader<C> | undefined
  for await (const segment of readSegments(chunks)) {
    if (reader && envelopeIds.has(segment.id)) throw new ClaimReadError(segment.number, '', 'the transaction before it has no SE')
    if (segment.id === 'ISA') header.isa = segment
    else if (segment.id === 'GS') header.gs = segment
    else if (segment.id === 'ST')
      reader = isOfKind(segment, header.gs, kind.version) ? new TransactionReader(readEnvelope(header, segment), kind) : undefined
    else if (reader) {
      const finished = reader.take(segment)
      if (finished) yield finished
      if (segment.id === 'SE') reader = undefined
    }
  }
  if (reader) throw new ClaimReadError(0, '', 'the file ends inside a transaction')
}

const envelopeIds = new Set(['ISA', 'GS', 'ST', 'GE', 'IEA'])
const otherVersions = ['005010X222', '005010X223', '005010X224']

function isOfKind(st: Segment, gs: Segment | undefined, version: string): boolean {
  if (element(st, 1) !== '837') return false
  const stated = element(st, 3) || (gs ? element(gs, 8) : '')
  if (stated.startsWith(version)) return true
  if (otherVersions.some(other => stated.startsWith(other))) return false
  const shown = /^[0-9A-Z]{1,12}$/.test(stated) ? stated : 'none'
  throw new ClaimReadError(st.number, '', `claims of this version cannot be read (found: ${shown})`)
}

function readEnvelope({ isa, gs }: { isa?: Segment; gs?: Segment }, st: Segment): Envelope {
  if (!isa || !gs) throw new ClaimReadError(st.number, '', 'a transaction outside an interchange and group')
  const at = (segment: Segment, n: number): string => element(segment, n).trim()
  const createdOn = parseCompactDay(at(gs, 4))
  const [isa13, gs06] = [Number(at(isa, 13)), Number(at(gs, 6))]
  if (createdOn === undefined) throw new ClaimReadError(gs.number, '', 'GS04 is not a day')
  if (!Number.isInteger(isa13) || !Number.isInteger(gs06)) throw new ClaimReadError(isa.number, '', 'ISA13 or GS06 is not a number')
  return {
    senderQualifier: at(isa, 5),
    senderId: at(isa, 6),
    receiverQualifier: at(isa, 7),
    receiverId: at(isa, 8),
    ...(at(gs, 2) !== at(isa, 6) && { groupSenderId: at(gs, 2) }),
    ...(at(gs, 3) !== at(isa, 8) && { groupReceiverId: at(gs, 3) }),
    interchangeControlNumber: isa13,
    groupControlNumber: gs06,
    transactionControlNumber: at(st, 2),
    createdOn,
    createdAt: at(gs, 5).slice(0, 4),
    usage: at(isa, 15) === 'P' ? 'P' : 'T',
  }
}

/** Gathers the segments of one level or claim, and reads them when the next one begins. */
class TransactionReader<C> {
  readonly #envelope: Envelope
  readonly #kind: ClaimKind<C>
  #gathered: Segment[] = []
  #head: ReturnType<typeof readHead> | undefined
  #levels: Partial<ClaimLevels> & { casualtyClaimNumber?: string } = {}
  #claims: C[] = []
  /** A subscriber or patient under whom no claim has come yet. */
  #bare: Segment | undefined

  constructor(envelope: Envelope, kind: ClaimKind<C>) {
    this.#envelope = envelope
    this.#kind = kind
  }

  /** @returns a batch that this segment has ended */
  take(segment: Segment): ReadBatch<C> | undefined {
    const begins = segment.id === 'HL' || segment.id === 'CLM' || segment.id === 'SE'
    if (!begins) {
      this.#gathered.push(segment)
      return undefined
    }
    this.#readGathered()
    this.#gathered = [segment]
    const ends = segment.id === 'SE' || (segment.id === 'HL' && element(segment, 3) === '20' && this.#levels.billing !== undefined)
    return ends ? this.#finish(segment) : undefined
  }

  #readGathered(): void {
    const [first] = this.#gathered
    if (!first) return
    if (first.id === 'CLM') this.#readClaim(first)
    else if (first.id === 'HL') this.#readLevel(first)
    else this.#head = headLoop(this.#gathered).read(readHead)
  }

  #readLevel(hl: Segment): void {
    const loop = levelLoop(this.#gathered)
    const code = element(hl, 3)
    const { coverage } = this.#levels
    if (code === '20') this.#levels = { billing: loop.read(readBillingProvider) }
    else if (code === '22') {
      this.#refuseBare()
      this.#levels = { billing: this.#levels.billing, coverage: loop.read(readSubscriberLevel) }
      this.#bare = hl
    } else if (code === '23' && coverage) {
      if (coverage.subscriber.isPatient) loop.fail('a patient under a subscriber who is the patient')
      if (this.#levels.patient) this.#refuseBare()
      this.#levels = { billing: this.#levels.billing, coverage, ...loop.read(readPatientLevel) }
      this.#bare = hl
    } else loop.fail('HL03 is no level that can be kept here')
  }

  #readClaim(clm: Segment): void {
    const { billing, coverage, patient, casualtyClaimNumber } = this.#levels
    const loop = claimLoop(this.#gathered)
    if (!billing || !coverage) throw new ClaimReadError(clm.number, '2300', 'a claim without the levels above it')
    if (!coverage.subscriber.isPatient && !patient) loop.fail('a claim under a subscriber who is not the patient')
    const covered = casualtyClaimNumber === undefined ? coverage : { ...coverage, casualtyClaimNumber }
    this.#claims.push(loop.read(inner => this.#kind.readClaim(inner, { billing, coverage: covered, patient })))
    this.#bare = undefined
  }

  /** A level without claims would be lost. */
  #refuseBare(): void {
    if (this.#bare) throw new ClaimReadError(this.#bare.number, '', 'a subscriber or patient without a claim cannot be kept')
  }

  #finish(at: Segment): ReadBatch<C> {
    this.#refuseBare()
    const { billing } = this.#levels
    if (!this.#head || !billing) throw new ClaimReadError(at.number, '', 'a transaction without a billing provider')
    if (this.#claims.length === 0) throw new ClaimReadError(at.number, '', 'a billing provider without a claim cannot be kept')
    const batch = { envelope: this.#envelope, ...this.#head, billingProvider: billing, claims: this.#claims }
    this.#claims = []
    this.#levels = {}
    return batch
  }
}
