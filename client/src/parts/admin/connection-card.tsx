import { showMoment } from '../../format/day.ts'
import type { ConnectionCardFragment, ConnectionKind } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { FileTable } from './file-table.tsx'

const kindName: Record<ConnectionKind, string> = { SIMULATOR: 'Simulator', FOLDER: 'Folders' }

/** One way out and in, with the files that went through it. */
export function ConnectionCard({ connection, onEdit }: { connection: ConnectionCardFragment; onEdit: () => void }) {
  const headId = `connection-${connection.id}`
  return (
    <section className="paper bleed" aria-labelledby={headId}>
      <div className="paper-head">
        <h2 id={headId}>{connection.name}</h2>
        <span className="chip">{kindName[connection.kind]}</span>
        <span className="push">
          <ActionButton haspopup="dialog" onPress={onEdit}>
            Change<span className="vh"> {connection.name}</span>
          </ActionButton>
        </span>
      </div>
      <div className="paper-pad">
        <dl className="facts form-narrow">
          {connection.kind === 'FOLDER' ? (
            <>
              <Fact name="Claims go to" value={connection.outFolder ?? 'not set'} />
              <Fact name="Answers come from" value={connection.inFolder ?? 'not set'} />
            </>
          ) : (
            <Fact name="Answers after" value={`${connection.delaySeconds ?? 0} seconds`} />
          )}
          <Fact name="Last sent" value={connection.lastSentAt ? showMoment(connection.lastSentAt) : 'never'} />
          <Fact name="Last received" value={connection.lastReceivedAt ? showMoment(connection.lastReceivedAt) : 'never'} />
        </dl>
      </div>
      <FileTable files={connection.files} label={`Files of ${connection.name}`} />
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
