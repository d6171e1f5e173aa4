import { money, sum, type Money } from '@cleanclaim/schema/money'
import type { Day } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import type { ClaimStatus } from '../src/claims/claim.steps.ts'
import { refreshBalances } from '../src/claims/refresh-balances.command.ts'
import { newId } from '../src/kernel/id.ts'
import { chargeClaim } from '../src/ledger/money-core.rules.ts'
import { postAll } from '../src/ledger/post-journal.command.ts'
import type { Tx } from '../src/platform/transaction.ts'

export interface LineWish {
  code?: string
  charge?: Money
  modifiers?: string[]
  units?: number
}

export interface ClaimWish {
  patientId?: string
  /** Null: nobody insures the visit. */
  payerId?: string | null
  providerId?: string
  encounterId?: string
  status?: ClaimStatus
  serviceDate?: Day
  title?: string
  diagnoses?: string[]
  lines?: LineWish[]
  /** A second policy on the day of the visit. */
  hasSecondPayer?: boolean
}

export interface BuiltClaim {
  id: string
  number: string
  patientId: string
  payerId: string | null
  coverageId: string | null
  providerId: string
  encounterId: string
  charged: Money
  lines: { id: string; controlNumber: string; code: string; charge: Money }[]
}

/**
 * A claim with all that it stands on, made where it is missing: patient, provider, payer, policy, visit, charges. Its
 * charges are booked and its history says how it got to its status: by default sent and accepted by the insurer.
 */
export async function aClaim(tx: Tx, wish: ClaimWish = {}): Promise<BuiltClaim> {
  const serviceDate = wish.serviceDate ?? '2026-10-06'
  const patientId = wish.patientId ?? (await aPatient(tx))
  const payerId = wish.payerId === undefined ? await aPayer(tx) : wish.payerId
  const coverageId = payerId ? await aCoverage(tx, patientId, payerId, 1) : null
  if (wish.hasSecondPayer) await aCoverage(tx, patientId, await aPayer(tx, 'Second Harbor Mutual'), 2)
  const providerId = wish.providerId ?? (await aProvider(tx))
  const encounterId = wish.encounterId ?? (await anEncounter(tx, { patientId, providerId, serviceDate, title: wish.title ?? 'Office visit' }))

  const id = newId()
  const number = `CC${await nextNumber(tx, 'claim')}`
  const lines = (wish.lines ?? [{}]).map((line, i) => ({
    id: newId(),
    chargeLineId: newId(),
    position: i + 1,
    controlNumber: `${number}L${i + 1}`,
    code: line.code ?? '99213',
    charge: line.charge ?? money(20_000),
    modifiers: line.modifiers ?? [],
    units: line.units ?? 1,
  }))
  const charged = sum(lines.map(line => line.charge))
  const status = wish.status ?? (payerId ? 'PAYER_ACCEPTED' : 'PATIENT_BALANCE')
  const now = tx.clock.now().toISOString()
  const [{ taken = 0 } = {}] = await tx.rows(
    sql<{ taken: number }>`select coalesce(max(position), 0) as taken from charge_line where encounter_id = ${encounterId}`,
  )
  for (const line of lines) {
    await tx.rows(sql`insert into charge_line (id, practice_id, encounter_id, position, code, modifiers, units, charge_cents, status)
      values (${line.chargeLineId}, ${tx.practiceId}, ${encounterId}, ${taken + line.position}, ${line.code}, ${line.modifiers}::text[], ${line.units}, ${line.charge}, 'ACCEPTED')`)
  }
  await tx.rows(sql`
    insert into claim (id, practice_id, number, encounter_id, patient_id, payer_id, coverage_id, provider_id, status, status_at, service_date,
      place_of_service, diagnoses, charged_cents, filing_limit_on, submitted_at)
    values (${id}, ${tx.practiceId}, ${number}, ${encounterId}, ${patientId}, ${payerId}, ${coverageId}, ${providerId}, ${status}, ${now}, ${serviceDate},
      '11', ${wish.diagnoses ?? ['J029']}::text[], ${charged}, ${serviceDate}::date + 365, ${payerId ? now : null})`)
  for (const line of lines) {
    await tx.rows(sql`insert into claim_line (id, practice_id, claim_id, position, charge_line_id, control_number, system, code, modifiers, units, charge_cents, pointers)
      values (${line.id}, ${tx.practiceId}, ${id}, ${line.position}, ${line.chargeLineId}, ${line.controlNumber}, 'cpt', ${line.code}, ${line.modifiers}::text[],
        ${line.units}, ${line.charge}, '{1}')`)
  }
  await storeHistory(tx, id, status)
  await postAll(
    tx,
    chargeClaim({
      claimId: id,
      patientId,
      payerId: payerId ?? undefined,
      effectiveDate: serviceDate,
      lines: lines.map(l => ({ claimLineId: l.id, chargeCents: l.charge })),
    }),
  )
  await refreshBalances(tx, [id])
  return {
    id,
    number,
    patientId,
    payerId,
    coverageId,
    providerId,
    encounterId,
    charged,
    lines: lines.map(({ id, controlNumber, code, charge }) => ({ id, controlNumber, code, charge })),
  }
}

