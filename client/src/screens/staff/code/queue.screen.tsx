import { Link, useNavigate } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { CircleCheck } from 'lucide-react'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { queueRow } from '../../../parts/code/queue-row.ts'
import { Bone, Bones } from '../../../ui/bones.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { Load } from '../../../ui/load.tsx'
import { MoreButton } from '../more-button.tsx'
import { Page } from '../page.tsx'
import { QueueTable } from './queue-table.tsx'

const queueQuery = graphql(`
  query CodingQueue($first: Int, $after: String) {
    ...Frame
    codingQueue(first: $first, after: $after) {
      items {
        id
        ...QueueRow
      }
      next
      total
    }
  }
`)
registerList('CodingQueue', event => event.encounterId !== undefined || event.kind.startsWith('encounter'))

const pageSize = 50

/** C1: encounters that need a coder, in the order of the server. */
export default function QueueScreen() {
  const query = useQuery(queueQuery, { variables: { first: pageSize } })
  const navigate = useNavigate()
  const first = query.data?.codingQueue.items[0]
  useHotkeys({ n: () => first && void navigate(`/code/${first.id}`) }, Boolean(first))
  return (
    <Page title="Coding queue" main="s-main with-dock" keys={[{ keys: ['N'], does: 'Start next' }]}>
      <Load query={query} bones={<QueueBones />} failed="The coding queue could not be loaded">
        {({ codingQueue }) => {
          const rows = unmask(queueRow, codingQueue.items)
          const [next] = rows
          if (!next) return <QueueEmpty />
          return (
            <>
              <div className="filters">
                <p className="second push" role="status">
                  <b>{codingQueue.total} waiting</b>
                </p>
                <div className="dock">
                  <Link className="btn btn-main" to={`/code/${next.id}`}>
                    Start next <kbd>N</kbd>
                  </Link>
                </div>
              </div>
              <QueueTable rows={rows} />
              {codingQueue.next && (
                <MoreButton
                  here={rows.length}
                  total={codingQueue.total}
                  onMore={() => query.fetchMore({ variables: { after: codingQueue.next ?? null } })}
                />
              )}
            </>
          )
        }}
      </Load>
    </Page>
  )
}

function QueueEmpty() {
  return (
    <Empty icon={CircleCheck} title="Nothing waits for a coder">
      <p>New encounters come here when a check or a rule asks for a person.</p>
      <p className="actions">
        <Link className="btn" to="/work">
          Open the work list
        </Link>
      </p>
    </Empty>
  )
}

function QueueBones() {
  return (
    <Bones label="Loading the queue">
      {Array.from({ length: 8 }, (_, i) => (
        <Bone key={i} height="1.5rem" />
      ))}
    </Bones>
  )
}
