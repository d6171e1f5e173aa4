import { sql } from 'kysely'
import { isId } from '../kernel/id.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Tx } from '../platform/transaction.ts'
import { faultyFormSetting, type FormSettings } from './form-settings.rules.ts'
import { isCodeOrRange, type PayerNeed } from './payer-settings.rules.ts'
import { listPayers, type PayerRow } from './payers.query.ts'

export interface PayerInput {
  name: string
  payerId: string
  filingIndicator: string
  /** Left out: as usual for this kind of payer. */
  filingLimitDays?: number | null | undefined
  connectionId?: string | null | undefined
  inquiryConnectionId?: string | null | undefined
  /** What is left out stays as it was. */
  filingKey?: string | null | undefined
  isParticipating?: boolean | null | undefined
  answerDays?: number | null | undefined
  needs?: readonly PayerNeed[] | null | undefined
  authorizedCodes?: readonly string[] | null | undefined
  paper?: FormSettings | null | undefined
}

/** Adds a payer, or changes one. Refuses with NOT_FOUND, or INVALID_INPUT and the field. */
export async function savePayer(tx: Tx, id: string | undefined, input: PayerInput): Promise<PayerRow | Refusal> {
  const given = {
    ...input,
    name: input.name.trim(),
    payerId: input.payerId.trim().toUpperCase(),
    filingIndicator: input.filingIndicator.trim().toUpperCase(),
    authorizedCodes: input.authorizedCodes?.map(code => code.trim().toUpperCase()).filter(code => code !== ''),
  }
  const fault = faultOf(given) ?? (await connectionFault(tx, given))
  if (fault) return fault
  const [taken] = await tx.rows(sql<{ id: string }>`select id from payer where practice_id = ${tx.practiceId} and payer_id = ${given.payerId}`)
  if (taken && taken.id !== id) return invalid('payerId', 'Another payer has this payer ID already.')
  const saved = id === undefined ? await add(tx, given) : await change(tx, id, given)
  if (!saved) return new Refusal('NOT_FOUND', 'This insurer does not exist, or you may not see it.')
  tx.record({ kind: 'payer.changed' })
  const [row] = await listPayers(tx, saved)
  return row ?? new Refusal('NOT_FOUND', 'This insurer does not exist, or you may not see it.')
}

const CODES_MAX = 500
const ANSWER_DAYS_MAX = 183
/** Empty means as usual for its kind. */
const clearable: ReadonlySet<string> = new Set(['filingKey', 'answerDays'])

function faultOf(given: PayerInput): Refusal | undefined {
  if (given.name.length < 2 || given.name.length > 60) return invalid('name', 'The name of a payer has 2 to 60 characters.')
  if (!/^[0-9A-Z-]{2,80}$/.test(given.payerId)) return invalid('payerId', 'A payer ID has letters and digits, as the clearinghouse lists it.')
  if (!/^[0-9A-Z]{2}$/.test(given.filingIndicator)) return invalid('filingIndicator', 'Two characters, like CI or MB.')
  const odd = given.authorizedCodes?.find(code => !isCodeOrRange(code))
  if (odd !== undefined) return invalid('authorizedCodes', `${odd.slice(0, 20)} is no code and no range like 97110-97140.`)
  if ((given.authorizedCodes?.length ?? 0) > CODES_MAX) return invalid('authorizedCodes', `At most ${CODES_MAX} codes or ranges.`)
  if (given.filingKey && !/^[A-Z][A-Z0-9_]{1,39}$/.test(given.filingKey))
    return invalid('filingKey', 'A key of the list of usual limits, like UHC_COMM.')
  const { filingLimitDays: days } = given
  if (typeof days === 'number' && !(days >= 1 && days <= 1_095)) return invalid('filingLimitDays', 'Between 1 day and 3 years.')
  if (typeof given.answerDays === 'number' && !(given.answerDays >= 1 && given.answerDays <= ANSWER_DAYS_MAX))
    return invalid('answerDays', 'Between a day and half a year.')
  const setting = given.paper ? faultyFormSetting(given.paper) : undefined
  if (setting) return invalid(`paper.${setting}`, 'No form can be filled so. Choose one of the values offered.')
  return undefined
}

/** Claims travel as files, questions over a line that answers; the simulator does both. */
async function connectionFault(tx: Tx, { connectionId, inquiryConnectionId }: PayerInput): Promise<Refusal | undefined> {
  const claims = await kindOf(tx, connectionId)
  if (claims === 'none') return invalid('connectionId', 'This connection does not exist.')
  if (claims === 'https') return invalid('connectionId', 'This connection answers questions. Claims need one that takes files.')
  const inquiries = await kindOf(tx, inquiryConnectionId)
  if (inquiries === 'none') return invalid('inquiryConnectionId', 'This connection does not exist.')
  if (inquiries === 'folder' || inquiries === 'sftp')
    return invalid('inquiryConnectionId', 'This connection takes files only. Questions need one that answers while you wait.')
  return undefined
}

async function kindOf(tx: Tx, id: string | null | undefined): Promise<string | undefined> {
  if (!id) return undefined
  const [found] = isId(id) ? await tx.rows(sql<{ kind: string }>`select kind from connection where id = ${id}`) : []
  return found?.kind ?? 'none'
}

async function add(tx: Tx, given: PayerInput): Promise<string> {
  const id = tx.newId()
  await tx.rows(sql`
    insert into payer (id, practice_id, name, payer_id, filing_indicator, filing_limit_days, connection_id, inquiry_connection_id, settings)
    values (${id}, ${tx.practiceId}, ${given.name}, ${given.payerId}, ${given.filingIndicator}, ${given.filingLimitDays ?? null}::int, ${given.connectionId || null}::uuid,
      ${given.inquiryConnectionId || null}::uuid, ${settingsOf(given)}::jsonb)`)
  return id
}

async function change(tx: Tx, id: string, given: PayerInput): Promise<string | undefined> {
  if (!isId(id)) return undefined
  const [changed] = await tx.rows(sql<{ id: string }>`
    update payer set name = ${given.name}, payer_id = ${given.payerId}, filing_indicator = ${given.filingIndicator},
      filing_limit_days = ${given.filingLimitDays ?? null}::int, connection_id = ${given.connectionId || null}::uuid,
      inquiry_connection_id = ${given.inquiryConnectionId || null}::uuid,
      settings = settings || ${settingsOf(given)}::jsonb
    where id = ${id} returning id`)
  return changed?.id
}

/** Merged into what is stored: other settings of the payer stay. */
function settingsOf({ filingKey, isParticipating, answerDays, needs, authorizedCodes, paper }: PayerInput): string {
  const said = { filingKey, isParticipating, answerDays, needs, authorizedCodes, form: paper }
  return JSON.stringify(
    Object.fromEntries(Object.entries(said).filter(([name, value]) => value !== undefined && (value !== null || clearable.has(name)))),
  )
}

const invalid = (field: string, message: string): Refusal => new Refusal('INVALID_INPUT', message, field)
