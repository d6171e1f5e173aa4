import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { registerList } from '../../../cache/events.ts'
import { graphql } from '../../../gql/gql.ts'
import { Bones, CardBone } from '../../../ui/bones.tsx'
import { Load } from '../../../ui/load.tsx'
import { Page } from '../page.tsx'
import { RecentClaims } from '../today/recent-claims.tsx'

const inboxQuery = graphql(`
  query Inbox {
    ...Frame
    today {
      ...RecentClaims
    }
  }
`)
registerList('Inbox', event => event.claimId !== undefined || event.kind.startsWith('claim'))

/** What came back: claims that changed, newest first. */
export default function InboxScreen() {
  const query = useQuery(inboxQuery)
  return (
    <Page title="Inbox">
      <Load
        query={query}
        bones={
          <Bones label="Loading what came back">
            <CardBone height="14rem" />
          </Bones>
        }
        failed="Your inbox could not be loaded"
      >
        {({ today }) => <RecentClaims today={today} />}
      </Load>
      <p className="actions">
        <Link className="btn" to="/">
          Open Today
        </Link>
      </p>
    </Page>
  )
}
