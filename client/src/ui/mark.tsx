/** The mark: a zero on a double rule, an account that is settled. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <ellipse cx="12" cy="8" rx="5" ry="6.4" strokeWidth="2.6" />
      <path d="M3 18.7h18M3 22.3h18" strokeWidth="1.7" />
    </svg>
  )
}
