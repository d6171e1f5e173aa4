import 'reflect-metadata'
import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { sql } from 'kysely'
import type { RequestContext } from '../access/request-context.ts'
import { ClaimAnswerType } from '../claims/claim-history.type.ts'
import { claimExcerpt } from './claim-excerpt.ts'

@Resolver(() => ClaimAnswerType)
export class ClaimExcerptResolver {
  @Authorized('claim:work')
  @FieldResolver(() => [String], { description: 'What the file says about this claim, one segment a line, as it came.' })
  async excerpt(@Root() answer: ClaimAnswerType, @Ctx() ctx: RequestContext): Promise<string[]> {
    const [row] = await ctx.read(tx =>
      tx.rows(sql<{ content: Buffer; number: string }>`
        select f.content, c.number from exchange_file f, claim c where f.id = ${answer.fileId} and c.id = ${answer.claimId}`),
    )
    return row ? claimExcerpt(row.content.toString('utf8'), row.number) : []
  }
}
