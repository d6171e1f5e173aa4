import { registerList } from '../../cache/events.ts'
import { graphql } from '../../gql/gql.ts'

/** What a patient's screens show of a change; it lands in the cache by itself. */
export const patientEvents = graphql(`
  subscription PatientEvents($after: String) {
    events(after: $after) {
      cursor
      kind
      bill {
        id
        ...WholeBill
      }
      home {
        id
        owed
        dueOn
        ready {
          id
          ...BillRow
        }
        waiting {
          id
          ...BillRow
        }
        lastPayment {
          id
          status
          amount
          createdAt
        }
      }
      payment {
        id
        ...WholePayment
      }
    }
  }
`)

// Which visits and payments there are can change with any bill or payment.
const concernsLists = ({ billId, paymentId }: { billId?: string; paymentId?: string }): boolean => Boolean(billId ?? paymentId)
registerList('Home', concernsLists)
registerList('Bills', concernsLists)
registerList('Payments', concernsLists)
