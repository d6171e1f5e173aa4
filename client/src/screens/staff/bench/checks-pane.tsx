import { CircleCheck } from 'lucide-react'
import type { WholeEncounterFragment } from '../../../gql/graphql.ts'
import { CheckCard } from '../../../parts/code/check-card.tsx'
import type { Coding } from '../../../parts/code/use-coding.ts'
import { isLine } from '../../../parts/code/whole-encounter.ts'
import { CommandRefusal } from '../../../parts/command-refusal.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { isOpenForCoding } from './standing.ts'
import type { Asking, BenchState } from './use-bench.ts'

interface ChecksPaneProps {
  encounter: WholeEncounterFragment
  bench: BenchState
  coding: Coding
  onAsk: (asking: Asking) => void
}

/** Open checks, the gravest first; then what was overridden; what passed folds into ticks. */
export function ChecksPane({ encounter, bench, coding, onAsk }: ChecksPaneProps) {
  const { checks, checkId, choose } = bench
  const isOpen = isOpenForCoding(encounter.status)
  const blocks = checks.filter(flag => flag.severity === 'BLOCK').length
  const overridden = encounter.flags.filter(flag => flag.status === 'OVERRIDDEN')
  return (
    <>
      <div className="pane-head">
        <h2 id="checks-h">Checks</h2>
        <p className="second">{inWords(blocks, checks.length - blocks)}</p>
      </div>
      {bench.pane === 'checks' && <CommandRefusal command={coding} reload={['Encounter']} onRetry={coding.retry} />}
      <ul className="codes">
        {checks.map(flag => {
          const subject = bench.entries.find(entry => entry.id === flag.subjectId)
          return (
            <CheckCard key={flag.id} flag={flag} isChosen={flag.id === checkId}>
              {isOpen && (
                <p className="actions">
                  {subject && isLine(subject) && (
                    <ActionButton hotkey="M" haspopup="dialog" onPress={() => onAsk({ what: 'modifier', lineId: subject.id })}>
                      Add a modifier
                    </ActionButton>
                  )}
                  {subject && <ActionButton onPress={() => choose(subject.id)}>Show the code</ActionButton>}
                  <ActionButton haspopup="dialog" onPress={() => onAsk({ what: 'override', flag })}>
                    Override
                  </ActionButton>
                </p>
              )}
            </CheckCard>
          )
        })}
        {overridden.map(flag => (
          <CheckCard key={flag.id} flag={flag} isChosen={false} />
        ))}
      </ul>
      {encounter.passed.length > 0 && (
        <>
          <h3 className="second codes-head">Passed</h3>
          <ul className="passed">
            {encounter.passed.map(words => (
              <li key={words}>
                <CircleCheck aria-hidden="true" />
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function inWords(blocks: number, others: number): string {
  const parts = [...(blocks > 0 ? [`${blocks} ${blocks === 1 ? 'blocks' : 'block'}`] : []), ...(others > 0 ? [`${others} to read`] : [])]
  return parts.join(', ') || 'None open'
}
