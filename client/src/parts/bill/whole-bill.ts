import { graphql } from '../../gql/gql.ts'

/** Everything the bill page tells about one visit. */
export const wholeBill = graphql(`
  fragment WholeBill on Bill {
    ...BillRow
    number
    patientName
    decidedOn
    dueOn
    charged
    steps {
      kind
      label
      amount
      note
    }
    reasons {
      code
      label
      amount
      sentence
    }
    lines {
      id
      ...BillLineSheet
    }
    story {
      label
      on
      detail
      isDone
    }
    payments {
      id
      ...PaymentRow
    }
  }
`)
