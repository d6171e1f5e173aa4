import 'reflect-metadata'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import { showCode } from '@cleanclaim/schema/code-format'
import type { Money } from '@cleanclaim/schema/money'
import { CodeSystemEnum, type CodeSystemName } from '../codes/code.type.ts'
import type { EntryStatus } from '../encounters/encounter.entity.ts'
import { graphqlEnum } from '../platform/graphql-enum.ts'
import { DayScalar, MomentScalar, MoneyScalar } from '../platform/scalars.ts'
import { SeverityEnum } from '../platform/severity.type.ts'
import { codingRules, type CodingRuleId } from './coding.rules.ts'
import type { ChargeLineRow, DiagnosisRow, EncounterRow, FlagRow } from './encounter-detail.query.ts'

const shownStatuses = ['DOCUMENTED', 'CHARGE_CAPTURED', 'CODING_REVIEW', 'READY_TO_BILL', 'BILLED', 'SELF_PAY', 'CLOSED', 'VOIDED'] as const
type ShownStatus = (typeof shownStatuses)[number]
const EncounterStatusEnum = graphqlEnum('EncounterStatus', shownStatuses)
const EntryStatusEnum = graphqlEnum('EntryStatus', ['PROPOSED', 'ACCEPTED', 'REPLACED', 'REJECTED'])
const FlagStatusEnum = graphqlEnum('FlagStatus', ['OPEN', 'RESOLVED', 'OVERRIDDEN'])

@ObjectType('NoteSection', { simpleResolvers: true })
export class NoteSectionType {
  @Field(() => String) heading!: string
  @Field(() => String) text!: string
}

@ObjectType('Diagnosis', { simpleResolvers: true })
export class DiagnosisType {
  @Field(() => ID) id!: string
  @Field(() => Int) position!: number
  @Field(() => String) letter!: string
  @Field(() => String, { nullable: true }) code!: string | null
  @Field(() => String, { nullable: true }) name!: string | null
  @Field(() => EntryStatusEnum) status!: EntryStatus
  @Field(() => String, { nullable: true }) replacedCode!: string | null
  @Field(() => String, { nullable: true }) sourceText!: string | null
}

@ObjectType('ChargeLine', { simpleResolvers: true })
export class ChargeLineType {
  @Field(() => ID) id!: string
  @Field(() => Int) position!: number
  @Field(() => CodeSystemEnum) system!: CodeSystemName
  @Field(() => String, { nullable: true }) code!: string | null
  @Field(() => String, { nullable: true }) name!: string | null
  @Field(() => [String]) modifiers!: string[]
  @Field(() => String) units!: string
  @Field(() => MoneyScalar) charge!: Money
  @Field(() => [Int]) pointers!: number[]
  @Field(() => EntryStatusEnum) status!: EntryStatus
  @Field(() => String, { nullable: true }) replacedCode!: string | null
  @Field(() => String, { nullable: true }) sourceText!: string | null
}

@ObjectType('Flag', { simpleResolvers: true })
export class FlagType {
  @Field(() => ID) id!: string
  @Field(() => String) rule!: string
  @Field(() => SeverityEnum) severity!: 'BLOCK' | 'WARN' | 'INFO'
  @Field(() => FlagStatusEnum) status!: 'OPEN' | 'RESOLVED' | 'OVERRIDDEN'
  @Field(() => String) title!: string
  @Field(() => String) message!: string
  @Field(() => ID, { nullable: true, description: 'Diagnosis or line it speaks of.' }) subjectId!: string | null
  @Field(() => String) source!: string
  @Field(() => String, { nullable: true }) overrideReason!: string | null
}

@ObjectType('Encounter', { simpleResolvers: true })
export class EncounterType {
  @Field(() => ID) id!: string
  @Field(() => String) number!: string
  @Field(() => Int) version!: number
  @Field(() => EncounterStatusEnum) status!: ShownStatus
  @Field(() => String) title!: string
  @Field(() => DayScalar) serviceOn!: Day
  @Field(() => String) placeOfService!: string
  @Field(() => String) patientName!: string
  @Field(() => Int) patientAge!: number
  @Field(() => String) patientSex!: string
  @Field(() => String, { nullable: true }) payerName!: string | null
  @Field(() => String) providerName!: string
  @Field(() => MomentScalar, { nullable: true }) signedAt!: string | null
  @Field(() => String, { nullable: true }) signedBy!: string | null
  @Field(() => MomentScalar) waitingSince!: string
  @Field(() => MoneyScalar) charged!: Money
  @Field(() => String, { nullable: true }) reasonText!: string | null
  @Field(() => Int) openBlocks!: number
  @Field(() => Boolean) canFinalise!: boolean
}

