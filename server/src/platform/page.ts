const ITEMS_MAX = 100

/** Pages are clamped where they are read: a limit on the query text would not see a variable. */
export const pageSize = (first: number | null | undefined, usual = 50): number => Math.min(Math.max(Math.trunc(first ?? usual), 1), ITEMS_MAX)
