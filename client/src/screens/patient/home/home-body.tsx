import { Link } from 'react-router'
import { showMomentDay, showWeekday } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import { showBalance, showMoney } from '../../../format/money.ts'
import { counted } from '../../../format/speaker.ts'
import { unmask, type FragmentType } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import type { HomeBodyFragment } from '../../../gql/graphql.ts'
import { BillRow } from '../../../parts/bill/bill-row.tsx'
import { Say } from '../../../ui/say.tsx'
import { NewsList } from './news-list.tsx'
import { newsOf } from './news.ts'

export const homeBody = graphql(`
  fragment HomeBody on PatientHome {
    id
    owed
    dueOn
    waiting {
      id
      visitOn
      insurerName
      sentToInsurerOn
      decidedOn
      ...BillRow
    }
    ready {
      id
      visitOn
      insurerName
      sentToInsurerOn
      decidedOn
      ...BillRow
    }
    lastPayment {
      id
      status
      amount
      createdAt
    }
  }
`)

export function HomeBody({ home }: { home: FragmentType<typeof homeBody> }) {
  const data = unmask(homeBody, home)
  const { owed, ready, waiting } = data
  const isOwing = !owed.startsWith('-') && owed !== '0.00'
  const news = newsOf(data)
  return (
    <>
      <div className="p-col">
        <section className="owe" aria-labelledby="owe">
          <h1 id="owe">
            <span className="owe-label">{t('home.owe')}</span> <span className="owe-sum">{showBalance(owed)}</span>
          </h1>
          <p>
            <Say text={oweWords(data)} />
          </p>
          {!isOwing && data.lastPayment && (
            <p>
              <Link className="btn" to={`/payments/${data.lastPayment.id}`}>
                {t('home.receipt')}
              </Link>
            </p>
          )}
        </section>
        {isOwing && (
          <div className="dock">
            <Link className="btn btn-main" to="/bills/pay">
              Pay {showMoney(owed)}
            </Link>
          </div>
        )}
        {ready.length > 0 && (
          <section className="p-section" aria-label={t('home.ready')}>
            <ul className="paper rows">
              {ready.map(bill => (
                <li key={bill.id}>
                  <BillRow bill={bill} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {waiting.length > 0 && (
          <section className="p-section" aria-labelledby="wait">
            <h2 id="wait">{t('home.waiting')}</h2>
            <ul className="paper paper-pending rows">
              {waiting.map(bill => (
                <li key={bill.id}>
                  <BillRow bill={bill} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className="p-col">{news.length > 0 && <NewsList items={news} />}</div>
    </>
  )
}

/** One sentence under the sum: by when, or why there is nothing to do. */
function oweWords({ owed, dueOn, ready, waiting, lastPayment }: HomeBodyFragment): string {
  if (owed.startsWith('-')) return t('home.credit')
  if (owed === '0.00') {
    if (lastPayment?.status === 'PAID') {
      return t('home.nothing-last', { amount: showMoney(lastPayment.amount), day: showMomentDay(lastPayment.createdAt) })
    }
    return waiting.length > 0 ? t('home.nothing-waiting') : t('home.nothing')
  }
  const what = counted(ready.length, t('home.one'), t('home.many'))
  return dueOn ? t('home.pay-by', { day: showWeekday(dueOn), what }) : what
}
