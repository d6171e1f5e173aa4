import { Arg, Authorized, Ctx, Resolver, Root, Subscription } from 'type-graphql'
import { NotAllowed } from '../access/not-allowed.ts'
import { openEventStream, type Delivered } from './event-stream.ts'
import { EventType } from './event.type.ts'
import type { GatewayContext } from './gateway-context.ts'

function subscribe({ args, context }: { args: { after?: string | null }; context: GatewayContext }): Promise<AsyncIterable<Delivered>> {
  if (!context.actor) throw new NotAllowed('UNAUTHENTICATED')
  return openEventStream(context.events, context.actor, args.after ?? undefined)
}

@Resolver(() => EventType)
export class EventsResolver {
  @Authorized('session:own')
  @Subscription(() => EventType, {
    description: 'Replays what came after the cursor, then goes on live. Without a cursor: from now.',
    subscribe: data => subscribe(data as Parameters<typeof subscribe>[0]),
  })
  events(
    @Root() delivered: Delivered,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
    @Ctx() _ctx: GatewayContext,
  ): EventType {
    return delivered
  }
}
