import { Link } from 'react-router'
import { showDayPlain, showDayShort } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import { showMoney } from '../../../format/money.ts'
import type { NewsItem } from './news.ts'

/** What happened lately, each with the way to more. */
export function NewsList({ items }: { items: readonly NewsItem[] }) {
  return (
    <section className="p-section" aria-labelledby="news">
      <h2 id="news">{t('home.news')}</h2>
      <ul className="news">
        {items.map(item => (
          <li key={item.key}>
            <time dateTime={item.on}>{showDayShort(item.on)}</time>
            <p>
              <Words item={item} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Words({ item }: { item: NewsItem }) {
  if (item.kind === 'paid') {
    return (
      <>
        {t('news.paid', { amount: showMoney(item.amount) })} <Link to={`/payments/${item.paymentId}`}>{t('news.paid-link')}</Link>
      </>
    )
  }
  const about = { insurer: item.insurer ?? t('bill.your-insurer'), day: showDayPlain(item.visitOn) }
  if (item.kind === 'sent') return t('news.sent', about)
  return (
    <>
      {t('news.decided', about)} <Link to={`/bills/${item.billId}`}>{t('news.decided-link')}</Link>
    </>
  )
}
