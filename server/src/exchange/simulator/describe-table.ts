import { demoPayers, plans } from './adjudication.rules.ts'
import { describeClaims } from './describe-claims.ts'
import { describeInquiries } from './inquiry/describe-inquiries.ts'
import { code, markdownTable } from './markdown-table.ts'

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
    'Any other payer id works too: the last row of a table decides for it, under the name that stands in the claim.',
    ...describeClaims(),
    ...describeInquiries(),
    closing,
  ]
    .join('\n\n')
    .concat('\n')

const plansOf = (payerId: string): string =>
  plans.rows
    .filter(({ when }) => when.payers?.some(pattern => payerId.startsWith(pattern.replace('*', ''))))
    .map(({ id }) => code(id))
    .join(', ') || 'as any other payer'

const rangeTable = markdownTable(
  ['answer', 'usual delay of a connection', 'with `--range on`'],
  [
    ['TA1, 999', 'its delay', 'half an hour'],
    ['277CA of the clearinghouse', 'one delay later', 'half a day later'],
    ['277CA of the payer', 'one delay later', 'half a day later, so the next day'],
    ['277 that nobody asked for', 'half a delay later', 'a week later'],
    ['835', 'one delay later', '14 days later, of `MCAID` 21: this is a payment time of table 6'],
  ],
)

const introduction = `# The payer simulator

<!-- Made by server/src/exchange/simulator/describe-table.ts; a test compares the two. -->

Cleanclaim brings its own clearinghouse and payers, so that a new site can run the whole cycle on the first day. They
read the 837P and 837I that we send as a stranger would and answer with files: a TA1 or 999, a 277CA of the
clearinghouse, a 277CA of each payer, a 277 where a payer has something to say meanwhile, and an 835 with a payment for
each payer and payee. Questions on a line, 270, 276 and 278, are answered at once. Nothing is random: the same claim
always fares the same.

Use it like the test cards of a card processor: bill one of the payers below, then choose the ending of the member id or
the cents of a line's charge to get the answer you want to see. Of each table the first row that fits decides. A Medicare
number ends in digits, so most endings are for the other payers.

## A practice range

Send claims over a connection of the kind “simulator”, then let days pass:

\`\`\`
cleanclaim simulator run-day            # one day: what is due in it arrives now, in its order
cleanclaim simulator run-day --days 14  # two weeks
cleanclaim simulator set --range on     # answers take days, as real ones do
\`\`\`

${rangeTable}

\`cleanclaim simulator set\` has more switches for trying how a site copes: \`--reject-percent 5\` (so many of a hundred claims
are rejected by the clearinghouse), \`--shuffle 1\` (the answers to a file come in any order, the same one for the same
number), \`--duplicates on\` (each file comes three times: again under another name, and again in a new envelope). Files
carry the day on which the claims were handed over.`

const closing = `## What else it does

- **999 rejected:** wrong SE count or control number, a required segment or loop missing, a segment that the guide does
  not know, claim charge and lines that do not add up, more than 50 lines (institutional: 999). There is then no 277CA
  and no 835.
- **TA1 rejected:** the interchange itself is broken (control numbers or group count differ, no IEA), or its control
  number came before from the same sender in another file (note \`025\`). There is then nothing else. An accepting TA1 is
  sent when ISA14 asks for one. The same file by the same name counts once.
- **Secondary claims** (SBR01 not P, with what the earlier payer paid): all that the earlier payer took off is one OA-23;
  the simulator pays what was left to the patient, at most what it would have paid as the first payer.
- **Replacements and voids** (frequency 7 and 8 with the payer's claim number): what was paid under that number, and has
  arrived, is taken back as it was paid (CLP02 = 22, every amount negative), in the file that pays the replacement. When
  more is taken back than paid, the payment is zero and the rest is carried forward in a PLB with FB. Where nothing was
  paid, a void is a reversal of what its own lines would have come to. A payer takes any number that it might have given:
  19 digits or 20, of which the first six are a day that has been.
- **Institutional claims** (837I) are paid line by line like professional ones; lines with a revenue code only come back
  under it.
- **No payment** (all denied, or all deductible) is an 835 with BPR04 = NON.`
