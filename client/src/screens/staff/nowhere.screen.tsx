import { NotHere } from './not-here.tsx'
import { Page } from './page.tsx'

/** An address that leads nowhere. */
export default function NowhereScreen() {
  return (
    <Page title="Not found" heading={<p className="title strong">Not found</p>}>
      <NotHere thing="page" to="/" list="Today" />
    </Page>
  )
}
