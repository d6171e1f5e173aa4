import { useNavigate } from 'react-router'
import type { WholeEncounterFragment } from '../../../gql/graphql.ts'
import { Note } from '../../../parts/code/note-pane.tsx'
import { useCoding } from '../../../parts/code/use-coding.ts'
import { codeOf, isLine } from '../../../parts/code/whole-encounter.ts'
import { announce } from '../../../ui/announcer.tsx'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { useOnline } from '../../../ui/use-online.ts'
import { Page } from '../page.tsx'
import { BenchDialogs } from './bench-dialogs.tsx'
import { BenchHeading, BenchPlace } from './bench-heading.tsx'
import { BenchTabs } from './bench-tabs.tsx'
import { ChecksPane } from './checks-pane.tsx'
import { CodesPane } from './codes-pane.tsx'
import { benchKeys, FinaliseButton, KeyBar } from './key-bar.tsx'
import { isOpenForCoding, whyNotFinal } from './standing.ts'
import { jumpSection } from './jump-section.ts'
import { panes, useBench, type Pane } from './use-bench.ts'

/** The workbench of one encounter. Every verb is a key, a button and a sentence in the live region. */
export function Bench({ encounter }: { encounter: WholeEncounterFragment }) {
  const bench = useBench(encounter)
  const coding = useCoding(encounter.id, encounter.version)
  const online = useOnline()
  const navigate = useNavigate()
  const { chosen, pane, setPane, setAsking } = bench
  const isOpen = isOpenForCoding(encounter.status)
  const finalWhy = whyNotFinal(encounter, online)

  // The chosen card takes the focus when it was moved to by key, so that Tab goes on to its buttons.
  function focusChosen() {
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.codecard[aria-current] .code-pick')?.focus())
  }
  function go(to: Pane) {
    setPane(to)
    requestAnimationFrame(() => {
      document.getElementById(to)?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    })
  }
  async function decide(verb: 'accept' | 'reject') {
    if (!chosen || !isOpen) return
    if (verb === 'accept' && !chosen.code) {
      announce('There is no code to accept yet. Replace it first.')
      return
    }
    const code = codeOf(chosen)
    bench.moveOn()
    focusChosen()
    const done = await coding[verb](chosen.id)
    if (done) announce(`${code} ${verb}ed.`)
  }
  const ask = (asking: Parameters<typeof setAsking>[0]) => {
    if (isOpen) setAsking(asking)
  }
  const next = () => {
    if (encounter.nextInQueue) void navigate(`/code/${encounter.nextInQueue}`)
    else announce('Nothing further waits in your queue.')
  }
  function moveBy(by: number) {
    setPane('codes')
    bench.move(by)
    focusChosen()
  }
  useHotkeys({
    j: () => moveBy(1),
    k: () => moveBy(-1),
    n: next,
    a: () => void decide('accept'),
    x: () => void decide('reject'),
    r: () => chosen && ask({ what: 'replace', entry: chosen }),
    m: () => chosen && (isLine(chosen) ? ask({ what: 'modifier', lineId: chosen.id }) : announce('Modifiers go on services.')),
    e: bench.nextEvidence,
    w: () => {
      bench.nextCheck()
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.check.is-chosen')?.focus())
    },
    '[': () => jumpSection(-1),
    ']': () => jumpSection(1),
    'g q': () => void navigate('/code'),
    F6: () => go(panes[(panes.indexOf(pane) + 1) % panes.length] ?? 'codes'),
    'Shift+F6': () => go(panes[(panes.indexOf(pane) + 2) % panes.length] ?? 'codes'),
    '$mod+Enter': () => (finalWhy ? announce(finalWhy) : finalise()),
  })
  const paneProps = (name: Pane) => ({
    id: name,
    tabIndex: 0,
    'aria-labelledby': `${name}-h`,
    className: pane === name ? 'is-focus' : undefined,
    onFocus: () => setPane(name),
  })
  const finalise = () => setAsking({ what: 'finalise' })
  return (
    <Page
      title="Workbench"
      heading={<BenchHeading encounter={encounter} />}
      extra={<BenchPlace encounter={encounter} onNext={next} />}
      back={{ to: '/code', label: 'Back to the coding queue' }}
      keys={benchKeys}
      main="bench"
      mainData={{ 'data-pane': pane }}
      above={<BenchTabs pane={pane} codes={bench.entries.length} checks={bench.checks.length} onGo={go} />}
      below={
        <>
          <KeyBar why={finalWhy}>
            <FinaliseButton why={finalWhy} whyId="final-why" onFinalise={finalise} />
          </KeyBar>
          <section className="dock only-phone" aria-label="Finalise">
            <FinaliseButton why={finalWhy} onFinalise={finalise} />
          </section>
        </>
      }
    >
      <section {...paneProps('note')}>
        <Note encounter={encounter} entries={bench.entries} chosenId={bench.chosenId} place={bench.place} onChoose={bench.choose} />
      </section>
      <section {...paneProps('codes')}>
        <CodesPane encounter={encounter} bench={bench} coding={coding} onDecide={decide} onAsk={ask} />
      </section>
      <section {...paneProps('checks')}>
        <ChecksPane encounter={encounter} bench={bench} coding={coding} onAsk={ask} />
      </section>
      <BenchDialogs encounter={encounter} bench={bench} coding={coding} onDone={next} />
    </Page>
  )
}
