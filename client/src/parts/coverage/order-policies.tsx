import { useState } from 'react'
import { ArrowUp } from 'lucide-react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { PolicyCardFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Modal } from '../../ui/modal.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { TextField } from '../../ui/text-field.tsx'

const setPolicyOrder = graphql(`
  mutation SetPolicyOrder($patientId: ID!, $policyIds: [ID!]!, $reason: String!) {
    setPolicyOrder(patientId: $patientId, policyIds: $policyIds, reason: $reason) {
      __typename
      ... on PatientCoverage {
        ...WholeCoverage
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

const orderPolicies = graphql(`
  mutation OrderPolicies($patientId: ID!) {
    orderPolicies(patientId: $patientId) {
      __typename
      ... on PatientCoverage {
        ...WholeCoverage
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

interface OrderPoliciesProps {
  patientId: string
  /** Those in force, in their order. */
  policies: readonly PolicyCardFragment[]
  onClose: () => void
}

/** Who pays first, by the rules or by hand with a reason. */
export function OrderPolicies({ patientId, policies, onClose }: OrderPoliciesProps) {
  const [order, setOrder] = useState(policies)
  const [reason, setReason] = useState('')
  const byHand = useCommand(setPolicyOrder)
  const byRules = useCommand(orderPolicies)
  const wrong = byHand.refusal?.field === 'reason' ? byHand.refusal.message : undefined

  function raise(at: number) {
    const moved = order[at]
    if (!moved) return
    setOrder([...order.slice(0, at - 1), moved, ...order.filter((_, i) => i >= at - 1 && i !== at)])
    announce(`${moved.payerName} is number ${at} now.`)
  }
  async function done(saved: Promise<unknown>) {
    if (!(await saved)) return
    announce('The order is saved.')
    onClose()
  }
  const save = () => done(byHand.run({ patientId, policyIds: order.map(({ id }) => id), reason: reason.trim() }))
  const useRules = () => done(byRules.run({ patientId }))
  return (
    <Modal
      title="Who pays first"
      onClose={onClose}
      foot={
        <>
          <ActionButton
            kind="main"
            reason={reason.trim() ? undefined : 'Say why first.'}
            busy={byHand.busy ? 'Saving…' : undefined}
            onPress={() => void save()}
          >
            Save this order
          </ActionButton>
          <ActionButton busy={byRules.busy ? 'Ordering…' : undefined} onPress={() => void useRules()}>
            Order by the rules
          </ActionButton>
        </>
      }
    >
      <ol className="order-list">
        {order.map((policy, i) => (
          <li key={policy.id} className="line">
            <span className="strong">
              {i + 1}. {policy.payerName}
            </span>
            {i > 0 && (
              <button className="btn btn-small" type="button" onClick={() => raise(i)}>
                <ArrowUp aria-hidden="true" />
                Earlier<span className="vh">: {policy.payerName}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <TextField label="Why" hint="The next person reads this." rows={2} value={reason} wrong={wrong} onChange={setReason} />
      <RefusalNote refusal={wrong ? undefined : (byHand.refusal ?? byRules.refusal)} />
    </Modal>
  )
}
