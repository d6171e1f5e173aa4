import { useState } from 'react'
import { useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { claimSteps, hotkeyOf, type HandStep } from '../../../parts/claim/claim-steps.tsx'
import { wholeClaim } from '../../../parts/claim/whole-claim.ts'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { Load } from '../../../ui/load.tsx'
import { useOnline } from '../../../ui/use-online.ts'
import { NotHere } from '../not-here.tsx'
import { Page } from '../page.tsx'
import { ClaimBody } from './claim-body.tsx'
import { ClaimBones } from './claim-bones.tsx'
import { StepDialog } from './step-dialog.tsx'

const claimQuery = graphql(`
  query Claim($id: ID!) {
    ...Frame
    claim(id: $id) {
      id
      number
      ...WholeClaim
    }
  }
`)
// A row's event carries a row's fields; path, lines and ledger are read again with the claim.
registerList('Claim', event => event.claimId !== undefined || event.kind.startsWith('claim'))

const keys = [
  { keys: ['F'], does: 'Return for coding' },
  { keys: ['S'], does: 'Send to the insurer' },
  { keys: ['C'], does: 'Correct at the insurer' },
  { keys: ['H'], does: 'Hold' },
  { keys: ['R'], does: 'Release' },
]
const handSteps: readonly HandStep[] = ['SUBMIT', 'RELEASE', 'REPLACE', 'EDIT', 'HOLD']

/** B3: what a claim owes, why, what happened, and what may be done now. */
export default function ClaimScreen() {
  const { id = '' } = useParams()
  const query = useQuery(claimQuery, { variables: { id } })
  const [step, setStep] = useState<HandStep>()
  const online = useOnline()
  const known = query.data?.claim
  const claim = unmask(wholeClaim, known)
  const steps = unmask(claimSteps, claim)
  const ask = (step: HandStep) => {
    if (online && steps?.steps.includes(step)) setStep(step)
  }
  useHotkeys(Object.fromEntries(handSteps.map(step => [hotkeyOf(step), () => ask(step)])), Boolean(steps))
  return (
    <Page
      title="Claim"
      heading={<Heading number={known?.number} isHeading={!known && !query.loading} />}
      back={{ to: '/work', label: 'Back to the work list' }}
      keys={keys}
      main="s-main with-dock"
    >
      <Load query={query} bones={<ClaimBones />} failed="The claim could not be loaded">
        {data => {
          const shown = unmask(wholeClaim, data.claim)
          return shown ? <ClaimBody claim={shown} onAsk={setStep} /> : <NotHere thing="claim" to="/work" list="the work list" />
        }}
      </Load>
      {step && steps && <StepDialog step={step} claim={steps} onClose={() => setStep(undefined)} />}
    </Page>
  )
}

/** The patient's name is the heading of a claim; without one, the page still needs its own. */
function Heading({ number, isHeading }: { number: string | undefined; isHeading: boolean }) {
  const Tag = isHeading ? 'h1' : 'p'
  return <Tag className="title strong">{number ? `Claim ${number}` : 'Claim'}</Tag>
}
