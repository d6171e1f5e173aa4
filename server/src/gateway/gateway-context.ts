import type { OpenContext } from '../access/open-context.ts'
import type { EventSource } from './event-stream.ts'

/** What the gateway's own resolvers need beside what all get. */
export interface GatewayContext extends OpenContext {
  events: EventSource
}
