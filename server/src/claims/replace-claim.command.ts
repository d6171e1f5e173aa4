import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { readFindings } from './scrub/findings.query.ts'
import { blockingOf } from './claim.rules.ts'
import { takeStep } from './take-step.command.ts'

/** CLM05-3: 7 replaces what the insurer has, 8 takes it back. */
export type Correction = 'REPLACEMENT' | 'VOID'
const frequencies: Record<Correction, '7' | '8'> = { REPLACEMENT: '7', VOID: '8' }

interface DecidedClaim {
  version: number
  patient_id: string
  payer_control_number: string | null
  filing_indicator: string | null
}

/**
 * Makes a claim that its insurer has decided ready to be sent again under the insurer's own number: corrected, or to be
 * taken back. It is checked at once; what stops it is put right on its form. The books change only by the insurer's answer.
 *
 * Refuses with NOT_FOUND, CONFLICT, INVALID_INPUT where the insurer has given no number or takes no corrections this way
 * (Medicare Part B: domain/lifecycle.md 5.4), CLAIM_STEP for a claim that nobody has decided.
 */
export async function replaceClaim(tx: Tx, id: string, expectedVersion: number, correction: Correction): Promise<string | Refusal> {
  const [claim] = await tx.rows(sql<DecidedClaim>`
    select c.version, c.patient_id, c.payer_control_number, y.filing_indicator from claim c left join payer y on y.id = c.payer_id where c.id = ${id} for update of c`)
  if (!claim) return new Refusal('NOT_FOUND', 'This claim does not exist, or you may not see it.')
  if (claim.version !== expectedVersion) return new Refusal('CONFLICT', 'Somebody changed this claim meanwhile. Look again.')
  tx.look([claim.patient_id])
  if (claim.filing_indicator === 'MB')
    return new Refusal('INVALID_INPUT', 'Medicare Part B takes no corrected claims. Ask for a reopening, or send a new claim for what it rejected.')
  if (!claim.payer_control_number)
    return new Refusal('INVALID_INPUT', 'The insurer’s number of this claim is not known. It stands in its answer, or ask for the status.')
  const status = await takeStep(tx, id, 'replace', { detail: correction === 'VOID' ? 'To be taken back' : 'To be replaced', reasonCodes: [] })
  if (status instanceof Refusal) return status
  await tx.rows(sql`update claim set frequency = ${frequencies[correction]} where id = ${id}`)

  const { findings, filingLimitOn } = (await readFindings(tx, [id])).get(id) ?? { findings: [], filingLimitOn: null }
  const blocking = blockingOf(findings)
  await takeStep(tx, id, blocking ? 'scrubFail' : 'scrubPass', blocking ? { detail: blocking.message } : {})
  await tx.rows(sql`
    update claim set findings = ${JSON.stringify(findings)}::jsonb, filing_limit_on = coalesce(${filingLimitOn}::date, filing_limit_on) where id = ${id}`)
  return id
}
