/**
 * The numbers of Medicare's secondary payer rules. Each is a default that the Medicare payer's settings may replace
 * (`payer.settings.payerOrder`): domain/lifecycle.md 9.6 calls them unconfirmed.
 */
export interface OrderThresholds {
  /** Employees from which the group plan of somebody who works, or whose spouse does, pays before Medicare by age. */
  workingAgedEmployeesMin: number
  /** Employees from which a family member's group plan pays before Medicare by disability. */
  disabilityEmployeesMin: number
  /** Months for which a group plan pays before Medicare by kidney disease. */
  kidneyDiseaseMonths: number
}

export interface ThresholdSource {
  name: keyof OrderThresholds
  value: number
  source: string
  confirmed: boolean
}

const thresholdSources: readonly ThresholdSource[] = [
  { name: 'workingAgedEmployeesMin', value: 20, source: '42 CFR 411.170, 411.172 (unconfirmed)', confirmed: false },
  { name: 'disabilityEmployeesMin', value: 100, source: '42 CFR 411.200, 411.206 (unconfirmed)', confirmed: false },
  { name: 'kidneyDiseaseMonths', value: 30, source: '42 CFR 411.162 (unconfirmed)', confirmed: false },
]

const defaults = Object.fromEntries(thresholdSources.map(({ name, value }) => [name, value])) as unknown as OrderThresholds

/** Defaults with what a practice has set in their place; anything but a whole number from 1 to 999 is not a setting. */
export function thresholds(settings: unknown): OrderThresholds {
  const own = typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {}
  const set = Object.entries(own).filter(
    ([name, value]) => Object.hasOwn(defaults, name) && Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 999,
  )
  return { ...defaults, ...Object.fromEntries(set) }
}
