import { dollars } from '@cleanclaim/schema/money'
import { atClearinghouse, atPayer, demoPayers, denials, plans } from './adjudication.rules.ts'
import type { Acknowledgment, Condition, Denial, Plan, Table } from './adjudication.rules.ts'

/**
 * The whole of docs/simulator.md, made of the tables that decide, so that it cannot drift from them. To write it anew:
 * `node -e "import('./server/src/exchange/simulator/describe-table.ts').then(it => process.stdout.write(it.describeTable()))" > docs/simulator.md`
 */
export const describeTable = (): string =>
  [
    introduction,
    '## Payers',
    markdownTable(
      ['id', 'name', 'pays'],
      demoPayers.map(({ id, name }) => [code(id), name, plansOf(id)]),
    ),
    'Any other payer id works too: the last row of the last table pays for it, under the name that stands in the claim.',
    '## 1. At the clearinghouse',
    'Asked once a claim. What is rejected here never reaches the payer; the answer is a 277CA from the clearinghouse.',
    acknowledgments(atClearinghouse, 'accepted, passed on to the payer'),
    '## 2. At the payer',
    'Asked once a claim. What is rejected here is not adjudicated and stands in no 835; the answer is a 277CA from the payer.',
    acknowledgments(atPayer, 'accepted, will be adjudicated'),
    '## 3. Denied lines',
    'Asked for each line. The whole charge of the line goes to the reason; the other lines are paid. A claim with no other lines is denied (CLP02 = 4).',
    rowsOf(denials, ['reason', 'remark'], outcome => (outcome ? describeDenial(outcome) : ['none: the line is paid', ''])),
    '## 4. Payment of the other lines',
    'Asked once a claim. The allowed amount is rounded down to the cent on each line, what is above it is CO-45. Coinsurance and CO-253 are rounded down once for the claim and shared out over its lines by largest remainder.',
    rowsOf(plans, ['allowed', 'patient', 'taken off'], describePlan),
    closing,
  ]
    .join('\n\n')
    .concat('\n')

const introduction = `# The payer simulator

<!-- Made by server/src/exchange/simulator/describe-table.ts; a test compares the two. -->

Cleanclaim brings its own clearinghouse and payers, so that a new site can run the whole cycle on the first day. They
read the 837P that we send as a stranger would and answer with files: a 999, a 277CA of the clearinghouse, a 277CA of
each payer, and an 835 with a payment for each payer and payee. Nothing is random: the same claim always fares the same.

Use it like the test cards of a card processor: bill one of the payers below, then choose the ending of the member id or
the cents of a line's charge to get the answer you want to see. Of each table the first row that fits decides.`

const closing = `## What else it does

- **999 rejected:** wrong SE count or control number, a required segment or loop missing, a segment that the guide does
  not know, claim charge and lines that do not add up, more than 50 lines. There is then no 277CA and no 835.
- **TA1 rejected:** the interchange itself is broken (control numbers or group count differ, no IEA). There is then
  nothing else. An accepting TA1 is sent when ISA14 asks for one.
- **Secondary claims** (SBR01 not P, with what the earlier payer paid): all that the earlier payer took off is one OA-23;
  the simulator pays what was left to the patient, at most what it would have paid as the first payer.
- **Voids** (frequency 8 with the payer's claim number): a reversal, CLP02 = 22, with every amount negative; when more is
  taken back than paid, the payment is zero and the rest is carried forward in a PLB with FB.
- **Replacements** (frequency 7) are decided like new claims: the simulator keeps no memory of the claim replaced.
- **No payment** (all denied, or all deductible) is an 835 with BPR04 = NON.`

type Cells = readonly string[]

function rowsOf<Outcome>(
  table: Table<Outcome>,
  headings: Cells,
  describe: (outcome: Outcome) => Cells,
  otherwise: Cells = describe(table.otherwise),
): string {
  const rows = table.rows.map(({ id, when, outcome }) => [code(id), describeCondition(when), ...describe(outcome)])
  return markdownTable(['row', 'when', ...headings], [...rows, ['', 'anything else', ...otherwise]])
}

