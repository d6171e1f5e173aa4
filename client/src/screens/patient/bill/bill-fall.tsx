import { FileCheck2 } from 'lucide-react'
import { showDayPlain } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import { showBalance, showMoney } from '../../../format/money.ts'
import type { BillRowFragment, BillStepKind, WholeBillFragment } from '../../../gql/graphql.ts'
import { Waterfall, type FallStep } from '../../../ui/waterfall.tsx'

const looks: Record<BillStepKind, FallStep['look']> = {
  CHARGED: 'charged',
  DISCOUNT: 'discount',
  WRITTEN_OFF: 'discount',
  INSURER: 'insurer',
  PAID_BEFORE: 'paid',
  YOU_OWE: 'you',
}

/** From charged to owed. While an insurer decides it ends open: what is owed is not known, and never shown as zero. */
export function BillFall({ row, whole }: { row: BillRowFragment; whole: WholeBillFragment }) {
  const isWaiting = row.status === 'WAITING_FOR_INSURANCE'
  const insurer = row.insurerName ?? t('bill.your-insurer')
  const known = whole.steps
    .filter(step => !isWaiting || step.kind !== 'YOU_OWE')
    .map((step, i): FallStep => ({ key: `${i} ${step.kind}`, look: looks[step.kind], label: step.label, amount: step.amount, note: step.note }))
  const steps: FallStep[] = isWaiting
    ? [...known, { key: 'open', look: 'you', label: t('line.owe'), amount: null, note: t('bill.deciding-note', { insurer }) }]
    : known
  const heading =
    isWaiting || row.youOwe === null ? t('bill.fall-waiting') : t('bill.fall', { charged: showMoney(whole.charged), owed: showBalance(row.youOwe) })
  return (
    <section className="p-section" aria-labelledby="fall">
      <h2 id="fall">{heading}</h2>
      <div className={isWaiting ? 'paper paper-pad paper-pending' : 'paper paper-pad'}>
        <Waterfall steps={steps} />
        {!isWaiting && whole.decidedOn && (
          <p className="says says-good after">
            <FileCheck2 aria-hidden="true" />
            <span>{t('bill.agrees', { day: showDayPlain(whole.decidedOn) })}</span>
          </p>
        )}
      </div>
    </section>
  )
}
