import { graphql } from '../../gql/gql.ts'

/** Everything a claim's own screen shows: what a mutation answers with, so that the screen is right at once. */
export const wholeClaim = graphql(`
  fragment WholeClaim on Claim {
    id
    version
    number
    status
    statusText
    statusAt
    patientName
    payerName
    memberIdEnding
    providerName
    serviceOn
    title
    filingDaysLeft
    filingLimitOn
    nextStep
    steps
    reason {
      code
      short
    }
    reasons {
      code
    }
    encounterId
    patientId
    ...ClaimFigures
    ...ClaimWhy
    ...ClaimLines
    ...ClaimPath
    ...ClaimLedger
    ...ClaimFindings
    ...ClaimTasks
    ...ClaimSteps
    ...AskStatus
  }
`)
