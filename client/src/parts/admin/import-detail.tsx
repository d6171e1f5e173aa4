import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { showMoment } from '../../format/day.ts'
import { ImportChip } from './import-chip.tsx'
import { showCount } from './show-count.ts'

export const importDetail = graphql(`
  fragment ImportDetail on ImportRun {
    id
    kind
    source
    status
    startedAt
    endedAt
    startedBy
    read
    added
    alreadyThere
    wentThrough
    flagged
    refused
    problems {
      file
      line
      reason
    }
  }
`)

/** The counts of one import, and line by line what was refused. */
export function ImportDetail(props: { run: FragmentType<typeof importDetail> }) {
  const run = unmask(importDetail, props.run)
  return (
    <>
      <section className="paper bleed" aria-labelledby="run">
        <div className="paper-head">
          <h2 id="run">{run.kind}</h2>
          <ImportChip status={run.status} />
          <p className="second push">
            {run.source}, started by {run.startedBy}, {showMoment(run.startedAt)}
            {run.endedAt && `, ended ${showMoment(run.endedAt)}`}
          </p>
        </div>
        <div className="paper-pad import">
          <dl className="sum">
            <Count name="Read" count={run.read} />
            <Count name="Already there, left as they are" count={run.alreadyThere} />
            <Count name="Refused" count={run.refused} />
            <div className="sum-total">
              <dt>Added</dt>
              <dd>{showCount(run.added)}</dd>
            </div>
          </dl>
          <dl className="sum">
            <Count name="Went through by themselves" count={run.wentThrough} />
            <Count name="Waiting for a coder" count={run.flagged} />
          </dl>
        </div>
      </section>
      <section className="s-section" aria-labelledby="problems">
        <h2 id="problems">Problems</h2>
        {run.problems.length === 0 ? (
          <p className="second">None. Every record was read.</p>
        ) : (
          <div className="paper bleed scroll-x" tabIndex={0} role="group" aria-labelledby="problems">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col" className="num">
                    Line
                  </th>
                  <th scope="col">Why it was refused</th>
                </tr>
              </thead>
              <tbody>
                {run.problems.map((problem, i) => (
                  <tr key={i}>
                    <th scope="row">{problem.file}</th>
                    <td className="num">{problem.line == null ? 'whole file' : showCount(problem.line)}</td>
                    <td>{problem.reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  )
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{showCount(count)}</dd>
    </div>
  )
}
