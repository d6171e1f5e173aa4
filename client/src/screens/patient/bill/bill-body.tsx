import { ArrowLeft, Phone } from 'lucide-react'
import { Link } from 'react-router'
import { showDayPlain, showDayShort } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import { showMoney } from '../../../format/money.ts'
import { dialled, showPhone } from '../../../format/phone.ts'
import { unmask, type FragmentType } from '../../../gql/fragment-masking.ts'
import type { BillRowFragment, WholeBillFragment } from '../../../gql/graphql.ts'
import { billRow } from '../../../parts/bill/bill-row.tsx'
import { wholeBill } from '../../../parts/bill/whole-bill.ts'
import { useViewer } from '../../../parts/frame/use-frame.ts'
import { PaymentRow } from '../../../parts/payment/payment-row.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Track } from '../../../ui/track.tsx'
import { BillFall } from './bill-fall.tsx'
import { BillLines } from './bill-lines.tsx'
import { BillWhy } from './bill-why.tsx'

export function BillBody({ bill }: { bill: FragmentType<typeof wholeBill> }) {
  const whole = unmask(wholeBill, bill)
  const row = unmask(billRow, whole)
  const isReady = row.status === 'READY_TO_PAY' && row.youOwe !== null && !row.youOwe.startsWith('-')
  return (
    <>
      <div className="p-col p-head">
        <div className="stack">
          <Link className="back" to="/bills">
            <ArrowLeft aria-hidden="true" />
            {t('bills.title')}
          </Link>
          <h1>{t('bill.title', { title: row.title, day: showDayPlain(row.visitOn) })}</h1>
          <p className="second">{t('bill.who', { provider: row.providerName, patient: whole.patientName })}</p>
          <p className="line">
            <BillState row={row} whole={whole} />
          </p>
        </div>
      </div>
      <div className="p-col">
        <BillFall row={row} whole={whole} />
        {isReady && row.youOwe && (
          <div className="dock">
            <Link className="btn btn-main" to={`/bills/pay?bill=${row.id}`}>
              Pay {showMoney(row.youOwe)}
            </Link>
          </div>
        )}
        <BillWhy reasons={whole.reasons} status={row.status} />
      </div>
      <div className="p-col">
        <BillLines lines={whole.lines} insurerName={row.insurerName ?? t('bill.your-insurer')} />
        <Story whole={whole} />
        {whole.payments.length > 0 && (
          <section className="p-section no-print" aria-labelledby="payments">
            <h2 id="payments">{t('bill.payments')}</h2>
            <ul className="paper rows">
              {whole.payments.map(payment => (
                <li key={payment.id}>
                  <PaymentRow payment={payment} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Ask />
      </div>
    </>
  )
}

function BillState({ row, whole }: { row: BillRowFragment; whole: WholeBillFragment }) {
  if (row.status === 'PAID') return <Chip tone="done">{t('bill.paid')}</Chip>
  if (row.status === 'WAITING_FOR_INSURANCE') return <Chip tone="wait">{t('bill.waiting')}</Chip>
  return <Chip tone="need">{whole.dueOn ? t('bill.ready-by', { day: showDayShort(whole.dueOn) }) : t('bill.ready')}</Chip>
}

function Story({ whole }: { whole: WholeBillFragment }) {
  if (whole.story.length === 0) return null
  return (
    <section className="p-section" aria-labelledby="story">
      <h2 id="story">{t('bill.story')}</h2>
      <div className="paper paper-pad">
        <Track
          steps={whole.story.map(({ label, on, detail, isDone }, i) => ({
            key: `${i} ${label}`,
            state: isDone ? 'done' : 'next',
            title: label,
            detail: [on && showDayPlain(on), detail].filter(Boolean).join(' · '),
          }))}
        />
      </div>
      <p className="second after">{t('bill.number', { number: whole.number })}</p>
    </section>
  )
}

/** Before paying there is always somebody to ask. */
function Ask() {
  const phone = useViewer()?.practice.phone
  if (!phone) return null
  return (
    <section className="p-section no-print" aria-labelledby="ask">
      <h2 id="ask">{t('bill.ask')}</h2>
      <p>{t('bill.ask-lead')}</p>
      <p className="actions after">
        <a className="btn" href={dialled(phone)}>
          <Phone aria-hidden="true" />
          {t('bill.call', { phone: showPhone(phone) })}
        </a>
      </p>
    </section>
  )
}
