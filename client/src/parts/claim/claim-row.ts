import { graphql } from '../../gql/gql.ts'

/** What a claim shows in a list; also what the event feed reads again, so that rows change in place. */
export const claimRow = graphql(`
  fragment ClaimRow on Claim {
    id
    version
    number
    status
    statusText
    patientInitials
    payerName
    title
    serviceOn
    open
    charged
    filingDaysLeft
    reason {
      code
      short
      field
    }
  }
`)
