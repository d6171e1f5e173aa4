import { isDay, type Day } from '@cleanclaim/schema/day'

/** What the rules look at: plain data, codes already looked up for the date of service. */
export interface CodingFacts {
  serviceDate: Day
  today: Day
  placeOfService: string
  isSigned: boolean
  /** Without the rejected ones, in claim order. */
  diagnoses: readonly { id: string; code: string | null; sourceText: string | null }[]
  lines: readonly FactLine[]
  /** How a code stands on the date of service; undefined for one that no code set has ever held. */
  standing(system: 'icd10cm' | 'cpt' | 'hcpcs' | 'modifier' | 'pos', code: string): CodeStanding | undefined
}
export interface FactLine {
  id: string
  system: 'cpt' | 'hcpcs'
  code: string | null
  sourceText: string | null
  modifiers: readonly string[]
  chargeCents: bigint
  diagnosisIds: readonly string[]
}
export interface CodeStanding {
  isValid: boolean
  billable: boolean
}

export interface CodingFinding {
  rule: CodingRuleId
  subjectId?: string
  message: string
}

interface RuleText {
  version: number
  severity: 'BLOCK' | 'WARN'
  /** Shown while it stands. */
  title: string
  /** Shown among the passed checks. */
  passed: string
  source: string
}

const DIAGNOSES_MAX = 12
const LINES_MAX = 50

/** The list is the policy. Sources: domain/lifecycle.md 5.1 and 5.2, domain/edi.md 3.1. */
export const codingRules = {
  'note-unsigned': {
    version: 1,
    severity: 'BLOCK',
    title: 'The note is not signed',
    passed: 'Note signed',
    source: 'Practice policy: a note is signed before billing',
  },
  'visit-in-future': {
    version: 1,
    severity: 'BLOCK',
    title: 'The visit lies in the future',
    passed: 'Visit has taken place',
    source: 'Claims are for care that was given',
  },
  'place-unknown': {
    version: 1,
    severity: 'BLOCK',
    title: 'Unknown place of service',
    passed: 'Place of service known',
    source: 'CMS place of service codes',
  },
  'diagnosis-none': {
    version: 1,
    severity: 'BLOCK',
    title: 'No diagnosis',
    passed: 'At least one diagnosis',
    source: '837P HI, first diagnosis required',
  },
  'diagnosis-many': { version: 1, severity: 'BLOCK', title: 'More than 12 diagnoses', passed: 'At most 12 diagnoses', source: '837P HI, 12 at most' },
  'diagnosis-uncoded': {
    version: 1,
    severity: 'BLOCK',
    title: 'A finding has no code yet',
    passed: 'Every finding has a code',
    source: 'Import: no mapping for this concept',
  },
  'diagnosis-invalid': {
    version: 1,
    severity: 'BLOCK',
    title: 'Code not valid on the day of the visit',
    passed: 'Diagnosis codes valid on that day',
    source: 'ICD-10-CM, by date of service',
  },
  'diagnosis-header': {
    version: 1,
    severity: 'BLOCK',
    title: 'Code needs more detail',
    passed: 'Diagnosis codes complete',
    source: 'ICD-10-CM: category codes are not billed',
  },
  'diagnosis-twice': {
    version: 1,
    severity: 'BLOCK',
    title: 'Diagnosis stands twice',
    passed: 'No diagnosis twice',
    source: '837P HI, no code twice',
  },
  'line-none': { version: 1, severity: 'BLOCK', title: 'Nothing to charge', passed: 'At least one service', source: '837P 2400, one line at least' },
  'line-many': {
    version: 1,
    severity: 'BLOCK',
    title: 'More than 50 services',
    passed: 'At most 50 services',
    source: '837P 2400, 50 lines at most',
  },
  'line-uncoded': {
    version: 1,
    severity: 'BLOCK',
    title: 'A service has no code yet',
    passed: 'Every service has a code',
    source: 'Import: no mapping for this concept',
  },
  'line-invalid': {
    version: 1,
    severity: 'BLOCK',
    title: 'Service code not valid on the day of the visit',
    passed: 'Service codes valid on that day',
    source: 'CPT and HCPCS, by date of service',
  },
  'pointer-missing': {
    version: 1,
    severity: 'BLOCK',
    title: 'Service points to no diagnosis',
    passed: 'Every service points to a diagnosis',
    source: '837P SV107, first pointer required',
  },
  'modifier-invalid': { version: 1, severity: 'BLOCK', title: 'Unknown modifier', passed: 'Modifiers known', source: 'CPT and HCPCS modifiers' },
  // Raised by whoever builds the claim, never by the coding rules: it goes with the next change of the visit.
  'claim-unbuilt': {
    version: 1,
    severity: 'BLOCK',
    title: 'The claim could not be built',
    passed: 'Nothing stood in the way of a claim',
    source: 'Building of claims',
  },
  'charge-zero': { version: 1, severity: 'WARN', title: 'Service without a price', passed: 'Every service has a price', source: 'Practice fee list' },
} as const satisfies Record<string, RuleText>

