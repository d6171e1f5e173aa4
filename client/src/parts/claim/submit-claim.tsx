import { useId, useState } from 'react'
import { Send } from 'lucide-react'
import { graphql } from '../../gql/gql.ts'
import type { ClaimStepsFragment } from '../../gql/graphql.ts'
import { useCommand } from '../../cache/use-command.ts'
import { showMoney } from '../../format/money.ts'
import { showDay } from '../../format/day.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Modal } from '../../ui/modal.tsx'
import { CommandRefusal } from '../command-refusal.tsx'

const submitClaim = graphql(`
  mutation SubmitClaim($idempotencyKey: ID!, $id: ID!, $expectedVersion: Int!) {
    submitClaim(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion) {
      __typename
      ... on Claim {
        ...WholeClaim
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export interface StepDialogProps {
  claim: ClaimStepsFragment
  onClose: () => void
}

/** Asks first, since it goes to a payer (UX.md 2.1). The key is made once: pressing twice or trying again sends once. */
export function SubmitClaim({ claim, onClose }: StepDialogProps) {
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const command = useCommand(submitClaim)
  const factsId = useId()
  async function send() {
    const sent = await command.run({ idempotencyKey, id: claim.id, expectedVersion: claim.version })
    if (!sent) return
    announce(`Claim ${claim.number} is on its way to ${claim.payerName}.`)
    onClose()
  }
  return (
    <Modal
      title={`Send this claim to ${claim.payerName}?`}
      describedBy={factsId}
      onClose={onClose}
      foot={
        <>
          <ActionButton kind="main" busy={command.busy ? 'Sending…' : undefined} onPress={() => void send()}>
            <Send aria-hidden="true" />
            Send {showMoney(claim.charged)}
          </ActionButton>
          <ActionButton onPress={onClose}>Not now</ActionButton>
        </>
      }
    >
      <dl className="facts" id={factsId}>
        <div>
          <dt>Claim</dt>
          <dd>{claim.number}</dd>
        </div>
        <div>
          <dt>Patient</dt>
          <dd>{claim.patientInitials}</dd>
        </div>
        <div>
          <dt>Date of service</dt>
          <dd>{showDay(claim.serviceOn)}</dd>
        </div>
        <div>
          <dt>Billed</dt>
          <dd>{showMoney(claim.charged)}</dd>
        </div>
      </dl>
      <p className="second">Once the insurer has it, it can only be corrected or voided, not taken back.</p>
      <CommandRefusal command={command} reload={['Claim']} onRetry={() => void send()} />
    </Modal>
  )
}
