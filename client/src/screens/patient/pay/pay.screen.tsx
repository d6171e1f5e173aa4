import { useQuery } from '@apollo/client/react'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { t } from '../../../format/messages.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { StatusStrip } from '../../../ui/status-strip.tsx'
import { Checking } from './checking.tsx'
import { unanswered } from './pay-key.ts'
import { payBill, PayForm } from './pay-form.tsx'

const payQuery = graphql(`
  query Pay {
    ...Frame
    patientHome {
      id
      owed
      dueOn
      ready {
        id
        ...PayBill
      }
    }
  }
`)

/** P7. How much, with what, and exactly for what, before anything is charged. */
export default function PayScreen() {
  const query = useQuery(payQuery)
  const [only] = useSearchParams()
  const billId = only.get('bill')
  // An answer that was lost comes first: until it is found nobody should pay again.
  const [open, setOpen] = useState(() => unanswered(sessionStorage))
  return (
    <>
      <StatusStrip />
      <main id="main" className="p-main with-tabs with-dock two" tabIndex={-1}>
        {open ? (
          <Checking attempt={open} onCleared={() => setOpen(undefined)} />
        ) : (
          <Load query={query} bones={<PayBones />} failed={t('pay.failed')}>
            {({ patientHome }) => {
              const bills = unmask(payBill, patientHome.ready).filter(({ id }) => billId === null || id === billId)
              if (bills.length === 0) return <NothingToPay />
              return <PayForm bills={bills} dueOn={patientHome.dueOn ?? undefined} onUnanswered={setOpen} />
            }}
          </Load>
        )}
      </main>
    </>
  )
}

function NothingToPay() {
  return (
    <div className="p-head">
      <h1>{t('pay.nothing')}</h1>
      <Empty icon={CircleCheck} title={t('pay.nothing-lead')}>
        <Link className="btn" to="/">
          {t('receipt.back')}
        </Link>
      </Empty>
    </div>
  )
}

function PayBones() {
  return (
    <Bones label={t('pay.loading')}>
      <Bone width="10rem" height="2rem" />
      <CardBone height="9rem" />
      <CardBone height="14rem" />
    </Bones>
  )
}
