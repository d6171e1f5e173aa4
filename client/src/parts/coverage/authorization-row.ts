import { graphql } from '../../gql/gql.ts'

export const authorizationRow = graphql(`
  fragment AuthorizationRow on Authorization {
    id
    version
    number
    standing
    standingText
    policyId
    payerName
    codes
    validFrom
    validTo
    unitsApproved
    unitsUsed
    unitsLeft
    isOverdrawn
    providerName
    diagnoses
    reason
    mayAskAgain
    steps {
      step
      name
    }
  }
`)
