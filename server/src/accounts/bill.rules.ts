import { dollars, minus, money, negate, sum, zero, type Money } from '@cleanclaim/schema/money'
import { addDays, type Day } from '@cleanclaim/schema/day'
import type { ClaimStatus } from '../claims/claim.steps.ts'
import { fill } from '../ledger/journal.rules.ts'
import { addBalances, adjusted, noBalance, type Balance } from '../ledger/line-balance.rules.ts'
import { billStatus, type BillStatus } from './bill-status.rules.ts'
import { monthDay } from './day-words.rules.ts'
import { storyOf, type BillMoment } from './bill-story.rules.ts'
import { reasonWords, SELF_PAY, shareWords, UNEXPLAINED } from './reason-words.rules.ts'

/** One visit with its claims, as read. */
export interface BillFacts {
  encounterId: string
  encounterNumber: bigint
  patientId: string
  title: string
  visitOn: Day
  providerName: string
  patientName: string
  insurerName: string | null
  /** Days a patient has from the decision. */
  dueDays: number
  claims: readonly BillClaim[]
}

export interface BillClaim {
  id: string
  status: ClaimStatus
  statusOn: Day
  sentOn: Day | null
  decidedOn: Day | null
  lines: readonly BillLineFacts[]
  /** What the insurer made the patient's on the claim as a whole. */
  patientReasons: readonly PatientReason[]
}

export interface BillLineFacts {
  id: string
  code: string
  name: string | null
  charge: Money
  balance: Balance
  patientReasons: readonly PatientReason[]
}

export interface PatientReason {
  code: string
  amount: Money
}

export interface BillReason {
  code: string
  label: string
  amount: Money
  sentence: string
}

export interface BillView {
  id: string
  patientId: string
  number: string
  status: BillStatus
  title: string
  visitOn: Day
  providerName: string
  patientName: string
  insurerName: string | null
  sentToInsurerOn: Day | null
  decidedOn: Day | null
  dueOn: Day | null
  charged: Money
  youOwe: Money | null
  steps: BillStep[]
  reasons: BillReason[]
  lines: BillLine[]
  story: BillMoment[]
}

export interface BillStep {
  kind: 'CHARGED' | 'DISCOUNT' | 'INSURER' | 'PAID_BEFORE' | 'WRITTEN_OFF' | 'YOU_OWE'
  label: string
  amount: Money
  note: string | null
}

export interface BillLine {
  id: string
  name: string
  code: string
  serviceOn: Day
  providerName: string
  charged: Money
  discount: Money
  insurerPaid: Money
  youOwe: Money | null
  reasons: BillReason[]
}

/**
 * The visit as its patient meets it. While an insurer decides, what is owed is unknown and said to be.
 *
 * @param paidOn day of the last payment for it
 */
export function billOf(facts: BillFacts, paidOn: Day | null): BillView {
  const claims = facts.claims.map(claim => ({ ...claim, balance: addBalances(claim.lines.map(line => line.balance)) }))
  const balance = claims.length > 0 ? addBalances(claims.map(claim => claim.balance)) : noBalance
  const status = billStatus(claims)
  const isKnown = status !== 'WAITING_FOR_INSURANCE'
  const decidedOn = isKnown && facts.insurerName !== null ? latest(claims.map(claim => claim.decidedOn ?? claim.statusOn)) : null
  const since = decidedOn ?? latest(claims.map(claim => claim.statusOn))
  const lines = facts.claims.flatMap(claim => linesOf(claim, facts, isKnown))
  const view = {
    id: facts.encounterId,
    patientId: facts.patientId,
    number: `B-${facts.encounterNumber}`,
    status,
    title: facts.title,
    visitOn: facts.visitOn,
    providerName: facts.providerName,
    patientName: facts.patientName,
    insurerName: facts.insurerName,
    sentToInsurerOn: earliest(claims.map(claim => claim.sentOn)),
    decidedOn,
    dueOn: status === 'READY_TO_PAY' && since ? addDays(since, facts.dueDays) : null,
    charged: balance.charge,
    youOwe: isKnown ? balance.openPatient : null,
    lines,
  }
  // Made where they are asked for: a list of bills needs none of them.
  return {
    ...view,
    get steps() {
      return stepsOf(view, balance, paidOn)
    },
    get reasons() {
      return isKnown ? together(lines.flatMap(line => line.reasons)) : []
    },
    get story() {
      return storyOf(view, paidOn)
    },
  }
}

type Head = Omit<BillView, 'steps' | 'reasons' | 'story'>

