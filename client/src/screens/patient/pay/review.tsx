import { Lock } from 'lucide-react'
import { showDayPlain } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import { showMoney } from '../../../format/money.ts'
import type { PayBillFragment } from '../../../gql/graphql.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useStatus } from '../../../ui/status-store.ts'
import { Sum, type SumRow } from '../../../ui/sum.tsx'
import type { PayRefusal } from './use-pay.ts'

export interface ReviewProps {
  bills: readonly PayBillFragment[]
  amount: string
  left: string
  isPaying: boolean
  refusal: PayRefusal | undefined
}

/** The exact bills and the exact sum, beside the button that charges it. */
export function Review({ bills, amount, left, isPaying, refusal }: ReviewProps) {
  const { reachable } = useStatus()
  const isPart = left !== '0.00'
  const rows: SumRow[] = bills.map(bill => ({
    key: bill.id,
    label: (
      <>
        {t('bill.row', { title: bill.title, day: showDayPlain(bill.visitOn) })}
        <br />
        <span className="second">{`${t('bill.number', { number: bill.number })}, ${bill.patientName}`}</span>
      </>
    ),
    amount: bill.youOwe,
  }))
  rows.push({ key: 'fees', label: t('pay.fees'), amount: '0.00' })
  if (isPart) rows.push({ key: 'left', label: t('pay.left'), amount: `-${left}` })
  rows.push({ key: 'today', label: t('pay.today'), amount, kind: 'final' })
  return (
    <section className="p-section" aria-labelledby="check">
      <h2 id="check">{t('pay.check')}</h2>
      <div className="paper paper-pad stack">
        <Sum rows={rows} />
        <p className="second">
          {isPart && bills.length > 1 && `${t('pay.oldest-first')} `}
          {t('pay.receipt-at-once')}
        </p>
      </div>
      {refusal && (
        <div className="after">
          <ErrorNote title={refusal.code === 'CARD_DECLINED' ? t('pay.declined') : t('pay.refused')}>
            {refusal.message} {refusal.code === 'CARD_DECLINED' && t('pay.kept', { amount: showMoney(amount) })}
          </ErrorNote>
        </div>
      )}
      <div className="dock dock-over">
        <ActionButton
          kind="main"
          type="submit"
          form="pay"
          busy={isPaying ? t('pay.busy') : undefined}
          reason={reachable ? undefined : t('pay.offline')}
        >
          <Lock aria-hidden="true" />
          {t('pay.now', { amount: showMoney(amount) })}
        </ActionButton>
      </div>
    </section>
  )
}