@ObjectType('EncounterPage', { simpleResolvers: true })
export class EncounterPageType {
  @Field(() => [EncounterType]) items!: EncounterType[]
  @Field(() => String, { nullable: true }) next!: string | null
}

@InputType('DiagnosisInput')
export class DiagnosisInput {
  @Field(() => String) code!: string
}

@InputType('ChargeLineInput')
export class ChargeLineInput {
  @Field(() => CodeSystemEnum) system!: CodeSystemName
  @Field(() => String) code!: string
  @Field(() => [String], { nullable: true }) modifiers?: string[]
  @Field(() => String, { nullable: true }) units?: string
  @Field(() => MoneyScalar, { nullable: true }) charge?: Money
  @Field(() => [Int]) pointers!: number[]
}

/** The allow-list between table and API. */
export const presentEncounter = (row: EncounterRow): EncounterType => ({
  id: row.id,
  number: String(row.number),
  version: row.version,
  status: shownStatuses.find(status => status === row.status) ?? 'DOCUMENTED',
  title: row.title,
  serviceOn: row.service_date,
  placeOfService: row.place_of_service,
  patientName: `${row.first_name} ${row.last_name}`,
  patientAge: ageOn(row.birth_date, row.service_date),
  patientSex: row.sex,
  payerName: row.payer_name,
  providerName: `Dr. ${row.provider_first} ${row.provider_last}`.replace('Dr.  ', 'Dr. '),
  signedAt: row.note_signed_at,
  signedBy: row.note_author,
  waitingSince: row.waiting_since,
  charged: row.charged_cents,
  reasonText: row.return_reason ?? whyHere(row),
  openBlocks: row.open_blocks,
  canFinalise: row.status === 'CODING_REVIEW' && row.open_blocks === 0,
})

/** Why it waits for a coder: the gravest open check, and how many more there are. */
function whyHere({ first_rule, open_blocks, reason_text }: EncounterRow): string | null {
  if (!first_rule) return reason_text
  const { title } = codingRules[first_rule as CodingRuleId]
  return open_blocks > 1 ? `${title}, and ${open_blocks - 1} more` : title
}

/** Whole years on the day of the visit, as rules by age count them. */
export const ageOn = (birth: Day, on: Day): number => Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0)

/** Letters A to L as on the claim; a rejected diagnosis has none. */
export function presentDiagnoses(rows: readonly DiagnosisRow[]): DiagnosisType[] {
  let place = 0
  return rows.map((row, i) => {
    const letter = row.status === 'REJECTED' ? '–' : String.fromCharCode(65 + place++)
    return {
      id: row.id,
      position: i + 1,
      letter,
      code: row.code && showCode('icd10cm', row.code),
      name: row.name,
      status: row.status,
      replacedCode: row.replaced_code && showCode('icd10cm', row.replaced_code),
      sourceText: row.source_text,
    }
  })
}

export function presentLines(rows: readonly ChargeLineRow[], diagnoses: readonly DiagnosisRow[]): ChargeLineType[] {
  const places = new Map(diagnoses.filter(d => d.status !== 'REJECTED').map((d, i) => [d.id, i + 1]))
  return rows.map((row, i) => ({
    id: row.id,
    position: i + 1,
    system: row.system === 'cpt' ? 'CPT' : 'HCPCS',
    code: row.code,
    name: row.name,
    modifiers: row.modifiers,
    units: row.units,
    charge: row.charge_cents,
    pointers: row.diagnosis_ids.flatMap(id => places.get(id) ?? []),
    status: row.status,
    replacedCode: row.replaced_code,
    sourceText: row.source_text,
  }))
}

export const presentFlag = (row: FlagRow): FlagType => {
  const rule = codingRules[row.rule as CodingRuleId]
  return {
    id: row.id,
    rule: row.rule,
    severity: row.severity,
    status: row.status,
    title: rule.title,
    message: row.message,
    subjectId: row.subject_id,
    source: rule.source,
    overrideReason: row.override_reason,
  }
}
