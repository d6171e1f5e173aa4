import { graphql } from '../../gql/gql.ts'

/** What staff re-read when something changes: enough for rows and for an open workbench to be right without asking again. */
export const staffEvents = graphql(`
  subscription StaffEvents($after: String) {
    events(after: $after) {
      cursor
      kind
      claim {
        id
        ...ClaimRow
        ...ClaimSteps
      }
      encounter {
        id
        ...QueueRow
      }
    }
  }
`)
