import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { ConnectionCardFragment } from '../../gql/graphql.ts'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { PartnerFields, WayFields } from './connection-fields.tsx'
import { inputOf, valuesOf, withKind, type ConnectionValues } from './connection-values.ts'
import { kindName, kinds } from './connection-words.ts'
import { SaveForm } from './save-form.tsx'

const saveConnection = graphql(`
  mutation SaveConnection($id: ID, $input: ConnectionInput!) {
    saveConnection(id: $id, input: $input) {
      __typename
      ... on Connection {
        ...ConnectionCard
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

interface ConnectionFormProps {
  connection: ConnectionCardFragment | undefined
  onClose: () => void
}

/** Adds a connection or changes one; its kind stays. */
export function ConnectionForm({ connection, onClose }: ConnectionFormProps) {
  const [values, setValues] = useState(() => valuesOf(connection))
  const command = useCommand(saveConnection)
  const client = useApolloClient()
  const { refusal } = command
  const set = (change: Partial<ConnectionValues>) => setValues(before => ({ ...before, ...change }))
  const wrong = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  const fields = { values, set, wrong }

  async function save() {
    const saved = await command.run({ id: connection?.id ?? null, input: inputOf(values) })
    if (!saved) return
    announce(`${values.name.trim()} is saved.`)
    onClose()
    if (!connection) await client.refetchQueries({ include: ['Connections'] })
  }
  return (
    <SaveForm
      title={connection ? `Change ${connection.name}` : 'Add a connection'}
      busy={command.busy}
      reason={undefined}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField label="Name" value={values.name} wrong={wrong('name')} onChange={name => set({ name })} />
      {connection ? (
        <p className="second">Kind: {kindName[connection.kind]}</p>
      ) : (
        <ChoiceField label="Kind" value={values.kind} options={kinds} onChange={kind => setValues(before => withKind(before, kind))} />
      )}
      <WayFields {...fields} />
      <PartnerFields {...fields} />
    </SaveForm>
  )
}
