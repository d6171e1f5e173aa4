import 'reflect-metadata'
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../access/request-context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { readConnections, readFiles } from './connection.query.ts'
import { ConnectionInputType, ConnectionResult, ConnectionType, ExchangeFileType, presentConnection, presentFile } from './connection.type.ts'
import { saveConnection } from './save-connection.command.ts'

@Resolver(() => ConnectionType)
export class ConnectionResolver {
  @Authorized('connection:read')
  @Query(() => [ConnectionType])
  async connections(@Ctx() ctx: RequestContext): Promise<ConnectionType[]> {
    return (await ctx.read(tx => readConnections(tx))).map(presentConnection)
  }

  @Authorized('admin:manage')
  @Mutation(() => ConnectionResult)
  saveConnection(
    @Arg('id', () => ID, { nullable: true }) id: string | undefined,
    @Arg('input', () => ConnectionInputType) input: ConnectionInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<ConnectionType | Refusal> {
    return ctx.write(async tx => {
      const saved = await saveConnection(tx, id, { ...input, kind: input.kind === 'SIMULATOR' ? 'simulator' : 'folder' })
      if (saved instanceof Refusal) return saved
      const [row] = await readConnections(tx, saved)
      return row ? presentConnection(row) : new Refusal('NOT_FOUND', 'This connection does not exist.')
    })
  }

  @Authorized('connection:read')
  @FieldResolver(() => [ExchangeFileType])
  async files(@Root() { id }: ConnectionType, @Ctx() ctx: RequestContext): Promise<ExchangeFileType[]> {
    return (await ctx.read(tx => readFiles(tx, id))).map(presentFile)
  }
}
