import { sql } from 'kysely'
import { bringForward } from '../../../claims/bring-forward.command.ts'
import { holdClaim } from '../../../claims/hold-claim.command.ts'
import { submitReadyClaims } from '../../../claims/submit-claims.command.ts'
import { captureEncounters } from '../../../encounters/capture-encounters.command.ts'
import { SimulatorMailbox } from '../../../exchange/connections/simulator-mailbox.ts'
import { pickUpFiles } from '../../../exchange/pick-up-files.command.ts'
import { sendBatches } from '../../../exchange/send-batches.command.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Orm } from '../../../platform/database.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { captured } from './capture.ts'
import { patients } from './people.ts'
import { waves, type Wave } from './schedule.ts'
import type { DemoPractice } from './set-up.ts'

const DAY_MS = 86_400_000
/** 999, the clearinghouse's 277CA, the payer's 277CA, the 835: each counts from the one before. */
const ANSWERS = 4

/** Every wave of visits through the system's own commands, with the clock set to when it would have happened. */
export async function runWaves(orm: Orm, practice: DemoPractice, now: Date): Promise<void> {
  for (const wave of waves) await runWave(orm, practice, wave, now)
  await holdOne(orm, practice, now)
}

async function runWave(orm: Orm, practice: DemoPractice, wave: Wave, now: Date): Promise<void> {
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS)
  const scope = practice.scopeAt(ago(wave.sentDaysAgo))
  const visits = wave.visits.flatMap(visit => {
    const patient = patients.find(({ key }) => key === visit.patient)
    return patient ? [captured(visit, patient, practice)] : []
  })
  await inTransaction(orm, scope, async tx => bringForward(tx, await captureEncounters(tx, visits)))
  if (wave.answerDays === undefined) return

  await inTransaction(orm, scope, submitReadyClaims)
  const mailbox = new SimulatorMailbox(orm, scope, practice.connectionId, wave.answerDays * DAY_MS)
  await sendBatches(orm, scope, practice.connectionId, mailbox)
  for (let answer = 1; answer <= ANSWERS; answer += 1) {
    const daysAgo = wave.sentDaysAgo - answer * wave.answerDays
    // What the payers have not answered yet is for the running system to pick up.
    if (daysAgo < 0) return
    const later = practice.scopeAt(ago(daysAgo))
    await pickUpFiles(orm, later, practice.connectionId, new SimulatorMailbox(orm, later, practice.connectionId, 0))
  }
}

async function holdOne(orm: Orm, practice: DemoPractice, now: Date): Promise<void> {
  const result = await inTransaction(orm, practice.scopeAt(now), async tx => {
    const [claim] = await tx.rows(sql<{ id: string; version: number }>`
      select c.id, c.version from claim c join payer y on y.id = c.payer_id where c.practice_id = ${tx.practiceId} and c.status = 'READY' and y.payer_id = 'JUNI1' order by c.number limit 1`)
    return claim && holdClaim(tx, claim.id, claim.version, 'New card expected: the patient changed plans this month.')
  })
  if (result instanceof Refusal) throw new Error(result.message)
}
