import { useState, type FormEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { CircleHelp } from 'lucide-react'
import { signedIn } from '../../../cache/session.ts'
import { useCommand } from '../../../cache/use-command.ts'
import { graphql } from '../../../gql/gql.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useOnline } from '../../../ui/use-online.ts'
import { DemoSignIns } from './demo-sign-ins.tsx'

const signIn = graphql(`
  mutation StaffSignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password, audience: "staff") {
      __typename
      ... on Viewer {
        id
        name
        roles
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

/** Where the person was going before they were asked to sign in. */
function wanted(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('to' in state)) return '/'
  return typeof state.to === 'string' && state.to.startsWith('/') ? state.to : '/'
}

/** Staff sign in with their work e-mail; the demo practice offers its people by name. */
export default function SignInScreen() {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const command = useCommand(signIn)
  const navigate = useNavigate()
  const { state } = useLocation()
  const online = useOnline()

  async function enter(as: { email: string; password: string }) {
    const viewer = await command.run(as)
    if (!viewer) return
    signedIn()
    void navigate(wanted(state), { replace: true })
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (online) void enter({ email: email.trim(), password })
  }
  return (
    <div data-density="comfortable" className="sign-in">
      <header className="p-top">
        <span className="mark">
          <Mark />
          <span>Cleanclaim</span>
        </span>
        <a className="p-help" href="#help">
          <CircleHelp aria-hidden="true" />
          Help
        </a>
      </header>
      <main id="main" tabIndex={-1} className="p-main narrow form-page">
        <div className="stack">
          <h1>Sign in to work</h1>
          <p>
            For billers, coders, front desk, leads and auditors. <a href="/p/">Patients sign in here.</a>
          </p>
        </div>
        <form className="stack stack-fields" onSubmit={submit} noValidate>
          <TextField label="Work e-mail" type="email" name="email" autoComplete="username" value={email} onChange={setEmail} required />
          <TextField
            label="Password"
            type="password"
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            required
          />
          <RefusalNote refusal={command.refusal} onRetry={() => void enter({ email: email.trim(), password })} />
          <div className="tall-wide">
            <ActionButton
              kind="main"
              type="submit"
              busy={command.busy ? 'Signing in…' : undefined}
              reason={online ? undefined : 'Signing in needs a connection.'}
            >
              Sign in
            </ActionButton>
          </div>
        </form>
        <DemoSignIns onChoose={as => void enter(as)} />
        <p className="second" id="help">
          Lost your password? Ask the admin of your practice to set a new one. We never ask for it by e-mail or phone. On a shared computer, sign out
          when you leave.
        </p>
      </main>
    </div>
  )
}
