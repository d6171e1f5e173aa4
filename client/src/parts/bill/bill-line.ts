import { graphql } from '../../gql/gql.ts'

/** One service of a visit, with how its price became the patient's part. */
export const billLine = graphql(`
  fragment BillLineSheet on BillLine {
    id
    name
    code
    serviceOn
    providerName
    charged
    discount
    insurerPaid
    youOwe
    reasons {
      code
      label
      amount
      sentence
    }
  }
`)
