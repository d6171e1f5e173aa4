/** One promise, kept or broken, with how often it was looked at. */
export interface Check {
  id: string
  title: string
  checked: number
  broken: number
  /** The first few that are broken, by number. */
  examples: string[]
}

export interface PracticeReport {
  practiceId: number
  practice: string
  checks: readonly Check[]
}

export const isGreen = (reports: readonly PracticeReport[]): boolean => reports.every(report => report.checks.every(check => check.broken === 0))

/** For programs: `{ ok, checked, broken, practices: [{ id, name, checks: [{ id, title, checked, broken, examples }] }] }`. */
export const verifyJson = (reports: readonly PracticeReport[]): string =>
  JSON.stringify(
    {
      ok: isGreen(reports),
      checked: total(reports, check => check.checked),
      broken: total(reports, check => check.broken),
      practices: reports.map(({ practiceId, practice, checks }) => ({ id: practiceId, name: practice, checks })),
    },
    null,
    2,
  )

/** For people: a line a check, and what is broken under it. */
export function verifyText(reports: readonly PracticeReport[]): string {
  const lines = reports.flatMap(({ practice, checks }) => [practice, ...checks.flatMap(checkLines), ''])
  const broken = total(reports, check => check.broken)
  const checked = total(reports, check => check.checked).toLocaleString('en-US')
  return [...lines, broken === 0 ? `All kept: ${checked} looked at, nothing broken.` : `BROKEN: ${broken} of ${checked} looked at.`].join('\n')
}

const checkLines = ({ title, checked, broken, examples }: Check): string[] => [
  `  ${broken === 0 ? 'kept  ' : 'BROKEN'} ${checked.toLocaleString('en-US').padStart(11)}  ${title}`,
  ...examples.map(example => `${' '.repeat(22)}${example}`),
]

const total = (reports: readonly PracticeReport[], pick: (check: Check) => number): number =>
  reports.flatMap(report => report.checks).reduce((sum, check) => sum + pick(check), 0)
