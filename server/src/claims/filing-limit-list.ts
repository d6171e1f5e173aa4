import type { FilingLimit } from './filing-limit.rules.ts'

// The usual limits (domain/payer-rules.md 1 and table 2). A contract, the state's law and the payer's manual come before
// them: a practice keeps its own at the payer. `checkedOn` is the day of the last look at the source.

const checkedOn = '2026-11-21'
type Row = [key: string, claim: FilingLimit['claim'], value: number, unit: FilingLimit['unit'], confidence: FilingLimit['confidence'], source: string]

const limit = ([key, claim, value, unit, confidence, source]: Row): FilingLimit => ({
  key,
  claim,
  value,
  unit,
  anchor: claim === 'SECONDARY' ? 'PRIMARY_EOB' : claim === 'CORRECTED' ? 'REMITTANCE' : 'SERVICE_FROM',
  source,
  checkedOn,
  confidence,
})

const payers: Row[] = [
  ['MEDICARE_B', 'ORIGINAL', 12, 'MONTH', 'A', '42 CFR 424.44: one calendar year'],
  ['MEDICARE_RR', 'ORIGINAL', 12, 'MONTH', 'U', 'Same as Medicare'],
  ['MEDICARE_A', 'ORIGINAL', 12, 'MONTH', 'A', '42 CFR 424.44: one calendar year from the last day'],
  ['MEDICARE_ADV', 'ORIGINAL', 90, 'DAY', 'U', 'Contract, 90 to 365 days; the shortest is taken'],
  ['MEDICAID', 'ORIGINAL', 90, 'DAY', 'U', 'State rule, at most 12 months by 42 CFR 447.45; the shortest is taken'],
  ['TRICARE', 'ORIGINAL', 12, 'MONTH', 'C', 'One year'],
  ['CHAMPVA', 'ORIGINAL', 12, 'MONTH', 'U', 'One year'],
  ['VA_CCN', 'ORIGINAL', 180, 'DAY', 'U', '180 days'],
  ['FECA', 'ORIGINAL', 1, 'YEAR_END', 'U', 'End of the year after the visit'],
  ['UHC_COMM', 'ORIGINAL', 90, 'DAY', 'B', '90 days with a contract'],
  ['UHC_COMM', 'CORRECTED', 180, 'DAY', 'C', '180 days from the remittance'],
  ['CIGNA', 'ORIGINAL', 90, 'DAY', 'B', '90 days with a contract'],
  ['CIGNA', 'CORRECTED', 90, 'DAY', 'C', '90 days from the remittance'],
  ['AETNA', 'ORIGINAL', 120, 'DAY', 'C', '120 days, 90 in some contracts'],
  ['AETNA', 'CORRECTED', 180, 'DAY', 'U', '180 days'],
  ['AETNA_MEDICARE', 'ORIGINAL', 120, 'DAY', 'U', '120 to 365 days; the shortest is taken'],
  ['ANTHEM', 'ORIGINAL', 90, 'DAY', 'B', '90 days since October 2019'],
  ['HUMANA_COMM', 'ORIGINAL', 180, 'DAY', 'C', '180 days, ChoiceCare 120 in one list'],
  ['HUMANA_MA', 'ORIGINAL', 12, 'MONTH', 'C', 'One year or contract'],
  ['BCBS', 'ORIGINAL', 180, 'DAY', 'C', '180 days in many plans, 365 in others'],
  ['BCBS_FEP', 'ORIGINAL', 1, 'YEAR_END', 'C', 'December 31 of the year after the visit'],
  ['BCBS_FEP', 'CORRECTED', 1, 'YEAR_END', 'C', 'December 31 of the year after the visit'],
  ['AMBETTER', 'ORIGINAL', 120, 'DAY', 'C', '120 days with a contract'],
  ['AMERIGROUP', 'ORIGINAL', 180, 'DAY', 'C', '180 days with a contract'],
  ['KAISER', 'ORIGINAL', 365, 'DAY', 'C', '365 days (Washington)'],
  ['OSCAR', 'ORIGINAL', 90, 'DAY', 'U', '90 to 180 days; the shortest is taken'],
  ['MULTIPLAN', 'ORIGINAL', 12, 'MONTH', 'C', 'Follows the payer; 12 months in one list'],
  ['FEHB', 'ORIGINAL', 1, 'YEAR_END', 'U', 'GEHA, MHBP, APWU: December 31 of the next year'],
  ['WORKERS_COMP', 'ORIGINAL', 30, 'DAY', 'U', 'State rule, 30 days to a year; the shortest is taken'],
  ['WORKERS_COMP_TX', 'ORIGINAL', 95, 'DAY', 'U', 'Texas: 95 days'],
  ['WORKERS_COMP_CA', 'ORIGINAL', 12, 'MONTH', 'U', 'California: 12 months'],
  ['WORKERS_COMP_NY', 'ORIGINAL', 120, 'DAY', 'U', 'New York: 120 days'],
  ['AUTO', 'ORIGINAL', 30, 'DAY', 'U', 'State rule; a short one is taken'],
  ['AUTO_NY', 'ORIGINAL', 45, 'DAY', 'U', 'New York: 45 days'],
  ['AUTO_NJ', 'ORIGINAL', 21, 'DAY', 'U', 'New Jersey: 21 to 30 days'],
  ['AUTO_MI', 'ORIGINAL', 12, 'MONTH', 'U', 'Michigan: one year'],
  ['AUTO_FL', 'ORIGINAL', 35, 'DAY', 'U', 'Florida: 35 days, 75 with notice'],
  ['DEFAULT', 'ORIGINAL', 90, 'DAY', 'U', 'No rule known: the shortest usual limit'],
  ['DEFAULT', 'CORRECTED', 90, 'DAY', 'U', 'No rule known: the shortest usual limit'],
  ['DEFAULT', 'SECONDARY', 60, 'DAY', 'U', '60 to 365 days from the first payer’s explanation; the shortest is taken'],
]

const outside: Row[] = [
  ['UHC_COMM', 'ORIGINAL', 180, 'DAY', 'B', '180 days without a contract'],
  ['CIGNA', 'ORIGINAL', 180, 'DAY', 'B', '180 days without a contract'],
  ['CIGNA', 'CORRECTED', 180, 'DAY', 'C', '180 days from the remittance'],
  ['AMBETTER', 'ORIGINAL', 365, 'DAY', 'C', '365 days without a contract'],
  ['AMERIGROUP', 'ORIGINAL', 365, 'DAY', 'C', '365 days without a contract'],
]

/** Medicaid fee for service, first billing; plans under contract differ. */
const medicaid: [states: string, value: number, unit: FilingLimit['unit']][] = [
  ['AL CO CT IA ID IN NC OH', 365, 'DAY'],
  ['AK FL HI KS WA', 12, 'MONTH'],
  ['AZ GA SD', 6, 'MONTH'],
  ['CA IL NE PA', 180, 'DAY'],
  ['DE', 300, 'DAY'],
  ['NY', 90, 'DAY'],
  ['TX', 95, 'DAY'],
]

export const filingLimitList: readonly FilingLimit[] = [
  ...payers.map(limit),
  ...outside.map(row => ({ ...limit(row), isParticipating: false })),
  ...medicaid.flatMap(([states, value, unit]) =>
    states.split(' ').map(state => limit([`MEDICAID_${state}`, 'ORIGINAL', value, unit, 'U', 'A list of state limits of 2025'])),
  ),
]
