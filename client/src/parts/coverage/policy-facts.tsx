import { useState } from 'react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { Custody, EmploymentOf, MedicareEntitlement, PolicyCardFragment } from '../../gql/graphql.ts'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SaveForm } from '../admin/save-form.tsx'

const savePolicyFacts = graphql(`
  mutation SavePolicyFacts($policyId: ID!, $facts: PolicyFactsInput!) {
    savePolicyFacts(policyId: $policyId, facts: $facts) {
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

type Choice<Value extends string> = Value | ''
type YesNo = 'yes' | 'no'

const employments: readonly { value: Choice<EmploymentOf>; label: string }[] = [
  { value: '', label: 'Not asked yet' },
  { value: 'SELF', label: 'The patient’s present work' },
  { value: 'SPOUSE', label: 'The spouse’s present work' },
  { value: 'FAMILY', label: 'Present work of somebody else in the family' },
  { value: 'NOBODY', label: 'Nobody’s present work: retired, COBRA or bought' },
]
const entitlements: readonly { value: Choice<MedicareEntitlement>; label: string }[] = [
  { value: '', label: 'Not asked yet' },
  { value: 'AGE', label: 'Age' },
  { value: 'DISABILITY', label: 'Disability' },
  { value: 'KIDNEY_DISEASE', label: 'Kidney disease' },
]
const custodies: readonly { value: Choice<Custody>; label: string }[] = [
  { value: '', label: 'The parents live together, or it was not asked' },
  { value: 'CUSTODIAL', label: 'The parent who has the child' },
  { value: 'SPOUSE_OF_CUSTODIAL', label: 'The spouse of the parent who has the child' },
  { value: 'NOT_CUSTODIAL', label: 'The other parent' },
]
const yesNo: readonly { value: YesNo; label: string }[] = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
]

/** What the rules of payer order ask about a policy. Saving orders the policies anew. */
export function PolicyFacts({ policy, onClose }: { policy: PolicyCardFragment; onClose: () => void }) {
  const { facts } = policy
  const [employmentOf, setEmploymentOf] = useState<Choice<EmploymentOf>>(facts.employmentOf ?? '')
  const [employees, setEmployees] = useState(facts.employees == null ? '' : String(facts.employees))
  const [entitledBy, setEntitledBy] = useState<Choice<MedicareEntitlement>>(facts.entitledBy ?? '')
  const [kidneyDiseaseFrom, setKidneyDiseaseFrom] = useState(facts.kidneyDiseaseFrom ?? '')
  const [isMedigap, setMedigap] = useState<YesNo>(facts.isMedigap ? 'yes' : 'no')
  const [isCourtOrdered, setCourtOrdered] = useState<YesNo>(facts.isCourtOrdered ? 'yes' : 'no')
  const [custody, setCustody] = useState<Choice<Custody>>(facts.custody ?? '')
  const command = useCommand(savePolicyFacts)
  const { refusal } = command
  const isNumber = /^\d{0,7}$/.test(employees.trim())

  async function save() {
    const saved = await command.run({
      policyId: policy.id,
      facts: {
        employmentOf: employmentOf || null,
        employees: employees.trim() ? Number(employees) : null,
        entitledBy: entitledBy || null,
        kidneyDiseaseFrom: kidneyDiseaseFrom || null,
        isMedigap: isMedigap === 'yes',
        isCourtOrdered: isCourtOrdered === 'yes',
        custody: custody || null,
        paysFor: facts.paysFor ?? null,
      },
    })
    if (!saved) return
    announce('Saved. The policies are in order.')
    onClose()
  }
  return (
    <SaveForm
      title={`What decides the turn of ${policy.payerName}`}
      busy={command.busy}
      reason={isNumber ? undefined : 'The number of employees is a whole number.'}
      refusal={refusal?.field === 'employees' ? undefined : refusal}
      onSave={save}
      onClose={onClose}
    >
      {policy.kind === 'MEDICARE' ? (
        <>
          <ChoiceField label="The patient has Medicare by" value={entitledBy} options={entitlements} onChange={setEntitledBy} />
          {entitledBy === 'KIDNEY_DISEASE' && (
            <TextField label="First day of Medicare by kidney disease" type="date" value={kidneyDiseaseFrom} onChange={setKidneyDiseaseFrom} />
          )}
        </>
      ) : (
        <>
          <ChoiceField label="The plan comes from" value={employmentOf} options={employments} onChange={setEmploymentOf} />
          <TextField
            label="Employees of that employer"
            hint="Leave empty if nobody has asked"
            inputMode="numeric"
            value={employees}
            wrong={refusal?.field === 'employees' ? refusal.message : undefined}
            onChange={setEmployees}
          />
          <ChoiceField label="It pays what Medicare leaves (Medigap)" value={isMedigap} options={yesNo} onChange={setMedigap} />
          <ChoiceField
            label="A court says that this plan pays first for the child"
            value={isCourtOrdered}
            options={yesNo}
            onChange={setCourtOrdered}
          />
          <ChoiceField label="Whose plan it is, for a child" value={custody} options={custodies} onChange={setCustody} />
        </>
      )}
    </SaveForm>
  )
}
