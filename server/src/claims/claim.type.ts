import 'reflect-metadata'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { daysBetween, type Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { resultUnion } from '../platform/refusal.type.ts'
import { DayScalar, MomentScalar, MoneyScalar } from '../platform/scalars.ts'
import { SeverityEnum } from '../platform/severity.type.ts'
import type { ClaimRow } from './claim-row.query.ts'
import { blockingOf } from './claim.rules.ts'
import {
  claimStepOf,
  filingDaysLeft,
  nextStepWords,
  rejectionWords,
  statusWords,
  viewerStepNames,
  type ViewerStep,
  type WorklistState,
} from './claim-words.rules.ts'
import { usualAction } from './denial-action.rules.ts'
import { isFixedRule } from './scrub/ruleset.rules.ts'
import { claimStatuses, landing, type ClaimStatus } from './claim.steps.ts'
import type { WorklistSort } from './worklist.query.ts'

export const ClaimStatusEnum = graphqlEnum('ClaimStatus', claimStatuses)
export const ClaimStepEnum = graphqlEnum('ClaimStep', viewerStepNames, 'What the viewer may do with a claim now; the client holds no rules.')
const WorklistStateEnum = graphqlEnum('WorklistState', ['OPEN', 'STOPPED', 'OVERDUE', 'WAITING', 'REJECTED', 'DENIED', 'READY', 'DONE', 'ALL'])
export const WorklistSortEnum = graphqlEnum('WorklistSort', ['URGENCY', 'AMOUNT', 'OLDEST', 'NEWEST'])
export const CorrectionEnum = graphqlEnum('Correction', ['REPLACEMENT', 'VOID'], 'What the insurer is to do with the claim that it has.')
const ClaimEventKindEnum = graphqlEnum('ClaimEventKind', ['DONE', 'WAITING', 'REFUSED', 'EXPECTED'])

@ObjectType('ClaimReason', { simpleResolvers: true })
export class ClaimReasonType {
  @Field(() => String) code!: string
  @Field(() => String) short!: string
  @Field(() => String) text!: string
  @Field(() => String, { nullable: true }) cause?: string | null
  @Field(() => String, { nullable: true }) action?: string | null
  @Field(() => String, { nullable: true, description: 'Of what a check found: the field to put right.' }) field?: string | null
}

@ObjectType('Finding', { simpleResolvers: true })
export class FindingType {
  @Field(() => String) rule!: string
  @Field(() => SeverityEnum) severity!: 'BLOCK' | 'WARN' | 'INFO'
  @Field(() => String) message!: string
  @Field(() => String, { nullable: true }) fix?: string | null
  @Field(() => String, { nullable: true }) field?: string | null
  @Field(() => String, { nullable: true, description: 'Where the rule comes from.' }) source?: string | null
  @Field(() => String, { nullable: true, description: 'The box of the CMS-1500.' }) box?: string | null
  @Field(() => Boolean, { description: 'Somebody has let the claim pass all the same, with a reason.' }) isOverridden!: boolean
  @Field(() => Boolean, { description: 'May be let pass with a reason.' }) canOverride!: boolean
}

@ObjectType('ClaimLine', { simpleResolvers: true })
export class ClaimLineType {
  @Field(() => ID) id!: string
  @Field(() => Int) position!: number
  @Field(() => String) code!: string
  @Field(() => String) name!: string
  @Field(() => [String]) modifiers!: string[]
  @Field(() => String) units!: string
  @Field(() => [Int]) pointers!: number[]
  @Field(() => MoneyScalar) charged!: Money
  @Field(() => MoneyScalar) paid!: Money
  @Field(() => MoneyScalar) adjusted!: Money
  @Field(() => MoneyScalar) patientPart!: Money
  @Field(() => [String]) reasons!: string[]
}

@ObjectType('ClaimEvent', { simpleResolvers: true })
export class ClaimEventType {
  @Field(() => ID) id!: string
  @Field(() => ClaimEventKindEnum) kind!: 'DONE' | 'WAITING' | 'REFUSED' | 'EXPECTED'
  @Field(() => String) title!: string
  @Field(() => String, { nullable: true }) tag?: string | null
  @Field(() => MomentScalar, { nullable: true }) at?: string | null
  @Field(() => DayScalar, { nullable: true }) on?: Day | null
  @Field(() => String, { nullable: true }) detail?: string | null
}

@ObjectType('LedgerEntry', { simpleResolvers: true, description: 'One line of the double entry, as the claim’s balance explains itself.' })
export class LedgerEntryType {
  @Field(() => ID) id!: string
  @Field(() => ID) journalId!: string
  @Field(() => String) kind!: string
  @Field(() => String) label!: string
  @Field(() => String) account!: string
  @Field(() => MoneyScalar) amount!: Money
  @Field(() => DayScalar) effectiveOn!: Day
  @Field(() => MomentScalar) postedAt!: string
  @Field(() => String) source!: string
}

@ObjectType('Claim', { simpleResolvers: true })
export class ClaimType {
  @Field(() => ID) id!: string
  @Field(() => String) number!: string
  @Field(() => Int) version!: number
  @Field(() => ClaimStatusEnum) status!: ClaimStatus
  @Field(() => String, { description: 'The status in words, e.g. `Rejected on the way`.' }) statusText!: string
  @Field(() => MomentScalar) statusAt!: string
  @Field(() => String) patientName!: string
  @Field(() => String) patientInitials!: string
  @Field(() => String) payerName!: string
  @Field(() => String) memberIdEnding!: string
  @Field(() => String) providerName!: string
  @Field(() => DayScalar) serviceOn!: Day
  @Field(() => String) title!: string
  @Field(() => MoneyScalar) charged!: Money
  @Field(() => MoneyScalar) paid!: Money
  @Field(() => MoneyScalar) adjusted!: Money
  @Field(() => MoneyScalar, { nullable: true, description: 'Null while the insurer decides: it is not known yet.' }) patientPart!: Money | null
  @Field(() => MoneyScalar, { description: 'Still open with the insurer.' }) open!: Money
  @Field(() => Int) ageDays!: number
  @Field(() => Int, { nullable: true }) filingDaysLeft!: number | null
  @Field(() => DayScalar, { nullable: true }) filingLimitOn!: Day | null
  @Field(() => ClaimReasonType, { nullable: true, description: 'The most telling reason, with words; null when nothing is wrong.' })
  reason!: ClaimReasonType | null
  @Field(() => String) nextStep!: string
  @Field(() => [ClaimStepEnum]) steps!: ViewerStep[]
  @Field(() => [FindingType]) findings!: FindingType[]
  @Field(() => ID) encounterId!: string
  @Field(() => ID) patientId!: string
  /** Not in the API: what `reasons` is read from. */
  reasonCodes!: string[]
}

/**
 * The allow-list between table and API: a new column stays private until it is named here. Each field is computed where it
 * is asked for, since a list of fifty asks for few of them.
 */
export const presentClaim = (row: ClaimRow): ClaimType => new PresentedClaim(row)

class PresentedClaim implements ClaimType {
  readonly #row: ClaimRow
  readonly id: string
  readonly status: ClaimStatus
  readonly reasonCodes: string[]

  constructor(row: ClaimRow) {
    this.#row = row
    this.id = row.id
    this.status = row.status
    this.reasonCodes = row.reason_codes
  }
  get number(): string {
    return this.#row.number
  }
  get version(): number {
    return this.#row.version
  }
  get statusText(): string {
    const { status, hold_reason } = this.#row
    return status === 'ON_HOLD' && hold_reason ? `On hold: ${hold_reason}` : statusWords[status]
  }
  get statusAt(): string {
    return this.#row.status_at
  }
  get patientName(): string {
    return `${this.#row.first_name} ${this.#row.last_name}`
  }
  get patientInitials(): string {
    return `${this.#row.first_name.slice(0, 1)}${this.#row.last_name.slice(0, 1)}`.toUpperCase()
  }
  get payerName(): string {
    return this.#row.payer_name ?? 'No insurer'
  }
  get memberIdEnding(): string {
    return this.#row.member_id?.slice(-4) ?? ''
  }
  get providerName(): string {
    return this.#row.provider_name
  }
  get serviceOn(): Day {
    return this.#row.service_date
  }
  get title(): string {
    return this.#row.title
  }
  get charged(): Money {
    return this.#row.charged_cents
  }
  /** The ledger holds payments and write-offs as debits of their accounts: both positive here. */
  get paid(): Money {
    return this.#row.paid_cents
  }
  get adjusted(): Money {
    return this.#row.adjusted_cents
  }
  get patientPart(): Money | null {
    return this.#row.decided || !this.#row.is_insured ? this.#row.open_patient_cents : null
  }
  get open(): Money {
    return this.#row.open_payer_cents
  }
  get ageDays(): number {
    return daysBetween(this.#row.service_date, this.#row.today)
  }
  get filingDaysLeft(): number | null {
    const { is_insured, status, filing_limit_on, today } = this.#row
    return is_insured ? filingDaysLeft(status, filing_limit_on, today) : null
  }
  get filingLimitOn(): Day | null {
    return this.#row.is_insured ? this.#row.filing_limit_on : null
  }
  get reason(): ClaimReasonType | null {
    return firstReason(this.#row)
  }
  get nextStep(): string {
    return nextStepWords[this.#row.status]
  }
  get steps(): ViewerStep[] {
    const { status, is_insured, takes_corrections } = this.#row
    return viewerStepNames.filter(
      step => landing(status, claimStepOf(step)) && (step !== 'SUBMIT' || is_insured) && (step !== 'REPLACE' || takes_corrections),
    )
  }
  get findings(): FindingType[] {
    const { findings, status } = this.#row
    const isOpen = status === 'SCRUB_FAILED' || status === 'READY' || status === 'ON_HOLD'
    return findings.map(finding => ({
      ...finding,
      isOverridden: finding.isOverridden ?? false,
      canOverride: isOpen && !finding.isOverridden && finding.severity !== 'INFO' && !isFixedRule(finding.rule),
    }))
  }
  get encounterId(): string {
    return this.#row.encounter_id
  }
  get patientId(): string {
    return this.#row.patient_id
  }
}

function firstReason(row: ClaimRow): ClaimReasonType | null {
  const [code] = row.reason_codes
  if (!code) {
    const blocking = row.status === 'SCRUB_FAILED' ? blockingOf(row.findings) : undefined
    return blocking ? { code: 'Check', short: blocking.message, text: blocking.message, action: blocking.fix, field: blocking.field } : null
  }
  const rejection = rejectionWords(code)
  if (rejection)
    return {
      code: code.split(':')[0] ?? code,
      short: rejection,
      text: `${rejection}. The insurer never saw this claim.`,
      action: usualAction(code),
    }
  const short = row.reason_short ?? 'See the insurer’s letter'
  return { code, short, text: row.reason_text ?? short, action: usualAction(code) }
}

@ObjectType('ClaimPage', { simpleResolvers: true })
export class ClaimPageType {
  @Field(() => [ClaimType]) items!: ClaimType[]
  @Field(() => String, { nullable: true }) next!: string | null
}

@ObjectType('TodayCard', { simpleResolvers: true })
export class TodayCardType {
  @Field(() => Int) count!: number
  @Field(() => MoneyScalar) amount!: Money
}

@ObjectType('Today', { simpleResolvers: true })
export class TodayType {
  @Field(() => TodayCardType) denied!: TodayCardType
  @Field(() => TodayCardType) rejected!: TodayCardType
  @Field(() => TodayCardType) filingSoon!: TodayCardType
  @Field(() => TodayCardType) ready!: TodayCardType
  @Field(() => TodayCardType) waiting!: TodayCardType
  @Field(() => TodayCardType, { description: 'Stopped by a check before they were sent.' }) stopped!: TodayCardType
  @Field(() => TodayCardType, { description: 'No answer in the usual time.' }) overdue!: TodayCardType
  @Field(() => Int) codingQueue!: number
  @Field(() => [ClaimType]) recent!: ClaimType[]
  @Field(() => ClaimType, { nullable: true, description: 'The claim to open next, by dollars and days left.' }) next!: ClaimType | null
}

@InputType('WorklistFilter')
export class WorklistFilterInput {
  @Field(() => WorklistStateEnum, { nullable: true, defaultValue: 'OPEN' }) state?: WorklistState
  @Field(() => ID, { nullable: true }) payerId?: string
  @Field(() => String, { nullable: true }) text?: string
  @Field(() => Int, { nullable: true }) limitDaysMax?: number
}

@ObjectType('SubmittedClaims', { simpleResolvers: true })
export class SubmittedClaimsType {
  @Field(() => Int) submitted!: number
}

export const ClaimResult = resultUnion('ClaimResult', () => ClaimType)
export const SubmitClaimResult = resultUnion('SubmitClaimResult', () => ClaimType)
export const SubmitClaimsResult = resultUnion('SubmitClaimsResult', () => SubmittedClaimsType)
export type { WorklistSort }
