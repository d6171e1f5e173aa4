import type { ClaimStatus, ClaimStep } from './claim.steps.ts'

export interface TimelineEntry {
  id: string
  kind: 'DONE' | 'WAITING' | 'REFUSED' | 'EXPECTED'
  title: string
  tag?: string | null
  at?: string | null
  detail?: string | null
}

/** What each step is called on the path of a claim, and the X12 file it came with. */
const titles: Record<ClaimStep, { title: string; tag?: string; refused?: true }> = {
  scrubPass: { title: 'Built and checked' },
  scrubFail: { title: 'Stopped by a check', refused: true },
  edit: { title: 'Back for coding' },
  hold: { title: 'Put on hold' },
  release: { title: 'Released' },
  batch: { title: 'Put in the next file' },
  send: { title: 'Sent', tag: '837' },
  rejectBatch: { title: 'File refused', tag: '999', refused: true },
  acceptSyntax: { title: 'File accepted', tag: '999' },
  rejectAtClearinghouse: { title: 'Rejected by the clearinghouse', tag: '277CA', refused: true },
  acceptAtClearinghouse: { title: 'Accepted by the clearinghouse', tag: '277CA' },
  rejectAtPayer: { title: 'Rejected on the way in', tag: '277CA', refused: true },
  acceptAtPayer: { title: 'Accepted by the insurer', tag: '277CA' },
  pend: { title: 'Pending', tag: '277' },
  requestInfo: { title: 'The insurer asks for more', tag: '277' },
  pay: { title: 'Paid', tag: '835' },
  payInPart: { title: 'Paid in part', tag: '835' },
  deny: { title: 'Denied', tag: '835', refused: true },
  payNothingToPatient: { title: 'Decided: the patient’s part', tag: '835' },
  forward: { title: 'Forwarded to the next insurer', tag: '835' },
  reverse: { title: 'Payment taken back', tag: '835' },
  moveToPatient: { title: 'Patient billed' },
  writeOff: { title: 'Written off' },
  void: { title: 'Void' },
  close: { title: 'Settled' },
  reopen: { title: 'Opened again' },
  passOn: { title: 'Goes on to the next insurer' },
  replace: { title: 'To be replaced at the insurer' },
}

/** What is awaited from each status; nothing where nothing is. */
const expected: Partial<Record<ClaimStatus, { title: string; tag?: string }>> = {
  READY: { title: 'To be sent' },
  BATCHED: { title: 'Goes out', tag: '837' },
  SUBMITTED: { title: 'File’s acknowledgement', tag: '999' },
  SYNTAX_ACCEPTED: { title: 'Clearinghouse’s answer', tag: '277CA' },
  CH_ACCEPTED: { title: 'Insurer’s answer', tag: '277CA' },
  PAYER_ACCEPTED: { title: 'Decision and payment', tag: '835' },
  PENDED: { title: 'Decision and payment', tag: '835' },
  REVERSED: { title: 'Corrected decision', tag: '835' },
  PATIENT_BALANCE: { title: 'Patient’s payment' },
}

/** The path of a claim as people read it: what happened, then the one step awaited. */
export function timeline(
  events: readonly { position: number; step: ClaimStep; at: string; detail: string | null }[],
  status: ClaimStatus,
): TimelineEntry[] {
  const done = events.map(({ position, step, at, detail }): TimelineEntry => {
    const { title, tag, refused } = titles[step]
    return { id: String(position), kind: refused ? 'REFUSED' : 'DONE', title, tag: tag ?? null, at, detail }
  })
  const next = expected[status]
  return next ? [...done, { id: 'next', kind: 'EXPECTED', title: next.title, tag: next.tag ?? null }] : done
}