/** From charged to owed: each step takes off what is named, and the last is what they leave. */
function stepsOf(bill: Head, balance: Balance, paidOn: Day | null): BillStep[] {
  const count = bill.lines.length
  const charged: BillStep = {
    kind: 'CHARGED',
    label: 'Charged',
    amount: bill.charged,
    note: `Our list price, ${counted(count)} ${count === 1 ? 'service' : 'services'}.`,
  }
  if (bill.youOwe === null) return [charged]
  const taken: BillStep[] = [
    { kind: 'DISCOUNT', label: 'Insurance discount', amount: negate(balance.contractual), note: 'Taken off. Nobody pays this part.' },
    {
      kind: 'INSURER',
      label: `${bill.insurerName ?? 'Insurance'} paid`,
      amount: negate(balance.payerPaid),
      note: bill.decidedOn && `Decided ${monthDay(bill.decidedOn)}.`,
    },
    { kind: 'WRITTEN_OFF', label: 'Taken off by us', amount: negate(forgiven(balance)), note: 'Nobody pays this part.' },
    { kind: 'PAID_BEFORE', label: 'You paid', amount: negate(balance.patientPaid), note: paidOn && `${monthDay(paidOn)}.` },
  ]
  return [charged, ...taken.filter(step => step.amount !== zero), { kind: 'YOU_OWE', label: 'You owe', amount: bill.youOwe, note: null }]
}

const forgiven = (b: Balance): Money => sum([b.payerWriteOff, b.patientWaived, b.patientBadDebt])

function linesOf(claim: BillClaim, facts: BillFacts, isKnown: boolean): BillLine[] {
  let ofClaim = claim.patientReasons
  return claim.lines.map(line => {
    const own = explain(line.balance.patientPart, line.patientReasons)
    const general = explain(own.rest, ofClaim)
    ofClaim = general.left
    const rest = general.rest === zero ? [] : [{ code: facts.insurerName === null ? SELF_PAY : UNEXPLAINED, amount: general.rest }]
    const reasons = [...own.taken, ...general.taken, ...rest]
    return {
      id: line.id,
      name: line.name ?? 'Service',
      code: line.code,
      serviceOn: facts.visitOn,
      providerName: facts.providerName,
      charged: line.charge,
      discount: negate(adjusted(line.balance)),
      insurerPaid: negate(line.balance.payerPaid),
      youOwe: isKnown ? line.balance.patientPart : null,
      reasons: isKnown ? reasons.map(reason => worded(reason, line.balance, reasons)) : [],
    }
  })
}

/** Reasons up to the patient's part and never beyond it: they add up to what is shown as owed. */
function explain(part: Money, reasons: readonly PatientReason[]): { taken: PatientReason[]; left: PatientReason[]; rest: Money } {
  const { parts, rest } = fill(
    part,
    reasons.map(reason => reason.amount),
  )
  return {
    taken: reasons.map((reason, i) => ({ ...reason, amount: parts[i] ?? zero })).filter(reason => reason.amount > zero),
    left: reasons.map((reason, i) => ({ ...reason, amount: minus(reason.amount, parts[i] ?? zero) })),
    rest,
  }
}

function worded({ code, amount }: PatientReason, balance: Balance, all: readonly PatientReason[]): BillReason {
  const others = sum(all.filter(reason => reason.code !== 'PR-2').map(reason => reason.amount))
  // The share is of the price agreed, less what is the patient's anyway (domain/lifecycle.md 9.2).
  const base = money(balance.charge - balance.contractual - others)
  const share = code === 'PR-2' ? shareWords(amount, base, shown) : undefined
  return { code, amount, ...(share ?? reasonWords(code)) }
}

const shown = (amount: Money): string => `$${dollars(amount)}`

/** One row a reason over all lines. A share keeps its percentage where all lines agree on it. */
function together(reasons: readonly BillReason[]): BillReason[] {
  return [...Map.groupBy(reasons, reason => reason.code)].map(([code, group]) => {
    const labels = new Set(group.map(reason => reason.label))
    const [label] = labels
    const general = reasonWords(code)
    return {
      code,
      amount: sum(group.map(reason => reason.amount)),
      label: labels.size === 1 && label ? label : general.label,
      sentence: group.length === 1 && group[0] ? group[0].sentence : general.sentence,
    }
  })
}

const counted = (count: number): string => ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count)
const days = (given: readonly (Day | null)[]): Day[] => given.filter(day => day !== null).sort()
const latest = (given: readonly (Day | null)[]): Day | null => days(given).at(-1) ?? null
const earliest = (given: readonly (Day | null)[]): Day | null => days(given)[0] ?? null
