import type { EntityClass, EntitySchema } from '@mikro-orm/core'

/** Every entity of the server, for the ORM. */
export const entities: readonly (EntityClass<object> | EntitySchema)[] = []
