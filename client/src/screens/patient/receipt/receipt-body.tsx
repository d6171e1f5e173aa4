import { CircleCheck, CircleX, Hourglass } from 'lucide-react'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { showDayPlain, showMomentFull } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import { showMoney, turned } from '../../../format/money.ts'
import { unmask, type FragmentType } from '../../../gql/fragment-masking.ts'
import type { PaymentRowFragment, PaymentStatus, WholePaymentFragment } from '../../../gql/graphql.ts'
import { useViewer } from '../../../parts/frame/use-frame.ts'
import { paymentRow } from '../../../parts/payment/payment-row.tsx'
import { wholePayment } from '../../../parts/payment/whole-payment.ts'
import { noteReceipt } from '../../../ui/install-offer.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Sum, type SumRow } from '../../../ui/sum.tsx'
import { ReceiptActions } from './receipt-actions.tsx'

type State = 'paid' | 'processing' | 'declined'
const stateOf: Record<PaymentStatus, State> = { PAID: 'paid', PROCESSING: 'processing', UNKNOWN: 'processing', DECLINED: 'declined' }
const titles = { paid: 'receipt.title', processing: 'receipt.title-processing', declined: 'receipt.title-declined' } as const

export function ReceiptBody({ payment }: { payment: FragmentType<typeof wholePayment> }) {
  const whole = unmask(wholePayment, payment)
  const row = unmask(paymentRow, whole)
  const practice = useViewer()?.practice.name
  const state = stateOf[row.status]
  useEffect(() => {
    if (state === 'paid') noteReceipt()
  }, [state])
  return (
    <>
      <section className="stack" aria-labelledby="paid">
        <StateLine state={state} />
        <h1 id="paid">{t(titles[state], { amount: showMoney(row.amount) })}</h1>
        <p className="second">{showMomentFull(row.createdAt)}</p>
      </section>
      {state === 'processing' && (
        <Notice tone="info" role="status">
          <p>{t('receipt.wait')}</p>
        </Notice>
      )}
      {state === 'declined' && (
        <Notice tone="stop" role="alert" title={whole.bankMessage ?? t('pay.declined')}>
          <p className="actions">
            <Link className="btn" to="/bills/pay">
              {t('receipt.again')}
            </Link>
          </p>
        </Notice>
      )}
      <section className="paper paper-pad stack-lg receipt-paper" aria-label={t('receipt.covered')}>
        <Sum rows={sumRows(row, whole, state)} />
        <Facts whole={whole} practice={practice} />
      </section>
      {state === 'paid' && <ReceiptActions row={row} whole={whole} practice={practice ?? ''} />}
      {state === 'paid' && <After remaining={whole.remaining} />}
      <p className="no-print">
        <Link className="tap" to="/">
          {t('receipt.back')}
        </Link>
      </p>
    </>
  )
}

function StateLine({ state }: { state: State }) {
  if (state === 'paid') {
    return (
      <p className="line strong tone-positive" role="status">
        <CircleCheck aria-hidden="true" />
        {t('receipt.paid')}
      </p>
    )
  }
  if (state === 'processing') {
    return (
      <p className="line strong tone-info" role="status">
        <Hourglass aria-hidden="true" />
        {t('receipt.processing')}
      </p>
    )
  }
  return (
    <p className="line strong tone-critical" role="status">
      <CircleX aria-hidden="true" />
      {t('receipt.declined')}
    </p>
  )
}

/** What each visit took of it, the payment, and what is left. A rest is shown only when the parts tell it. */
function sumRows(row: PaymentRowFragment, whole: WholePaymentFragment, state: State): SumRow[] {
  const parts: SumRow[] = row.parts.map(({ billId, title, visitOn, amount }) => ({
    key: billId,
    label: t('bill.row', { title, day: showDayPlain(visitOn) }),
    amount,
  }))
  if (state !== 'paid') return parts
  return [
    ...parts,
    { key: 'yours', label: t('receipt.yours'), amount: turned(row.amount) },
    {
      key: 'left',
      label: row.parts.length === 1 ? t('receipt.left-one') : t('receipt.left'),
      amount: whole.remaining,
      kind: 'final',
    },
  ]
}

function Facts({ whole, practice }: { whole: WholePaymentFragment; practice: string | undefined }) {
  return (
    <dl className="facts">
      <div>
        <dt>{t('receipt.confirmation')}</dt>
        <dd className="code">{whole.confirmation}</dd>
      </div>
      {whole.cardLast4 && (
        <div>
          <dt>{t('receipt.with')}</dt>
          <dd>{t('receipt.card', { brand: whole.cardBrand ?? 'Card', last4: whole.cardLast4 })}</dd>
        </div>
      )}
      {practice && (
        <div>
          <dt>{t('receipt.to')}</dt>
          <dd>{practice}</dd>
        </div>
      )}
    </dl>
  )
}

function After({ remaining }: { remaining: string }) {
  return (
    <section className="p-section" aria-labelledby="after">
      <h2 id="after">{t('receipt.next')}</h2>
      <ul className="stack">
        <li>{remaining === '0.00' ? t('receipt.next-done') : t('receipt.next-rest', { amount: showMoney(remaining) })}</li>
        <li>{t('receipt.next-kept')}</li>
      </ul>
    </section>
  )
}
