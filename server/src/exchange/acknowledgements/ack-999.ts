import { parseCompactDay, type Day } from '@cleanclaim/schema/day'
import { ownValue } from '../../x12/own-value.ts'
import { readSegments } from '../../x12/read-segments.ts'
import type { Chunks } from '../../x12/read-segments.ts'
import { components, element } from '../../x12/tokenizer.ts'
import type { Segment } from '../../x12/tokenizer.ts'
import { elementReasons, groupReasons, interchangeReasons, segmentReasons, setReasons } from './ack-reasons.ts'

/** Answer to one group that we sent (999, domain/edi.md 10). */
export interface FileAck {
  /** Day of its interchange (ISA09): a 999 has no date of its own. */
  saidOn: Day | undefined
  /** AK102: GS06 of our group. */
  gs06: string
  /** AK103: version of our group, '' when not sent. */
  version: string
  /** AK901: A accepted, E accepted with errors, P partly, R rejected, M W X security. '' when the group answer is missing. */
  accepted: string
  /** Transactions in our group, received and accepted (AK902 to 904). */
  counts: { included: number; received: number; accepted: number }
  /** AK905 and on, as sentences. */
  errors: string[]
  /** With P each transaction decides for itself; with R and no transactions all of the group are rejected. */
  transactions: TransactionAck[]
}

export interface TransactionAck {
  /** AK202: our ST02. */
  st02: string
  /** IK501: A, E accepted; R, M, W, X rejected. '' when the answer is missing. */
  accepted: string
  errors: AckError[]
}

export interface AckError {
  /** Segment of ours, '' when the transaction as a whole is meant. */
  segment: string
  /** Its position from ST, which counts as 1; 0 for the transaction. */
  position: number
  loop: string
  /** '02' or '01-2'; '' when the segment is meant. */
  element: string
  /** IK304, IK403 or IK502 and on. */
  code: string
  /** In words. The copy of the bad value (IK404) is never kept: it may be a patient's. */
  reason: string
  /** Our claim number, when the answer names it. */
  pcn: string | undefined
}

/**
 * Answers of a file to our groups, one for each 999. A 999 that is cut off is given with '' where its answer would be,
 * so that nothing counts as accepted that was not said to be.
 * @throws X12SyntaxError
 */
export async function* readFileAcks(chunks: Chunks): AsyncGenerator<FileAck> {
  let reader: FileAckReader | undefined
  let saidOn: Day | undefined
  for await (const segment of readSegments(chunks)) {
    if (segment.id === 'ISA') saidOn = shortDay(element(segment, 9))
    if (['ISA', 'ST', 'SE'].includes(segment.id)) {
      if (reader) yield reader.ack
      reader = segment.id === 'ST' && element(segment, 1) === '999' ? new FileAckReader(saidOn) : undefined
    } else reader?.take(segment)
  }
  if (reader) yield reader.ack
}

/** Answer to a whole file (TA1, domain/edi.md 11). */
export interface InterchangeAck {
  /** TA102: day of our file. */
  sentOn: Day | undefined
  /** TA101: our ISA13. */
  isa13: string
  /** A accepted, E accepted with errors, R rejected. */
  accepted: string
  code: string
  reason: string
}

/** @throws X12SyntaxError */
export async function* readInterchangeAcks(chunks: Chunks): AsyncGenerator<InterchangeAck> {
  for await (const segment of readSegments(chunks)) {
    if (segment.id !== 'TA1') continue
    const code = element(segment, 5)
    yield {
      isa13: element(segment, 1),
      sentOn: shortDay(element(segment, 2)),
      accepted: element(segment, 4),
      code,
      reason: ownValue(interchangeReasons, code) ?? `note ${code}`,
    }
  }
}

const nothingSaid = (): Omit<FileAck, 'saidOn'> => ({
  gs06: '',
  version: '',
  accepted: '',
  counts: { included: 0, received: 0, accepted: 0 },
  errors: [],
  transactions: [],
})

/** YYMMDD, as the envelope writes it. */
const shortDay = (text: string): Day | undefined => parseCompactDay(`20${text}`)

class FileAckReader {
  readonly ack: FileAck

  constructor(saidOn: Day | undefined) {
    this.ack = { ...nothingSaid(), saidOn }
  }

  /** The IK3 that IK4 and CTX belong to. */
  #at: AckError | undefined
  #elementErrors = 0

  take(segment: Segment): void {
    ownValue(this.#readers, segment.id)?.(segment)
  }

  readonly #readers: Readonly<Record<string, (segment: Segment) => void>> = {
    AK1: ak1 => {
      this.ack.gs06 = element(ak1, 2)
      this.ack.version = element(ak1, 3)
    },
    AK2: ak2 => {
      this.#at = undefined
      this.ack.transactions.push({ st02: element(ak2, 2), accepted: '', errors: [] })
    },
    IK3: ik3 => {
      const code = element(ik3, 4)
      const place = {
        segment: element(ik3, 1),
        position: Number(element(ik3, 2)) || 0,
        loop: element(ik3, 3),
        element: '',
      }
      this.#at = { ...place, code, reason: ownValue(segmentReasons, code) ?? `segment error ${code}`, pcn: undefined }
      this.#elementErrors = 0
      this.#add(this.#at)
    },
    IK4: ik4 => this.#takeElement(ik4),
    CTX: ctx => this.#takeContext(ctx),
    IK5: ik5 => {
      const transaction = this.ack.transactions.at(-1)
      if (!transaction) return
      transaction.accepted = element(ik5, 1)
      const place = { segment: '', position: 0, loop: '', element: '', pcn: undefined }
      for (const code of codes(ik5, 2)) this.#add({ ...place, code, reason: ownValue(setReasons, code) ?? `transaction error ${code}` })
    },
    AK9: ak9 => {
      this.ack.accepted = element(ak9, 1)
      const [included = 0, received = 0, accepted = 0] = [2, 3, 4].map(n => Number(element(ak9, n)) || 0)
      this.ack.counts = { included, received, accepted }
      this.ack.errors = codes(ak9, 5).map(code => ownValue(groupReasons, code) ?? `group error ${code}`)
    },
  }

  #add(error: AckError): void {
    this.ack.transactions.at(-1)?.errors.push(error)
  }

  /** 'Segment has element errors' says nothing beside the errors themselves, so the first of those takes its place. */
  #takeElement(ik4: Segment): void {
    const at = this.#at
    if (!at) return
    const [position = '', component = ''] = components(element(ik4, 1), ik4.delimiters)
    const code = element(ik4, 3)
    const error = {
      ...at,
      element: position.padStart(2, '0') + (component && `-${component}`),
      code,
      reason: ownValue(elementReasons, code) ?? `element error ${code}`,
    }
    if (this.#elementErrors === 0 && at.code === '8') this.ack.transactions.at(-1)?.errors.pop()
    this.#elementErrors++
    this.#add(error)
  }

  #takeContext(ctx: Segment): void {
    const [name, value] = components(element(ctx, 1), ctx.delimiters)
    if (name !== 'CLM01' || !this.#at) return
    this.#at.pcn = value
    const last = this.ack.transactions.at(-1)?.errors.at(-1)
    if (last) last.pcn = value
  }
}

const codes = (segment: Segment, from: number): string[] => segment.elements.slice(from - 1).filter(code => code !== '')
