import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import { showDayPlain } from '../../format/day.ts'
import { t } from '../../format/messages.ts'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { BillRowFragment } from '../../gql/graphql.ts'
import { Chip } from '../../ui/chip.tsx'
import { Balance } from '../../ui/money.tsx'

export const billRow = graphql(`
  fragment BillRow on Bill {
    id
    status
    title
    visitOn
    providerName
    insurerName
    sentToInsurerOn
    youOwe
  }
`)

/** What the insurer is doing, as far as it is known. */
export const waitingWords = ({ insurerName, sentToInsurerOn }: Pick<BillRowFragment, 'insurerName' | 'sentToInsurerOn'>): string =>
  sentToInsurerOn
    ? t('bill.deciding', { insurer: insurerName ?? t('bill.your-insurer'), day: showDayPlain(sentToInsurerOn) })
    : t('bill.deciding-unsent')

/** One visit in a list. The whole row is the link. An amount shows only when an insurer has finished. */
export function BillRow({ bill }: { bill: FragmentType<typeof billRow> }) {
  const row = unmask(billRow, bill)
  const isWaiting = row.status === 'WAITING_FOR_INSURANCE'
  return (
    <Link className="row" to={`/bills/${row.id}`}>
      <span className="row-title">{t('bill.row', { title: row.title, day: showDayPlain(row.visitOn) })}</span>
      <span className="row-end row-sum">
        {row.youOwe !== null && !isWaiting && <Balance amount={row.youOwe} />}
        <ChevronRight aria-hidden="true" />
      </span>
      <span className="row-wide second">{isWaiting ? waitingWords(row) : row.providerName}</span>
      <span className="row-wide">
        <BillChip status={row.status} />
      </span>
    </Link>
  )
}

function BillChip({ status }: Pick<BillRowFragment, 'status'>) {
  if (status === 'READY_TO_PAY') return <Chip tone="need">{t('bill.ready')}</Chip>
  if (status === 'PAID') return <Chip tone="done">{t('bill.paid')}</Chip>
  return <Chip tone="wait">{t('bill.nothing-yet')}</Chip>
}
