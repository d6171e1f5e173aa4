/** What a file holds is unknown until looked at: these read one value of it, or nothing, and never throw. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at the end of the path; a number takes the place in a list. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value
  for (const step of path) {
    if (typeof step === 'number') found = Array.isArray(found) ? found[step] : undefined
    else found = isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined
  }
  return found
}

/** Text that says something, without blanks at its ends. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path)
  if (typeof found !== 'string') return undefined
  // PostgreSQL stores no NUL, and no record means one.
  const text = (found.includes('\0') ? found.replaceAll('\0', '') : found).trim()
  return text === '' ? undefined : text
}

export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const found = at(value, ...path)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

/** What FHIR writes as a list; one object in its place (older FHIR) counts as a list of one. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path)
  if (Array.isArray(found)) return found
  return isObject(found) ? [found] : []
}
