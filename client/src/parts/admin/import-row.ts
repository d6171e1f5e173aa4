import { graphql } from '../../gql/gql.ts'

export const importRow = graphql(`
  fragment ImportRow on ImportRun {
    id
    kind
    source
    status
    startedAt
    read
    added
    refused
  }
`)
