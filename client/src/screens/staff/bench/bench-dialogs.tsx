import type { WholeEncounterFragment } from '../../../gql/graphql.ts'
import { CodePicker, type FoundCode } from '../../../parts/code/code-picker.tsx'
import { Finalise } from '../../../parts/code/finalise.tsx'
import { OverrideCheck } from '../../../parts/code/override-check.tsx'
import type { Coding } from '../../../parts/code/use-coding.ts'
import { codeOf, isLine } from '../../../parts/code/whole-encounter.ts'
import { announce } from '../../../ui/announcer.tsx'
import { withDiagnosis, withService } from './additions.ts'
import type { BenchState } from './use-bench.ts'

interface BenchDialogsProps {
  encounter: WholeEncounterFragment
  bench: BenchState
  coding: Coding
  /** After finalising: on to the next encounter. */
  onDone: () => void
}

/** What is asked over the panes; each closes first and says what came of it. */
export function BenchDialogs({ encounter, bench, coding, onDone }: BenchDialogsProps) {
  const { asking, setAsking } = bench
  const close = () => setAsking(undefined)
  const on = encounter.serviceOn
  if (!asking) return null

  async function tell(done: Promise<boolean>, words: string) {
    close()
    if (await done) announce(words)
  }
  switch (asking.what) {
    case 'replace': {
      const { entry } = asking
      return (
        <CodePicker
          title={`Replace ${codeOf(entry)}`}
          systems={isLine(entry) ? ['CPT', 'HCPCS'] : ['ICD10CM']}
          on={on}
          present={bench.entries.flatMap(known => (known.code ? [known.code] : []))}
          onClose={close}
          onChoose={({ system, code }) => void tell(coding.replace(entry.id, system, code), `${codeOf(entry)} replaced by ${code}.`)}
        />
      )
    }
    case 'modifier': {
      const line = encounter.lines.find(line => line.id === asking.lineId)
      if (!line) return null
      const add = ({ code }: FoundCode) => tell(coding.modifiers(line.id, [...line.modifiers, code]), `Modifier ${code} added to ${codeOf(line)}.`)
      return (
        <CodePicker
          title={`Add a modifier to ${codeOf(line)}`}
          systems={['MODIFIER']}
          on={on}
          present={line.modifiers}
          onClose={close}
          onChoose={code => void add(code)}
        />
      )
    }
    case 'diagnosis':
      return (
        <CodePicker
          title="Add a diagnosis"
          systems={['ICD10CM']}
          on={on}
          onClose={close}
          onChoose={found => void tell(coding.diagnoses(withDiagnosis(encounter.diagnoses, found)), `${found.code} added.`)}
        />
      )
    case 'service':
      return (
        <CodePicker
          title="Add a service"
          systems={['CPT', 'HCPCS']}
          on={on}
          onClose={close}
          onChoose={found => void tell(coding.lines(withService(encounter.lines, found)), `${found.code} added.`)}
        />
      )
    case 'override':
      return (
        <OverrideCheck
          flag={asking.flag}
          busy={coding.busy}
          onClose={close}
          onOverride={reason => void tell(coding.override(asking.flag.id, reason), `Overridden: ${asking.flag.title}.`)}
        />
      )
    case 'finalise': {
      const finalise = async () => {
        if (!(await coding.finalise())) return
        close()
        announce(`Encounter ${encounter.number} is finalised.`)
        if (encounter.nextInQueue) onDone()
      }
      return <Finalise encounter={encounter} busy={coding.busy} refusal={coding.refusal} onClose={close} onFinalise={() => void finalise()} />
    }
  }
}
