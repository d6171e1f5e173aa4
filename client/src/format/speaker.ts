/** The names in braces of a message: `'by {day}'` gives `'day'`. */
type Gaps<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | Gaps<Rest> : never
type Fillings<Text extends string> = [Gaps<Text>] extends [never] ? [] : [fillings: Record<Gaps<Text>, string | number>]

/** A function that says a message by its key; a gap left unfilled does not compile. */
export function speaker<const Messages extends Record<string, string>>(messages: Messages) {
  return <Key extends keyof Messages & string>(key: Key, ...[fillings]: Fillings<Messages[Key]>): string => {
    const text: string = messages[key] ?? key
    if (!fillings) return text
    const filled: Record<string, string | number> = fillings
    return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(filled[name] ?? gap))
  }
}

/** "one visit", "3 visits". */
export const counted = (count: number, one: string, many: string): string => (count === 1 ? one : many.replace('#', String(count)))
