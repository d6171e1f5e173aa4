import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { UserPlus } from 'lucide-react'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { UserForm } from '../../../parts/admin/user-form.tsx'
import { userRow } from '../../../parts/admin/user-row.ts'
import { UserTable } from '../../../parts/admin/user-table.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Load } from '../../../ui/load.tsx'
import { AdminBones } from './admin-bones.tsx'
import { AdminPage } from './admin-page.tsx'

const usersQuery = graphql(`
  query Users {
    ...Frame
    users {
      id
      ...UserRow
    }
  }
`)

/** Who may do what; the id of the one being edited, or `new`. */
export default function UsersScreen() {
  const query = useQuery(usersQuery)
  const [editing, setEditing] = useState<string>()
  const users = unmask(userRow, query.data?.users ?? [])
  return (
    <AdminPage title="Users">
      <Load query={query} bones={<AdminBones label="Loading users" />} failed="The users could not be loaded">
        {() => (
          <>
            <p className="actions">
              <ActionButton kind="main" haspopup="dialog" onPress={() => setEditing('new')}>
                <UserPlus aria-hidden="true" />
                Add a user
              </ActionButton>
            </p>
            <UserTable users={users} onEdit={setEditing} />
          </>
        )}
      </Load>
      {editing && <UserForm key={editing} user={users.find(user => user.id === editing)} onClose={() => setEditing(undefined)} />}
    </AdminPage>
  )
}
