import { defineEntity, p } from '@mikro-orm/core'
import type { Money } from '@cleanclaim/schema/money'
import { Refusal } from '../kernel/refusal.ts'
import { encounterLanding, type EncounterStatus, type EncounterStep } from './encounter.steps.ts'

export type EntryStatus = 'PROPOSED' | 'ACCEPTED' | 'REPLACED' | 'REJECTED'

const EncounterSchema = defineEntity({
  name: 'Encounter',
  tableName: 'encounter',
  properties: {
    id: p.uuid().primary(),
    practiceId: p.integer(),
    number: p.bigint(),
    patientId: p.uuid(),
    providerId: p.uuid(),
    status: p.string().$type<EncounterStatus>(),
    statusAt: p.datetime(),
    title: p.string(),
    serviceDate: p.date(),
    placeOfService: p.string(),
    noteSignedAt: p.datetime().nullable(),
    returnReason: p.string().nullable(),
    finalisedBy: p.uuid().nullable(),
    finalisedAt: p.datetime().nullable(),
    // Counted by hand: a change to a diagnosis or a line counts as a change of the encounter.
    version: p.integer(),
  },
})

/** One visit, as coding changes it. Its patient and provider are read by SQL where a screen needs them. */
export class Encounter extends EncounterSchema.class {
  /** Moves to where `step` lands, or says why it cannot. */
  take(step: EncounterStep, at: Date): Refusal | undefined {
    const next = encounterLanding(this.status, step)
    if (!next) return new Refusal('ENCOUNTER_STEP', `This visit is ${this.status.replaceAll('_', ' ').toLowerCase()} and cannot be changed that way.`)
    this.status = next
    this.statusAt = at
    this.version += 1
    return undefined
  }
}
EncounterSchema.setClass(Encounter)

const DiagnosisSchema = defineEntity({
  name: 'Diagnosis',
  tableName: 'diagnosis',
  properties: {
    id: p.uuid().primary(),
    practiceId: p.integer(),
    encounterId: p.uuid(),
    position: p.integer(),
    code: p.string().nullable(),
    status: p.string().$type<EntryStatus>(),
    replacedCode: p.string().nullable(),
    sourceText: p.string().nullable(),
    sourceCode: p.string().nullable(),
  },
})
export class Diagnosis extends DiagnosisSchema.class {}
DiagnosisSchema.setClass(Diagnosis)

const ChargeLineSchema = defineEntity({
  name: 'ChargeLine',
  tableName: 'charge_line',
  properties: {
    id: p.uuid().primary(),
    practiceId: p.integer(),
    encounterId: p.uuid(),
    position: p.integer(),
    system: p.string().$type<'cpt' | 'hcpcs'>(),
    code: p.string().nullable(),
    modifiers: p.array(),
    units: p.decimal(),
    chargeCents: p.bigint().$type<Money>(),
    diagnosisIds: p.array(),
    status: p.string().$type<EntryStatus>(),
    replacedCode: p.string().nullable(),
    sourceText: p.string().nullable(),
    sourceCode: p.string().nullable(),
  },
})
export class ChargeLine extends ChargeLineSchema.class {}
ChargeLineSchema.setClass(ChargeLine)
