import { Link } from 'react-router'
import { t } from '../../format/messages.ts'

export default function NotHereScreen() {
  return (
    <main id="main" className="p-main with-tabs narrow" tabIndex={-1}>
      <div className="stack">
        <h1>There is no such page</h1>
        <p>The link may be old, or a letter is missing in it.</p>
        <p className="actions">
          <Link className="btn" to="/">
            {t('receipt.back')}
          </Link>
        </p>
      </div>
    </main>
  )
}
