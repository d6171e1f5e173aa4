import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { graphql } from '../../../gql/gql.ts'
import { FilterChoice } from '../../../ui/choice-field.tsx'
import { useMedia } from '../../../ui/use-media.ts'
import { addressOf, directions, fileKinds, statuses, type FilesChoice } from './files-url.ts'

const connectionsQuery = graphql(`
  query FileConnections {
    connections {
      id
      name
    }
  }
`)

/** Filters in a row; on a phone the first, and the others when asked for or in use. */
export function FileFilters({ choice, onChange }: { choice: FilesChoice; onChange: (next: URLSearchParams) => void }) {
  const isWide = useMedia('(min-width: 64rem)')
  const isUsed = Object.entries(choice).some(([name, value]) => name !== 'status' && value !== '')
  const [isOpen, setOpen] = useState(isUsed)
  const set = (change: Partial<FilesChoice>) => onChange(addressOf({ ...choice, ...change }))
  return (
    <div className="filters" role="search" aria-label="Files">
      <FilterChoice label="State" value={choice.status} options={statuses} onChange={status => set({ status })} />
      {isWide || isOpen ? (
        <MoreFilters choice={choice} set={set} />
      ) : (
        <button className="filter" type="button" aria-expanded={false} onClick={() => setOpen(true)}>
          More filters
        </button>
      )}
    </div>
  )
}

/** Someone who may not read the connections filters without them. */
function MoreFilters({ choice, set }: { choice: FilesChoice; set: (change: Partial<FilesChoice>) => void }) {
  const { data } = useQuery(connectionsQuery, { errorPolicy: 'ignore' })
  const connections = [{ value: '', label: 'any' }, ...(data?.connections ?? []).map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <>
      <FilterChoice label="Way" value={choice.direction} options={directions} onChange={direction => set({ direction })} />
      <FilterChoice label="Kind" value={choice.kind} options={fileKinds} onChange={kind => set({ kind })} />
      <FilterChoice label="Connection" value={choice.connection} options={connections} onChange={connection => set({ connection })} />
      <label className="filter">
        From: <input type="date" value={choice.from} onChange={event => set({ from: event.target.value })} />
      </label>
      <label className="filter">
        To: <input type="date" value={choice.to} onChange={event => set({ to: event.target.value })} />
      </label>
    </>
  )
}
