import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { showMomentDay, showMoment } from '../../../format/day.ts'
import { t } from '../../../format/messages.ts'
import { unmask, type FragmentType } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { announce, Announcer } from '../../../ui/announcer.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useStatus } from '../../../ui/status-store.ts'

export const deviceRow = graphql(`
  fragment DeviceRow on Session {
    id
    startedAt
    lastSeenAt
    device
    isCurrent
  }
`)

const revoke = graphql(`
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id) {
      ... on Done {
        ok
      }
      ... on Refusal {
        code
        message
        retry
      }
    }
  }
`)

/** Every place where this account is open, with a way to close the others. */
export function Devices({ sessions }: { sessions: readonly FragmentType<typeof deviceRow>[] }) {
  const { reachable } = useStatus()
  const [mutate] = useMutation(revoke)
  const [endingId, setEndingId] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const rows = [...unmask(deviceRow, sessions)].sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))

  async function end(id: string, device: string): Promise<void> {
    if (endingId) return
    setEndingId(id)
    setProblem(undefined)
    try {
      const { data } = await mutate({
        variables: { id },
        update: (cache, { data: answer }) => {
          if (answer?.revokeSession.__typename === 'Done') cache.evict({ id: cache.identify({ __typename: 'Session', id }) })
        },
      })
      if (data?.revokeSession.__typename === 'Refusal') setProblem(data.revokeSession.message)
      else announce(t('account.ended', { device }))
    } catch {
      setProblem(t('sign-in.no-answer'))
    } finally {
      setEndingId(undefined)
    }
  }

  return (
    <section className="p-section" aria-labelledby="devices">
      <h2 id="devices">{t('account.devices')}</h2>
      {problem && <ErrorNote title={problem} />}
      <ul className="paper rows">
        {rows.map(({ id, device, startedAt, lastSeenAt, isCurrent }) => (
          <li key={id} className="row">
            <span className="row-title">{isCurrent ? `${device} · ${t('account.this')}` : device}</span>
            <span className="row-wide second">{t('account.since', { since: showMomentDay(startedAt), seen: showMoment(lastSeenAt) })}</span>
            {!isCurrent && (
              <span className="row-wide">
                <ActionButton
                  busy={endingId === id ? t('account.ending') : undefined}
                  reason={reachable ? undefined : t('account.offline')}
                  onPress={() => void end(id, device)}
                >
                  {t('account.end')}
                  <span className="vh">: {device}</span>
                </ActionButton>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Announcer />
    </section>
  )
}
