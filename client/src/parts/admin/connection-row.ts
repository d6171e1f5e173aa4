import { graphql } from '../../gql/gql.ts'

export const connectionCard = graphql(`
  fragment ConnectionCard on Connection {
    id
    name
    kind
    outFolder
    inFolder
    delaySeconds
    lastSentAt
    lastReceivedAt
    files {
      id
      direction
      kind
      name
      at
      sha256
      bytes
      status
      result
    }
  }
`)
