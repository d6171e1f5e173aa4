import { useMemo, useState } from 'react'
import type { WholeEncounterFragment } from '../../../gql/graphql.ts'
import { stretchesOf } from '../../../parts/code/evidence.ts'
import { codeOf, tagOf, type Entry, type FlagRow } from '../../../parts/code/whole-encounter.ts'
import { announce } from '../../../ui/announcer.tsx'

export type Pane = 'note' | 'codes' | 'checks'
export const panes: readonly Pane[] = ['note', 'codes', 'checks']

/** What is open over the panes. */
export type Asking =
  | { what: 'replace'; entry: Entry }
  | { what: 'modifier'; lineId: string }
  | { what: 'diagnosis' | 'service' | 'finalise' }
  | { what: 'override'; flag: FlagRow }

/** Blocks first, then what is to be read, then the rest. */
const weight = { BLOCK: 0, WARN: 1, INFO: 2 } as const

/** How often the entry's words stand in the note. */
function placesIn(encounter: WholeEncounterFragment, entry: Entry | undefined): number {
  if (!entry?.sourceText) return 0
  const evidence = { id: entry.id, tag: tagOf(entry), words: entry.sourceText }
  return encounter.note.flatMap(section => stretchesOf(section.text, [evidence])).filter(({ ends }) => ends.length > 0).length
}

/** Where the coder is: which code, which evidence, which check, which pane, and what is asked. Holds no rule. */
export function useBench(encounter: WholeEncounterFragment) {
  const entries = useMemo<readonly Entry[]>(() => [...encounter.diagnoses, ...encounter.lines], [encounter])
  const checks = useMemo(
    () => encounter.flags.filter(flag => flag.status === 'OPEN').sort((a, b) => weight[a.severity] - weight[b.severity]),
    [encounter],
  )
  const [chosenId, setChosenId] = useState(() => (entries.find(entry => entry.status === 'PROPOSED') ?? entries[0])?.id)
  const [place, setPlace] = useState(0)
  const [checkId, setCheckId] = useState<string>()
  const [pane, setPane] = useState<Pane>('codes')
  const [asking, setAsking] = useState<Asking>()

  const at = Math.max(
    entries.findIndex(entry => entry.id === chosenId),
    0,
  )
  const chosen = entries[at]
  const places = placesIn(encounter, chosen)

  function choose(id: string | undefined) {
    if (id === undefined || id === chosenId) return
    setChosenId(id)
    setPlace(0)
  }
  const move = (by: number): void => choose(entries[Math.min(Math.max(at + by, 0), entries.length - 1)]?.id)

  /** After a decision: the next code that still waits for one. */
  function moveOn(): void {
    const rest = [...entries.slice(at + 1), ...entries.slice(0, at)]
    choose(rest.find(entry => entry.status === 'PROPOSED')?.id)
  }
  function nextEvidence(): void {
    if (!chosen || places === 0) {
      announce('No evidence in the note for this code.')
      return
    }
    const next = (place + 1) % places
    setPlace(next)
    announce(`Evidence ${next + 1} of ${places} for ${codeOf(chosen)}.`)
  }
  function nextCheck(): void {
    const now = checks.findIndex(flag => flag.id === checkId)
    const next = checks[(now + 1) % checks.length]
    if (!next) {
      announce('No open checks.')
      return
    }
    setCheckId(next.id)
    setPane('checks')
    if (next.subjectId && entries.some(entry => entry.id === next.subjectId)) choose(next.subjectId)
    announce(`Check ${checks.indexOf(next) + 1} of ${checks.length}: ${next.title}.`)
  }
  return {
    entries,
    checks,
    chosen,
    chosenId: chosen?.id,
    place,
    places,
    checkId,
    pane,
    asking,
    choose,
    move,
    moveOn,
    nextEvidence,
    nextCheck,
    setPane,
    setAsking,
  }
}

export type BenchState = ReturnType<typeof useBench>
