/** Words in the note that support an entry. */
export interface Evidence {
  id: string
  tag: string
  words: string
}

/** A stretch of the note with what it supports; `ends` are those whose words end here, so that each tag shows once. */
export interface Stretch {
  text: string
  supports: readonly string[]
  ends: readonly Evidence[]
}

interface Place {
  evidence: Evidence
  from: number
  to: number
}

/** Everywhere the words stand, whatever their case; an empty quote stands nowhere. */
function placesOf(text: string, evidence: Evidence): Place[] {
  const words = evidence.words.trim().toLowerCase()
  if (!words) return []
  const hay = text.toLowerCase()
  // A letter whose lower case is longer would shift what follows: then only the exact words count.
  const [where, what] = hay.length === text.length ? [hay, words] : [text, evidence.words.trim()]
  const places: Place[] = []
  for (let from = where.indexOf(what); from >= 0; from = where.indexOf(what, from + what.length)) {
    places.push({ evidence, from, to: from + what.length })
  }
  return places
}

/**
 * Cuts a text wherever a quote begins or ends. Quotes may overlap: a stretch then supports several entries.
 * The stretches put together are the text again.
 */
export function stretchesOf(text: string, evidences: readonly Evidence[]): Stretch[] {
  const places = evidences.flatMap(evidence => placesOf(text, evidence))
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? text.length
    const over = places.filter(place => place.from <= from && place.to >= to)
    return {
      text: text.slice(from, to),
      supports: over.map(place => place.evidence.id),
      ends: over.filter(place => place.to === to).map(place => place.evidence),
    }
  })
}
