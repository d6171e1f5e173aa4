import 'reflect-metadata'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { daysBetween, type Day } from '@cleanclaim/schema/day'
import type { Money } from '@cleanclaim/schema/money'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { resultUnion } from '../platform/refusal.type.ts'
import { DayScalar, MomentScalar, MoneyScalar } from '../platform/scalars.ts'
import { SeverityEnum } from '../platform/severity.type.ts'
import type { ClaimRow } from './claim-row.query.ts'
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
import { claimStatuses, landing, type ClaimStatus } from './claim.steps.ts'
import type { WorklistSort } from './worklist.query.ts'

export const ClaimStatusEnum = graphqlEnum('ClaimStatus', claimStatuses)
export const ClaimStepEnum = graphqlEnum('ClaimStep', viewerStepNames, 'What the viewer may do with a claim now; the client holds no rules.')
const WorklistStateEnum = graphqlEnum('WorklistState', ['OPEN', 'WAITING', 'REJECTED', 'DENIED', 'READY', 'DONE', 'ALL'])
export const WorklistSortEnum = graphqlEnum('WorklistSort', ['URGENCY', 'AMOUNT', 'OLDEST', 'NEWEST'])
const ClaimEventKindEnum = graphqlEnum('ClaimEventKind', ['DONE', 'WAITING', 'REFUSED', 'EXPECTED'])

@ObjectType('ClaimReason', { simpleResolvers: true })
export class ClaimReasonType {
  @Field(() => String) code!: string
  @Field(() => String) short!: string
  @Field(() => String) text!: string
  @Field(() => String, { nullable: true }) cause?: string | null
  @Field(() => String, { nullable: true }) action?: string | null
}

@ObjectType('Finding', { simpleResolvers: true })
export class FindingType {
  @Field(() => String) rule!: string
  @Field(() => SeverityEnum) severity!: 'BLOCK' | 'WARN' | 'INFO'
  @Field(() => String) message!: string
  @Field(() => String, { nullable: true }) fix?: string | null
  @Field(() => String, { nullable: true }) field?: string | null
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
  /** Not in the API: what `reasons` is read from. */
  reasonCodes!: string[]
}

/** The allow-list between table and API: a new column stays private until it is named here. */
export const presentClaim = (row: ClaimRow): ClaimType => ({
  id: row.id,
  number: row.number,
  version: row.version,
  status: row.status,
  statusText: row.status === 'ON_HOLD' && row.hold_reason ? `On hold: ${row.hold_reason}` : statusWords[row.status],
  statusAt: row.status_at,
  patientName: `${row.first_name} ${row.last_name}`,
  patientInitials: `${row.first_name.slice(0, 1)}${row.last_name.slice(0, 1)}`.toUpperCase(),
  payerName: row.payer_name ?? 'No insurer',
  memberIdEnding: row.member_id?.slice(-4) ?? '',
  providerName: row.provider_name,
  serviceOn: row.service_date,
  title: row.title,
  charged: row.charged_cents,
  // The ledger holds payments as debits of cash and write-offs as debits of their account: both positive here.
  paid: row.paid_cents,
  adjusted: row.adjusted_cents,
  patientPart: row.decided || !row.is_insured ? row.open_patient_cents : null,
  open: row.open_payer_cents,
  ageDays: daysBetween(row.service_date, row.today),
  filingDaysLeft: row.is_insured ? filingDaysLeft(row.status, row.filing_limit_on, row.today) : null,
  filingLimitOn: row.is_insured ? row.filing_limit_on : null,
  reason: firstReason(row),
  nextStep: nextStepWords[row.status],
  steps: viewerStepNames.filter(step => landing(row.status, claimStepOf(step)) && (step !== 'SUBMIT' || row.is_insured)),
  findings: row.findings,
  encounterId: row.encounter_id,
  reasonCodes: row.reason_codes,
})

function firstReason(row: ClaimRow): ClaimReasonType | null {
  const [code] = row.reason_codes
  if (!code) {
    const blocking = row.status === 'SCRUB_FAILED' ? row.findings.find(finding => finding.severity === 'BLOCK') : undefined
    return blocking ? { code: 'Check', short: blocking.message, text: blocking.message, action: blocking.fix } : null
  }
  const rejection = rejectionWords(code)
  if (rejection)
    return {
      code: code.split(':')[0] ?? code,
      short: rejection,
      text: `${rejection}. The insurer never saw this claim.`,
      action: 'Fix it and send as new. No appeal is needed.',
    }
  return { code, short: row.reason_short ?? 'See the insurer’s letter', text: row.reason_text ?? row.reason_short ?? 'See the insurer’s letter' }
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
