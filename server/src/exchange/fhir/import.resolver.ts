import 'reflect-metadata'
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../access/request-context.ts'
import { ImportProblemType, ImportRunType, presentImport } from './import.type.ts'
import { readImportProblems, readImports } from './imports.query.ts'

@Resolver(() => ImportRunType)
export class ImportResolver {
  @Authorized('import:read')
  @Query(() => [ImportRunType])
  async imports(@Ctx() ctx: RequestContext): Promise<ImportRunType[]> {
    const rows = await ctx.read(tx => readImports(tx))
    return rows.map(presentImport)
  }

  @Authorized('import:read')
  @Query(() => ImportRunType, { nullable: true })
  async import(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<ImportRunType | null> {
    const [row] = await ctx.read(tx => readImports(tx, id))
    return row ? presentImport(row) : null
  }

  @Authorized('import:read')
  @FieldResolver(() => [ImportProblemType])
  problems(@Root() run: ImportRunType, @Ctx() ctx: RequestContext): Promise<ImportProblemType[]> {
    return ctx.read(tx => readImportProblems(tx, run.id))
  }
}
