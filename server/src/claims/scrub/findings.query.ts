import type { Day } from '@cleanclaim/schema/day'
import type { Tx } from '../../platform/transaction.ts'
import type { Finding } from '../claim.rules.ts'
import { readClaimFacts } from './claim-facts.query.ts'
import { readOverrides, readRuleset } from './ruleset.query.ts'
import { withOverrides } from './ruleset.rules.ts'
import { scrub } from './scrub.rules.ts'

export interface Found {
  findings: Finding[]
  filingLimitOn: Day
}

/** What the rules of today say of claims as they stand now, whatever their status; any number in the same few statements. */
export async function readFindings(tx: Tx, claimIds: readonly string[]): Promise<Map<string, Found>> {
  const ruleset = await readRuleset(tx)
  const overrides = await readOverrides(tx, claimIds)
  const read = await readClaimFacts(tx, claimIds, 'now')
  return new Map(
    read.map(({ id, facts }) => [
      id,
      { findings: withOverrides(scrub(facts, ruleset), overrides.get(id) ?? []), filingLimitOn: facts.filingLimitOn },
    ]),
  )
}
