import { Clock } from 'lucide-react'

/** DESIGN.md 5: a limit within 14 days is shown as a caution, within 7 as critical. */
const nearness = (days: number): string => (days <= 7 ? 'days days-now' : days <= 14 ? 'days days-soon' : 'days')

const words = (days: number): string => {
  if (days < 0) return `${-days} ${days === -1 ? 'day' : 'days'} late`
  if (days === 0) return 'today'
  return `${days} ${days === 1 ? 'day' : 'days'}`
}

/** Time left to file or correct; `rest` goes on from "left" where there is room for a sentence. */
export function DaysLeft({ days, rest, full }: { days: number | null | undefined; rest?: string | undefined; full?: boolean }) {
  if (days == null) return null
  const near = days <= 14
  const left = days > 0 ? ' left' : ''
  return (
    <span className={nearness(days)}>
      {near && <Clock aria-hidden="true" />}
      <span>
        {words(days)}
        {full || rest ? left : <span className="vh">{near && left ? `${left}, soon` : left}</span>}
        {rest && ` ${rest}`}
      </span>
    </span>
  )
}
