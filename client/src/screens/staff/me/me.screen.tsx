import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { useSignOut } from '../../../cache/sign-out.ts'
import { graphql } from '../../../gql/gql.ts'
import { rolesText } from '../../../parts/admin/role-names.ts'
import { useViewer } from '../../../parts/frame/use-frame.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Bones, CardBone } from '../../../ui/bones.tsx'
import { Load } from '../../../ui/load.tsx'
import { Page } from '../page.tsx'
import { SingleKeysSwitch } from '../single-keys-switch.tsx'
import { Devices } from './devices.tsx'

const meQuery = graphql(`
  query StaffMe {
    ...Frame
    sessions {
      ...StaffDevice
    }
  }
`)

/** Who I am here, on which devices, and how this one behaves. */
export default function MeScreen() {
  const query = useQuery(meQuery)
  const viewer = useViewer()
  const signOut = useSignOut()
  return (
    <Page title="Me">
      {viewer && (
        <div className="stack">
          <p className="lead-line">
            <b>{viewer.name}</b>
          </p>
          <p className="second">
            {viewer.email} · {rolesText(viewer.roles)} · {viewer.practice.name}
          </p>
        </div>
      )}
      <nav className="only-phone" aria-label="More places">
        <ul className="paper rows bleed">
          <MorePlace to="/" name="Today" />
          <MorePlace to="/code" name="Coding queue" />
          {viewer?.roles.some(role => role === 'ADMIN' || role === 'AUDITOR') && <MorePlace to="/admin" name="Admin" />}
        </ul>
      </nav>
      <div className="s-two">
        <div className="s-col">
          <Load
            query={query}
            bones={
              <Bones label="Loading your devices">
                <CardBone height="8rem" />
              </Bones>
            }
            failed="Your devices could not be loaded"
          >
            {({ sessions }) => <Devices sessions={sessions} />}
          </Load>
          <p className="actions">
            <ActionButton kind="danger" onPress={() => void signOut()}>
              Sign out here
            </ActionButton>
          </p>
          <p className="second">Signing out erases what this device keeps of Cleanclaim: lists, drafts and settings.</p>
        </div>
        <section className="s-section" aria-labelledby="keys">
          <h2 id="keys">Keys</h2>
          <SingleKeysSwitch />
        </section>
      </div>
    </Page>
  )
}

function MorePlace({ to, name }: { to: string; name: string }) {
  return (
    <li>
      <Link className="row" to={to}>
        <span className="row-title">{name}</span>
      </Link>
    </li>
  )
}
