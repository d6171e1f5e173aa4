import { useState } from 'react'
import { useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { Printer } from 'lucide-react'
import { showDay, showMomentFull } from '../../../format/day.ts'
import { showMoney } from '../../../format/money.ts'
import { graphql } from '../../../gql/gql.ts'
import type { ProofQuery } from '../../../gql/graphql.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Bones, CardBone } from '../../../ui/bones.tsx'
import { Load } from '../../../ui/load.tsx'
import { NotHere } from '../not-here.tsx'
import { Page } from '../page.tsx'
import { Submission } from './submission.tsx'

const proofQuery = graphql(`
  query Proof($id: ID!) {
    ...Frame
    practice {
      name
      npi
    }
    claim(id: $id) {
      id
      number
      patientName
      payerName
      memberIdEnding
      serviceOn
      filingLimitOn
      charged
      submissions {
        id
        ...Submission
      }
    }
  }
`)

/** Each time the claim travelled, with every answer as it came: what an insurer asks for that says it came too late. */
export default function ProofScreen() {
  const { id = '' } = useParams()
  const query = useQuery(proofQuery, { variables: { id } })
  const [printedAt] = useState(() => new Date().toISOString())
  return (
    <Page
      title="Proof of timely filing"
      back={{ to: `/claims/${id}`, label: 'Back to the claim' }}
      extra={
        <ActionButton onPress={() => window.print()}>
          <Printer aria-hidden="true" />
          <span className="vh-narrow">Print</span>
        </ActionButton>
      }
    >
      <Load
        query={query}
        bones={
          <Bones label="Loading files and answers">
            <CardBone height="8rem" />
            <CardBone height="16rem" />
          </Bones>
        }
        failed="Files and answers could not be loaded"
      >
        {({ claim, practice }) =>
          claim ? <Proof claim={claim} practice={practice} printedAt={printedAt} /> : <NotHere thing="claim" to="/work" list="the work list" />
        }
      </Load>
    </Page>
  )
}

interface ProofProps {
  claim: NonNullable<ProofQuery['claim']>
  practice: ProofQuery['practice']
  printedAt: string
}

function Proof({ claim, practice, printedAt }: ProofProps) {
  const facts = [
    ['Claim', claim.number],
    ['Patient', claim.patientName],
    ['Insurer', `${claim.payerName}, member ending ${claim.memberIdEnding}`],
    ['Date of service', showDay(claim.serviceOn)],
    ['Filing limit', claim.filingLimitOn ? showDay(claim.filingLimitOn) : 'none'],
    ['Charged', showMoney(claim.charged)],
    ['Practice', `${practice.name}, NPI ${practice.npi}`],
    ['Printed', showMomentFull(printedAt)],
  ] as const
  return (
    <>
      <dl className="proof-facts paper">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {claim.submissions.length === 0 ? (
        <p>This claim has not been sent yet, so there is nothing to prove it with.</p>
      ) : (
        claim.submissions.map(submission => <Submission key={submission.id} submission={submission} />)
      )}
    </>
  )
}
