import type { EntityClass, EntitySchema } from '@mikro-orm/core'
import { ChargeLine, Diagnosis, Encounter } from './encounters/encounter.entity.ts'

/** Every entity of the server, for the ORM. */
export const entities: readonly (EntityClass<object> | EntitySchema)[] = [Encounter, Diagnosis, ChargeLine]
