import type { Concept } from './concept.ts'

export interface NoteParts {
  type: Concept | undefined
  reasons: readonly Concept[]
  findings: readonly Concept[]
  done: readonly { concept: Concept; because: readonly Concept[] }[]
  vaccines: readonly Concept[]
}

/** What the record says of the visit, in sentences that a coder can read. Sections without words are left out. */
export function visitNote({ type, reasons, findings, done, vaccines }: NoteParts): { heading: string; text: string }[] {
  const why = reasons.length > 0 ? ` because of ${joined(reasons.map(inSentence))}` : ''
  const reason = type ? `${type.text}${why}.` : why && `The patient came${why}.`
  const services = unique(
    done.map(({ concept, because }) => `${concept.text}${because.length > 0 ? `, because of ${joined(because.map(inSentence))}` : ''}.`),
  )
  return [
    { heading: 'Reason for visit', text: reason },
    { heading: 'Findings', text: unique(findings.map(({ text }) => `${text}.`)).join(' ') },
    { heading: 'Done today', text: services.join(' ') },
    { heading: 'Vaccines', text: vaccines.length > 0 ? `Given: ${unique(vaccines.map(({ text }) => text)).join('; ')}.` : '' },
  ].filter(({ text }) => text !== '')
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

const joined = (texts: readonly string[]): string => new Intl.ListFormat('en').format(unique(texts))

/** Small first letter inside a sentence, unless the word is an abbreviation. */
const inSentence = ({ text }: Concept): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
