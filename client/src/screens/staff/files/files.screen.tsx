import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { useSearchParams } from 'react-router'
import { FileStack } from 'lucide-react'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { fileRow } from '../../../parts/files/file-row.ts'
import { FileSheet } from '../../../parts/files/file-sheet.tsx'
import { FileTable } from '../../../parts/files/file-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { AdminBones } from '../admin/admin-bones.tsx'
import { AdminPage } from '../admin/admin-page.tsx'
import { MoreButton } from '../more-button.tsx'
import { FileFilters } from './file-filters.tsx'
import { choiceFrom, filterOf } from './files-url.ts'

const filesQuery = graphql(`
  query ExchangeFiles($filter: ExchangeFileFilter, $first: Int, $after: String) {
    ...Frame
    exchangeFiles(filter: $filter, first: $first, after: $after) {
      items {
        id
        name
        ...FileRow
      }
      next
    }
  }
`)
for (const name of ['ExchangeFiles', 'ExchangeFile']) registerList(name, event => event.kind.startsWith('exchange'))

const pageSize = 50

/** Everything that went out and came in, what somebody has to look at first. The choice lives in the address. */
export default function FilesScreen() {
  const [params, setParams] = useSearchParams()
  const choice = choiceFrom(params)
  const query = useQuery(filesQuery, { variables: { filter: filterOf(choice), first: pageSize } })
  const [openId, setOpenId] = useState<string>()
  const page = query.data?.exchangeFiles
  const open = page?.items.find(file => file.id === openId)
  return (
    <AdminPage title="Files">
      <FileFilters choice={choice} onChange={next => setParams(next, { replace: true })} />
      <Load query={query} bones={<AdminBones label="Loading files" />} failed="The files could not be loaded">
        {({ exchangeFiles: { items, next } }) =>
          items.length === 0 ? (
            <Empty icon={FileStack} title="No file here">
              <p>Files show here as they go out and come in. With other filters there may be some.</p>
            </Empty>
          ) : (
            <div className="stack">
              <FileTable files={unmask(fileRow, items)} onOpen={setOpenId} />
              {next && <MoreButton here={items.length} onMore={() => query.fetchMore({ variables: { after: next } })} />}
            </div>
          )
        }
      </Load>
      {openId && <FileSheet key={openId} id={openId} name={open?.name ?? 'File'} onClose={() => setOpenId(undefined)} />}
    </AdminPage>
  )
}
