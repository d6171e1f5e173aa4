/**
 * What a table of ours holds under a key from somebody else's file: only what we wrote into it, never what every object
 * brings along (`constructor`, `toString`).
 */
export const ownValue = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
