import { graphql } from '../../gql/gql.ts'

/**
 * Who is signed in and where. Every screen spreads it into its own query and the shell reads it from the cache,
 * so that opening a screen costs one request.
 */
export const frame = graphql(`
  fragment Frame on Query {
    viewer {
      id
      name
      email
      roles
      practice {
        id
        name
        phone
        isDemo
      }
    }
  }
`)
