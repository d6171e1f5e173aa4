import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import { createHash } from 'node:crypto'
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { OpenContext } from '../access/open-context.ts'
import type { Log } from '../platform/log.ts'
import { excessOf, limits } from './limits.rules.ts'
import { maskError, PublicError, withoutHints } from './mask-error.ts'

/** An operation that may be run: parsed, within the limits, valid. */
export interface Prepared {
  document: DocumentNode
  operation: OperationDefinitionNode
  operationName: string | undefined
  /** SHA-256 of the text, hex. */
  textHash: string
  /** For logs and the audit trail: `Worklist#1a2b3c4d`. */
  label: string
}

export interface Asked {
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}

export type Variables = Record<string, unknown> | null | undefined
export type { ExecutionResult }

/**
 * The one way of an operation, whether it came over HTTP or over a socket: parse, limits, validation, then execution
 * with policies, time limit, audit and mask. Nothing else may call graphql-js.
 */
export class Pipeline {
  readonly #compiledOf = new WeakMap<DocumentNode, Map<string | undefined, CompiledQuery | undefined>>()
  readonly schema: GraphQLSchema
  readonly #log: Log
  readonly #rules: typeof specifiedRules
  /** Documents that passed, by text; the same few come again and again. */
  readonly #passed = new Map<string, { document: DocumentNode; textHash: string }>()
  readonly #byHash = new Map<string, DocumentNode>()

  constructor(schema: GraphQLSchema, options: { isProduction: boolean; log: Log }) {
    this.schema = schema
    this.#log = options.log
    this.#rules = options.isProduction ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules
  }

  /** Throws a PublicError for what may not run. */
  prepare({ query, operationName }: Asked): Prepared {
    const { document, textHash } = this.#check(query)
    const operation = getOperationAST(document, operationName)
    if (!operation) throw new PublicError('GRAPHQL_VALIDATION_FAILED', 'Name one operation of the document.')
    const name = operation.name?.value.slice(0, 60) ?? 'anonymous'
    return { document, operation, operationName: operation.name?.value, textHash, label: `${name}#${textHash.slice(0, 8)}` }
  }

  /** The document with this SHA-256, if it has passed. */
  byHash(textHash: string): DocumentNode | undefined {
    return this.#byHash.get(textHash)
  }

  /** Runs a query or a mutation, or one event of a subscription. Never throws; what it returns may be sent. */
  async run(prepared: Prepared, variables: Variables, context: OpenContext, rootValue?: unknown): Promise<ExecutionResult> {
    try {
      const result = await withinTime(Promise.resolve(this.#execute(prepared, variables, context, rootValue)))
      await context.settle()
      return result.errors ? { ...result, errors: this.#mask(result.errors, context.requestId) } : result
    } catch (error) {
      await context.settle().catch(() => {})
      return { errors: this.#mask([error], context.requestId) }
    }
  }

  /**
   * Queries run as code compiled once a document: a list of fifty rows has hundreds of fields, and walking them costs more
   * than reading them. Changes and events are small and seldom; the reference walk serves them.
   */
  #execute(prepared: Prepared, variables: Variables, context: OpenContext, rootValue: unknown): ExecutionResult | Promise<ExecutionResult> {
    const { document, operationName } = prepared
    if (prepared.operation.operation === 'query') {
      const compiled = this.#compiled(document, operationName)
      if (compiled) return compiled.query(rootValue, context, variables ?? {}) as Promise<ExecutionResult>
    }
    return execute({
      schema: this.schema,
      document,
      operationName,
      variableValues: variables ?? {},
      contextValue: context,
      rootValue,
      hideSuggestions: true,
    })
  }

  /** Undefined for what the compiler does not take; the reference walk does. */
  #compiled(document: DocumentNode, operationName: string | undefined): CompiledQuery | undefined {
    const known = this.#compiledOf.get(document)
    if (known?.has(operationName)) return known.get(operationName)
    const compiled = compileQuery(this.schema, document, operationName)
    const usable = isCompiledQuery(compiled) ? compiled : undefined
    this.#compiledOf.set(document, (known ?? new Map()).set(operationName, usable))
    return usable
  }

  /** The events of a subscription as its resolver gives them, or the errors that kept it from starting. */
  async open(prepared: Prepared, variables: Variables, context: OpenContext): Promise<AsyncIterable<unknown> | { errors: readonly GraphQLError[] }> {
    try {
      const opened = await createSourceEventStream({
        schema: this.schema,
        document: prepared.document,
        operationName: prepared.operationName,
        variableValues: variables ?? {},
        contextValue: context,
      })
      await context.settle()
      if (Symbol.asyncIterator in opened) return opened
      return { errors: this.#mask(opened.errors ?? [], context.requestId) }
    } catch (error) {
      await context.settle().catch(() => {})
      return { errors: this.#mask([error], context.requestId) }
    }
  }

  #mask(errors: readonly unknown[], requestId: string): GraphQLError[] {
    return errors.slice(0, limits.errors).map(error => maskError(error, requestId, this.#log))
  }

  #check(query: string): { document: DocumentNode; textHash: string } {
    const known = this.#passed.get(query)
    if (known) return known
    const document = parseWithin(query)
    for (const node of document.definitions) {
      const excess = node.kind === 'OperationDefinition' ? excessOf(document, node) : undefined
      if (excess) throw new PublicError('LIMIT_EXCEEDED', excess)
    }
    const [fault] = validate(this.schema, document, this.#rules, { maxErrors: 1, hideSuggestions: true })
    if (fault) throw new PublicError('GRAPHQL_VALIDATION_FAILED', withoutHints(fault.message))
    const passed = { document, textHash: createHash('sha256').update(query).digest('hex') }
    if (this.#passed.size >= limits.documents) this.#forgetDocuments()
    this.#passed.set(query, passed)
    this.#byHash.set(passed.textHash, document)
    return passed
  }

  #forgetDocuments(): void {
    this.#passed.clear()
    this.#byHash.clear()
  }
}

function parseWithin(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: limits.tokens, noLocation: true })
  } catch (error) {
    const message = error instanceof GraphQLError ? error.message : ''
    if (/more tha[tn] \d+ tokens/.test(message)) throw new PublicError('LIMIT_EXCEEDED', `At most ${limits.tokens} tokens.`)
    throw new PublicError('GRAPHQL_PARSE_FAILED', 'This is not a GraphQL document.')
  }
}

/** What takes too long is answered; its statements end by the database's own time limit. */
async function withinTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PublicError('TIMEOUT', 'This takes too long. Ask for less, or try again later.')), limits.operationMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
