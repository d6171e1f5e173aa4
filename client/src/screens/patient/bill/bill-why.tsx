import { dollars, parseDollars, sum, zero } from '@cleanclaim/schema/money'
import { t } from '../../../format/messages.ts'
import type { BillStatus, WholeBillFragment } from '../../../gql/graphql.ts'
import { Sum, type SumRow } from '../../../ui/sum.tsx'

/** The reasons of the patient's part, and that they add up to it. */
export function BillWhy({ reasons, status }: { reasons: WholeBillFragment['reasons']; status: BillStatus }) {
  if (reasons.length === 0 || status === 'WAITING_FOR_INSURANCE') return null
  const together = dollars(sum(reasons.map(({ amount }) => parseDollars(amount) ?? zero)))
  const rows: SumRow[] = reasons.map(({ code, label, amount, sentence }) => ({
    key: `${code} ${label}`,
    label,
    amount,
    note: sentence || t('bill.unexplained'),
    isStrong: true,
  }))
  const label = status === 'PAID' ? t('bill.your-part') : t('bill.together')
  return (
    <section className="p-section" aria-labelledby="why">
      <h2 id="why">{t('bill.why')}</h2>
      <Sum rows={[...rows, { key: 'together', label, amount: together, kind: 'final' }]} />
    </section>
  )
}
