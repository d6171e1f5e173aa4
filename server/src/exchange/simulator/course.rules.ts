import type { Table } from './adjudication.rules.ts'

/** What the clearinghouse's front door makes of a whole file because of one claim in it. */
export type AtDoor =
  | { kind: 'taken' }
  /** TA105: the interchange is refused. */
  | { kind: 'refused'; note: string }
  /** 999 R, or 999 E when it is only noted. */
  | { kind: 'rejected' | 'noted' }

/** Asked once a claim; one that fits is enough. */
export const atDoor: Table<AtDoor> = {
  rows: [
    { id: 'door-sender', when: { memberEnds: ['ENROLS'] }, outcome: { kind: 'refused', note: '006' } },
    { id: 'door-broken', when: { memberEnds: ['BREAKS'] }, outcome: { kind: 'rejected' } },
    { id: 'door-noted', when: { memberEnds: ['WARNS'] }, outcome: { kind: 'noted' } },
  ],
  otherwise: { kind: 'taken' },
}

export interface Course {
  /** A 277 nobody asked for, halfway to the payment (domain/lifecycle.md 5.5). */
  status?: { category: string; status: string }
  /**
   * records: denied, since what was asked for did not come. split: as two claims. corrected: paid, then taken back and
   * paid anew. forwarded: paid, passed on to the next payer, and paid by that one too.
   */
  payment: 'usual' | 'none' | 'records' | 'split' | 'corrected' | 'forwarded'
  /** In payment times from the payer's acceptance; what follows a payment comes one payment time after it. */
  paymentTimes: number
  /** The payment overtakes the acknowledgments. */
  isEarly?: true
  /** The file comes again: the same one under another name, or what it holds in a new envelope. */
  again?: 'same file' | 'new envelope'
  /** The payment speaks of a claim, too, that nobody here has sent. */
  hasStranger?: true
}

/** Asked once for each claim that the payer has let in. Words, so that they can be told from member numbers. */
export const courses: Table<Course> = {
  rows: [
    { id: 'pends', when: { memberEnds: ['PENDS'] }, outcome: { status: { category: 'P1', status: '20' }, payment: 'usual', paymentTimes: 2 } },
    { id: 'info', when: { memberEnds: ['INFO'] }, outcome: { status: { category: 'P3', status: '317' }, payment: 'usual', paymentTimes: 3 } },
    { id: 'asks', when: { memberEnds: ['ASKS'] }, outcome: { status: { category: 'R4', status: '317' }, payment: 'records', paymentTimes: 3 } },
    { id: 'late', when: { memberEnds: ['LATE'] }, outcome: { payment: 'usual', paymentTimes: 4 } },
    { id: 'silence', when: { memberEnds: ['SILENCE'] }, outcome: { payment: 'none', paymentTimes: 1 } },
    { id: 'splits', when: { memberEnds: ['SPLITS'] }, outcome: { payment: 'split', paymentTimes: 1 } },
    { id: 'reverses', when: { memberEnds: ['REVERSES'] }, outcome: { payment: 'corrected', paymentTimes: 1 } },
    { id: 'crosses', when: { memberEnds: ['CROSSES'], sequences: ['P'] }, outcome: { payment: 'forwarded', paymentTimes: 1 } },
    {
      id: 'medicare-crosses',
      when: { payers: ['MCRB*'], sequences: ['P'], laterPayers: ['JUNI1'] },
      outcome: { payment: 'forwarded', paymentTimes: 1 },
    },
    { id: 'early', when: { memberEnds: ['EARLY'] }, outcome: { payment: 'usual', paymentTimes: 1, isEarly: true } },
    { id: 'twice', when: { memberEnds: ['TWICE'] }, outcome: { payment: 'usual', paymentTimes: 1, again: 'same file' } },
    { id: 'again', when: { memberEnds: ['AGAIN'] }, outcome: { payment: 'usual', paymentTimes: 1, again: 'new envelope' } },
    { id: 'strange', when: { memberEnds: ['STRANGE'] }, outcome: { payment: 'usual', paymentTimes: 1, hasStranger: true } },
  ],
  otherwise: { payment: 'usual', paymentTimes: 1 },
}

/** CARC 252 with its remark: documents are missing. */
export const recordsMissing = { group: 'CO', reason: '252', remarks: ['N706'] } as const
/** A corrected payment allows this much of what the first one did. */
export const CORRECTED_PERCENT = 90
/** To whom a claim is forwarded that names no later insurer. */
export const usualLaterPayer = { id: 'JUNI1', name: 'JUNIPER MUTUAL', filingIndicator: 'CI' } as const
