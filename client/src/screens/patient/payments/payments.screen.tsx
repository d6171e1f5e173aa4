import { useQuery } from '@apollo/client/react'
import { CreditCard } from 'lucide-react'
import { Link } from 'react-router'
import { t } from '../../../format/messages.ts'
import { graphql } from '../../../gql/gql.ts'
import type { PaymentsQuery } from '../../../gql/graphql.ts'
import { PaymentRow } from '../../../parts/payment/payment-row.tsx'
import { Bones, CardBone } from '../../../ui/bones.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { StatusStrip } from '../../../ui/status-strip.tsx'

const paymentsQuery = graphql(`
  query Payments {
    ...Frame
    payments {
      id
      createdAt
      ...PaymentRow
    }
  }
`)

type Payment = PaymentsQuery['payments'][number]

/** P11. Receipts by year. */
export default function PaymentsScreen() {
  const query = useQuery(paymentsQuery)
  return (
    <>
      <StatusStrip />
      <main id="main" className="p-main with-tabs narrow" tabIndex={-1}>
        <h1>{t('payments.title')}</h1>
        <Load query={query} bones={<PaymentsBones />} failed={t('payments.failed')}>
          {({ payments }) => <Years payments={payments} />}
        </Load>
      </main>
    </>
  )
}

const yearOf = ({ createdAt }: Payment): string => String(new Date(createdAt).getFullYear())

function Years({ payments }: { payments: readonly Payment[] }) {
  if (payments.length === 0) {
    return (
      <Empty icon={CreditCard} title={t('payments.none')}>
        <p>{t('payments.none-lead')}</p>
        <Link className="btn" to="/bills">
          {t('payments.see')}
        </Link>
      </Empty>
    )
  }
  const newestFirst = [...payments].sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  const years = [...new Set(newestFirst.map(yearOf))]
  return years.map(year => (
    <section key={year} className="p-section" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{year}</h2>
      <ul className="paper rows">
        {newestFirst
          .filter(payment => yearOf(payment) === year)
          .map(payment => (
            <li key={payment.id}>
              <PaymentRow payment={payment} />
            </li>
          ))}
      </ul>
    </section>
  ))
}

function PaymentsBones() {
  return (
    <Bones label={t('payments.loading')}>
      <CardBone height="7rem" />
      <CardBone height="7rem" />
    </Bones>
  )
}
