import 'reflect-metadata'
import { Field, ObjectType } from 'type-graphql'
import type { Delivered } from './event-stream.ts'

/** The objects of an event are field resolvers (events.resolver.ts): nothing of them travels with the event. */
@ObjectType('Event', {
  simpleResolvers: true,
  description: "One change the viewer may see. Carries ids; its objects are read again under the viewer's own rights.",
})
export class EventType {
  @Field(() => String) cursor!: string
  @Field(() => String) kind!: string
  row!: Delivered['row']
}
