import { useState } from 'react'
import { ShieldQuestion, Stamp } from 'lucide-react'
import { unmask } from '../../../gql/fragment-masking.ts'
import type { AuthorizationRowFragment, PolicyCardFragment, WholeCoverageFragment } from '../../../gql/graphql.ts'
import { showDay } from '../../../format/day.ts'
import { AskAuthorization } from '../../../parts/coverage/ask-authorization.tsx'
import { authorizationRow } from '../../../parts/coverage/authorization-row.ts'
import { AuthorizationTable } from '../../../parts/coverage/authorization-table.tsx'
import { ChangeAuthorization } from '../../../parts/coverage/change-authorization.tsx'
import { EnterAuthorization } from '../../../parts/coverage/enter-authorization.tsx'
import { OrderPolicies } from '../../../parts/coverage/order-policies.tsx'
import { policyCard } from '../../../parts/coverage/policy-card.ts'
import { PolicyFacts } from '../../../parts/coverage/policy-facts.tsx'
import { OrderButton, PolicySection } from '../../../parts/coverage/policy-section.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Empty } from '../../../ui/empty.tsx'

type Open =
  | { what: 'order' | 'enter' | 'ask' }
  | { what: 'facts'; policy: PolicyCardFragment }
  | { what: 'change'; authorization: AuthorizationRowFragment }

/** Who insures a patient, in which order and why, what the insurers answered, and what they have allowed. */
export function CoverageBody({ coverage }: { coverage: WholeCoverageFragment }) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const { today, mayWork } = coverage
  const policies = unmask(policyCard, coverage.policies)
  const inForce = policies.filter(({ isInForce }) => isInForce)
  const authorizations = unmask(authorizationRow, coverage.authorizations)
  return (
    <>
      <div className="stack">
        <h1>{coverage.name}</h1>
        <p className="second">
          Patient {coverage.number} · born {showDay(coverage.birthDate)}
        </p>
        {mayWork && inForce.length > 1 && (
          <p className="actions">
            <OrderButton onPress={() => setOpen({ what: 'order' })} />
          </p>
        )}
      </div>
      {policies.length === 0 && (
        <Empty icon={ShieldQuestion} title="No insurance on record">
          <p>Visits of this patient are billed to the patient.</p>
        </Empty>
      )}
      {coverage.policies.map((policy, i) => (
        <PolicySection
          key={policy.id}
          policy={policy}
          today={today}
          mayWork={mayWork}
          isMain={i === 0}
          onFacts={facts => setOpen({ what: 'facts', policy: facts })}
        />
      ))}
      <section className="s-section stack" aria-labelledby="authorizations">
        <h2 id="authorizations">Authorizations</h2>
        {mayWork && inForce.length > 0 && (
          <p className="actions">
            <ActionButton haspopup="dialog" onPress={() => setOpen({ what: 'ask' })}>
              Ask for an authorization
            </ActionButton>
            <ActionButton haspopup="dialog" onPress={() => setOpen({ what: 'enter' })}>
              Enter one
            </ActionButton>
          </p>
        )}
        {authorizations.length === 0 ? (
          <Empty icon={Stamp} title="No authorization on record">
            <p>What an insurer allows before the visit stands here, with what is left of it.</p>
          </Empty>
        ) : (
          <AuthorizationTable authorizations={authorizations} onChange={authorization => setOpen({ what: 'change', authorization })} />
        )}
      </section>
      {open?.what === 'order' && <OrderPolicies patientId={coverage.id} policies={inForce} onClose={close} />}
      {open?.what === 'facts' && <PolicyFacts policy={open.policy} onClose={close} />}
      {open?.what === 'enter' && <EnterAuthorization policies={inForce} today={today} onClose={close} />}
      {open?.what === 'ask' && <AskAuthorization policies={inForce} today={today} onClose={close} />}
      {open?.what === 'change' && <ChangeAuthorization authorization={open.authorization} today={today} onClose={close} />}
    </>
  )
}
