import type { ContentCheck, Take } from './content-check.ts'
import type { Guide } from './grammar.ts'
import { element } from './tokenizer.ts'
import type { Segment } from './tokenizer.ts'
import type { Report } from './walker.ts'

/** Guides nest five at most; who sends a chain of them must not make it grow for ever. */
const LEVELS_MAX = 20

interface Level {
  id: string
  code: string
  saysChildren: string
  hasChildren: boolean
  at: Segment
}

/**
 * HL segments count from 1 over the whole transaction, each under a level that is still open (domain/edi.md 3).
 * Keeps only the open path.
 */
export class HierarchyCheck implements ContentCheck {
  readonly #levels: ReadonlyMap<string, string | undefined>
  readonly #report: Report
  readonly #path: Level[] = []
  #count = 0

  constructor(levels: Guide['levels'], report: Report) {
    this.#levels = new Map(Object.entries(levels ?? {}))
    this.#report = report
  }

  readonly takes: Readonly<Record<string, Take>> = { HL: segment => this.#take(segment) }

  #take(segment: Segment): void {
    const level = {
      id: element(segment, 1),
      code: element(segment, 3),
      saysChildren: element(segment, 4),
      hasChildren: false,
      at: segment,
    }
    const parent = element(segment, 2)
    this.#count++
    if (level.id !== String(this.#count)) this.#tell(segment, '01', 'HL01 does not count up by one from 1 through the transaction.')

    if (this.#path.length === LEVELS_MAX) return this.#tell(segment, '02', 'HL02 hangs this level deeper than any guide nests them.')
    const depth = this.#path.findLastIndex(({ id }) => id === parent)
    if (parent !== '' && depth < 0) this.#tell(segment, '02', 'HL02 names a level above that is not open here.')
    else this.#hang(level, depth)
    this.#path.push(level)
  }

  close(): void {
    while (this.#path.length > 0) this.#leave()
  }

  #hang({ at, code }: Level, depth: number): void {
    while (this.#path.length > depth + 1) this.#leave()
    const above = this.#path.at(-1)
    if (above) above.hasChildren = true
    this.#checkParent(at, code, above?.code)
  }

  #checkParent(segment: Segment, code: string, above: string | undefined): void {
    if (!this.#levels.has(code)) return
    const allowed = this.#levels.get(code)
    if (allowed === above || (above !== undefined && allowed?.split(',').includes(above))) return
    this.#tell(segment, '02', `HL02 hangs level ${code} under the wrong kind of level.`)
  }

  #leave(): void {
    const level = this.#path.pop()
    if (!level) return
    if (level.saysChildren === '0' && level.hasChildren) this.#tell(level.at, '04', 'HL04 says that no level follows below, but one does.')
    // Examples of the guides themselves do this, and no reader is misled by it.
    if (level.saysChildren === '1' && !level.hasChildren)
      this.#report(level.at, 'hierarchy', 'warning', 'HL04 says that a level follows below, but none does.', '04')
  }

  #tell(segment: Segment, at: string, reason: string): void {
    this.#report(segment, 'hierarchy', 'error', reason, at)
  }
}
