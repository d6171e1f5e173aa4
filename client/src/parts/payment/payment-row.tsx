import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import { showDayPlain, showMomentDay } from '../../format/day.ts'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PaymentStatus } from '../../gql/graphql.ts'
import { Chip, type ChipTone } from '../../ui/chip.tsx'
import { Money } from '../../ui/money.tsx'

export const paymentRow = graphql(`
  fragment PaymentRow on Payment {
    id
    status
    amount
    createdAt
    parts {
      billId
      title
      visitOn
      amount
    }
  }
`)

const states: Record<PaymentStatus, { tone: ChipTone; words: string }> = {
  PAID: { tone: 'done', words: 'Paid' },
  PROCESSING: { tone: 'wait', words: 'Processing' },
  UNKNOWN: { tone: 'wait', words: 'Checking with your bank' },
  DECLINED: { tone: 'stop', words: 'Declined' },
}

/** One payment in a list; opens its receipt. */
export function PaymentRow({ payment }: { payment: FragmentType<typeof paymentRow> }) {
  const { id, status, amount, createdAt, parts } = unmask(paymentRow, payment)
  const { tone, words } = states[status]
  return (
    <Link className="row" to={`/payments/${id}`}>
      <span className="row-title">{showMomentDay(createdAt)}</span>
      <span className="row-end row-sum">
        <Money amount={amount} />
        <ChevronRight aria-hidden="true" />
      </span>
      <span className="row-wide second">{parts.map(part => `${part.title}, ${showDayPlain(part.visitOn)}`).join(' · ')}</span>
      <span className="row-wide">
        <Chip tone={tone}>{words}</Chip>
      </span>
    </Link>
  )
}
