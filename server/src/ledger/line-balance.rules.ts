import { minus, money, negate, plus, sum, zero, type Money } from '@cleanclaim/schema/money'
import type { AccountKind, Entry } from './journal.rules.ts'

/** Where the charge of a claim line, or of a whole claim, has gone. Each figure is a sum of entries. */
export interface Balance {
  charge: Money
  payerPaid: Money
  contractual: Money
  payerWriteOff: Money
  /** Still with the insurer. */
  openPayer: Money
  /** What the insurer made the patient's: paid, forgiven or still open. */
  patientPart: Money
  patientPaid: Money
  /** Forgiven because the patient could not pay, or as a courtesy. */
  patientWaived: Money
  /** Given up although the patient could have paid. Never the same as waived (domain/lifecycle.md 9.8). */
  patientBadDebt: Money
  openPatient: Money
}

/** A sum of entries on one account; `isPayers` when they carry a payer. */
export interface AccountSum {
  account: AccountKind
  isPayers: boolean
  amount: Money
}

export function balanceOf(sums: readonly AccountSum[]): Balance {
  const total = (accounts: readonly AccountKind[], isPayers?: boolean): Money =>
    sum(sums.filter(s => accounts.includes(s.account) && (isPayers === undefined || s.isPayers === isPayers)).map(s => s.amount))

  const patientPaid = total(['cash', 'card_clearing', 'unapplied'], false)
  const patientWaived = total(['write_off'], false)
  const patientBadDebt = total(['bad_debt'])
  const openPatient = total(['patient_ar'])
  return {
    charge: negate(total(['gross_revenue'])),
    payerPaid: total(['cash', 'card_clearing', 'unapplied'], true),
    contractual: total(['contractual']),
    payerWriteOff: total(['write_off'], true),
    openPayer: total(['payer_ar']),
    patientPart: sum([patientPaid, patientWaived, patientBadDebt, openPatient]),
    patientPaid,
    patientWaived,
    patientBadDebt,
    openPatient,
  }
}

export const sumOf = (entry: Entry): AccountSum => ({ account: entry.account, isPayers: entry.payerId !== undefined, amount: entry.amount })

export const adjusted = (b: Balance): Money => plus(b.contractual, b.payerWriteOff)

/** What is missing to `charge = paid + adjusted + patient's part + open`: zero, or the books are wrong. */
export const unexplained = (b: Balance): Money => minus(b.charge, sum([b.payerPaid, adjusted(b), b.patientPart, b.openPayer]))

export const noBalance: Balance = balanceOf([])

export const addBalances = (balances: Iterable<Balance>): Balance => {
  const all = [...balances]
  const total = (pick: (b: Balance) => Money): Money => money(sum(all.map(pick)))
  return {
    charge: total(b => b.charge),
    payerPaid: total(b => b.payerPaid),
    contractual: total(b => b.contractual),
    payerWriteOff: total(b => b.payerWriteOff),
    openPayer: total(b => b.openPayer),
    patientPart: total(b => b.patientPart),
    patientPaid: total(b => b.patientPaid),
    patientWaived: total(b => b.patientWaived),
    patientBadDebt: total(b => b.patientBadDebt),
    openPatient: total(b => b.openPatient),
  }
}

/** A balance after further entries: balances are sums, so they add up. */
export const withEntries = (balance: Balance, entries: readonly Entry[]): Balance => addBalances([balance, balanceOf(entries.map(sumOf))])

/** Nothing is open with anybody. */
export const isSettled = (b: Balance): boolean => b.openPayer === zero && b.openPatient === zero
