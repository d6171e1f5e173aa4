import { graphql } from '../../gql/gql.ts'
import type { AuditRowFragment } from '../../gql/graphql.ts'
import { showMoment } from '../../format/day.ts'

export const auditRow = graphql(`
  fragment AuditRow on AuditRow {
    id
    at
    actorName
    action
    operation
    patientName
    outcome
  }
`)

/** The trail as it was written: who, what, about whom, and whether it was allowed. */
export function AuditTable({ rows }: { rows: readonly AuditRowFragment[] }) {
  return (
    <div className="paper bleed scroll-x cards" tabIndex={0} role="group" aria-label="Audit trail">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Did</th>
            <th scope="col">About</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td>{showMoment(row.at)}</td>
              <th scope="row">{row.actorName}</th>
              <td>
                {row.action} <span className="second">{row.operation}</span>
              </td>
              <td data-label="About">{row.patientName ?? ''}</td>
              <td data-label="Outcome">{row.outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
