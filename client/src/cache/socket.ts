import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { createClient } from 'graphql-ws'
import { reached } from '../ui/status-store.ts'
import { sessionEnded } from './session.ts'

/** Closed because the session ended (4401) or its rights changed (4403). */
const endCodes = [4401, 4403]
const pingEveryMs = 15_000
const pongWithinMs = 6_000

let open: WebSocket | undefined
let missing: ReturnType<typeof setTimeout> | undefined

const client = createClient({
  url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
  keepAlive: pingEveryMs,
  // The feed reconnects itself: it knows the cursor to go on from, the socket does not.
  retryAttempts: 0,
  on: {
    connected: socket => {
      if (socket instanceof WebSocket) open = socket
      reached(Date.now())
    },
    ping: isReceived => {
      // A phone that slept may hold a socket that is long dead: no pong, no socket.
      if (!isReceived) missing = setTimeout(() => open?.close(4408, 'No pong'), pongWithinMs)
    },
    pong: isReceived => {
      if (!isReceived) return
      clearTimeout(missing)
      reached(Date.now())
    },
    closed: event => {
      clearTimeout(missing)
      if (event instanceof CloseEvent && endCodes.includes(event.code)) sessionEnded()
    },
  },
})

export const socketLink = new GraphQLWsLink(client)
