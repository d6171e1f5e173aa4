import { graphql } from '../../gql/gql.ts'
import type { RuleConfidence, RuleKind, Severity } from '../../gql/graphql.ts'

export const ruleRow = graphql(`
  fragment RuleRow on ScrubRule {
    id
    version
    title
    severity
    usualSeverity
    kind
    isOn
    isOwn
    isFixed
    filing
    payerIds
    fired
    fault
  }
`)

/** All of a rule; what a mutation answers with, so that list and detail are right at once. */
export const wholeRule = graphql(`
  fragment WholeRule on ScrubRule {
    ...RuleRow
    source
    confidence
    message
    fix
    fixField
    from
    to
    definition
    history {
      id
      kind
      isOn
      severity
      reason
      at
      actorName
    }
  }
`)

export const severityWords: Record<Severity, string> = { BLOCK: 'Stops the claim', WARN: 'Warns', INFO: 'Notes' }

export const confidenceWords: Record<RuleConfidence, string> = {
  A: 'The payer’s or regulator’s own text was seen',
  B: 'Two or more sources agree',
  C: 'One source says so',
  U: 'Not confirmed: check it with your payer',
}

export const kindWords: Record<RuleKind, string> = {
  FORMAT: 'Form of the file: cannot be switched off',
  LAW: 'Law: cannot be switched off',
  PAYER: 'What a payer wants',
  PRACTICE: 'What the practice wants',
}

const filingWords: Record<string, string> = {
  MB: 'Medicare Part B',
  MA: 'Medicare Part A',
  MC: 'Medicaid',
  CI: 'Commercial',
  BL: 'Blue Cross',
  HM: 'HMO',
  WC: 'Workers’ compensation',
  AM: 'Auto',
  LM: 'Liability',
  CH: 'TRICARE',
  VA: 'VA',
  FI: 'Federal employees',
  '12': 'PPO',
  '13': 'POS plan',
  '14': 'EPO',
  '15': 'Indemnity',
  '16': 'Medicare Advantage',
}

export const filingChoices = Object.entries(filingWords).map(([value, label]) => ({ value, label }))

/** "Medicare Part B, Medicaid", or all. */
export function scopeWords({ filing, payerIds }: { filing: readonly string[]; payerIds: readonly string[] }): string {
  const names = [...filing.map(code => filingWords[code] ?? code), ...payerIds]
  return names.length === 0 ? 'All insurers' : names.join(', ')
}
