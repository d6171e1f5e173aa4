import 'reflect-metadata'
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../access/request-context.ts'
import { isId } from '../../kernel/id.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { readSettings } from '../../platform/settings.ts'
import type { Tx } from '../../platform/transaction.ts'
import { confirmHostKey, pauseConnection } from './confirm-host-key.command.ts'
import { readConnections } from './connection.query.ts'
import {
  ConnectionInputType,
  ConnectionResult,
  ConnectionTestResult,
  type ConnectionTestType,
  ConnectionType,
  presentConnection,
  presentTest,
  readInput,
} from './connection.type.ts'
import { saveConnection } from './save-connection.command.ts'
import { testConnection } from './test-connection.ts'

const notThere = new Refusal('NOT_FOUND', 'This connection does not exist.')

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
    return changed(ctx, tx => saveConnection(tx, id ?? undefined, readInput(input)))
  }

  /** Connects, signs in, looks; writes nothing there and takes nothing. Recorded, since it goes outside under our name. */
  @Authorized('admin:manage')
  @Mutation(() => ConnectionTestResult)
  async testConnection(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<ConnectionTestType | Refusal> {
    const row = await ctx.write(async tx => (isId(id) ? ((await readConnections(tx, id))[0] ?? notThere) : notThere))
    if (row instanceof Refusal || !ctx.actor) return notThere
    return presentTest(await testConnection(row, ctx.actor.practiceId, readSettings(process.env).secretsDir))
  }

  @Authorized('admin:manage')
  @Mutation(() => ConnectionResult)
  confirmHostKey(
    @Arg('id', () => ID) id: string,
    @Arg('fingerprint', () => String) fingerprint: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ConnectionType | Refusal> {
    return changed(ctx, tx => confirmHostKey(tx, id, fingerprint))
  }

  @Authorized('admin:manage')
  @Mutation(() => ConnectionResult)
  pauseConnection(
    @Arg('id', () => ID) id: string,
    @Arg('isPaused', () => Boolean) isPaused: boolean,
    @Ctx() ctx: RequestContext,
  ): Promise<ConnectionType | Refusal> {
    return changed(ctx, tx => pauseConnection(tx, id, isPaused))
  }
}

const changed = (ctx: RequestContext, change: (tx: Tx) => Promise<string | Refusal>): Promise<ConnectionType | Refusal> =>
  ctx.write(async tx => {
    const id = await change(tx)
    if (id instanceof Refusal) return id
    const [row] = await readConnections(tx, id)
    return row ? presentConnection(row) : notThere
  })
