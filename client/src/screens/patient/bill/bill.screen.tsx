import { useQuery } from '@apollo/client/react'
import { ReceiptText } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { t } from '../../../format/messages.ts'
import { graphql } from '../../../gql/gql.ts'
import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { StatusStrip } from '../../../ui/status-strip.tsx'
import { BillBody } from './bill-body.tsx'

const billQuery = graphql(`
  query Bill($id: ID!) {
    ...Frame
    bill(id: $id) {
      id
      ...WholeBill
    }
  }
`)

/** P5. How one visit became what is owed, and why. */
export default function BillScreen() {
  const { id = '' } = useParams()
  const query = useQuery(billQuery, { variables: { id } })
  return (
    <>
      <StatusStrip />
      <main id="main" className="p-main with-tabs with-dock two" tabIndex={-1}>
        <Load query={query} bones={<BillBones />} failed={t('bill.failed')}>
          {({ bill }) => (bill ? <BillBody bill={bill} /> : <NoBill />)}
        </Load>
      </main>
    </>
  )
}

function NoBill() {
  return (
    <div className="p-head">
      <h1>{t('bill.gone')}</h1>
      <Empty icon={ReceiptText} title={t('bill.gone-lead')}>
        <Link className="btn" to="/bills">
          {t('payments.see')}
        </Link>
      </Empty>
    </div>
  )
}

function BillBones() {
  return (
    <Bones label={t('bill.loading')}>
      <Bone width="14rem" height="2rem" />
      <Bone width="12rem" />
      <CardBone height="22rem" />
    </Bones>
  )
}
