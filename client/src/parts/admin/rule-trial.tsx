import { useRef, useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { Link } from 'react-router'
import { showDayShort } from '../../format/day.ts'
import { showMoney } from '../../format/money.ts'
import { graphql } from '../../gql/gql.ts'
import type { TryRuleQuery } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalNote, type Refused } from '../../ui/refusal-note.tsx'
import { TextField } from '../../ui/text-field.tsx'

const tryRule = graphql(`
  query TryRule($definition: String!, $from: Day!, $to: Day!, $after: String) {
    tryRule(definition: $definition, from: $from, to: $to, after: $after) {
      total
      looked
      denied
      next
      caught {
        id
        number
        patientInitials
        payerName
        serviceOn
        charged
        message
        wasDenied
        wasRejected
      }
      refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

type Page = TryRuleQuery['tryRule']
interface Tried {
  total: number
  looked: number
  denied: number
  caught: Page['caught']
  state: 'running' | 'stopped' | 'done'
}

const nothing: Tried = { total: 0, looked: 0, denied: 0, caught: [], state: 'running' }
const shownMax = 100
const noAnswer: Refused = { code: 'NO_ANSWER', message: 'No answer came from the server. What was tried so far stands below.', retry: true }

interface RuleTrialProps {
  definition: string
  from: string
  to: string
}

/** Holds the rule against past claims, page after page, until done or stopped. Nothing is changed by it. */
export function RuleTrial({ definition, ...days }: RuleTrialProps) {
  const client = useApolloClient()
  const [from, setFrom] = useState(days.from)
  const [to, setTo] = useState(days.to)
  const [tried, setTried] = useState<Tried>()
  const [refusal, setRefusal] = useState<Refused>()
  const isStopped = useRef(false)

  async function ask(after: string | null): Promise<Page | undefined> {
    const { data } = await client.query({ query: tryRule, variables: { definition, from, to, after }, fetchPolicy: 'no-cache' })
    return data?.tryRule
  }
  async function run() {
    isStopped.current = false
    setRefusal(undefined)
    let so = nothing
    let after: string | null = null
    setTried(so)
    try {
      do {
        const page: Page | undefined = await ask(after)
        if (!page || page.refusal) {
          setRefusal(page?.refusal ?? noAnswer)
          break
        }
        so = added(so, page)
        after = page.next ?? null
        setTried(so)
      } while (after !== null && !isStopped.current)
    } catch {
      setRefusal(noAnswer)
    }
    setTried({ ...so, state: after === null ? 'done' : 'stopped' })
  }
  const isRunning = tried?.state === 'running'
  return (
    <section className="s-section" aria-labelledby="trial">
      <h2 id="trial">Try on past claims</h2>
      <p className="second">What would it have found among claims that were sent? Nothing is changed.</p>
      <div className="rule-days">
        <TextField label="First day of service" type="date" value={from} onChange={setFrom} />
        <TextField label="Last day of service" type="date" value={to} onChange={setTo} />
        {isRunning ? (
          <ActionButton onPress={() => (isStopped.current = true)}>Stop</ActionButton>
        ) : (
          <ActionButton reason={from && to ? undefined : 'Choose both days.'} onPress={() => void run()}>
            Try
          </ActionButton>
        )}
      </div>
      <RefusalNote refusal={refusal} onRetry={() => void run()} />
      {tried && !(refusal && tried.looked === 0) && <Result tried={tried} />}
    </section>
  )
}

const added = (so: Tried, page: Page): Tried => ({
  ...so,
  total: page.total ?? so.total,
  looked: so.looked + page.looked,
  denied: so.denied + page.denied,
  caught: [...so.caught, ...page.caught],
})

function Result({ tried }: { tried: Tried }) {
  const { total, looked, caught, state, denied } = tried
  const count = (number: number) => number.toLocaleString('en-US')
  const caughtDenied = caught.filter(claim => claim.wasDenied).length
  const rejected = caught.filter(claim => claim.wasRejected).length
  return (
    <div className="stack after">
      {state !== 'done' && (
        <p>
          <progress value={looked} max={Math.max(total, 1)} aria-label="Claims tried" /> {count(looked)} of {count(total)} claims
          {state === 'stopped' && ', stopped'}
        </p>
      )}
      <p role="status">
        <strong>
          {state === 'running'
            ? 'Looking…'
            : `Would have found ${count(caught.length)} of ${count(looked)} claims, ${count(caughtDenied)} of them denied.`}
        </strong>{' '}
        {state !== 'running' && (
          <span className="second">
            {count(denied)} were denied in all. {rejected > 0 && `${count(rejected)} of those found were rejected on the way.`}
          </span>
        )}
      </p>
      {caught.length > 0 && <CaughtClaims claims={caught.slice(0, shownMax)} />}
      {caught.length > shownMax && <p className="second">The first {shownMax} are shown.</p>}
    </div>
  )
}

function CaughtClaims({ claims }: { claims: Page['caught'] }) {
  return (
    <div className="paper bleed scroll-x cards" tabIndex={0} role="group" aria-label="Claims it would have found">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Visit</th>
            <th scope="col">Insurer</th>
            <th scope="col">What it says</th>
            <th scope="col">Came to</th>
            <th scope="col" className="num">
              Charged
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map(claim => (
            <tr key={claim.id}>
              <th scope="row">
                <Link to={`/claims/${claim.id}`}>{claim.number}</Link> <span className="second">{claim.patientInitials}</span>
              </th>
              <td data-label="Visit">{showDayShort(claim.serviceOn)}</td>
              <td data-label="Insurer">{claim.payerName}</td>
              <td data-label="What it says">{claim.message}</td>
              <td data-label="Came to">{claim.wasDenied ? 'Denied' : claim.wasRejected ? 'Rejected on the way' : 'Not denied'}</td>
              <td data-label="Charged" className="num">
                {showMoney(claim.charged)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
