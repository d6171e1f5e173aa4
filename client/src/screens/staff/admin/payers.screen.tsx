import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Building2, Plus } from 'lucide-react'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { PayerForm } from '../../../parts/admin/payer-form.tsx'
import { payerRow } from '../../../parts/admin/payer-row.ts'
import { PayerTable } from '../../../parts/admin/payer-table.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { AdminBones } from './admin-bones.tsx'
import { AdminPage } from './admin-page.tsx'

const payersQuery = graphql(`
  query Payers {
    ...Frame
    payers {
      id
      ...PayerRow
    }
    connections {
      id
      name
      kind
    }
  }
`)

registerList('Payers', event => event.kind.startsWith('payer'))

/** Insurers, their ids and limits, and where their claims go. */
export default function PayersScreen() {
  const query = useQuery(payersQuery)
  const [editing, setEditing] = useState<string>()
  const payers = unmask(payerRow, query.data?.payers ?? [])
  const add = (
    <ActionButton kind="main" haspopup="dialog" onPress={() => setEditing('new')}>
      <Plus aria-hidden="true" />
      Add an insurer
    </ActionButton>
  )
  return (
    <AdminPage title="Insurers">
      <Load query={query} bones={<AdminBones label="Loading insurers" />} failed="The insurers could not be loaded">
        {() =>
          payers.length === 0 ? (
            <Empty icon={Building2} title="No insurers yet">
              <p>A claim can only be sent to an insurer that stands here.</p>
              <p className="actions">{add}</p>
            </Empty>
          ) : (
            <>
              <p className="actions">{add}</p>
              <PayerTable payers={payers} onEdit={setEditing} />
            </>
          )
        }
      </Load>
      {editing && (
        <PayerForm
          key={editing}
          payer={payers.find(payer => payer.id === editing)}
          connections={query.data?.connections ?? []}
          onClose={() => setEditing(undefined)}
        />
      )}
    </AdminPage>
  )
}
