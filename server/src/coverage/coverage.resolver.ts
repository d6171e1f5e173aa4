import 'reflect-metadata'
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { may } from '../access/policy.ts'
import type { RequestContext } from '../access/request-context.ts'
import { Refusal } from '../kernel/refusal.ts'
import { readToday } from '../parties/practice.query.ts'
import type { Tx } from '../platform/transaction.ts'
import type { AuthorizationStep } from './authorization.steps.ts'
import { readAuthorizations } from './authorization.store.ts'
import { AuthorizationInputType, AuthorizationStepEnum, presentAuthorization } from './authorization.type.ts'
import { readChecks } from './eligibility-checks.query.ts'
import { orderPolicies, savePolicyFacts, setPolicyOrder } from './order-payers.command.ts'
import type { VisitCause } from './payer-order.rules.ts'
import { findPatients, readPatient, readPolicies, readPolicy } from './policies.query.ts'
import {
  FoundPatientType,
  PatientCoverageResult,
  PatientCoverageType,
  PolicyFactsInputType,
  presentFound,
  presentPolicy,
  readFacts,
  VisitCauseEnum,
} from './policy.type.ts'
import { lockAuthorization } from './authorization.store.ts'
import { recordAuthorization, takeAuthorizationStep, type SpokenStep } from './record-authorization.command.ts'

/** Coverage of a patient as the viewer may see it now; null when there is no such patient for them. */
async function loadCoverage(tx: Tx, patientId: string): Promise<PatientCoverageType | null> {
  const patient = await readPatient(tx, patientId)
  if (!patient) return null
  const today = await readToday(tx)
  const view = { today, mayWork: may(tx.actor, 'coverage:work') }
  const policies = await readPolicies(tx, patientId, today)
  const checks = await readChecks(
    tx,
    policies.map(({ id }) => id),
  )
  const authorizations = await readAuthorizations(tx, patientId)
  return {
    id: patient.id,
    name: `${patient.first_name} ${patient.last_name}`,
    number: String(patient.number),
    birthDate: patient.birth_date,
    ...view,
    policies: policies.map(row => presentPolicy(row, checks.get(row.id) ?? [], view)),
    authorizations: authorizations.map(row => presentAuthorization(row, view)),
  }
}

/** What a command has changed, read again with everything around it: an order concerns all policies at once. */
export async function coverageAfter(tx: Tx, result: unknown, patientId: string | undefined): Promise<PatientCoverageType | Refusal> {
  if (result instanceof Refusal) return result
  const found = patientId === undefined ? null : await loadCoverage(tx, patientId)
  return found ?? new Refusal('NOT_FOUND', 'This patient does not exist, or you may not see them.')
}

@Resolver()
export class CoverageResolver {
  @Authorized('coverage:read')
  @Query(() => PatientCoverageType, { nullable: true })
  patientCoverage(@Arg('patientId', () => ID) patientId: string, @Ctx() ctx: RequestContext): Promise<PatientCoverageType | null> {
    return ctx.read(tx => loadCoverage(tx, patientId))
  }

  @Authorized('coverage:read')
  @Query(() => [FoundPatientType], { description: 'By the beginning of the last name, `last, first`, or the patient’s number.' })
  async findPatients(@Arg('text', () => String) text: string, @Ctx() ctx: RequestContext): Promise<FoundPatientType[]> {
    return (await ctx.read(tx => findPatients(tx, text.slice(0, 100)))).map(presentFound)
  }

  @Authorized('coverage:work')
  @Mutation(() => PatientCoverageResult, { description: 'Puts the policies in force in order by the rules, in place of an order set by hand.' })
  orderPolicies(
    @Arg('patientId', () => ID) patientId: string,
    @Arg('causes', () => [VisitCauseEnum], { nullable: true }) causes: VisitCause[] | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<PatientCoverageType | Refusal> {
    return ctx.write(async tx => {
      const on = await readToday(tx)
      return coverageAfter(tx, await orderPolicies(tx, patientId, { on, causes: causes ?? [], isForced: true }), patientId)
    })
  }

  @Authorized('coverage:work')
  @Mutation(() => PatientCoverageResult, { description: 'An order set by hand, with the reason.' })
  setPolicyOrder(
    @Arg('patientId', () => ID) patientId: string,
    @Arg('policyIds', () => [ID]) policyIds: string[],
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<PatientCoverageType | Refusal> {
    return ctx.write(async tx => coverageAfter(tx, await setPolicyOrder(tx, patientId, await readToday(tx), policyIds, reason), patientId))
  }

  @Authorized('coverage:work')
  @Mutation(() => PatientCoverageResult)
  savePolicyFacts(
    @Arg('policyId', () => ID) policyId: string,
    @Arg('facts', () => PolicyFactsInputType) facts: PolicyFactsInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<PatientCoverageType | Refusal> {
    return ctx.write(async tx => {
      const saved = await savePolicyFacts(tx, policyId, readFacts(facts), await readToday(tx))
      return coverageAfter(tx, saved, (await readPolicy(tx, policyId))?.patient_id)
    })
  }

  @Authorized('coverage:work')
  @Mutation(() => PatientCoverageResult, { description: 'What an insurer has told on the phone or its portal.' })
  recordAuthorization(
    @Arg('policyId', () => ID) policyId: string,
    @Arg('step', () => AuthorizationStepEnum) step: AuthorizationStep,
    @Arg('input', () => AuthorizationInputType) input: AuthorizationInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<PatientCoverageType | Refusal> {
    return ctx.write(async tx => {
      if (!isSpoken(step)) return new Refusal('INVALID_INPUT', 'Say what the insurer has decided.', 'step')
      return coverageAfter(tx, await recordAuthorization(tx, policyId, step, input), (await readPolicy(tx, policyId))?.patient_id)
    })
  }

  @Authorized('coverage:work')
  @Mutation(() => PatientCoverageResult)
  takeAuthorizationStep(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('step', () => AuthorizationStepEnum) step: AuthorizationStep,
    @Arg('input', () => AuthorizationInputType) input: AuthorizationInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<PatientCoverageType | Refusal> {
    return ctx.write(async tx => {
      const taken = await takeAuthorizationStep(tx, id, expectedVersion, step, input)
      return coverageAfter(tx, taken, (await lockAuthorization(tx, id))?.patientId)
    })
  }
}

const isSpoken = (step: AuthorizationStep): step is SpokenStep => !['sendInfo', 'askPeer', 'appeal', 'cancel'].includes(step)
