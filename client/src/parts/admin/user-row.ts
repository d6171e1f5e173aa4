import { graphql } from '../../gql/gql.ts'

export const userRow = graphql(`
  fragment UserRow on User {
    id
    name
    email
    roles
    isDisabled
    lastSeenAt
  }
`)
