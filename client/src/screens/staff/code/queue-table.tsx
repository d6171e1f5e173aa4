import { Link } from 'react-router'
import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { showMoney } from '../../../format/money.ts'
import type { QueueRowFragment } from '../../../gql/graphql.ts'
import { waitingFor } from './waiting-for.ts'

/** Why it is here comes first; a table on a desk, cards on a phone. */
export function QueueTable({ rows }: { rows: readonly QueueRowFragment[] }) {
  const now = Date.now()
  return (
    <div className="paper bleed queue">
      <table className="table">
        <caption className="vh">Encounters to review</caption>
        <thead>
          <tr>
            <th scope="col">Why it is here</th>
            <th scope="col">Encounter</th>
            <th scope="col">Insurer</th>
            <th scope="col" className="num">
              Charges
            </th>
            <th scope="col" className="num">
              Waiting
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.id} className={i === 0 ? 'is-next' : undefined}>
              <td>
                <Why row={row} />
              </td>
              <th scope="row">
                <Link className="tap-row" to={`/code/${row.id}`}>
                  {row.number}
                </Link>{' '}
                <span className="plain">{row.title}</span>
              </th>
              <td>{row.payerName ?? 'No insurer'}</td>
              <td className="num">{showMoney(row.charged)}</td>
              <td className="num">{waitingFor(row.waitingSince, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Why({ row }: { row: QueueRowFragment }) {
  const Glyph = row.openBlocks > 0 ? OctagonAlert : TriangleAlert
  return (
    <span className={`chip chip-bare ${row.openBlocks > 0 ? 'tone-critical' : 'tone-caution'}`}>
      <Glyph aria-hidden="true" />
      {row.reasonText ?? 'To review'}
    </span>
  )
}
