import { Ban, CircleCheck } from 'lucide-react'
import { showMoment } from '../../format/day.ts'
import type { UserRowFragment } from '../../gql/graphql.ts'
import { rolesText } from './role-names.ts'

/** Users by name, with roles and when they were last seen. */
export function UserTable({ users, onEdit }: { users: readonly UserRowFragment[]; onEdit: (id: string) => void }) {
  return (
    <div className="paper bleed scroll-x cards" tabIndex={0} role="group" aria-label="Users">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Roles</th>
            <th scope="col">Last seen</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {users.map(user => (
            <tr key={user.id}>
              <th scope="row">
                <button className="link" type="button" aria-haspopup="dialog" onClick={() => onEdit(user.id)}>
                  {user.name}
                </button>
              </th>
              <td data-label="E-mail">{user.email}</td>
              <td data-label="Roles">{rolesText(user.roles)}</td>
              <td data-label="Last seen">{user.lastSeenAt ? showMoment(user.lastSeenAt) : 'Never'}</td>
              <td>
                {user.isDisabled ? (
                  <span className="chip chip-bare muted">
                    <Ban aria-hidden="true" />
                    Disabled
                  </span>
                ) : (
                  <span className="chip chip-bare tone-positive">
                    <CircleCheck aria-hidden="true" />
                    Active
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
