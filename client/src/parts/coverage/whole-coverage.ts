import { graphql } from '../../gql/gql.ts'

/** Everything a patient's coverage screen shows: what each of its mutations answers with, so that it is right at once. */
export const wholeCoverage = graphql(`
  fragment WholeCoverage on PatientCoverage {
    id
    name
    number
    birthDate
    today
    mayWork
    policies {
      id
      isInForce
      ...PolicyCard
    }
    authorizations {
      id
      ...AuthorizationRow
    }
  }
`)
