import 'reflect-metadata'
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { may } from '../../access/policy.ts'
import type { RequestContext } from '../../access/request-context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { pageSize } from '../../platform/page.ts'
import type { Tx } from '../../platform/transaction.ts'
import { rerunFile } from '../rerun-file.command.ts'
import { settleDelivery } from '../settle-delivery.command.ts'
import {
  ExchangeFileFilterType,
  ExchangeFilePageType,
  ExchangeFileResult,
  ExchangeFileType,
  FileFindingType,
  FilePartResult,
  type FilePartType,
  presentFile,
  presentSlice,
  readFilter,
  StepEnum,
} from './exchange-file.type.ts'
import { readExchangeFile, readExchangeFiles, readFileContent, readFileSlice } from './exchange-files.query.ts'
import { CHECKED_BYTES_MAX, findFaults } from './file-findings.ts'

const PART_BYTES_MAX = 512 * 1024
const notThere = new Refusal('NOT_FOUND', 'This file does not exist, or you may not see it.')

@Resolver(() => ExchangeFileType)
export class ExchangeFileResolver {
  @Authorized('file:read')
  @Query(() => ExchangeFilePageType)
  async exchangeFiles(
    @Arg('filter', () => ExchangeFileFilterType, { nullable: true }) filter: ExchangeFileFilterType | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<ExchangeFilePageType> {
    const { rows, next } = await ctx.read(tx => readExchangeFiles(tx, readFilter(filter ?? {}), pageSize(first), after ?? undefined))
    return { items: rows.map(presentFile), next }
  }

  @Authorized('file:read')
  @Query(() => ExchangeFileType, { nullable: true })
  async exchangeFile(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<ExchangeFileType | null> {
    const row = await ctx.read(tx => readExchangeFile(tx, id))
    return row ? presentFile(row) : null
  }

  /** What the check finds in a file that is in quarantine; empty for any other, and for one over 5 MB. */
  @Authorized('file:read')
  @FieldResolver(() => [FileFindingType])
  async findings(@Root() { id, status, direction }: ExchangeFileType, @Ctx() ctx: RequestContext): Promise<FileFindingType[]> {
    if (status !== 'QUARANTINED' || direction !== 'IN') return []
    const content = await ctx.read(tx => readFileContent(tx, id, CHECKED_BYTES_MAX))
    return content ? findFaults(content) : []
  }

  @Authorized('file:read')
  @FieldResolver(() => [StepEnum])
  steps(@Root() { status, direction }: ExchangeFileType, @Ctx() { actor }: RequestContext): string[] {
    if (!actor || !may(actor, 'file:work')) return []
    if (direction === 'IN' && status === 'QUARANTINED') return [StepEnum.RERUN]
    return direction === 'OUT' && status === 'UNKNOWN' ? [StepEnum.SAY_WHETHER_TAKEN] : []
  }

  /** Whether the viewer may open it as it is. */
  @Authorized('file:read')
  @FieldResolver(() => Boolean)
  mayOpen(@Ctx() { actor }: RequestContext): boolean {
    return actor !== undefined && may(actor, 'file:open')
  }

  /** A mutation, since each opening is recorded with everybody in the file, whether we know them or not. */
  @Authorized('file:open')
  @Mutation(() => FilePartResult)
  openFile(
    @Arg('id', () => ID) id: string,
    @Arg('offset', () => Int, { nullable: true, defaultValue: 0 }) offset: number,
    @Ctx() ctx: RequestContext,
  ): Promise<FilePartType | Refusal> {
    return ctx.write(async tx => {
      const from = Math.max(0, offset)
      const slice = await readFileSlice(tx, id, from, PART_BYTES_MAX)
      return slice ? presentSlice(slice, from) : notThere
    })
  }

  @Authorized('file:work')
  @Mutation(() => ExchangeFileResult)
  rerunFile(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<ExchangeFileType | Refusal> {
    return changed(ctx, tx => rerunFile(tx, id))
  }

  /** What the clearinghouse says of a file whose delivery is unknown. */
  @Authorized('file:work')
  @Mutation(() => ExchangeFileResult)
  settleDelivery(
    @Arg('id', () => ID) id: string,
    @Arg('wasTaken', () => Boolean) wasTaken: boolean,
    @Ctx() ctx: RequestContext,
  ): Promise<ExchangeFileType | Refusal> {
    return changed(ctx, tx => settleDelivery(tx, id, wasTaken))
  }
}

const changed = (ctx: RequestContext, change: (tx: Tx) => Promise<string | Refusal>): Promise<ExchangeFileType | Refusal> =>
  ctx.write(async tx => {
    const id = await change(tx)
    if (id instanceof Refusal) return id
    const row = await readExchangeFile(tx, id)
    return row ? presentFile(row) : notThere
  })
