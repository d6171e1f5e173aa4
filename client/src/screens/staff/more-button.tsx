import { useState } from 'react'

/** Fetches the next page of a list; says how far it is. */
export function MoreButton({ here, total, onMore }: { here: number; total?: number; onMore: () => Promise<unknown> }) {
  const [state, setState] = useState<'rest' | 'busy' | 'failed'>('rest')
  async function more() {
    if (state === 'busy') return
    setState('busy')
    const worked = await onMore().then(
      () => true,
      () => false,
    )
    setState(worked ? 'rest' : 'failed')
  }
  return (
    <div className="stack">
      <p className="actions">
        <button className="btn" type="button" aria-disabled={state === 'busy' || undefined} onClick={() => void more()}>
          {state === 'busy' ? 'Loading…' : 'Load more'}
        </button>
      </p>
      <p className="second" role="status">
        {state === 'failed' ? 'The next rows did not come. Try again.' : total === undefined ? `${here} are here.` : `${here} of ${total} are here.`}
      </p>
    </div>
  )
}
