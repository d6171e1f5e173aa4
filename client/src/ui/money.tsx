import { showBalance, showMoney } from '../format/money.ts'

/** An amount in one unbreakable piece. */
export function Money({ amount }: { amount: string }) {
  return <span className="amt">{showMoney(amount)}</span>
}

/** A balance: a credit is said in words and toned. */
export function Balance({ amount }: { amount: string }) {
  if (!amount.startsWith('-')) return <Money amount={amount} />
  return <span className="amt tone-positive">{showBalance(amount)}</span>
}
