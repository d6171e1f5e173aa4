import { graphql } from '../../gql/gql.ts'

export const connectionCard = graphql(`
  fragment ConnectionCard on Connection {
    id
    name
    kind
    state
    outFolder
    inFolder
    archiveFolder
    takenFolder
    delaySeconds
    host
    port
    hostKey
    url
    envelope
    certificate
    signIn
    username
    secret
    senderId
    receiverId
    senderQualifier
    receiverQualifier
    usage
    acknowledges
    submitterName
    contactName
    contactPhone
    lastSentAt
    lastReceivedAt
    lastError
    lastErrorAt
    nextTryAt
    filesToLookAt
    filesToSend
  }
`)
