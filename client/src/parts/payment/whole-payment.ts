import { graphql } from '../../gql/gql.ts'

/** Everything a receipt says. */
export const wholePayment = graphql(`
  fragment WholePayment on Payment {
    ...PaymentRow
    cardBrand
    cardLast4
    confirmation
    bankMessage: message
    remaining
  }
`)
