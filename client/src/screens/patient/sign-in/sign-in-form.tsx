import { useMutation } from '@apollo/client/react'
import { LogIn } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { signedIn } from '../../../cache/session.ts'
import { t } from '../../../format/messages.ts'
import { graphql } from '../../../gql/gql.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { TextField } from '../../../ui/text-field.tsx'

const signIn = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password, audience: "patient") {
      ... on Viewer {
        id
      }
      ... on Refusal {
        code
        message
        retry
      }
    }
  }
`)

export interface SignInFormProps {
  /** Filled in to begin with: a sign-in of the practice range. */
  start?: { email: string; password: string } | undefined
}

/** E-mail and password. Pasting works, nothing is to be remembered but the password itself. */
export function SignInForm({ start }: SignInFormProps) {
  const [email, setEmail] = useState(start?.email ?? '')
  const [password, setPassword] = useState(start?.password ?? '')
  const [wasSent, setSent] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [mutate, { loading }] = useMutation(signIn)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setSent(true)
    if (loading || !email.trim() || !password) return
    setRefusal(undefined)
    try {
      const { data } = await mutate({ variables: { email: email.trim(), password } })
      if (data?.signIn.__typename === 'Refusal') setRefusal(data.signIn.message)
      else if (data) signedIn()
    } catch {
      setRefusal(t('sign-in.no-answer'))
    }
  }

  return (
    <>
      {refusal && <ErrorNote title={refusal} />}
      <form className="form" noValidate onSubmit={event => void submit(event)}>
        <TextField
          label={t('sign-in.email')}
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          value={email}
          onChange={setEmail}
          wrong={wasSent && !email.trim() ? t('sign-in.no-email') : undefined}
        />
        <TextField
          label={t('sign-in.password')}
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          wrong={wasSent && !password ? t('sign-in.no-password') : undefined}
        />
        <ActionButton kind="main" type="submit" busy={loading ? t('sign-in.busy') : undefined}>
          <LogIn aria-hidden="true" />
          {t('sign-in.submit')}
        </ActionButton>
      </form>
    </>
  )
}
