import { Ban, CircleCheck, CircleDashed, CircleDot, CirclePause, CircleX, Hourglass, OctagonAlert, type LucideIcon } from 'lucide-react'
import type { ClaimStatus } from '../../gql/graphql.ts'

interface Look {
  Glyph: LucideIcon
  chip: 'chip-stop' | 'chip-wait' | 'chip-done' | 'chip-need' | 'chip-care' | ''
  tone: string
}

const stop = (Glyph: LucideIcon): Look => ({ Glyph, chip: 'chip-stop', tone: 'tone-critical' })
const wait: Look = { Glyph: Hourglass, chip: 'chip-wait', tone: 'tone-info' }
const done: Look = { Glyph: CircleCheck, chip: 'chip-done', tone: 'tone-positive' }
const need: Look = { Glyph: CircleDot, chip: 'chip-need', tone: 'tone-accent' }
const plain = (Glyph: LucideIcon): Look => ({ Glyph, chip: '', tone: '' })

/** How a status looks; its words come from the server (DESIGN.md 5: glyph, words, edge, tint). */
const looks: Record<ClaimStatus, Look> = {
  DRAFT: plain(CircleDashed),
  SCRUB_FAILED: stop(OctagonAlert),
  READY: need,
  ON_HOLD: plain(CirclePause),
  BATCHED: wait,
  SUBMITTED: wait,
  BATCH_REJECTED: stop(OctagonAlert),
  SYNTAX_ACCEPTED: wait,
  CH_REJECTED: stop(OctagonAlert),
  CH_ACCEPTED: wait,
  PAYER_REJECTED: stop(OctagonAlert),
  PAYER_ACCEPTED: wait,
  PENDED: wait,
  INFO_REQUESTED: { Glyph: CircleDot, chip: 'chip-care', tone: 'tone-caution' },
  PAID: done,
  PARTIALLY_PAID: { Glyph: CircleDot, chip: 'chip-care', tone: 'tone-caution' },
  DENIED: stop(CircleX),
  ZERO_PAID_PR: done,
  FORWARDED: wait,
  REVERSED: { Glyph: CircleDot, chip: 'chip-care', tone: 'tone-caution' },
  PATIENT_BALANCE: done,
  WRITTEN_OFF: plain(Ban),
  VOIDED: plain(Ban),
  CLOSED: done,
}

/** Glyph and words; `bare` inside tables, with an edge on the claim itself. */
export function ClaimChip({ status, text, bare }: { status: ClaimStatus; text: string; bare?: boolean }) {
  const { Glyph, chip, tone } = looks[status]
  return (
    <span className={bare ? `chip chip-bare ${tone}` : `chip ${chip}`}>
      <Glyph aria-hidden="true" />
      <span className="chip-words">{text}</span>
    </span>
  )
}
