import { showDay } from '../../../format/day.ts'
import type { WholeEncounterFragment } from '../../../gql/graphql.ts'

/** Which encounter this is. */
export function BenchHeading({ encounter }: { encounter: WholeEncounterFragment }) {
  const about = [`${encounter.title}, ${showDay(encounter.serviceOn)}`, encounter.payerName, encounter.providerName]
  return (
    <h1 className="title bench-title">
      Encounter {encounter.number} <span className="second only-wide">{about.filter(Boolean).join(' · ')}</span>
    </h1>
  )
}

/** Where it stands in the queue, and the way to the next. */
export function BenchPlace({ encounter, onNext }: { encounter: WholeEncounterFragment; onNext: () => void }) {
  if (encounter.positionInQueue == null && !encounter.nextInQueue) return null
  return (
    <span className="wide second bench-place">
      {encounter.positionInQueue != null && `No. ${encounter.positionInQueue} in the queue`}
      {encounter.nextInQueue && (
        <button className="btn btn-plain" type="button" onClick={onNext}>
          Next <kbd>N</kbd>
        </button>
      )}
    </span>
  )
}
