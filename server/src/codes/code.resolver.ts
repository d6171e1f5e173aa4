import 'reflect-metadata'
import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Day } from '@cleanclaim/schema/day'
import type { RequestContext } from '../access/request-context.ts'
import { pageSize } from '../platform/page.ts'
import { DayScalar } from '../platform/scalars.ts'
import type { CodeSystem } from './code-book.query.ts'
import { CodeSystemEnum, CodeType, presentCode, type CodeSystemName } from './code.type.ts'
import { searchCodes } from './search-codes.query.ts'

const FOUND_USUAL = 20

@Resolver(() => CodeType)
export class CodeResolver {
  @Authorized('code:read')
  @Query(() => [CodeType], { description: 'Full text and typo-tolerant; honours the date of service.' })
  async codes(
    @Arg('system', () => [CodeSystemEnum]) systems: CodeSystemName[],
    @Arg('text', () => String) text: string,
    @Arg('on', () => DayScalar) on: Day,
    @Arg('first', () => Int, { nullable: true, defaultValue: FOUND_USUAL }) first: number,
    @Ctx() ctx: RequestContext,
  ): Promise<CodeType[]> {
    const wanted = systems.map(name => name.toLowerCase() as CodeSystem)
    const rows = await ctx.read(tx => searchCodes(tx, wanted, text, on, pageSize(first, FOUND_USUAL)))
    return rows.map(presentCode)
  }
}
