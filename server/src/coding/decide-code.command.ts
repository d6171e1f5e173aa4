import { isCodeForm, parseCode } from '@cleanclaim/schema/code-format'
import type { ChargeLine, Diagnosis } from '../encounters/encounter.entity.ts'
import { Refusal } from '../kernel/refusal.ts'
import { readFees } from '../parties/fee.query.ts'
import type { Tx } from '../platform/transaction.ts'
import { editEncounter } from './edit-encounter.command.ts'
import type { OpenEncounter } from './open-encounter.store.ts'
import { activeDiagnoses, scaled } from './set-lines.command.ts'

const entryOf = ({ diagnoses, lines }: OpenEncounter, id: string): Diagnosis | ChargeLine | undefined =>
  diagnoses.find(d => d.id === id) ?? lines.find(l => l.id === id)
const gone = (): Refusal => new Refusal('NOT_FOUND', 'This entry is no longer there. Look at the visit again.')

/** The proposed code is right. Refuses as openEncounter, and INVALID_INPUT for an entry without a code. */
export const acceptCode = (tx: Tx, id: string, expectedVersion: number, entryId: string): Promise<string | Refusal> =>
  editEncounter(tx, id, expectedVersion, open => {
    const entry = entryOf(open, entryId)
    if (!entry) return gone()
    if (!entry.code) return new Refusal('INVALID_INPUT', 'There is no code to accept yet. Choose one.')
    entry.status = 'ACCEPTED'
    return undefined
  })

/** The entry does not go on the claim; it stays on record, struck out. */
export const rejectCode = (tx: Tx, id: string, expectedVersion: number, entryId: string): Promise<string | Refusal> =>
  editEncounter(tx, id, expectedVersion, open => {
    const entry = entryOf(open, entryId)
    if (!entry) return gone()
    entry.status = 'REJECTED'
    return undefined
  })

/** Another code in place of the proposed one, which is kept beside it. The line's price follows the new code. */
export const replaceCode = (
  tx: Tx,
  id: string,
  expectedVersion: number,
  entryId: string,
  system: 'icd10cm' | 'cpt' | 'hcpcs',
  text: string,
): Promise<string | Refusal> =>
  editEncounter(tx, id, expectedVersion, async open => {
    const code = parseCode(system, text)
    if (!code) return new Refusal('INVALID_INPUT', `“${text}” is not written like a code of that kind.`, 'code')
    const diagnosis = open.diagnoses.find(d => d.id === entryId)
    const line = open.lines.find(l => l.id === entryId)
    const entry = diagnosis ?? line
    if (!entry) return gone()
    if ((system === 'icd10cm') !== (diagnosis !== undefined))
      return new Refusal('INVALID_INPUT', 'A diagnosis takes an ICD-10-CM code, a service a CPT or HCPCS code.', 'code')
    if (entry.code !== code) {
      entry.replacedCode = entry.code ?? null
      entry.code = code
    }
    entry.status = entry.replacedCode ? 'REPLACED' : 'ACCEPTED'
    if (line && system !== 'icd10cm') {
      line.system = system
      const fees = await readFees(tx, [code], open.encounter.serviceDate)
      line.chargeCents = scaled(fees.get(code), line.units)
    }
    return undefined
  })

/** Up to four, in order. Refuses INVALID_INPUT for what is no modifier. */
export const setModifiers = (tx: Tx, id: string, expectedVersion: number, lineId: string, modifiers: readonly string[]): Promise<string | Refusal> =>
  editEncounter(tx, id, expectedVersion, open => {
    const line = open.lines.find(l => l.id === lineId)
    if (!line) return gone()
    const wanted = modifiers.map(m => m.trim().toUpperCase()).filter(Boolean)
    if (wanted.length > 4) return new Refusal('INVALID_INPUT', 'A service has at most 4 modifiers.', 'modifiers')
    const wrong = wanted.find(m => !isCodeForm('modifier', m))
    if (wrong) return new Refusal('INVALID_INPUT', `“${wrong}” is not a modifier: it has two characters.`, 'modifiers')
    line.modifiers = wanted
    return undefined
  })

/** One to four diagnoses by their place in claim order, the main reason first. */
export const setPointers = (tx: Tx, id: string, expectedVersion: number, lineId: string, pointers: readonly number[]): Promise<string | Refusal> =>
  editEncounter(tx, id, expectedVersion, open => {
    const line = open.lines.find(l => l.id === lineId)
    if (!line) return gone()
    const active = activeDiagnoses(open)
    if (pointers.length < 1 || pointers.length > 4 || new Set(pointers).size < pointers.length || pointers.some(p => !active[p - 1])) {
      return new Refusal('INVALID_INPUT', 'Name one to four diagnoses of this visit, each once.', 'pointers')
    }
    line.diagnosisIds = pointers.flatMap(p => active[p - 1] ?? [])
    return undefined
  })
