import { useQuery } from '@apollo/client/react'
import { ReceiptText } from 'lucide-react'
import { Link } from 'react-router'
import { t } from '../../../format/messages.ts'
import { graphql } from '../../../gql/gql.ts'
import type { BillsQuery } from '../../../gql/graphql.ts'
import { BillRow } from '../../../parts/bill/bill-row.tsx'
import { Bones, CardBone } from '../../../ui/bones.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { StatusStrip } from '../../../ui/status-strip.tsx'

const billsQuery = graphql(`
  query Bills {
    ...Frame
    bills {
      id
      status
      visitOn
      ...BillRow
    }
  }
`)

type Bill = BillsQuery['bills'][number]

/** In the order in which they ask something of the reader. */
const groups: readonly { status: Bill['status']; heading: string; isPending: boolean }[] = [
  { status: 'READY_TO_PAY', heading: t('home.ready'), isPending: false },
  { status: 'WAITING_FOR_INSURANCE', heading: t('home.waiting'), isPending: true },
  { status: 'PAID', heading: t('bills.paid'), isPending: false },
]

/** P4. Every visit, by what is to be done. */
export default function BillsScreen() {
  const query = useQuery(billsQuery)
  return (
    <>
      <StatusStrip />
      <main id="main" className="p-main with-tabs narrow" tabIndex={-1}>
        <h1>{t('bills.title')}</h1>
        <Load query={query} bones={<BillsBones />} failed={t('home.failed')}>
          {({ bills }) => <BillGroups bills={bills} />}
        </Load>
      </main>
    </>
  )
}

function BillGroups({ bills }: { bills: readonly Bill[] }) {
  if (bills.length === 0) {
    return (
      <Empty icon={ReceiptText} title={t('bills.none')}>
        <p>{t('bills.none-lead')}</p>
        <Link className="btn" to="/">
          {t('bills.none-home')}
        </Link>
      </Empty>
    )
  }
  return groups.map(({ status, heading, isPending }) => {
    const inGroup = bills.filter(bill => bill.status === status).sort((a, b) => b.visitOn.localeCompare(a.visitOn))
    if (inGroup.length === 0) return null
    return (
      <section key={status} className="p-section" aria-labelledby={status}>
        <h2 id={status}>{heading}</h2>
        <ul className={isPending ? 'paper paper-pending rows' : 'paper rows'}>
          {inGroup.map(bill => (
            <li key={bill.id}>
              <BillRow bill={bill} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function BillsBones() {
  return (
    <Bones label={t('home.loading')}>
      <CardBone height="8rem" />
      <CardBone height="9rem" />
      <CardBone height="8rem" />
    </Bones>
  )
}
