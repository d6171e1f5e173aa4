import { useQuery } from '@apollo/client/react'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useSignOut } from '../../../cache/sign-out.ts'
import { t } from '../../../format/messages.ts'
import { graphql } from '../../../gql/gql.ts'
import type { AccountQuery } from '../../../gql/graphql.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Bones, CardBone } from '../../../ui/bones.tsx'
import { Load } from '../../../ui/load.tsx'
import { StatusStrip } from '../../../ui/status-strip.tsx'
import { Devices } from './devices.tsx'

const accountQuery = graphql(`
  query Account {
    ...Frame
    viewer {
      id
      name
      email
      patients {
        id
        name
        relation
      }
      practice {
        id
        name
      }
    }
    sessions {
      id
      ...DeviceRow
    }
  }
`)

/** P16. Who you are here, where you are signed in, and the way out. */
export default function AccountScreen() {
  const query = useQuery(accountQuery)
  return (
    <>
      <StatusStrip />
      <main id="main" className="p-main with-tabs narrow" tabIndex={-1}>
        <h1>{t('account.title')}</h1>
        <Load query={query} bones={<AccountBones />} failed={t('account.failed')}>
          {({ viewer, sessions }) => (
            <>
              {viewer && <You viewer={viewer} />}
              <Devices sessions={sessions} />
            </>
          )}
        </Load>
        {/* Comes with the rest, so that nothing below moves; also when the rest could not be loaded. */}
        {(query.data || query.error) && <SignOut />}
      </main>
    </>
  )
}

function You({ viewer }: { viewer: NonNullable<AccountQuery['viewer']> }) {
  const others = viewer.patients.filter(({ name }) => name !== viewer.name)
  return (
    <section className="p-section" aria-labelledby="you">
      <h2 id="you">{t('account.you')}</h2>
      <dl className="facts paper paper-pad">
        <div>
          <dt>{t('account.name')}</dt>
          <dd>{viewer.name}</dd>
        </div>
        <div>
          <dt>{t('account.email')}</dt>
          <dd>{viewer.email}</dd>
        </div>
        <div>
          <dt>{t('account.practice')}</dt>
          <dd>{viewer.practice.name}</dd>
        </div>
        {others.length > 0 && (
          <div>
            <dt>{t('account.people')}</dt>
            <dd>{others.map(({ name }) => name).join(', ')}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function SignOut() {
  const signOut = useSignOut()
  const [isLeaving, setLeaving] = useState(false)
  return (
    <section className="p-section" aria-labelledby="leave">
      <h2 id="leave">{t('account.sign-out')}</h2>
      <p>{t('account.sign-out-lead')}</p>
      <p className="actions after">
        <ActionButton
          busy={isLeaving ? t('account.ending') : undefined}
          onPress={() => {
            setLeaving(true)
            void signOut()
          }}
        >
          <LogOut aria-hidden="true" />
          {t('account.sign-out')}
        </ActionButton>
      </p>
    </section>
  )
}

function AccountBones() {
  return (
    <Bones label={t('account.loading')}>
      <CardBone height="9rem" />
      <CardBone height="9rem" />
    </Bones>
  )
}
