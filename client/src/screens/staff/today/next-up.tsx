import { Link } from 'react-router'
import { CircleCheck } from 'lucide-react'
import { showMoney } from '../../../format/money.ts'
import { unmask, type FragmentType } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { DaysLeft } from '../../../parts/claim/days-left.tsx'

export const nextUp = graphql(`
  fragment NextUp on Today {
    next {
      id
      payerName
      statusText
      open
      filingDaysLeft
      reason {
        code
        short
      }
    }
    ready {
      count
    }
  }
`)

/** The one claim to open now, by dollars and days left. */
export function NextUp(props: { today: FragmentType<typeof nextUp> }) {
  const { next, ready } = unmask(nextUp, props.today)
  if (!next) return <AllWorked ready={ready.count} />
  return (
    <section className="next-up" aria-labelledby="next">
      <div className="stack">
        <h2 id="next" className="second label">
          Next, by dollars and days left
        </h2>
        <p className="lead-line">
          <b>{next.payerName}</b>,{' '}
          {next.reason ? (
            <>
              <span className="code">{next.reason.code}</span> · {next.reason.short}
            </>
          ) : (
            next.statusText
          )}
        </p>
        <p className="line">
          <b className="row-sum figure">{showMoney(next.open)}</b> <span>at risk</span>
          <DaysLeft days={next.filingDaysLeft} full />
        </p>
      </div>
      <div className="dock">
        <Link className="btn btn-main" to={`/claims/${next.id}`}>
          Start next <kbd>N</kbd>
        </Link>
      </div>
    </section>
  )
}

function AllWorked({ ready }: { ready: number }) {
  return (
    <section className="next-up" aria-labelledby="next">
      <div className="empty">
        <CircleCheck aria-hidden="true" />
        <h2 id="next">All worked</h2>
        <p>No claim is denied, rejected or stopped by a check.</p>
        <p className="actions">
          {ready > 0 ? (
            <Link className="btn" to="/work?state=READY">
              Open “Ready to send”, {ready} {ready === 1 ? 'claim' : 'claims'}
            </Link>
          ) : (
            <Link className="btn" to="/work?state=WAITING">
              Open “With the insurer”
            </Link>
          )}
        </p>
      </div>
    </section>
  )
}
