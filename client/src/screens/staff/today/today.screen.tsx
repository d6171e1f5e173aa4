import { useNavigate } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { registerList } from '../../../cache/events.ts'
import { graphql } from '../../../gql/gql.ts'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { Load } from '../../../ui/load.tsx'
import { Page } from '../page.tsx'
import { DaySheet } from './day-sheet.tsx'
import { NextUp } from './next-up.tsx'
import { RecentClaims } from './recent-claims.tsx'
import { TodayBones } from './today-bones.tsx'

const todayQuery = graphql(`
  query Today {
    ...Frame
    today {
      ...NextUp
      ...DaySheet
      ...RecentClaims
      next {
        id
      }
    }
  }
`)
registerList('Today', event => event.kind.startsWith('claim') || event.kind.startsWith('encounter'))

/** B1: what to do first, then the day by number and sum. */
export default function TodayScreen() {
  const query = useQuery(todayQuery)
  const navigate = useNavigate()
  const next = query.data?.today.next
  useHotkeys({ n: () => next && void navigate(`/claims/${next.id}`) }, Boolean(next))
  return (
    <Page title="Today" main="s-main with-dock" keys={[{ keys: ['N'], does: 'Start next' }]}>
      <Load query={query} bones={<TodayBones />} failed="Your day could not be loaded">
        {({ today }) => (
          <div className="s-two">
            <div className="s-col">
              <NextUp today={today} />
              <DaySheet today={today} />
            </div>
            <div className="s-col">
              <RecentClaims today={today} />
            </div>
          </div>
        )}
      </Load>
    </Page>
  )
}
