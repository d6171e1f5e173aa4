/** Numbers that look random and follow from a text: the same seed makes the same practice on every machine. */
export interface Random {
  /** 0 up to, not including, `limit`. */
  below(limit: number): number
  /** `least` to `most`, both included. */
  between(least: number, most: number): number
  chance(percent: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** mulberry32 over a hash of the text: small, fast, and good enough for made-up people. */
export function randomFrom(text: string): Random {
  let state = hash(text)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  const below = (limit: number): number => next() % limit
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: percent => below(100) < percent,
    pick: items => items[below(items.length)] ?? items[0],
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}
