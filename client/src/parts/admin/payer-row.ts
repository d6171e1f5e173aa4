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
    paper {
      pageTotals
      ndcSpaces
      ndcQuantity
      dateDigits
      decimalUnits
      amountPaid
      pointersMax
      medigap
      taxonomyOnPaper
    }
  }
`)
