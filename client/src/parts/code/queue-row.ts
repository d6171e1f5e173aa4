import { graphql } from '../../gql/gql.ts'

/** What an encounter shows in the coding queue; also what the event feed reads again. */
export const queueRow = graphql(`
  fragment QueueRow on Encounter {
    id
    number
    version
    status
    title
    payerName
    charged
    waitingSince
    reasonText
    openBlocks
    positionInQueue
  }
`)
