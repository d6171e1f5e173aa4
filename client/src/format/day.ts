const formatter = (options: Intl.DateTimeFormatOptions, timeZone?: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', timeZone ? { ...options, timeZone } : options)

// A day has no time zone. It passes through UTC midnight on its way to words, and is read back in UTC, so it cannot shift.
const long = formatter({ year: 'numeric', month: 'long', day: 'numeric' }, 'UTC')
const plain = formatter({ month: 'long', day: 'numeric' }, 'UTC')
const short = formatter({ month: 'short', day: 'numeric' }, 'UTC')
const weekday = formatter({ weekday: 'long', month: 'long', day: 'numeric' }, 'UTC')

// A moment is shown where the reader is.
const clock = formatter({ hour: 'numeric', minute: '2-digit' })
const momentLong = formatter({ year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' })
const momentFull = formatter({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' })
const momentDay = formatter({ year: 'numeric', month: 'long', day: 'numeric' })

const said = (day: string, words: Intl.DateTimeFormat): string => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  return match ? words.format(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) : day
}

/** `2026-10-06` as "October 6, 2026". */
export const showDay = (day: string): string => said(day, long)
/** "October 6": where the year goes without saying. */
export const showDayPlain = (day: string): string => said(day, plain)
/** "Oct 6": dense rows. */
export const showDayShort = (day: string): string => said(day, short)
/** "Friday, December 11": what to do by when. */
export const showWeekday = (day: string): string => said(day, weekday)

// Some engines put a narrow no-break space before AM; a plain one wraps and compares as everyone expects.
const tidy = (words: string): string => words.replaceAll('\u202f', ' ').replace(' at ', ', ')

/** "November 19, 2026, 9:44 AM" in the reader's time zone. */
export const showMoment = (moment: string | number): string => tidy(momentLong.format(new Date(moment)))
/** "Thursday, November 19, 2026, 9:44 AM" in the reader's time zone. */
export const showMomentFull = (moment: string | number): string => tidy(momentFull.format(new Date(moment)))
/** "November 19, 2026" in the reader's time zone. */
export const showMomentDay = (moment: string | number): string => momentDay.format(new Date(moment))
/** The day of a moment where the reader is, `2026-11-19`. */
export function dayOf(moment: string): string {
  const at = new Date(moment)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}
/** "9:41 AM" in the reader's time zone. */
export const showTime = (moment: string | number): string => tidy(clock.format(new Date(moment)))
