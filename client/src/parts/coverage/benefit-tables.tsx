import { showMoney } from '../../format/money.ts'
import type { EligibilityAnswerFragment } from '../../gql/graphql.ts'

type NetworkOf = EligibilityAnswerFragment['networks'][number]

/** The figures of one network, never beside those of another in one table. */
export function BenefitTables({ network, id }: { network: NetworkOf; id: string }) {
  return (
    <section className="stack network" aria-labelledby={id}>
      <h3 id={id}>{network.title}</h3>
      {network.limits.length > 0 && <Limits limits={network.limits} label={`Deductible and maximum, ${network.title.toLowerCase()}`} />}
      {network.shares.length > 0 && <Shares shares={network.shares} label={`What the patient pays, ${network.title.toLowerCase()}`} />}
    </section>
  )
}

function Limits({ limits, label }: { limits: NetworkOf['limits']; label: string }) {
  return (
    <div className="paper bleed scroll-x cards" tabIndex={0} role="group" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Limit</th>
            <th scope="col">For whom</th>
            <th scope="col" className="num">
              Amount
            </th>
            <th scope="col" className="num">
              Left
            </th>
          </tr>
        </thead>
        <tbody>
          {limits.map((limit, i) => (
            <tr key={i}>
              <th scope="row">
                {limit.name}
                <Below lines={[limit.services.join(', '), ...limit.messages]} />
              </th>
              <td data-label="For whom">{limit.forWhom}</td>
              <td data-label="Amount" className="num">
                {limit.total == null ? 'Not said' : `${showMoney(limit.total)} ${limit.per}`}
              </td>
              <td data-label="Left" className="num">
                {limit.remaining == null ? 'Not said' : showMoney(limit.remaining)}
                {limit.used != null && <span className="second block">{showMoney(limit.used)} used</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Shares({ shares, label }: { shares: NetworkOf['shares']; label: string }) {
  return (
    <div className="paper bleed scroll-x cards" tabIndex={0} role="group" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">The patient pays</th>
            <th scope="col">For whom</th>
            <th scope="col" className="num">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share, i) => (
            <tr key={i}>
              <th scope="row">
                {share.name}
                <Below lines={linesOf(share)} />
              </th>
              <td data-label="For whom">{share.forWhom}</td>
              <td data-label="Share" className="num">
                {[share.amount == null ? share.percent : showMoney(share.amount), share.per].filter(Boolean).join(' ') || 'Not said'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const linesOf = (share: NetworkOf['shares'][number]): string[] => [
  share.services.join(', '),
  share.procedure ? `Procedure ${share.procedure}` : '',
  share.places.length > 0 ? `Place of service ${share.places.join(', ')} only` : '',
  share.needsAuthorization ? 'Authorization needed' : '',
  ...share.messages,
]

function Below({ lines }: { lines: readonly string[] }) {
  return lines
    .filter(line => line !== '')
    .map(line => (
      <span key={line} className="second block plain">
        {line}
      </span>
    ))
}
