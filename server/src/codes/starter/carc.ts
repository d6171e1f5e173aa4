import { carcProviderAndRecords } from './carc-provider-and-records.ts'
import { carcBasics } from './carc-basics.ts'
import { LIST_START, type StarterCode } from './starter-code.ts'

export type AdjustmentGroup = 'CO' | 'PR' | 'OA' | 'PI'
export type CarcCategory = 'contractual' | 'patient' | 'denial' | 'info'

/** What a biller usually does next; the denial playbooks refine it. */
export type CarcAction = (typeof actions)[number]
const actions = [
  'accept',
  'appeal',
  'bill_next',
  'bill_other_payer',
  'check',
  'check_coverage',
  'correct_and_resend',
  'enroll_provider',
  'fix_authorization',
  'none',
  'read_remark',
  'send_records',
  'track',
] as const

/** A claim adjustment reason code in our own words (domain/edi.md 16): the X12 texts are not in here. */
export interface StarterCarc extends StarterCode {
  system: 'carc'
  /** Same as `name`: at most 28 characters, for lists. */
  short: string
  /** One sentence for the biller. */
  meaning: string
  category: CarcCategory
  /** The usual groups, most usual first. The group on the remittance always wins. */
  groups: readonly AdjustmentGroup[]
  action: CarcAction
  /** For the bill, when the plan puts it on the patient (domain/patient-billing.md 2, design/DESIGN.md 10). */
  patientSentence?: string
}

/** What a patient reads when the amount is theirs. "Insurer" and "plan", never "payer"; nobody is blamed. */
const patientSentences: Readonly<Record<string, string>> = {
  1: 'This goes toward your yearly deductible.',
  2: 'Your share (percent) after the deductible.',
  3: 'Your copay for this visit.',
  22: 'Your plan thinks another insurer should pay first. Call them, or tell us about the other insurer.',
  26: 'Your plan says you were not covered yet on this date. Send us your new card.',
  27: 'Your plan says you were no longer covered on this date. Send us your new card.',
  31: 'Your plan says you were not covered on this date. Send us your new card.',
  32: 'Your plan does not count this family member as covered. Call them, or send us the right card.',
  33: 'Your plan covers you, but not your family. Send us the card of the other plan if there is one.',
  35: 'You reached the most your plan pays in a lifetime for this.',
  45: 'Your plan has no contract with us, and this is the part above what it pays for.',
  49: 'Your plan does not cover routine care or screening of this kind.',
  50: 'Your plan does not see a medical need for this. You can ask us to check.',
  96: 'Your plan does not cover this service.',
  100: 'Your plan sent its payment to you instead of us.',
  119: "You reached the plan's limit.",
  167: 'Your plan does not cover this service for this condition.',
  200: 'Your plan says your cover had a gap on this date. Call them, or send us your new card.',
  204: 'Your plan does not cover this service.',
  227: 'Your insurer is waiting for information from you.',
  242: 'Your plan says we are not in its network.',
  243: 'Your plan wanted your regular doctor to approve this first.',
  275: 'Your second plan does not pay this share of the first plan.',
  B1: 'Your plan does not cover this visit.',
}

const isAction = (text: string | undefined): text is CarcAction => actions.some(action => action === text)
const isCategory = (text: string | undefined): text is CarcCategory => /^(contractual|patient|denial|info)$/.test(text ?? '')
const isGroup = (text: string): text is AdjustmentGroup => /^(CO|PR|OA|PI)$/.test(text)

/** One line a code: `code | groups | category | action | short | sentence`. Throws on a line of ours it cannot read. */
function readCarc(line: string): StarterCarc {
  const [code, groups = '', category, action, short, meaning] = line.split('|').map(field => field.trim())
  const groupList = groups.split('/').filter(isGroup)
  if (!code || !short || !meaning || groupList.length === 0 || !isCategory(category) || !isAction(action)) {
    throw new Error(`not a row of the adjustment reason table: ${line}`)
  }
  const patientSentence = patientSentences[code]
  return {
    system: 'carc',
    code,
    name: short,
    short,
    meaning,
    category,
    groups: groupList,
    action,
    billable: true,
    validFrom: LIST_START,
    ...(patientSentence && { patientSentence }),
  }
}

export const carcStarter: readonly StarterCarc[] = `${carcBasics}\n${carcProviderAndRecords}`
  .split('\n')
  .map(line => line.trim())
  .filter(line => line !== '')
  .map(readCarc)
