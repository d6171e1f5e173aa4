import { migrations } from '../migrations/list.ts'
import { entities } from '../entities.ts'
import { resolvers } from '../gateway/resolvers.ts'
import { buildApiSchema } from '../gateway/schema.ts'
export const useDb = async () => { try { return [migrations.length, entities.length, buildApiSchema(resolvers).getQueryType()?.name] } catch (e) { return e } }
