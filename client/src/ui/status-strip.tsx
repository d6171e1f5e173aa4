import { Check, WifiOff } from 'lucide-react'
import { showTime } from '../format/day.ts'
import { useStatus } from './status-store.ts'

/** One line under the header. Quiet when all is well, unless `fresh` asks for the time of the data (patient Home). */
export function StatusStrip({ fresh = false }: { fresh?: boolean }) {
  const { reachable, freshAt } = useStatus()
  const time = freshAt === undefined ? undefined : showTime(freshAt)
  // The element stays, so that what comes into it is announced.
  return (
    <div role="status">
      {!reachable && (
        <p className="strip strip-care">
          <WifiOff aria-hidden="true" />
          {time ? `Offline. Showing data from ${time}` : 'Offline. Nothing could be loaded yet.'}
        </p>
      )}
      {reachable && fresh && time && (
        <p className="strip">
          <Check aria-hidden="true" />
          Up to date at {time}
        </p>
      )}
    </div>
  )
}