const acknowledgments = (table: Table<Acknowledgment>, accepted: string): string =>
  rowsOf(table, ['STC01', 'meaning'], outcome => [code(statusOf(outcome)), meaningOf[outcome.status] ?? ''], [
    code(statusOf(table.otherwise)),
    accepted,
  ])

const statusOf = ({ category, status, entity }: Acknowledgment): string => [category, status, ...(entity ? [entity] : [])].join(':')

/** Our own words; the lists themselves belong to X12. */
const meaningOf: Record<string, string> = {
  '97': 'the member has no coverage that the payer can find',
  '116': 'sent to the wrong payer',
  '158': 'birth date of the member is missing',
  '164': 'member number is not known',
  '187': 'dates of service cannot be',
  '464': 'number of the claim to replace or void is missing',
  '535': 'this payer does not take replacements or voids',
  '562': 'NPI of the billing provider is not valid',
  '746': 'the same claim is in this file twice',
}

const describeDenial = ({ group, reason, remarks = [], claimRemarks = [] }: Denial): Cells => [
  code(`${group}-${reason}`),
  [...remarks.map(code), ...claimRemarks.map(remark => `${code(remark)} (claim)`)].join(', '),
]

function describePlan(plan: Plan): Cells {
  const { fees = [], allowedPercent, deductible, coinsurancePercent, copay, sequestrationPercent } = plan
  const allowed = fees.map(({ procedure, amount }) => `$${dollars(amount)} for ${code(procedure)}, `).join('')
  const patient = [
    ...(deductible ? [`deductible $${dollars(deductible)} (PR-1)`] : []),
    ...(copay ? [`copay $${dollars(copay.amount)} on one ${copay.procedures.map(code).join(' or ')} (PR-3)`] : []),
    ...(coinsurancePercent ? [`coinsurance ${coinsurancePercent} %${copay ? ' of other lines' : ''} (PR-2)`] : []),
  ]
  return [
    `${allowed}${allowedPercent} % of ${fees.length > 0 ? 'any other charge' : 'the charge'}`,
    patient.join(', ') || 'nothing',
    sequestrationPercent ? `${sequestrationPercent} % of the payer's share (CO-253)` : '',
  ]
}

const plansOf = (payerId: string): string =>
  plans.rows
    .filter(({ when }) => when.payers?.some(pattern => payerId.startsWith(pattern.replace('*', ''))))
    .map(({ id }) => code(id))
    .join(', ')

const describeCondition = (when: Condition): string =>
  [
    list('payer', when.payers),
    list('member id ends in', when.memberEnds),
    list('frequency', when.frequencies),
    list('procedure', when.procedures),
    list('modifier', when.modifiers),
    list('diagnosis', when.diagnoses),
    list('cents of the line', when.cents === undefined ? undefined : [`.${when.cents}`]),
    when.withoutOriginalNumber && 'no payer claim number (REF F8)',
    when.invalidBillingNpi && 'check digit of the billing NPI is wrong',
    when.repeatedControlNumber && 'patient control number came earlier in the file',
    when.unauthorized && 'no authorization number (REF G1)',
    when.serviceInFuture && 'a date of service after today',
    when.serviceAgeDaysOver && `service more than ${when.serviceAgeDaysOver} days ago`,
  ]
    .filter(Boolean)
    .join(' and ')

const list = (name: string, values: readonly string[] | undefined): string | undefined => values && `${name} ${values.map(code).join(' or ')}`

const code = (text: string): string => `\`${text}\``

/** Columns are padded, so that the formatter finds nothing to do. */
function markdownTable(headings: Cells, rows: readonly Cells[]): string {
  const widths = headings.map((_, column) => Math.max(3, ...[headings, ...rows].map(row => row[column]?.length ?? 0)))
  const line = (cells: Cells): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(headings), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
