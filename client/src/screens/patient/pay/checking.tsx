import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { t } from '../../../format/messages.ts'
import { showMoney } from '../../../format/money.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { paymentRow } from '../../../parts/payment/payment-row.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { answered, paymentOf, type Attempt } from './pay-key.ts'

const askEveryMs = 4_000
/** The server writes a payment down before it asks the bank: not in its list by now, it never arrived. */
const surelyThereMs = 90_000

const sentPayments = graphql(`
  query SentPayments {
    payments {
      id
      ...PaymentRow
    }
  }
`)

/** A payment whose answer was lost: asks what became of it, and keeps the button away until that is known. */
export function Checking({ attempt, onCleared }: { attempt: Attempt; onCleared: () => void }) {
  const navigate = useNavigate()
  const [isOver, setOver] = useState(false)
  const { data, stopPolling } = useQuery(sentPayments, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'network-only',
    pollInterval: askEveryMs,
    notifyOnNetworkStatusChange: true,
  })
  const found = data && paymentOf(attempt, unmask(paymentRow, data.payments))
  const foundId = found?.id

  useEffect(() => {
    if (!foundId) return
    stopPolling()
    answered(sessionStorage, attempt.key)
    void navigate(`/payments/${foundId}`, { replace: true })
  }, [foundId, attempt.key, navigate, stopPolling])

  useEffect(() => {
    // Only a list read after the wait counts: being offline proves nothing.
    if (!data || foundId || Date.now() - attempt.startedAt < surelyThereMs) return
    stopPolling()
    setOver(true)
  }, [data, foundId, attempt.startedAt, stopPolling])

  return (
    <div className="p-head stack">
      <h1>{t('pay.title')}</h1>
      {isOver ? (
        <Notice tone="good" role="status" title={t('pay.not-found')}>
          <p>{t('pay.not-found-lead')}</p>
          <p className="actions">
            <button
              className="btn"
              type="button"
              onClick={() => {
                answered(sessionStorage, attempt.key)
                onCleared()
              }}
            >
              {t('pay.title')}
            </button>
          </p>
        </Notice>
      ) : (
        <Notice tone="info" role="status" title={t('pay.checking')}>
          <p>{t('pay.checking-lead', { amount: showMoney(attempt.amount) })}</p>
        </Notice>
      )}
    </div>
  )
}
