import { useState, type FormEvent } from 'react'
import { useCommand } from '../../cache/use-command.ts'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PracticeFormFragment, PracticeInput } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { TextField } from '../../ui/text-field.tsx'

export const practiceForm = graphql(`
  fragment PracticeForm on Practice {
    id
    name
    npi
    taxId
    taxonomy
    phone
    clia
    timeZone
    address {
      line1
      line2
      city
      state
      zip
    }
  }
`)
const savePractice = graphql(`
  mutation SavePractice($input: PracticeInput!) {
    savePractice(input: $input) {
      __typename
      ... on Practice {
        ...PracticeForm
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

const inputOf = ({ name, npi, taxId, taxonomy, phone, address, clia }: PracticeFormFragment): Required<PracticeInput> => ({
  name,
  npi: npi ?? '',
  taxId: taxId ?? '',
  taxonomy: taxonomy ?? '',
  phone: phone ?? '',
  line1: address?.line1 ?? '',
  line2: address?.line2 ?? null,
  city: address?.city ?? '',
  state: address?.state ?? '',
  zip: address?.zip ?? '',
  clia: clia ?? null,
})

/** The billing provider of every claim. The server checks; what it does not accept is said at the field. */
export function PracticeForm(props: { practice: FragmentType<typeof practiceForm> }) {
  const practice = unmask(practiceForm, props.practice)
  const [draft, setDraft] = useState(() => inputOf(practice))
  const command = useCommand(savePractice)
  const { refusal } = command
  const wrong = (field: keyof PracticeInput) => (refusal?.field === field ? refusal.message : undefined)
  const field = (name: keyof PracticeInput, label: string, hint?: string) => (
    <TextField label={label} hint={hint} value={draft[name] ?? ''} wrong={wrong(name)} onChange={value => setDraft({ ...draft, [name]: value })} />
  )
  async function save() {
    const saved = await command.run({ input: { ...draft, line2: draft.line2 || null, clia: draft.clia || null } })
    if (saved) announce('The practice is saved.')
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void save()
  }
  return (
    <form className="stack stack-fields form-narrow" onSubmit={submit} noValidate>
      {field('name', 'Name')}
      {field('npi', 'NPI', 'Ten digits, of the practice itself')}
      {field('taxId', 'Tax number (EIN)')}
      {field('taxonomy', 'Taxonomy code', 'Like 207Q00000X for family medicine')}
      {field('phone', 'Phone', 'Patients see it when something does not work')}
      {field('line1', 'Address')}
      {field('line2', 'Address, second line')}
      <div className="field-row">
        {field('city', 'City')}
        {field('state', 'State')}
        {field('zip', 'ZIP')}
      </div>
      {field('clia', 'CLIA number', 'Of your own laboratory, if you have one: goes with each test you bill')}
      <p className="second">Days are counted in {practice.timeZone}.</p>
      <RefusalNote refusal={refusal?.field ? undefined : refusal} onRetry={() => void save()} />
      <p className="actions">
        <ActionButton kind="main" type="submit" busy={command.busy ? 'Saving…' : undefined}>
          Save the practice
        </ActionButton>
      </p>
    </form>
  )
}
