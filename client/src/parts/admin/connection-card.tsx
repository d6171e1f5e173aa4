import { Link } from 'react-router'
import { showMoment } from '../../format/day.ts'
import type { ConnectionCardFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ConnectionActions } from './connection-actions.tsx'
import { kindName, stateLooks } from './connection-words.ts'

/** One way out and in: how it fares, where it goes, and what to do about it. */
export function ConnectionCard({ connection, onEdit }: { connection: ConnectionCardFragment; onEdit: () => void }) {
  const headId = `connection-${connection.id}`
  const { tone, words } = stateLooks[connection.state]
  return (
    <section className="paper bleed" aria-labelledby={headId}>
      <div className="paper-head">
        <h2 id={headId}>{connection.name}</h2>
        <span className="tag">{kindName[connection.kind]}</span>
        <Chip tone={tone}>{words}</Chip>
        <span className="push">
          <ActionButton haspopup="dialog" onPress={onEdit}>
            Change<span className="vh"> {connection.name}</span>
          </ActionButton>
        </span>
      </div>
      <div className="paper-pad stack">
        <dl className="facts form-narrow">
          {placesOf(connection).map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
          {connection.kind !== 'HTTPS' && (
            <>
              <Fact name="Last sent" value={connection.lastSentAt ? showMoment(connection.lastSentAt) : 'never'} />
              <Fact name="Last received" value={connection.lastReceivedAt ? showMoment(connection.lastReceivedAt) : 'never'} />
            </>
          )}
          {connection.usage === 'T' && <Fact name="Marked as" value="test, not production" />}
        </dl>
        <Trouble connection={connection} />
        {connection.kind !== 'HTTPS' && (
          <p>
            <Link className="link tap" to={`/admin/files?connection=${connection.id}`}>
              Files of {connection.name}
            </Link>
            {connection.filesToLookAt > 0 && <span className="second"> {connection.filesToLookAt} to look at</span>}
            {connection.filesToSend > 0 && <span className="second"> {connection.filesToSend} waiting to go out</span>}
          </p>
        )}
        <ConnectionActions connection={connection} />
      </div>
    </section>
  )
}

function Trouble({ connection: { state, lastError, lastErrorAt, nextTryAt } }: { connection: ConnectionCardFragment }) {
  if (!lastError || !lastErrorAt) return null
  const isNow = state === 'FAILING'
  return (
    <Notice tone={isNow ? 'stop' : 'info'} title={isNow ? 'The last run did not work' : `Last trouble, ${showMoment(lastErrorAt)}`}>
      <p className="wrap-any">{lastError}</p>
      {isNow && nextTryAt && (
        <p className="second">Tried again {showMoment(nextTryAt)}, or as soon as you test or change it. Nothing is lost meanwhile.</p>
      )}
    </Notice>
  )
}

function placesOf(connection: ConnectionCardFragment): [string, string][] {
  if (connection.kind === 'SIMULATOR') return [['Answers after', `${connection.delaySeconds ?? 0} seconds`]]
  if (connection.kind === 'HTTPS') return [['Asks at', connection.url ?? 'not set']]
  const folders: [string, string][] = [
    ['Claims go to', connection.outFolder ?? 'not set'],
    ['Answers come from', connection.inFolder ?? 'not set'],
  ]
  if (connection.kind === 'FOLDER') return folders
  return [['Host', `${connection.host ?? 'not set'}, port ${connection.port ?? 22}, as ${connection.username ?? 'not set'}`], ...folders]
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="wrap-any">{value}</dd>
    </div>
  )
}
