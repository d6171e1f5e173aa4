import { useQuery } from '@apollo/client/react'
import { FileInput } from 'lucide-react'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { importRow } from '../../../parts/admin/import-row.ts'
import { ImportTable } from '../../../parts/admin/import-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { AdminBones } from './admin-bones.tsx'
import { AdminPage } from './admin-page.tsx'
import { useFollow } from './use-follow.ts'

const importsQuery = graphql(`
  query Imports {
    ...Frame
    imports {
      id
      status
      ...ImportRow
    }
  }
`)

/** What was read in, and what came of it. */
export default function ImportsScreen() {
  const query = useQuery(importsQuery)
  useFollow(query, query.data?.imports.some(run => run.status === 'RUNNING') ?? false)
  return (
    <AdminPage title="Imports">
      <p className="second">
        Nothing is overwritten: an import is known by its content, so reading the same file twice adds nothing. Start one with{' '}
        <code>cleanclaim import</code>.
      </p>
      <Load query={query} bones={<AdminBones label="Loading imports" />} failed="The imports could not be loaded">
        {({ imports }) =>
          imports.length === 0 ? (
            <Empty icon={FileInput} title="Nothing imported yet">
              <p>Visits, code sets and prices show here once they are read in, with what was refused and why.</p>
            </Empty>
          ) : (
            <ImportTable runs={unmask(importRow, imports)} />
          )
        }
      </Load>
    </AdminPage>
  )
}
