import { useEffect, useState } from 'react'
import { askInstall, installOffer, isInstallDue, listenInstall, refuseInstall } from '../ui/install-offer.ts'

/** Offers to put the app on the home screen, after the second visit or the first receipt; a no is kept. */
export function InstallPrompt() {
  const [isShown, setShown] = useState(isInstallDue)
  useEffect(() => listenInstall(() => setShown(isInstallDue())), [])
  if (!isShown) return null
  return (
    <aside className="banner no-print" aria-label="Install">
      {installOffer() ? (
        <>
          <span>Keep this on your home screen?</span>
          <button className="btn" type="button" onClick={() => void askInstall().then(() => setShown(false))}>
            Add it
          </button>
        </>
      ) : (
        <span>To keep this on your home screen: Share, then Add to Home Screen.</span>
      )}
      <button
        className="btn btn-plain"
        type="button"
        onClick={() => {
          refuseInstall()
          setShown(false)
        }}
      >
        No thanks
      </button>
    </aside>
  )
}
