import { isDay, type Day } from '@cleanclaim/schema/day'

/** Who holds a policy when it is not the patient (`coverage.subscriber`). */
export interface PolicyHolder {
  last: string
  first: string
  middle?: string
  birthDate?: Day
  sex?: 'F' | 'M' | 'U'
}

const SELF = '18'

/** Reads what stands in the column; undefined for the patient's own policy, or when no name was kept. */
export function readHolder(relationship: string, column: unknown): PolicyHolder | undefined {
  if (relationship === SELF || typeof column !== 'object' || column === null) return undefined
  const text = (name: string): string => {
    const value: unknown = Reflect.get(column, name)
    return typeof value === 'string' ? value : ''
  }
  if (text('last') === '') return undefined
  const [birthDate, sex] = [text('birthDate'), text('sex')]
  return {
    last: text('last'),
    first: text('first'),
    ...(text('middle') ? { middle: text('middle') } : {}),
    ...(isDay(birthDate) ? { birthDate } : {}),
    ...(sex === 'F' || sex === 'M' || sex === 'U' ? { sex } : {}),
  }
}

const relationships: Readonly<Record<string, string>> = {
  '01': 'Spouse',
  '18': 'Self',
  '19': 'Child',
  '20': 'Employee',
  '39': 'Organ donor',
  '53': 'Life partner',
  G8: 'Other relation',
}

/** What the patient is to the holder. */
export const relationshipWords = (code: string): string => relationships[code] ?? 'Relation not known'
