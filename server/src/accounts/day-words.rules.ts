import type { Day } from '@cleanclaim/schema/day'

const format = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })

/** `November 17`. */
export const monthDay = (day: Day): string => format.format(new Date(`${day}T00:00:00Z`))
