import { money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import { storeCodes } from '../src/codes/store-codes.command.ts'
import { captureEncounters, type CapturedEncounter } from '../src/encounters/capture-encounters.command.ts'
import { newId } from '../src/kernel/id.ts'
import type { Tx } from '../src/platform/transaction.ts'
import { aCoverage, aPatient, aPayer, aProvider } from './builders.ts'

/** The few codes that the tests of coding and claims use. */
export function someCodes(tx: Tx): Promise<void> {
  const icd = (code: string, billable = true, validTo?: string) => ({
    system: 'icd10cm' as const,
    code,
    name: `Finding ${code}`,
    billable,
    validFrom: '2015-10-01',
    ...(validTo ? { validTo } : {}),
  })
  const cpt = (code: string) => ({ system: 'cpt' as const, code, name: `Service ${code}`, billable: true, validFrom: '2000-01-01' })
  return storeCodes(tx, 'test', [
    icd('E119'),
    icd('I10'),
    icd('E11', false),
    icd('M545', true, '2021-09-30'),
    cpt('99213'),
    cpt('93000'),
    { system: 'modifier', code: '25', name: 'Separate visit', billable: true, validFrom: '2000-01-01' },
    { system: 'pos', code: '11', name: 'Office', billable: true, validFrom: '2000-01-01' },
  ])
}

export interface VisitWish extends Partial<Omit<CapturedEncounter, 'diagnoses' | 'lines'>> {
  diagnoses?: (string | null)[]
  lines?: { code?: string; modifiers?: string[]; chargeCents?: number; pointers?: number[] }[]
  isSigned?: boolean
  isInsured?: boolean
}

/** A visit as it is captured, with patient, provider and insurer; clean unless something is wished otherwise. */
export async function aVisit(tx: Tx, wish: VisitWish = {}): Promise<string> {
  const { diagnoses: codes = ['E119', 'I10'], lines = [{}], isSigned = true, isInsured = true, ...rest } = wish
  const patientId = wish.patientId ?? (await aPatient(tx))
  if (isInsured) await aCoverage(tx, patientId, await insurer(tx), 1)
  const diagnoses = codes.map(code => ({ id: newId(), ...(code === null ? { sourceText: 'A finding without a code' } : { code }) }))
  const id = newId()
  await captureEncounters(tx, [
    {
      id,
      patientId,
      providerId: wish.providerId ?? (await aProvider(tx)),
      title: 'Office visit',
      serviceDate: '2026-10-06',
      placeOfService: '11',
      noteAuthor: 'Amara Osei',
      ...(isSigned ? { noteSignedAt: new Date('2026-10-06T17:00:00Z') } : {}),
      note: [{ heading: 'Reason for visit', text: 'Three-month check.' }],
      diagnoses,
      lines: lines.map(line => ({
        id: newId(),
        system: 'cpt' as const,
        code: line.code ?? '99213',
        modifiers: line.modifiers ?? [],
        chargeCents: money(line.chargeCents ?? 16_500),
        diagnosisIds: (line.pointers ?? [1]).flatMap(p => diagnoses[p - 1]?.id ?? []),
      })),
      ...rest,
    },
  ])
  return id
}

/** Northfield Health, whose claims go to the built-in simulator without delay. */
export async function insurer(tx: Tx): Promise<string> {
  const payerId = await aPayer(tx)
  const connectionId = newId()
  await tx.rows(sql`
    insert into connection (id, practice_id, name, kind, settings, sender_id, receiver_id)
    values (${connectionId}, ${tx.practiceId}, 'Simulator', 'simulator', '{"delayMs": 0}', 'CC123456789', 'SIMULATOR') on conflict do nothing`)
  await tx.rows(
    sql`update payer set payer_id = 'NFH01', connection_id = (select id from connection where practice_id = ${tx.practiceId} and name = 'Simulator') where id = ${payerId}`,
  )
  return payerId
}
