import type { PayerRowFragment } from '../../gql/graphql.ts'

/** Insurers by name. */
export function PayerTable({ payers, onEdit }: { payers: readonly PayerRowFragment[]; onEdit: (id: string) => void }) {
  return (
    <div className="paper bleed scroll-x cards" tabIndex={0} role="group" aria-label="Insurers">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Insurer</th>
            <th scope="col">Payer id</th>
            <th scope="col">Kind</th>
            <th scope="col" className="num">
              Filing limit
            </th>
            <th scope="col">Claims go by</th>
            <th scope="col">Questions go by</th>
          </tr>
        </thead>
        <tbody>
          {payers.map(payer => (
            <tr key={payer.id}>
              <th scope="row">
                <button className="link" type="button" aria-haspopup="dialog" onClick={() => onEdit(payer.id)}>
                  {payer.name}
                </button>
              </th>
              <td data-label="Payer id">{payer.payerId}</td>
              <td data-label="Kind">{payer.filingIndicator}</td>
              <td data-label="Filing limit" className="num">
                {payer.filingLimitDays === null ? 'As usual' : `${payer.filingLimitDays} days`}
              </td>
              <td data-label="Claims go by">{payer.connectionName ?? 'Nothing yet'}</td>
              <td data-label="Questions go by">{payer.inquiryConnectionName ?? (payer.connectionName ? 'The same' : 'Nothing yet')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
