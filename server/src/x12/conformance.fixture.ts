import type { CheckReport } from './check.ts'
import type { Finding } from './finding.ts'

// The table of docs/conformance.md: what we say of each public sample file beside what its source says.

export interface Judged {
  file: string
  /** 'none' where the source does not say whether the file is right. */
  stated: 'valid' | 'invalid' | 'none'
  report: CheckReport
}

const parted =
  'The ISA says that components are parted by a colon, the data parts them by another mark. A reader that goes by the ISA, as the standard wants it, finds one long value where several belong.'
const old =
  'The file is of version 4010, replaced in 2012. It is refused with what was found and what we read; envelope and counts are still checked.'
const uncounted =
  'SE01 does not count the segments, levels restart or hang under none (HL01, HL02), the subscriber has no patient (SBR02), the diagnoses are malformed, and the lines do not add up to the claim. Its source tests the order of loops and segments only.'

/** Why we do not agree, in our own words. A file that leaves this list, or joins it, has to be looked at. */
export const disagreements: Readonly<Record<string, string>> = {
  'LinuxForHealth__x12/835_005010X221A1__cob-contractural-adjustment.835': `${parted} The effective date of the payment (BPR16) is missing too.`,
  'LinuxForHealth__x12/835_005010X221A1__secondary-payment.835': `${parted} The effective date of the payment (BPR16) is missing too.`,
  'LinuxForHealth__x12/837_004010X096A1__institutional-ppo-repriced.837': old,
  'LinuxForHealth__x12/837_004010X096A1__institutional.837': old,
  'LinuxForHealth__x12/837_004010X096A1__workers-compensation.837': old,
  'LinuxForHealth__x12/837_004010X098A1__dependent-commercial-insurance-03.837': old,
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.2ndary.example4.837': parted,
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.example3.A.837':
    'Other insurance (loop 2320) comes without the other payer (loop 2330B), which the guide requires: nobody could tell whose coverage it is.',
  'LinuxForHealth__x12/837_005010X222A2__demo.cob.example4.837':
    'An amount of the other insurance carries a qualifier that 4010 had and 5010 has not (loop 2320).',
  'LinuxForHealth__x12/837_005010X222A2__demo.example6.837': parted,
  'LinuxForHealth__x12/837_005010X222A2__demo.example9.837': parted,
  'LinuxForHealth__x12/837_005010X223A3__ppo-repriced-claim.837i': `${parted} An element that hospitals do not use (CLM06) is filled.`,
  'azoner__pyx12/834_lui_id.edi': `${old} Enrolments (834) are checked for their envelope only, in 5010 too.`,
  'azoner__pyx12/simple_837p.edi': old,
  'imsweb__x12-parser/x12_multiple_gs.edi': `${uncounted} IEA01 counts one group where there are three.`,
  'imsweb__x12-parser/x12_no_errors.edi': uncounted,
  'imsweb__x12-parser/x12_valid.edi': uncounted,
  'kputnam__stupidedi/X223A2_HC837__837-institutional-claim.edi':
    'The statement dates (DTP*434) say that a range follows (RD8) and give a single day. Payers read the last day from the second half.',
}

export const errorsOf = ({ findings, transactions }: CheckReport): Finding[] =>
  [...findings, ...transactions.flatMap(transaction => transaction.findings)].filter(({ severity }) => severity === 'error')

export const agrees = ({ stated, report }: Judged): boolean | undefined =>
  stated === 'none' ? undefined : (stated === 'valid') === (report.verdict === 'accepted')

const readAs = ({ transactions, envelopes }: CheckReport): string => {
  const types = [
    ...new Set(transactions.map(({ type, version, depth }) => `${type} ${shortVersion(version)}${depth === 'guide' ? '' : ', envelope only'}`)),
  ]
  if (types.length > 0) return types.join('; ')
  return envelopes.length > 0 ? 'interchange without transactions' : 'not readable'
}

const shortVersion = (version: string): string => (/^\d{6}(X\d{3}([A-Z]\d)?)?$/.test(version) ? version : 'of no known version')

/** Rules that the file breaks, with how often. */
function broken(report: CheckReport): string {
  const counts = new Map<string, number>()
  for (const { rule } of errorsOf(report)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, count]) => `\`${rule}\`${count > 1 ? ` ×${count}` : ''}`).join(', ')
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** The whole document. @param judged in the order of the samples' own list */
export function conformanceDocument(judged: readonly Judged[]): string {
  const count = (stated: Judged['stated'], verdict: CheckReport['verdict']): string =>
    String(judged.filter(one => one.stated === stated && one.report.verdict === verdict).length)
  const verdicts = (['valid', 'invalid', 'none'] as const).map(stated => [
    { valid: 'valid', invalid: 'invalid on purpose', none: 'nothing' }[stated],
    count(stated, 'accepted'),
    count(stated, 'rejected'),
  ])
  const different = judged.filter(one => agrees(one) === false)
  const files = judged.map(one => {
    const agreed = agrees(one)
    return [
      `\`${one.file}\``,
      readAs(one.report),
      one.report.verdict,
      one.stated,
      agreed === undefined ? '' : agreed ? 'yes' : '**no**',
      broken(one.report),
    ]
  })
  return `# Conformance

What \`cleanclaim x12 check\` says of ${judged.length} public sample files, beside what the projects they come from say of them. The files are no part of this project; \`x12/README.md\` beside them names sources and licences. Written anew by

\`\`\`
WRITE_DOCS=1 CLEANCLAIM_SAMPLES=… pnpm test conformance
\`\`\`

and compared by the same test without \`WRITE_DOCS\`: it fails when a verdict changes.

${table(['the source says', 'we accept', 'we reject'], verdicts)}

Any error rejects: wrong counts and sums too, because a file that was cut or edited by hand shows first there. Warnings do not reject; situations whose conditions guides and payers read differently, and codes of which only the form is known, warn. Dated code sets are not part of this run.

How far each type is looked into: 837P, 837I, 837D, 835, 270, 271, 276, 277, 277CA, 278 (request and response) and 999 by a guide of ours; predeterminations (005010X291, 005010X292) by the guide of the claim they precede, without its dates of service; TA1 by its values. Reporting of decided claims (005010X298) and enrolments (834) are checked for envelope, counts and levels only, and so is every version before 5010, which is refused.

## Where we do not agree

${table(
  ['file', 'we', 'the source', 'why'],
  different.map(({ file, stated, report }) => [`\`${file}\``, report.verdict, stated, disagreements[file] ?? 'not explained']),
)}

## Every file

Rules as the findings name them, errors only.

${table(['file', 'read as', 'we', 'the source', 'agree', 'errors'], files)}
`
}
