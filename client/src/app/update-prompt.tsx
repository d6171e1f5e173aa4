import { takeNewVersion, useNewVersion } from './service-worker.ts'

/** Offered, never forced: somebody may be in the middle of a form. */
export function UpdatePrompt() {
  const isNew = useNewVersion()
  return (
    <div role="status">
      {isNew && (
        <div className="banner">
          <span>A newer version is ready.</span>
          <button className="btn" type="button" onClick={takeNewVersion}>
            Reload now
          </button>
        </div>
      )}
    </div>
  )
}
