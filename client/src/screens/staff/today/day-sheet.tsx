import { Link } from 'react-router'
import { ChevronRight } from 'lucide-react'
import { showWeekday } from '../../../format/day.ts'
import { showMoney } from '../../../format/money.ts'
import { unmask, type FragmentType } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { todayHere } from '../today-here.ts'

export const daySheet = graphql(`
  fragment DaySheet on Today {
    denied {
      count
      amount
    }
    rejected {
      count
      amount
    }
    filingSoon {
      count
      amount
    }
    stopped {
      count
      amount
    }
    ready {
      count
      amount
    }
    waiting {
      count
      amount
    }
    overdue {
      count
      amount
    }
    codingQueue
  }
`)

/** The day by count and sum; each row is a list. */
export function DaySheet(props: { today: FragmentType<typeof daySheet> }) {
  const today = unmask(daySheet, props.today)
  const encounters = today.codingQueue
  return (
    <section className="s-section" aria-labelledby="day">
      <h2 id="day">{showWeekday(todayHere())}</h2>
      <ul className="paper rows day bleed">
        <DayRow {...today.denied} to="/work?state=DENIED" name="Denied by the insurer" note="It decided and paid nothing" />
        <DayRow {...today.rejected} to="/work?state=REJECTED" name="Rejected on the way" note="The insurer never saw them: send as new" />
        <DayRow {...today.stopped} to="/work?state=STOPPED" name="Stopped by a check" note="Not sent yet: put right what was found" />
        <DayRow {...today.filingSoon} to="/work?limit=14&state=ALL" name="Limit within 14 days" note="After that the insurer refuses them" />
        <DayRow {...today.overdue} to="/work?state=OVERDUE" name="No answer in time" note="Ask for the status, or call" />
        <DayRow {...today.ready} to="/work?state=READY" name="Ready to send" note="All checks passed" />
        <DayRow {...today.waiting} to="/work?state=WAITING" name="With the insurer" note="Nothing to do until they answer" />
        <li>
          <Link className="row" to="/code">
            <span className="count">{encounters}</span>
            <span>
              <span className="row-title">Waiting for a coder</span>
              <br />
              <span className="second">No claim yet</span>
            </span>
            <span className="row-end">
              <ChevronRight aria-hidden="true" />
            </span>
          </Link>
        </li>
      </ul>
      <p className="second after">A claim can be in more than one row, so the rows do not add up to a total.</p>
    </section>
  )
}

function DayRow({ count, amount, name, note, to }: { count: number; amount: string; name: string; note: string; to: string }) {
  return (
    <li>
      <Link className="row" to={to}>
        <span className="count">{count}</span>
        <span>
          <span className="row-title">{name}</span>
          <br />
          <span className="second">{note}</span>
        </span>
        <span className="row-end row-sum">
          {showMoney(amount)} <ChevronRight aria-hidden="true" />
        </span>
      </Link>
    </li>
  )
}
