import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** What would be here, why it is not, and one action. */
export function Empty({ icon: Icon, title, children }: { icon: LucideIcon; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon aria-hidden="true" />
      <p className="strong">{title}</p>
      {children}
    </div>
  )
}
