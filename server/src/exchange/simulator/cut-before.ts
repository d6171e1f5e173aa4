export interface Cut<T> {
  /** What stands before the first part. */
  lead: T[]
  /** Each begins with an item for which `starts` holds. */
  parts: [T, ...T[]][]
}

/** Cuts a list before every item that starts something; nothing is lost and nothing moves. */
export function cutBefore<T>(items: readonly T[], starts: (item: T) => boolean): Cut<T> {
  const cut: Cut<T> = { lead: [], parts: [] }
  for (const item of items) {
    if (starts(item)) cut.parts.push([item])
    else (cut.parts.at(-1) ?? cut.lead).push(item)
  }
  return cut
}
