const counts = new Intl.NumberFormat('en-US')

/** "2,318,402". */
export const showCount = (count: number): string => counts.format(count)
