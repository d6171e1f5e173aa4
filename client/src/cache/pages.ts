/** A page of a list read by key: `next` is where the following page starts, null at the end. */
export interface Page<Item> {
  items: readonly Item[]
  next?: string | null
}

/**
 * Puts what just arrived together with what is loaded.
 * A following page is added at the end. A first page read again (after an event) replaces the start and keeps the
 * pages below it, as long as it still touches them; else the list would jump under the reader.
 */
export function joinPages<P extends Page<unknown>>(
  loaded: P | undefined,
  arrived: P,
  after: string | null | undefined,
  idOf: (item: P['items'][number]) => unknown,
): P {
  if (!loaded) return arrived
  if (after) {
    const have = new Set(loaded.items.map(idOf))
    return { ...arrived, items: [...loaded.items, ...arrived.items.filter(item => !have.has(idOf(item)))] }
  }
  const last = arrived.items.at(-1)
  if (last === undefined || !arrived.next) return arrived
  const lastId = idOf(last)
  const seam = loaded.items.findIndex(item => idOf(item) === lastId)
  if (seam < 0 || seam === loaded.items.length - 1) return arrived
  const fresh = new Set(arrived.items.map(idOf))
  const below = loaded.items.slice(seam + 1).filter(item => !fresh.has(idOf(item)))
  return { ...arrived, items: [...arrived.items, ...below], next: loaded.next ?? null }
}
