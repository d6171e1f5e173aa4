import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { ScrollText } from 'lucide-react'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { auditRow, AuditTable } from '../../../parts/admin/audit-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { MoreButton } from '../more-button.tsx'
import { AdminBones } from './admin-bones.tsx'
import { AdminPage } from './admin-page.tsx'

const pageSize = 50

const auditQuery = graphql(`
  query Audit($first: Int, $after: String) {
    ...Frame
    audit(first: $first, after: $after) {
      id
      ...AuditRow
    }
  }
`)

/** Who looked at or changed what, newest first. Read anew each time: a cached trail would be a stale one. */
export default function AuditScreen() {
  const query = useQuery(auditQuery, { variables: { first: pageSize }, fetchPolicy: 'network-only' })
  const [isWhole, setWhole] = useState(false)
  async function more() {
    const after = query.data?.audit.at(-1)?.id ?? null
    const { data } = await query.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({ ...before, audit: [...before.audit, ...fetchMoreResult.audit] }),
    })
    if (!data || data.audit.length < pageSize) setWhole(true)
  }
  return (
    <AdminPage title="Audit">
      <Load query={query} bones={<AdminBones label="Loading the trail" />} failed="The audit trail could not be loaded">
        {({ audit }) =>
          audit.length === 0 ? (
            <Empty icon={ScrollText} title="Nothing recorded yet">
              <p>Every look at a patient’s data and every change is written here and cannot be erased.</p>
            </Empty>
          ) : (
            <>
              <AuditTable rows={unmask(auditRow, audit)} />
              {audit.length >= pageSize && !isWhole && <MoreButton here={audit.length} onMore={more} />}
            </>
          )
        }
      </Load>
    </AdminPage>
  )
}
