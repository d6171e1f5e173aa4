import { graphql } from '../../gql/gql.ts'

// Each answers with the whole encounter: the checks have run again, and any part of it may have changed.

export const acceptCode = graphql(`
  mutation AcceptCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {
    acceptCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {
      __typename
      ... on Encounter {
        id
        version
        ...WholeEncounter
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export const rejectCode = graphql(`
  mutation RejectCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {
    rejectCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {
      __typename
      ... on Encounter {
        id
        version
        ...WholeEncounter
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export const replaceCode = graphql(`
  mutation ReplaceCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!, $system: CodeSystem!, $code: String!) {
    replaceCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId, system: $system, code: $code) {
      __typename
      ... on Encounter {
        id
        version
        ...WholeEncounter
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export const setModifiers = graphql(`
  mutation SetModifiers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $modifiers: [String!]!) {
    setModifiers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, modifiers: $modifiers) {
      __typename
      ... on Encounter {
        id
        version
        ...WholeEncounter
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export const setPointers = graphql(`
  mutation SetPointers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $pointers: [Int!]!) {
    setPointers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, pointers: $pointers) {
      __typename
      ... on Encounter {
        id
        version
        ...WholeEncounter
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export const setDiagnoses = graphql(`
  mutation SetDiagnoses($id: ID!, $expectedVersion: Int!, $diagnoses: [DiagnosisInput!]!) {
    setDiagnoses(id: $id, expectedVersion: $expectedVersion, diagnoses: $diagnoses) {
      __typename
      ... on Encounter {
        id
        version
        ...WholeEncounter
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export const setLines = graphql(`
  mutation SetLines($id: ID!, $expectedVersion: Int!, $lines: [ChargeLineInput!]!) {
    setLines(id: $id, expectedVersion: $expectedVersion, lines: $lines) {
      __typename
      ... on Encounter {
        id
        version
        ...WholeEncounter
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export const overrideFlag = graphql(`
  mutation OverrideFlag($encounterId: ID!, $expectedVersion: Int!, $flagId: ID!, $reason: String!) {
    overrideFlag(encounterId: $encounterId, expectedVersion: $expectedVersion, flagId: $flagId, reason: $reason) {
      __typename
      ... on Encounter {
        id
        version
        ...WholeEncounter
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export const finaliseEncounter = graphql(`
  mutation FinaliseEncounter($id: ID!, $expectedVersion: Int!) {
    finaliseEncounter(id: $id, expectedVersion: $expectedVersion) {
      __typename
      ... on Encounter {
        id
        version
        ...WholeEncounter
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)
