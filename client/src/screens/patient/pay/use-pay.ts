import { useMutation } from '@apollo/client/react'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { graphql } from '../../../gql/gql.ts'
import { readExpiry, digits, type Card } from './card.ts'
import { answered, attemptFor, type Attempt } from './pay-key.ts'

const payMutation = graphql(`
  mutation PayBills($key: ID!, $billIds: [ID!]!, $amount: Money!, $card: CardInput!) {
    pay(idempotencyKey: $key, billIds: $billIds, amount: $amount, card: $card) {
      ... on Payment {
        id
        ...WholePayment
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export interface PayRefusal {
  code: string
  message: string
}

interface Wanted {
  billIds: string[]
  amount: string
  card: Card
}

/** How often a lost answer is asked for again, with the same key, before the page turns to checking. */
const triesMax = 2

/**
 * Pays once, however often it is pressed: one request at a time, one key until it is answered.
 * `onUnanswered` is told when no answer came; whether it was charged is then not known.
 */
export function usePay(onUnanswered: (attempt: Attempt) => void) {
  const navigate = useNavigate()
  const [mutate] = useMutation(payMutation, { refetchQueries: ['Home', 'Bills', 'Payments'] })
  const [isPaying, setPaying] = useState(false)
  const [refusal, setRefusal] = useState<PayRefusal>()
  // State reaches the button a render later; a second tap can be quicker than that.
  const isBusy = useRef(false)

  async function send({ billIds, amount, card }: Wanted): Promise<void> {
    const attempt = attemptFor(sessionStorage, { billIds, amount }, { key: () => crypto.randomUUID(), now: Date.now() })
    const sent = { ...card, number: digits(card.number), expiry: readExpiry(card.expiry, new Date()) ?? card.expiry }
    for (let tries = 1; ; tries++) {
      try {
        const { data } = await mutate({ variables: { key: attempt.key, billIds, amount, card: sent } })
        const answer = data?.pay
        if (answer?.__typename === 'Refusal' && answer.retry && tries < triesMax) continue
        if (answer?.__typename === 'Refusal' && (answer.retry || answer.code === 'IDEMPOTENCY_MISMATCH')) break
        answered(sessionStorage, attempt.key)
        if (answer?.__typename === 'Refusal') setRefusal(answer)
        else if (answer) await navigate(`/payments/${answer.id}`, { replace: true })
        return
      } catch {
        if (tries >= triesMax) break
      }
    }
    onUnanswered(attempt)
  }

  async function pay(wanted: Wanted): Promise<void> {
    if (isBusy.current) return
    isBusy.current = true
    setPaying(true)
    setRefusal(undefined)
    try {
      await send(wanted)
    } finally {
      isBusy.current = false
      setPaying(false)
    }
  }
  return { pay, isPaying, refusal, clear: () => setRefusal(undefined) }
}
