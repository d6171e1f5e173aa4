import { Link } from 'react-router'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ClaimStatus, ClaimStep } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { useOnline } from '../../ui/use-online.ts'

export const claimSteps = graphql(`
  fragment ClaimSteps on Claim {
    id
    version
    number
    status
    statusText
    payerName
    patientInitials
    serviceOn
    charged
    steps
    encounterId
    nextStep
  }
`)

/** The steps a person takes by hand here; scrubbing follows by itself. In order of importance. */
export type HandStep = Extract<ClaimStep, 'SUBMIT' | 'RELEASE' | 'REPLACE' | 'EDIT' | 'HOLD'>
const order: readonly HandStep[] = ['SUBMIT', 'RELEASE', 'REPLACE', 'EDIT', 'HOLD']

const texts: Record<HandStep, { verb: string; does: string; hotkey: string }> = {
  SUBMIT: { verb: 'Send to the insurer', does: 'Goes out with the next file.', hotkey: 'S' },
  RELEASE: { verb: 'Release', does: 'Puts it back where it can be sent.', hotkey: 'R' },
  REPLACE: { verb: 'Correct at the insurer', does: 'Sends it again under the insurer’s number, replaced or taken back.', hotkey: 'C' },
  EDIT: { verb: 'Return for coding', does: 'Opens the encounter again, with your reason.', hotkey: 'F' },
  HOLD: { verb: 'Hold', does: 'Keeps it from being sent until you release it.', hotkey: 'H' },
}

/** The step to put first, if the server allows any. What was paid can be corrected too, but nobody is led to it. */
export const mainStep = ({ steps, status }: { steps: readonly ClaimStep[]; status: ClaimStatus }): HandStep | undefined =>
  order.find(step => steps.includes(step) && (step !== 'REPLACE' || status === 'DENIED' || status === 'PARTIALLY_PAID'))

export const hotkeyOf = (step: HandStep): string => texts[step].hotkey.toLowerCase()

interface StepsProps {
  claim: FragmentType<typeof claimSteps>
  onAsk: (step: HandStep) => void
}

const needsConnection = 'Needs a connection. It is never kept to be sent later.'

/** The one main action, in the dock on a phone. */
export function MainStep({ onAsk, ...props }: StepsProps) {
  const claim = unmask(claimSteps, props.claim)
  const online = useOnline()
  const step = mainStep(claim)
  return (
    <div className="dock">
      {step && (
        <ActionButton
          kind="main"
          hotkey={texts[step].hotkey}
          haspopup="dialog"
          reason={online ? undefined : needsConnection}
          onPress={() => onAsk(step)}
        >
          {texts[step].verb}
        </ActionButton>
      )}
      <Link className="btn" to={`/code/${claim.encounterId}`}>
        Open the encounter
      </Link>
    </div>
  )
}

/** The other steps; what the server does not allow now stays visible with its reason. */
export function OtherSteps({ onAsk, ...props }: StepsProps) {
  const claim = unmask(claimSteps, props.claim)
  const online = useOnline()
  const main = mainStep(claim)
  const others = order.filter(step => step !== main)
  return (
    <section className="s-section" aria-labelledby="other-steps">
      <h2 id="other-steps">Other steps</h2>
      <ul className="paper rows bleed">
        {others.map(step => {
          const { verb, does, hotkey } = texts[step]
          const allowed = claim.steps.includes(step)
          const why = allowed ? (online ? undefined : needsConnection) : `Not possible while it is “${claim.statusText}”.`
          const whyId = `step-${step.toLowerCase()}`
          return (
            <li className="row step-row" key={step}>
              <span className="second" id={whyId}>
                {why ?? does}
              </span>
              <span className="row-end">
                <ActionButton hotkey={hotkey} haspopup="dialog" reason={why} reasonId={whyId} onPress={() => onAsk(step)}>
                  {verb}
                </ActionButton>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
