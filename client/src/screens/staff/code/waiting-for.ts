const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** "2 h", "1 day": how long something has waited; rounds down, so that it never claims more than there was. */
export function waitingFor(since: string, now: number): string {
  const ms = Math.max(now - Date.parse(since), 0)
  const days = Math.floor(ms / dayMs)
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'}`
  const hours = Math.floor(ms / hourMs)
  return hours > 0 ? `${hours} h` : 'new'
}