/** The steps a claim takes without trouble, as far as the status that is wished for. */
async function storeHistory(tx: Tx, claimId: string, status: ClaimStatus): Promise<void> {
  const straight = [
    ['scrubPass', 'DRAFT', 'READY'],
    ['batch', 'READY', 'BATCHED'],
    ['send', 'BATCHED', 'SUBMITTED'],
    ['acceptAtPayer', 'SUBMITTED', 'PAYER_ACCEPTED'],
  ] as const
  const way =
    status === 'PATIENT_BALANCE'
      ? ([['moveToPatient', 'DRAFT', 'PATIENT_BALANCE']] as const)
      : straight.slice(0, straight.findIndex(([, , to]) => to === status) + 1)
  for (const [i, [step, from, to]] of way.entries()) {
    await tx.rows(sql`insert into claim_event (claim_id, position, practice_id, step, from_status, to_status, at, actor_id)
      values (${claimId}, ${i + 1}, ${tx.practiceId}, ${step}, ${from}, ${to}, ${tx.clock.now().toISOString()}, ${tx.actor.userId})`)
  }
}

export async function aPatient(tx: Tx, { firstName = 'Rosa', lastName = 'Delgado' } = {}): Promise<string> {
  const id = newId()
  await tx.rows(sql`insert into patient (id, practice_id, number, first_name, last_name, birth_date, sex, line1, city, state, zip)
    values (${id}, ${tx.practiceId}, ${await nextNumber(tx, 'patient')}, ${firstName}, ${lastName}, '1968-03-04', 'F', '12 Elm St', 'Springfield', 'IL', '627010001')`)
  return id
}

/** The payer of that name, made once. */
export async function aPayer(tx: Tx, name = 'Northfield Health'): Promise<string> {
  const [found] = await tx.rows(sql<{ id: string }>`select id from payer where practice_id = ${tx.practiceId} and name = ${name}`)
  if (found) return found.id
  const id = newId()
  await tx.rows(
    sql`insert into payer (id, practice_id, name, payer_id, filing_indicator) values (${id}, ${tx.practiceId}, ${name}, ${String(60_000 + name.length * 111)}, 'CI')`,
  )
  return id
}

export async function aProvider(tx: Tx): Promise<string> {
  const id = newId()
  await tx.rows(sql`insert into provider (id, practice_id, npi, first_name, last_name, taxonomy)
    values (${id}, ${tx.practiceId}, '1993999998', 'Amara', 'Osei', '207Q00000X')`)
  return id
}

export async function aCoverage(tx: Tx, patientId: string, payerId: string, rank: number): Promise<string> {
  const [found] = await tx.rows(
    sql<{ id: string }>`select id from coverage where patient_id = ${patientId} and payer_id = ${payerId} and rank = ${rank}`,
  )
  if (found) return found.id
  const id = newId()
  await tx.rows(sql`insert into coverage (id, practice_id, patient_id, payer_id, rank, member_id, valid_from)
    values (${id}, ${tx.practiceId}, ${patientId}, ${payerId}, ${rank}, 'NH00918', '2020-01-01')`)
  return id
}

export async function anEncounter(tx: Tx, visit: { patientId: string; providerId: string; serviceDate: Day; title: string }): Promise<string> {
  const id = newId()
  await tx.rows(sql`
    insert into encounter (id, practice_id, number, patient_id, provider_id, status, status_at, title, service_date, place_of_service)
    values (${id}, ${tx.practiceId}, ${await nextNumber(tx, 'encounter')}, ${visit.patientId}, ${visit.providerId}, 'BILLED', ${tx.clock.now().toISOString()},
      ${visit.title}, ${visit.serviceDate}, '11')`)
  return id
}

async function nextNumber(tx: Tx, kind: string): Promise<bigint> {
  const [row] = await tx.rows(sql<{ next_number: bigint }>`
    insert into number_series as n (practice_id, kind, next_number) values (${tx.practiceId}, ${kind}, 1002)
    on conflict (practice_id, kind) do update set next_number = n.next_number + 1 returning next_number`)
  if (!row) throw new Error(`no number for ${kind}`)
  return row.next_number - 1n
}

/** A file that came in: remittances hang on one. */
export async function aFile(tx: Tx, content = newId()): Promise<string> {
  const id = newId()
  await tx.rows(sql`insert into exchange_file (id, practice_id, direction, kind, name, content, sha256, status, at)
    values (${id}, ${tx.practiceId}, 'in', '835', ${`${id}.835`}, convert_to(${content}, 'UTF8'), sha256(convert_to(${content}, 'UTF8')), 'ACCEPTED', ${tx.clock.now().toISOString()})`)
  return id
}

/** Someone who signs in, for payments and sessions. */
export async function aUser(tx: Tx, name = 'Rosa Delgado'): Promise<string> {
  const id = newId()
  await tx.rows(sql`insert into app_user (id, email, name, password_hash) values (${id}, ${`${id}@example.test`}, ${name}, '')`)
  return id
}
