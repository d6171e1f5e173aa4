import { isCodeForm, parseCode } from '@cleanclaim/schema/code-format'
import type { Money } from '@cleanclaim/schema/money'
import { sql } from 'kysely'
import type { ChargeLine } from '../encounters/encounter.entity.ts'
import { Refusal } from '../kernel/refusal.ts'
import { readFees } from '../parties/fee.query.ts'
import type { Tx } from '../platform/transaction.ts'
import { editEncounter } from './edit-encounter.command.ts'
import type { OpenEncounter } from './open-encounter.store.ts'

export interface LineInput {
  system: 'cpt' | 'hcpcs'
  code: string
  modifiers: readonly string[]
  /** Decimal text, up to three places. */
  units: string
  /** The fee list's price when left out. */
  chargeCents?: Money
  /** Places of diagnoses in claim order, from 1. */
  pointers: readonly number[]
}

const LINES_MAX = 50

/**
 * Replaces the services by these, in this order; imported ones that are left out are rejected, with their source kept.
 * Refuses as openEncounter, and INVALID_INPUT with the line for a code, modifier, unit count or pointer that cannot be.
 */
export async function setLines(tx: Tx, id: string, expectedVersion: number, given: readonly LineInput[]): Promise<string | Refusal> {
  if (given.length > LINES_MAX) return new Refusal('INVALID_INPUT', `A claim carries ${LINES_MAX} lines.`, 'lines')
  return editEncounter(tx, id, expectedVersion, async open => {
    const pointed = activeDiagnoses(open)
    const refused = given.map((line, i) => wrongLine(line, i, pointed.length)).find(Boolean)
    if (refused) return refused
    const fees = await readFees(
      tx,
      given.map(line => line.code.toUpperCase()),
      open.encounter.serviceDate,
    )
    const left = [...open.lines]
    let position = 0
    for (const line of given) {
      position += 1
      await placeLine(tx, id, position, line, pointed, left, fees)
    }
    for (const rest of left) {
      rest.status = 'REJECTED'
      rest.position = position += 1
    }
    return undefined
  })
}

export const activeDiagnoses = ({ diagnoses }: OpenEncounter): string[] => diagnoses.filter(d => d.status !== 'REJECTED').map(d => d.id)

async function placeLine(
  tx: Tx,
  encounterId: string,
  position: number,
  line: LineInput,
  pointed: readonly string[],
  left: ChargeLine[],
  fees: ReadonlyMap<string, Money>,
): Promise<void> {
  const code = parseCode(line.system, line.code) ?? line.code
  const chargeCents = line.chargeCents ?? scaled(fees.get(code), line.units)
  const diagnosisIds = line.pointers.flatMap(place => pointed[place - 1] ?? [])
  const at = left.findIndex(own => own.code === code)
  const [own] = at >= 0 ? left.splice(at, 1) : []
  if (own) {
    Object.assign(own, { position, modifiers: [...line.modifiers], units: line.units, chargeCents, diagnosisIds, system: line.system })
    if (own.status === 'REJECTED' || own.status === 'PROPOSED') own.status = 'ACCEPTED'
    return
  }
  await tx.rows(sql`
    insert into charge_line (id, practice_id, encounter_id, position, system, code, modifiers, units, charge_cents, diagnosis_ids, status)
    values (${tx.newId()}, ${tx.practiceId}, ${encounterId}, ${position}, ${line.system}, ${code}, ${[...line.modifiers]}::text[], ${line.units}::numeric,
      ${chargeCents}::bigint, ${diagnosisIds}::uuid[], 'ACCEPTED')`)
}

/** A price for one, times the units; units have up to three places, so the product is taken in thousandths and rounded half up. */
export function scaled(fee: Money | undefined, units: string): Money {
  const [whole = '0', part = ''] = units.split('.')
  const thousandths = BigInt(whole) * 1000n + BigInt(part.padEnd(3, '0').slice(0, 3))
  return (((fee ?? 0n) * thousandths + 500n) / 1000n) as Money
}

function wrongLine(line: LineInput, i: number, diagnoses: number): Refusal | undefined {
  const wrong = (message: string): Refusal => new Refusal('INVALID_INPUT', message, `lines.${i}`)
  if (!parseCode(line.system, line.code)) return wrong(`“${line.code}” is not written like a ${line.system === 'cpt' ? 'CPT' : 'HCPCS'} code.`)
  if (line.modifiers.length > 4) return wrong(`${line.code} has more than 4 modifiers.`)
  const modifier = line.modifiers.find(m => !isCodeForm('modifier', m))
  if (modifier !== undefined) return wrong(`“${modifier}” is not a modifier: it has two characters.`)
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(line.units) || Number(line.units) === 0) return wrong(`Units of ${line.code} are a number above zero.`)
  if (line.pointers.length > 4 || line.pointers.some(p => p < 1 || p > diagnoses))
    return wrong(`${line.code} points to a diagnosis that is not there.`)
  return undefined
}
