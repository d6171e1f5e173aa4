import { Link } from 'react-router'
import { showMoment } from '../../format/day.ts'
import type { ImportRowFragment } from '../../gql/graphql.ts'
import { ImportChip } from './import-chip.tsx'
import { showCount } from './show-count.ts'

/** Imports, newest first as the server gives them. */
export function ImportTable({ runs }: { runs: readonly ImportRowFragment[] }) {
  return (
    <div className="paper bleed scroll-x cards" tabIndex={0} role="group" aria-label="Imports">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">From</th>
            <th scope="col">Started</th>
            <th scope="col" className="num">
              Read
            </th>
            <th scope="col" className="num">
              Added
            </th>
            <th scope="col" className="num">
              Refused
            </th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(run => (
            <tr key={run.id}>
              <th scope="row">
                <Link className="tap-row" to={`/admin/imports/${run.id}`}>
                  {run.kind}
                </Link>
              </th>
              <td data-label="From">{run.source}</td>
              <td data-label="Started">{showMoment(run.startedAt)}</td>
              <td data-label="Read" className="num">
                {showCount(run.read)}
              </td>
              <td data-label="Added" className="num">
                {showCount(run.added)}
              </td>
              <td data-label="Refused" className="num">
                {showCount(run.refused)}
              </td>
              <td>
                <ImportChip status={run.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
