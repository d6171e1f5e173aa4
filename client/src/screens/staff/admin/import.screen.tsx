import { useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { graphql } from '../../../gql/gql.ts'
import { ImportDetail } from '../../../parts/admin/import-detail.tsx'
import { Load } from '../../../ui/load.tsx'
import { NotHere } from '../not-here.tsx'
import { AdminBones } from './admin-bones.tsx'
import { AdminPage } from './admin-page.tsx'
import { useFollow } from './use-follow.ts'

const importQuery = graphql(`
  query Import($id: ID!) {
    ...Frame
    import(id: $id) {
      id
      status
      ...ImportDetail
    }
  }
`)

/** One import: counts and the list of problems. */
export default function ImportScreen() {
  const { id = '' } = useParams()
  const query = useQuery(importQuery, { variables: { id } })
  useFollow(query, query.data?.import?.status === 'RUNNING')
  return (
    <AdminPage title="Import" back={{ to: '/admin/imports', label: 'Back to the imports' }}>
      <Load query={query} bones={<AdminBones label="Loading the import" />} failed="The import could not be loaded">
        {data => (data.import ? <ImportDetail run={data.import} /> : <NotHere thing="import" to="/admin/imports" list="the imports" />)}
      </Load>
    </AdminPage>
  )
}
