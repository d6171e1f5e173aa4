const words = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' })

/** "Oct 9" in the reader's time zone: dense rows, where the year goes without saying. */
export const showMomentShort = (moment: string | number): string => words.format(new Date(moment))