export type CodingRuleId = keyof typeof codingRules

/** Everything that stands in the way, each with the entry it speaks of. */
export function findCodingFlags(facts: CodingFacts): CodingFinding[] {
  return [...visitFindings(facts), ...diagnosisFindings(facts), ...lineFindings(facts)]
}

function visitFindings({ serviceDate, today, placeOfService, isSigned, standing }: CodingFacts): CodingFinding[] {
  const found: CodingFinding[] = []
  if (!isSigned) found.push({ rule: 'note-unsigned', message: 'The clinician signs the note before it can be billed.' })
  if (!isDay(serviceDate) || serviceDate > today)
    found.push({ rule: 'visit-in-future', message: `The day of the visit is ${serviceDate}. Correct it, or wait.` })
  if (!standing('pos', placeOfService)?.isValid)
    found.push({ rule: 'place-unknown', message: `Place of service ${placeOfService} is not in the list. Choose one.` })
  return found
}

function diagnosisFindings({ diagnoses, standing }: CodingFacts): CodingFinding[] {
  if (diagnoses.length === 0) return [{ rule: 'diagnosis-none', message: 'Add the reason for the visit as a diagnosis.' }]
  const found: CodingFinding[] = []
  if (diagnoses.length > DIAGNOSES_MAX)
    found.push({ rule: 'diagnosis-many', message: `A claim carries ${DIAGNOSES_MAX}; reject the ones that matter least.` })
  const seen = new Set<string>()
  for (const { id: subjectId, code, sourceText } of diagnoses) {
    if (!code) {
      found.push({ rule: 'diagnosis-uncoded', subjectId, message: `“${sourceText ?? 'Finding'}” has no code yet. Choose one, or reject it.` })
      continue
    }
    if (seen.has(code)) found.push({ rule: 'diagnosis-twice', subjectId, message: `${code} stands twice. Reject one.` })
    seen.add(code)
    const state = standing('icd10cm', code)
    if (!state?.isValid)
      found.push({ rule: 'diagnosis-invalid', subjectId, message: `${code} could not be used on that day. Choose the code that was valid then.` })
    else if (!state.billable) found.push({ rule: 'diagnosis-header', subjectId, message: `${code} is a category. Choose one of the codes below it.` })
  }
  return found
}

function lineFindings({ lines, diagnoses, standing }: CodingFacts): CodingFinding[] {
  if (lines.length === 0) return [{ rule: 'line-none', message: 'Add what was done, or void the visit.' }]
  const found: CodingFinding[] = []
  if (lines.length > LINES_MAX) found.push({ rule: 'line-many', message: `A claim carries ${LINES_MAX} lines.` })
  const known = new Set(diagnoses.map(({ id }) => id))
  for (const line of lines) found.push(...oneLine(line, known, standing))
  return found
}

function oneLine(line: FactLine, diagnoses: ReadonlySet<string>, standing: CodingFacts['standing']): CodingFinding[] {
  const { id: subjectId, system, code } = line
  if (!code) return [{ rule: 'line-uncoded', subjectId, message: `“${line.sourceText ?? 'Service'}” has no code yet. Choose one, or reject it.` }]
  const found: CodingFinding[] = []
  const state = standing(system, code)
  if (!state?.isValid || !state.billable)
    found.push({ rule: 'line-invalid', subjectId, message: `${code} could not be billed on that day. Choose the code that was valid then.` })
  if (!line.diagnosisIds.some(id => diagnoses.has(id)))
    found.push({ rule: 'pointer-missing', subjectId, message: `Say which diagnosis ${code} was for.` })
  for (const modifier of line.modifiers) {
    if (!standing('modifier', modifier)?.isValid)
      found.push({ rule: 'modifier-invalid', subjectId, message: `Modifier ${modifier} on ${code} is not in the list.` })
  }
  if (line.chargeCents === 0n) found.push({ rule: 'charge-zero', subjectId, message: `${code} has no price in the fee list.` })
  return found
}
