/** The calendar day on this device's clock, `YYYY-MM-DD`; for headings only, the server decides about limits. */
export function todayHere(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
