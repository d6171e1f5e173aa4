import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useSession } from '../../../cache/session.ts'
import { t } from '../../../format/messages.ts'
import { graphql } from '../../../gql/gql.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StatusStrip } from '../../../ui/status-strip.tsx'
import { DemoPeople, type DemoPerson } from './demo-people.tsx'
import { SignInForm } from './sign-in-form.tsx'

const signInPage = graphql(`
  query SignInPage {
    ...Frame
    demoSignIns {
      email
      password
      role
      name
    }
  }
`)

/** Where to go after signing in: only a path of this app, never an address from outside. */
function targetOf(state: unknown): { to: string; hasEnded: boolean } {
  const { to, hasEnded } = (state ?? {}) as { to?: unknown; hasEnded?: unknown }
  return { to: typeof to === 'string' && /^\/(?!\/)/.test(to) ? to : '/', hasEnded: hasEnded === true }
}

/** P1. Stands before everything else, so it waits for nothing: the form works before the first answer. */
export default function SignInScreen() {
  const { to, hasEnded } = targetOf(useLocation().state)
  const session = useSession()
  const { data } = useQuery(signInPage)
  const [chosen, setChosen] = useState<DemoPerson>()
  if (session === 'in') return <Navigate to={to} replace />
  const demo = data?.demoSignIns.filter(({ role }) => role === 'PATIENT') ?? []
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="p-top">
        <span className="mark">
          <Mark />
          <span>Cleanclaim</span>
        </span>
      </header>
      <StatusStrip />
      <main id="main" className="p-main two" tabIndex={-1}>
        <div className="p-col sign-in">
          <div className="stack">
            <h1>{t('sign-in.title')}</h1>
            <p>{t('sign-in.lead')}</p>
          </div>
          {hasEnded && <Notice tone="info">{<p>{t('sign-in.ended')}</p>}</Notice>}
          <SignInForm key={chosen?.email} start={chosen} />
        </div>
        <div className="p-col">
          <DemoPeople people={demo} onChoose={setChosen} />
          <p className="second">
            {t('sign-in.staff')} <a href="/s/">{t('sign-in.staff-link')}</a>
          </p>
        </div>
      </main>
    </>
  )
}
