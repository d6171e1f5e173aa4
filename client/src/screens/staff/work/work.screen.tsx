import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { SlidersHorizontal } from 'lucide-react'
import { showMoney } from '../../../format/money.ts'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { Load } from '../../../ui/load.tsx'
import { useMedia } from '../../../ui/use-media.ts'
import { MoreButton } from '../more-button.tsx'
import { Page } from '../page.tsx'
import { SubmitReady } from './submit-ready.tsx'
import { useWorklist } from './use-worklist.ts'
import { WorkBones } from './work-bones.tsx'
import { WorkEmpty } from './work-empty.tsx'
import { FilterRow, FilterSheet } from './work-filters.tsx'
import { WorkGrid } from './work-grid.tsx'
import { WorkPeek } from './work-peek.tsx'
import { addressOf, choiceFrom, sorts, stateOf, states, type ListChoice } from './worklist-url.ts'

const keys = [
  { keys: ['J', 'K'], does: 'Next, previous claim' },
  { keys: ['Enter'], does: 'Open the claim' },
]

/** B2: what to work on, by dollars and days left. The choice lives in the address. */
export default function WorkScreen() {
  const [params, setParams] = useSearchParams()
  const { state } = useLocation()
  const choice = choiceFrom(params, state)
  const { query, items, more } = useWorklist(choice)
  const [chosenId, setChosenId] = useState<string>()
  const [sheet, setSheet] = useState(false)
  const wide = useMedia('(min-width: 75rem)')
  const navigate = useNavigate()

  const found = items.findIndex(item => item.id === chosenId)
  const at = Math.max(found, 0)
  const chosen = items[at]
  const list = query.data?.worklist
  const pick = (choice: ListChoice) => setParams(addressOf(choice), { replace: true, state: stateOf(choice) })
  const move = (by: number) => {
    const next = items[Math.min(Math.max(at + by, 0), items.length - 1)]
    if (next) setChosenId(next.id)
  }
  useHotkeys({
    j: () => move(found < 0 ? 0 : 1),
    k: () => move(-1),
    Enter: () => chosen && void navigate(`/claims/${chosen.id}`),
  })
  const totals = list && (
    <>
      <b>
        {list.total.toLocaleString('en-US')} {list.total === 1 ? 'claim' : 'claims'}
      </b>
      , {showMoney(list.atRisk)} at risk
    </>
  )
  return (
    <Page title="Work list" keys={keys} main={choice.state === 'READY' ? 's-main with-dock' : 's-main'}>
      <div className="filters only-phone">
        <button className="filter" type="button" aria-haspopup="dialog" onClick={() => setSheet(true)}>
          <SlidersHorizontal aria-hidden="true" />
          Filter and sort
        </button>
        <p className="second filter-says">
          {totals && <>{totals}. </>}
          {inWords(choice)}
        </p>
      </div>
      <FilterRow choice={choice} onChange={pick}>
        <p className="second push" role="status">
          {totals}
        </p>
      </FilterRow>
      {choice.state === 'READY' && <SubmitReady />}
      <Load query={query} bones={<WorkBones />} failed="The work list could not be loaded">
        {({ worklist }) =>
          worklist.items.length === 0 ? (
            <WorkEmpty choice={choice} onChange={pick} />
          ) : (
            <div className="s-two">
              <div className="stack">
                <WorkGrid claims={items} total={worklist.total} at={at} followFocus={found >= 0} onChoose={setChosenId} onMove={move} />
                {worklist.next && <MoreButton here={items.length} total={worklist.total} onMore={more} />}
              </div>
              {wide && chosen && <WorkPeek id={chosen.id} row={at + 1} total={worklist.total} />}
            </div>
          )
        }
      </Load>
      <p className="only-wide second">
        <kbd>J</kbd> <kbd>K</kbd> next, previous &nbsp; <kbd>Enter</kbd> open &nbsp; <kbd>?</kbd> all keys
      </p>
      {sheet && <FilterSheet choice={choice} onChange={pick} onClose={() => setSheet(false)} />}
    </Page>
  )
}

function inWords(choice: ListChoice): string {
  const state = states.find(option => option.value === choice.state)?.label ?? ''
  const sort = sorts.find(option => option.value === choice.sort)?.label ?? ''
  const words = `${state}, by ${sort}.`
  return words.charAt(0).toUpperCase() + words.slice(1)
}
