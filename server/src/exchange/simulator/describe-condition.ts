import type { Condition, Table } from './adjudication.rules.ts'
import { code, markdownTable } from './markdown-table.ts'
import type { Cells } from './markdown-table.ts'

/** The rows of a table in their order, the last one for all that fits none. */
export function rowsOf<Outcome>(
  table: Table<Outcome>,
  headings: Cells,
  describe: (outcome: Outcome) => Cells,
  otherwise: Cells = describe(table.otherwise),
): string {
  const rows = table.rows.map(({ id, when, outcome }) => [code(id), describeCondition(when), ...describe(outcome)])
  return markdownTable(['row', 'when', ...headings], [...rows, ['', 'anything else', ...otherwise]])
}

const describeCondition = (when: Condition): string =>
  [
    list('payer', when.payers),
    list('member id ends in', when.memberEnds),
    list('frequency', when.frequencies),
    list('payer sequence', when.sequences),
    list('later insurer', when.laterPayers),
    list('procedure', when.procedures),
    list('modifier', when.modifiers),
    list('diagnosis', when.diagnoses),
    list('cents of the line', when.cents === undefined ? undefined : [`.${when.cents}`]),
    when.withoutOriginalNumber && 'no payer claim number (REF F8)',
    when.unknownOriginalNumber && 'a payer claim number that is none of ours',
    when.withoutEarlierDecision && 'no word of what an earlier payer decided (2320, 2430)',
    when.invalidBillingNpi && 'check digit of the billing NPI is wrong',
    when.repeatedControlNumber && 'patient control number came earlier in the file',
    when.sharePercent !== undefined && `${when.sharePercent} of 100 patient control numbers`,
    when.inRejectShare && 'the share of patient control numbers that the setting `rejectPercent` names',
    when.unauthorized && 'no authorization number (REF G1)',
    when.serviceInFuture && 'a date of service after today',
    when.serviceAgeDaysOver && `service more than ${when.serviceAgeDaysOver} days ago`,
  ]
    .filter(Boolean)
    .join(' and ')

const list = (name: string, values: readonly string[] | undefined): string | undefined => values && `${name} ${values.map(code).join(' or ')}`
