/** A sentence with its **stressed** words set strong. */
export function Say({ text }: { text: string }) {
  return text.split('**').map((part, i) => (i % 2 ? <b key={i}>{part}</b> : part))
}
