import { Clock } from 'lucide-react'

/** DESIGN.md 5: a limit within 14 days is shown as a caution, within 7 as critical. */
const nearness = (days: number): string => (days <= 7 ? 'days days-now' : days <= 14 ? 'days days-soon' : 'days')

const words = (days: number): string => {
  if (days < 0) return `${-days} ${days === -1 ? 'day' : 'days'} late`
  if (days === 0) return 'today'
  return `${days} ${days === 1 ? 'day' : 'days'}`
}

/** Time left to file or correct; `rest` continues the sentence where there is room for it. */
export function DaysLeft({ days, rest }: { days: number | null | undefined; rest?: string }) {
  if (days == null) return null
  const near = days <= 14
  return (
    <span className={nearness(days)}>
      {near && <Clock aria-hidden="true" />}
      {words(days)}
      {rest ? ` ${days < 0 ? '' : 'left '}${rest}` : days > 0 && <span className="vh"> left{near ? ', soon' : ''}</span>}
    </span>
  )
}
