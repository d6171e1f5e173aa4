import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ClaimLedgerFragment } from '../../gql/graphql.ts'
import { showMoney } from '../../format/money.ts'
import { showDay } from '../../format/day.ts'

export const claimLedger = graphql(`
  fragment ClaimLedger on Claim {
    open
    entries {
      id
      journalId
      kind
      label
      account
      amount
      effectiveOn
      postedAt
      source
    }
  }
`)

type Entry = ClaimLedgerFragment['entries'][number]

/** Entries that were posted together, in the order of the server. */
function journalsOf(entries: readonly Entry[]): Entry[][] {
  const journals = new Map<string, Entry[]>()
  for (const entry of entries) {
    const journal = journals.get(entry.journalId)
    if (journal) journal.push(entry)
    else journals.set(entry.journalId, [entry])
  }
  return [...journals.values()]
}

/** How this balance came about: the double entry behind it, line by line. Nothing is added up here; the server adds. */
export function ClaimLedger(props: { claim: FragmentType<typeof claimLedger> }) {
  const claim = unmask(claimLedger, props.claim)
  const journals = journalsOf(claim.entries)
  return (
    <section className="s-section" aria-labelledby="ledger">
      <h2 id="ledger">How this balance came about</h2>
      {journals.length === 0 ? (
        <p className="second">Nothing is booked yet. The first entries come when the visit is finalised.</p>
      ) : (
        <>
          <p className="second ledger-says">Each booking adds up to $0.00: what one account gains, another gives.</p>
          <div className="paper bleed scroll-x" tabIndex={0} role="group" aria-labelledby="ledger">
            <table className="table ledger">
              <thead>
                <tr>
                  <th scope="col">Account</th>
                  <th scope="col">From</th>
                  <th scope="col" className="num">
                    Amount
                  </th>
                </tr>
              </thead>
              {journals.map(journal => (
                <Journal key={journal[0]?.journalId} entries={journal} />
              ))}
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    Open with the insurer now
                  </th>
                  <td className="num">{showMoney(claim.open)}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

function Journal({ entries }: { entries: readonly Entry[] }) {
  const [first] = entries
  if (!first) return null
  return (
    <tbody>
      <tr className="journal">
        <th scope="rowgroup" colSpan={3}>
          {first.label}
          <span className="second plain"> {showDay(first.effectiveOn)}</span>
        </th>
      </tr>
      {entries.map(entry => (
        <tr key={entry.id}>
          <th scope="row">{entry.account}</th>
          <td className="second">{entry.source}</td>
          <td className="num">{showMoney(entry.amount)}</td>
        </tr>
      ))}
    </tbody>
  )
}
