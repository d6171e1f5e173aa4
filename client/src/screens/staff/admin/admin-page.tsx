import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { Page } from '../page.tsx'

export const adminPlaces = [
  { to: '/admin/practice', name: 'Practice', about: 'Name, NPI, tax number and address on every claim' },
  { to: '/admin/users', name: 'Users', about: 'Who may do what' },
  { to: '/admin/payers', name: 'Insurers', about: 'Payer ids, filing limits, where their claims go' },
  { to: '/admin/rules', name: 'Rules', about: 'What claims are held to before they leave' },
  { to: '/admin/connections', name: 'Connections', about: 'Ways to clearinghouses and back' },
  { to: '/admin/files', name: 'Files', about: 'What went out and came in, and what to look at' },
  { to: '/admin/imports', name: 'Imports', about: 'What was read, added, refused' },
  { to: '/admin/audit', name: 'Audit', about: 'Who looked at or changed what' },
] as const

/** A page of Admin, with the way to its neighbours. */
export function AdminPage({ title, back, children }: { title: string; back?: { to: string; label: string }; children: ReactNode }) {
  return (
    <Page title={title} {...(back && { back })}>
      <nav className="tabs" aria-label="Admin">
        {adminPlaces.map(({ to, name }) => (
          <NavLink key={to} to={to}>
            {name}
          </NavLink>
        ))}
      </nav>
      {children}
    </Page>
  )
}
