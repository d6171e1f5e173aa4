import 'reflect-metadata'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { fieldKinds, type FieldKind } from '../../claims/claim-fields.rules.ts'
import { mayEdit } from '../../claims/save-claim-details.command.ts'
import { graphqlEnum } from '../../platform/graphql-enum.ts'
import { resultUnion } from '../../platform/refusal.type.ts'
import { SeverityEnum } from '../../platform/severity.type.ts'
import type { ClaimForm } from './claim-form.query.ts'

const FieldKindEnum = graphqlEnum('ClaimFieldKind', fieldKinds)

@ObjectType('FormFinding', { simpleResolvers: true })
export class FormFindingType {
  @Field(() => String) rule!: string
  @Field(() => SeverityEnum) severity!: 'BLOCK' | 'WARN' | 'INFO'
  @Field(() => String) message!: string
  @Field(() => String) fix!: string
  @Field(() => String) field!: string
  @Field(() => Boolean, { description: 'Speaks of paper alone: the electronic claim may go.' }) isPaper!: boolean
}

@ObjectType('FormBox', { simpleResolvers: true })
export class FormBoxType {
  @Field(() => String, { description: '`1a`, `24D.2` for row 2.' }) box!: string
  @Field(() => String) label!: string
  @Field(() => String, { description: 'As printed, crosses by the word they mean.' }) text!: string
  @Field(() => Int, { description: 'Which row of boxes, from 0.' }) band!: number
  @Field(() => Int, { description: 'Of the 24 parts of its row.' }) parts!: number
  @Field(() => [String], { description: 'Paths of the fields that can be changed here.' }) paths!: string[]
  @Field(() => [FormFindingType]) findings!: FormFindingType[]
}

@ObjectType('FormPage', { simpleResolvers: true })
export class FormPageType {
  @Field(() => Int) number!: number
  @Field(() => Int) of!: number
  @Field(() => [FormBoxType]) boxes!: FormBoxType[]
}

@ObjectType('FormOption', { simpleResolvers: true })
export class FormOptionType {
  @Field(() => String) value!: string
  @Field(() => String) label!: string
}

@ObjectType('ClaimField', { simpleResolvers: true })
export class ClaimFieldType {
  @Field(() => String) path!: string
  @Field(() => String) label!: string
  @Field(() => FieldKindEnum) kind!: FieldKind
  @Field(() => String, { nullable: true }) hint?: string | undefined
  @Field(() => [FormOptionType], { nullable: true }) options?: readonly FormOptionType[] | undefined
  @Field(() => Int) max!: number
  @Field(() => String) value!: string
}

@ObjectType('OffForm', { simpleResolvers: true, description: 'What an electronic claim says and the form has no box for.' })
export class OffFormType {
  @Field(() => [String]) paths!: string[]
  @Field(() => [FormFindingType]) findings!: FormFindingType[]
}

@ObjectType('ClaimForm', { simpleResolvers: true, description: 'A claim as its CMS-1500, with the fields that can be changed.' })
export class ClaimFormType {
  @Field(() => ID, { description: 'Of the claim.' }) id!: string
  @Field(() => Int, { description: 'Of the claim, for saving.' }) version!: number
  @Field(() => String, { nullable: true, description: 'Why the viewer cannot change it; null when they can.' }) locked!: string | null
  @Field(() => [FormPageType]) pages!: FormPageType[]
  @Field(() => [ClaimFieldType]) fields!: ClaimFieldType[]
  @Field(() => OffFormType) offForm!: OffFormType
}

@InputType('ClaimEdit')
export class ClaimEditInput {
  @Field(() => String, { description: 'Path of a ClaimField.' }) path!: string
  @Field(() => String, { description: 'As typed; empty takes it away.' }) value!: string
}

export const ClaimFormResult = resultUnion('ClaimFormResult', () => ClaimFormType)

/** The allow-list between the form and the API. */
export const presentForm = ({ stored, pages, fields, offForm }: ClaimForm, mayWork: boolean): ClaimFormType => ({
  id: stored.id,
  version: stored.version,
  locked: lockedWords(stored.status, mayWork),
  pages,
  fields,
  offForm,
})

function lockedWords(status: ClaimForm['stored']['status'], mayWork: boolean): string | null {
  if (!mayWork) return 'Billers change claims. You can read this one.'
  return mayEdit(status) ? null : 'This claim has left or is decided. It can be changed again when it comes back.'
}
