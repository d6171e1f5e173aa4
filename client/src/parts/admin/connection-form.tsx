import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { ConnectionCardFragment, ConnectionKind } from '../../gql/graphql.ts'
import { announce } from '../../ui/announcer.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
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
const kinds = [
  { value: 'SIMULATOR', label: 'Simulator: answers by itself, for trying out' },
  { value: 'FOLDER', label: 'Folders: files a clearinghouse program picks up' },
] as const satisfies readonly { value: ConnectionKind; label: string }[]

interface ConnectionFormProps {
  connection: ConnectionCardFragment | undefined
  onClose: () => void
}

/** Adds a connection or changes one. */
export function ConnectionForm({ connection, onClose }: ConnectionFormProps) {
  const [name, setName] = useState(connection?.name ?? '')
  const [kind, setKind] = useState<ConnectionKind>(connection?.kind ?? 'SIMULATOR')
  const [outFolder, setOutFolder] = useState(connection?.outFolder ?? '')
  const [inFolder, setInFolder] = useState(connection?.inFolder ?? '')
  const [delay, setDelay] = useState(String(connection?.delaySeconds ?? 5))
  const command = useCommand(saveConnection)
  const client = useApolloClient()
  const { refusal } = command
  const wrong = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  const isFolder = kind === 'FOLDER'
  const delayIsNumber = isFolder || /^\d{1,5}$/.test(delay.trim())

  async function save() {
    const ways = isFolder ? { outFolder: outFolder.trim(), inFolder: inFolder.trim() } : { delaySeconds: Number(delay) }
    const saved = await command.run({ id: connection?.id ?? null, input: { name: name.trim(), kind, ...ways } })
    if (!saved) return
    announce(`${name.trim()} is saved.`)
    onClose()
    if (!connection) await client.refetchQueries({ include: ['Connections'] })
  }
  return (
    <SaveForm
      title={connection ? `Change ${connection.name}` : 'Add a connection'}
      busy={command.busy}
      reason={delayIsNumber ? undefined : 'The delay is a number of seconds.'}
      refusal={refusal?.field ? undefined : refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextField label="Name" value={name} wrong={wrong('name')} onChange={setName} />
      <ChoiceField label="Kind" value={kind} options={kinds} onChange={setKind} />
      {isFolder ? (
        <>
          <TextField label="Folder for claims" hint="On the server" value={outFolder} wrong={wrong('outFolder')} onChange={setOutFolder} />
          <TextField label="Folder for answers" hint="On the server" value={inFolder} wrong={wrong('inFolder')} onChange={setInFolder} />
        </>
      ) : (
        <TextField label="Seconds until it answers" inputMode="numeric" value={delay} wrong={wrong('delaySeconds')} onChange={setDelay} />
      )}
    </SaveForm>
  )
}
