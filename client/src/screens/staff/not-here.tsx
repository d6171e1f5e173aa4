import { Link } from 'react-router'
import { FileQuestion } from 'lucide-react'

/** The same words for "is not there" and "not yours to see": an address must not be a way to find out. */
export function NotHere({ thing, to, list }: { thing: string; to: string; list: string }) {
  return (
    <div className="empty">
      <FileQuestion aria-hidden="true" />
      <h2>This {thing} does not exist, or you may not see it</h2>
      <p>The address may be old, or the {thing} may belong to another practice.</p>
      <p className="actions">
        <Link className="btn" to={to}>
          Open {list}
        </Link>
      </p>
    </div>
  )
}
