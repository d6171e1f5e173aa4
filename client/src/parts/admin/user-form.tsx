import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { Role, UserRowFragment } from '../../gql/graphql.ts'
import { announce } from '../../ui/announcer.tsx'
import { CheckList } from '../../ui/check-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DisableUser } from './disable-user.tsx'
import { roleDoes, roleName, staffRoles } from './role-names.ts'
import { SaveForm } from './save-form.tsx'

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
    <SaveForm
      title={user ? `Change ${user.name}` : 'Add a user'}
      busy={command.busy}
      reason={roles.length === 0 ? 'Give at least one role.' : undefined}
      refusal={refusal?.field && refusal.field !== 'roles' ? undefined : refusal}
      onSave={save}
      onClose={onClose}
      after={user && !user.isDisabled && <DisableUser user={user} onDone={onClose} />}
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
    </SaveForm>
  )
}

function Roles({ roles, onChange }: { roles: readonly Role[]; onChange: (roles: readonly Role[]) => void }) {
  const toggle = (role: Role) => onChange(roles.includes(role) ? roles.filter(known => known !== role) : [...roles, role])
  return <CheckList legend="Roles" names={staffRoles} words={roleName} means={roleDoes} isOn={role => roles.includes(role)} onToggle={toggle} />
}
