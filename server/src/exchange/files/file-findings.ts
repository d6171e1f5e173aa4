import { checkX12 } from '../../x12/check.ts'
import type { Finding } from '../../x12/finding.ts'
import { chunked } from '../../x12/read-segments.ts'

const FINDINGS_MAX = 50
/** Larger files are checked with `cleanclaim x12 check`: an answer on a screen has ten seconds. */
export const CHECKED_BYTES_MAX = 5 * 1024 * 1024

/** What the check finds in a file, errors first. Findings hold no patient's data. */
export async function findFaults(content: Buffer): Promise<Finding[]> {
  const { findings, transactions } = await checkX12(chunked(content.toString('utf8')))
  return [...findings, ...transactions.flatMap(transaction => transaction.findings)]
    .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || a.segmentNumber - b.segmentNumber)
    .slice(0, FINDINGS_MAX)
}
