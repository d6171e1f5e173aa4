import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Cable, Plus } from 'lucide-react'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { ConnectionCard } from '../../../parts/admin/connection-card.tsx'
import { ConnectionForm } from '../../../parts/admin/connection-form.tsx'
import { connectionCard } from '../../../parts/admin/connection-row.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { AdminBones } from './admin-bones.tsx'
import { AdminPage } from './admin-page.tsx'

const connectionsQuery = graphql(`
  query Connections {
    ...Frame
    connections {
      id
      ...ConnectionCard
    }
  }
`)
registerList('Connections', event => event.kind.startsWith('exchange') || event.kind.startsWith('connection'))

/** Where claims go out and answers come in, file by file. */
export default function ConnectionsScreen() {
  const query = useQuery(connectionsQuery)
  const [editing, setEditing] = useState<string>()
  const connections = unmask(connectionCard, query.data?.connections ?? [])
  const add = (
    <ActionButton kind="main" haspopup="dialog" onPress={() => setEditing('new')}>
      <Plus aria-hidden="true" />
      Add a connection
    </ActionButton>
  )
  return (
    <AdminPage title="Connections">
      <Load query={query} bones={<AdminBones label="Loading connections" />} failed="The connections could not be loaded">
        {() =>
          connections.length === 0 ? (
            <Empty icon={Cable} title="No connection yet">
              <p>Claims are made, but nothing goes out before one stands here. The simulator answers like an insurer, for trying things out.</p>
              <p className="actions">{add}</p>
            </Empty>
          ) : (
            <>
              <p className="actions">{add}</p>
              {connections.map(connection => (
                <ConnectionCard key={connection.id} connection={connection} onEdit={() => setEditing(connection.id)} />
              ))}
            </>
          )
        }
      </Load>
      {editing && (
        <ConnectionForm key={editing} connection={connections.find(connection => connection.id === editing)} onClose={() => setEditing(undefined)} />
      )}
    </AdminPage>
  )
}
