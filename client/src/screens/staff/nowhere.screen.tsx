import { NotHere } from './not-here.tsx'
import { Page } from './page.tsx'

/** An address that leads nowhere. */
export default function NowhereScreen() {
  return (
    <Page title="Not found">
      <NotHere thing="page" to="/" list="Today" />
    </Page>
  )
}
