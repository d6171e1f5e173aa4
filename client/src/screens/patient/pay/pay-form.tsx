import { dollars, minus, money, parseDollars, sum, zero } from '@cleanclaim/schema/money'
import { ArrowLeft } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { showDayPlain } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import { readAmount, showMoney } from '../../../format/money.ts'
import { graphql } from '../../../gql/gql.ts'
import type { PayBillFragment } from '../../../gql/graphql.ts'
import { CardFields } from './card-fields.tsx'
import { emptyCard, wrongCardFields } from './card.ts'
import { HowMuch } from './how-much.tsx'
import type { Attempt } from './pay-key.ts'
import { Review } from './review.tsx'
import { usePay } from './use-pay.ts'
import { WrongFields, type PayField } from './wrong-fields.tsx'

export const payBill = graphql(`
  fragment PayBill on Bill {
    id
    number
    title
    visitOn
    patientName
    youOwe
  }
`)

export interface PayFormProps {
  bills: readonly PayBillFragment[]
  dueOn: string | undefined
  onUnanswered: (attempt: Attempt) => void
}

const leastCents = money(100)
const owedOf = ({ youOwe }: PayBillFragment) => (youOwe === null ? zero : (parseDollars(youOwe) ?? zero))

export function PayForm({ bills, dueOn, onUnanswered }: PayFormProps) {
  const due = sum(bills.map(owedOf))
  const [isAll, setAll] = useState(true)
  const [typed, setTyped] = useState('')
  const [card, setCard] = useState(emptyCard)
  const [wrong, setWrong] = useState<readonly PayField[]>([])
  const summary = useRef<HTMLDivElement>(null)
  const { pay, isPaying, refusal, clear } = usePay(onUnanswered)

  const other = parseDollars(readAmount(typed) ?? '')
  const isAmountRight = isAll || (other !== undefined && other >= leastCents && other <= due)
  const chosen = isAll || other === undefined || !isAmountRight ? due : other
  const first = bills[0]

  function submit(event: FormEvent): void {
    event.preventDefault()
    const found: PayField[] = [...(isAmountRight ? [] : (['amount'] as const)), ...wrongCardFields(card, new Date())]
    setWrong(found)
    if (found.length > 0) {
      // After this render the summary is there to take the focus.
      requestAnimationFrame(() => summary.current?.focus())
      return
    }
    void pay({ billIds: bills.map(({ id }) => id), amount: dollars(chosen), card })
  }

  return (
    <>
      <div className="p-head stack">
        {first && bills.length === 1 ? (
          <Link className="back" to={`/bills/${first.id}`}>
            <ArrowLeft aria-hidden="true" />
            {t('bill.title', { title: first.title, day: showDayPlain(first.visitOn) })}
          </Link>
        ) : (
          <Link className="back" to="/">
            <ArrowLeft aria-hidden="true" />
            {t('pay.back')}
          </Link>
        )}
        <h1>{bills.length === 1 ? t('pay.title') : t('pay.title-many')}</h1>
      </div>
      <form className="p-col" id="pay" noValidate onSubmit={submit}>
        {wrong.length > 0 && (
          <div ref={summary} tabIndex={-1} className="summary">
            <WrongFields fields={wrong} most={showMoney(dollars(due))} />
          </div>
        )}
        <HowMuch
          due={dollars(due)}
          dueOn={dueOn}
          isAll={isAll}
          typed={typed}
          wrong={wrong.includes('amount') ? t('pay.wrong-amount', { most: showMoney(dollars(due)) }) : undefined}
          onChoose={all => {
            setAll(all)
            clear()
          }}
          onType={setTyped}
        />
        <CardFields
          card={card}
          wrong={wrong}
          onChange={next => {
            setCard(next)
            setWrong(wrong.filter(field => field === 'amount' || wrongCardFields(next, new Date()).includes(field)))
          }}
        />
      </form>
      <Review bills={bills} amount={dollars(chosen)} left={dollars(minus(due, chosen))} isPaying={isPaying} refusal={refusal} />
    </>
  )
}
