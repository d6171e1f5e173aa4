import { graphql } from '../../gql/gql.ts'

export const payerRow = graphql(`
  fragment PayerRow on Payer {
    id
    name
    payerId
    filingIndicator
    filingLimitDays
    connectionId
    connectionName
    inquiryConnectionId
    inquiryConnectionName
    filingKey
    isParticipating
    answerDays
    needs
    authorizedCodes
  }
`)
