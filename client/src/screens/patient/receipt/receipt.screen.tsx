import { useQuery } from '@apollo/client/react'
import { CreditCard } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { t } from '../../../format/messages.ts'
import { graphql } from '../../../gql/gql.ts'
import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { StatusStrip } from '../../../ui/status-strip.tsx'
import { ReceiptBody } from './receipt-body.tsx'

const receiptQuery = graphql(`
  query Receipt($id: ID!) {
    ...Frame
    payment(id: $id) {
      id
      status
      ...WholePayment
    }
  }
`)

const askEveryMs = 3_000

/** P8. What was paid, for what, and what is left. Changes by itself while a bank has not answered. */
export default function ReceiptScreen() {
  const { id = '' } = useParams()
  const query = useQuery(receiptQuery, { variables: { id } })
  const status = query.data?.payment?.status
  const isOpen = status === 'PROCESSING' || status === 'UNKNOWN'
  // The feed brings the change; asking is for when the feed is down just now.
  useQuery(receiptQuery, { variables: { id }, skip: !isOpen, pollInterval: askEveryMs, fetchPolicy: 'network-only' })
  return (
    <>
      <StatusStrip />
      <main id="main" className="p-main with-tabs narrow" tabIndex={-1}>
        <Load query={query} bones={<ReceiptBones />} failed={t('receipt.failed')}>
          {({ payment }) => (payment ? <ReceiptBody payment={payment} /> : <NoReceipt />)}
        </Load>
      </main>
    </>
  )
}

function NoReceipt() {
  return (
    <>
      <h1>{t('receipt.gone')}</h1>
      <Empty icon={CreditCard} title={t('bill.gone-lead')}>
        <Link className="btn" to="/payments">
          {t('payments.title')}
        </Link>
      </Empty>
    </>
  )
}

function ReceiptBones() {
  return (
    <Bones label={t('receipt.loading')}>
      <Bone width="14rem" height="2rem" />
      <CardBone height="18rem" />
    </Bones>
  )
}
