import { useId, useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { Role, UserRowFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Modal } from '../../ui/modal.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DisableUser } from './disable-user.tsx'
import { roleDoes, roleName, staffRoles } from './role-names.ts'

const saveUser = graphql(`
  mutation SaveUser($id: ID, $input: UserInput!) {
    saveUser(id: $id, input: $input) {
      __typename
      ... on User {
        ...UserRow
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

interface UserFormProps {
  /** Left out for a new one. */
  user: UserRowFragment | undefined
  onClose: () => void
}

/** Adds a user or changes one; disabling stands at the end, since it ends their sessions. */
export function UserForm({ user, onClose }: UserFormProps) {
  const [name, setName] = useState(user?.name ?? '')
  const [email, setEmail] = useState(user?.email ?? '')
  const [password, setPassword] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(user?.roles ?? [])
  const command = useCommand(saveUser)
  const client = useApolloClient()
  const formId = useId()
  const { refusal } = command
  const wrong = (field: string) => (refusal?.field === field ? refusal.message : undefined)

  async function save() {
    const input = { name: name.trim(), email: email.trim(), roles: [...roles], password: password || null }
    const saved = await command.run({ id: user?.id ?? null, input })
    if (!saved) return
    announce(`${input.name} is saved.`)
    onClose()
    if (!user) await client.refetchQueries({ include: ['Users'] })
  }
  return (
    <Modal
      title={user ? `Change ${user.name}` : 'Add a user'}
      onClose={onClose}
      foot={
        <ActionButton
          kind="main"
          type="submit"
          form={formId}
          reason={roles.length === 0 ? 'Give at least one role.' : undefined}
          busy={command.busy ? 'Saving…' : undefined}
        >
          Save
        </ActionButton>
      }
    >
      <form
        className="stack stack-fields"
        id={formId}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField label="Name" value={name} wrong={wrong('name')} onChange={setName} />
        <TextField label="Work e-mail" type="email" value={email} wrong={wrong('email')} onChange={setEmail} />
        <TextField
          label={user ? 'New password' : 'First password'}
          hint={user ? 'Leave empty to keep the one they have.' : 'Hand it over in person.'}
          type="password"
          autoComplete="new-password"
          value={password}
          wrong={wrong('password')}
          onChange={setPassword}
        />
        <Roles roles={roles} onChange={setRoles} />
        <RefusalNote refusal={refusal?.field && refusal.field !== 'roles' ? undefined : refusal} onRetry={() => void save()} />
      </form>
      {user && !user.isDisabled && <DisableUser user={user} onDone={onClose} />}
    </Modal>
  )
}

function Roles({ roles, onChange }: { roles: readonly Role[]; onChange: (roles: readonly Role[]) => void }) {
  const toggle = (role: Role) => onChange(roles.includes(role) ? roles.filter(known => known !== role) : [...roles, role])
  return (
    <fieldset>
      <legend>Roles</legend>
      <div className="paper choices">
        {staffRoles.map(role => (
          <label className="choice" key={role}>
            <input type="checkbox" checked={roles.includes(role)} onChange={() => toggle(role)} />
            <span>{roleName[role]}</span>
            <span />
            <span className="second">{roleDoes[role]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
