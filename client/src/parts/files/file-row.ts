import { graphql } from '../../gql/gql.ts'

export const fileRow = graphql(`
  fragment FileRow on ExchangeFile {
    id
    connectionName
    direction
    kind
    name
    at
    bytes
    status
    result
  }
`)
