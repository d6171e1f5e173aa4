import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql'
import { pageSize } from '../platform/page.ts'
import { listAuditRows } from './audit-rows.query.ts'
import { AuditRowType } from './audit.type.ts'
import type { RequestContext } from './request-context.ts'

@Resolver()
export class AuditResolver {
  @Authorized('audit:read')
  @Query(() => [AuditRowType])
  audit(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<AuditRowType[]> {
    return ctx.read(tx => listAuditRows(tx, pageSize(first), after ?? undefined))
  }
}
