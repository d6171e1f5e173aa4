import { CircleCheck, CircleDashed, CircleX, Hourglass } from 'lucide-react'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ClaimEventKind, ClaimPathFragment } from '../../gql/graphql.ts'
import { showDay, showDayShort, showMoment } from '../../format/day.ts'
import { showMomentShort } from '../../format/moment-short.ts'

export const claimPath = graphql(`
  fragment ClaimPath on Claim {
    timeline {
      id
      kind
      title
      tag
      at
      on
      detail
    }
  }
`)

const looks = {
  DONE: { Glyph: CircleCheck, row: 'done', said: '' },
  WAITING: { Glyph: Hourglass, row: 'waiting', said: 'Waiting. ' },
  REFUSED: { Glyph: CircleX, row: 'bad', said: 'Refused. ' },
  EXPECTED: { Glyph: CircleDashed, row: 'next', said: 'Expected. ' },
} satisfies Record<ClaimEventKind, { Glyph: typeof CircleCheck; row: string; said: string }>

type Step = ClaimPathFragment['timeline'][number]

const shortly = (step: Step): string | undefined => (step.at ? showMomentShort(step.at) : step.on ? showDayShort(step.on) : undefined)

const when = (step: Step): string | undefined => {
  if (step.at) return showMoment(step.at)
  if (!step.on) return undefined
  return step.kind === 'EXPECTED' ? `By ${showDay(step.on)}` : showDay(step.on)
}

/** Solid behind what happened, dashed to what is expected (DESIGN.md 6, Timeline). */
export function ClaimPath({ last, label, ...props }: { claim: FragmentType<typeof claimPath>; last?: number; label: string }) {
  const claim = unmask(claimPath, props.claim)
  const steps = last ? claim.timeline.filter(step => step.kind !== 'EXPECTED').slice(-last) : claim.timeline
  if (steps.length === 0) return <p className="second">Nothing has happened to it yet.</p>
  return (
    <ol className="track" aria-label={label}>
      {steps.map((step, i) => (
        <PathStep key={step.id} step={step} beforeNext={steps[i + 1]?.kind === 'EXPECTED'} small={Boolean(last)} />
      ))}
    </ol>
  )
}

function PathStep({ step, beforeNext, small }: { step: Step; beforeNext: boolean; small: boolean }) {
  const { Glyph, row, said } = looks[step.kind]
  const time = small ? shortly(step) : when(step)
  return (
    <li className={beforeNext ? `${row} before-next` : row}>
      <Glyph aria-hidden="true" />
      {small ? (
        <div>
          <p>
            {time && `${time} · `}
            <span className="vh">{said}</span>
            {step.title}
          </p>
        </div>
      ) : (
        <div>
          <h3>
            <span className="vh">{said}</span>
            {step.title} {step.tag && <span className="tag">{step.tag}</span>}
          </h3>
          <p>{[time, step.detail].filter(Boolean).join(' · ')}</p>
        </div>
      )}
    </li>
  )
}
