import { Plus } from 'lucide-react'
import type { WholeEncounterFragment } from '../../../gql/graphql.ts'
import { CodeCard } from '../../../parts/code/code-card.tsx'
import { EntryActions } from '../../../parts/code/entry-actions.tsx'
import type { Coding } from '../../../parts/code/use-coding.ts'
import { isLine, type Entry } from '../../../parts/code/whole-encounter.ts'
import { CommandRefusal } from '../../../parts/command-refusal.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { movedUp } from './additions.ts'
import { codesSoFar, isOpenForCoding } from './standing.ts'
import { Finalised } from './finalised.tsx'
import type { Asking, BenchState } from './use-bench.ts'

interface CodesPaneProps {
  encounter: WholeEncounterFragment
  bench: BenchState
  coding: Coding
  onDecide: (verb: 'accept' | 'reject') => void
  onAsk: (asking: Asking) => void
}

/** Codes in the order of the claim: diagnoses by letter, services by line. */
export function CodesPane({ encounter, bench, coding, onDecide, onAsk }: CodesPaneProps) {
  const isOpen = isOpenForCoding(encounter.status)
  const uncoded = encounter.lines.some(line => !line.code && line.status !== 'REJECTED')
  // The services are sent as one list, and a line without a code cannot stand in it.
  const addWhy = uncoded ? 'First code or reject the services that have no code yet.' : undefined
  function earlierOf(entry: Entry) {
    const moved = isLine(entry) ? undefined : movedUp(encounter.diagnoses, entry.id)
    return moved && (() => void coding.diagnoses(moved))
  }
  const card = (entry: Entry) => {
    const isChosen = entry.id === bench.chosenId
    const blocks = bench.checks.some(flag => flag.subjectId === entry.id && flag.severity === 'BLOCK')
    return (
      <CodeCard key={entry.id} entry={entry} isChosen={isChosen} trouble={blocks ? 'blocked by a check' : undefined} onChoose={bench.choose}>
        {isChosen && isOpen && (
          <EntryActions
            entry={entry}
            diagnoses={encounter.diagnoses}
            places={bench.places}
            place={bench.place}
            onAccept={() => onDecide('accept')}
            onReject={() => onDecide('reject')}
            onReplace={() => onAsk({ what: 'replace', entry })}
            onAddModifier={() => onAsk({ what: 'modifier', lineId: entry.id })}
            onModifiers={modifiers => void coding.modifiers(entry.id, modifiers)}
            onPointers={pointers => void coding.pointers(entry.id, pointers)}
            onEarlier={earlierOf(entry)}
          />
        )}
      </CodeCard>
    )
  }
  return (
    <>
      <div className="pane-head">
        <h2 id="codes-h">Codes, in claim order</h2>
        <p className="second">{codesSoFar(encounter)}</p>
      </div>
      {isOpen ? (
        encounter.reasonText && (
          <p className="here-because">
            Here because: <b>{encounter.reasonText}</b>
          </p>
        )
      ) : (
        <Finalised status={encounter.status} claims={encounter.claims} />
      )}
      {bench.pane !== 'checks' && <CommandRefusal command={coding} reload={['Encounter']} onRetry={coding.retry} />}
      <h3 className="second codes-head">Diagnoses</h3>
      <ol className="codes">{encounter.diagnoses.map(card)}</ol>
      {isOpen && (
        <p className="codes-add">
          <ActionButton kind="plain" haspopup="dialog" onPress={() => onAsk({ what: 'diagnosis' })}>
            <Plus aria-hidden="true" />
            Add a diagnosis
          </ActionButton>
        </p>
      )}
      <h3 className="second codes-head">Services</h3>
      <ol className="codes">{encounter.lines.map(card)}</ol>
      {isOpen && (
        <p className="codes-add">
          <ActionButton kind="plain" haspopup="dialog" reason={addWhy} onPress={() => onAsk({ what: 'service' })}>
            <Plus aria-hidden="true" />
            Add a service
          </ActionButton>
        </p>
      )}
    </>
  )
}
