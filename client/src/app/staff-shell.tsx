import { Calendar, CircleUserRound, Inbox, ListChecks, Search, Settings, Stethoscope, type LucideIcon } from 'lucide-react'
import { Link, NavLink, Outlet } from 'react-router'
import type { Role } from '../gql/graphql.ts'
import { useViewer } from '../parts/frame/use-frame.ts'
import { Mark } from '../ui/mark.tsx'
import { InstallPrompt } from './install-prompt.tsx'
import { UpdatePrompt } from './update-prompt.tsx'

interface NavItem {
  to: string
  label: string
  Icon: LucideIcon
  on: 'phone' | 'wide'
  /** Who has work there; left out for everyone. */
  roles?: readonly Role[]
}

const items: readonly NavItem[] = [
  { to: '/work', label: 'Work', Icon: ListChecks, on: 'phone' },
  { to: '/search', label: 'Search', Icon: Search, on: 'phone' },
  { to: '/inbox', label: 'Inbox', Icon: Inbox, on: 'phone' },
  { to: '/me', label: 'Me', Icon: CircleUserRound, on: 'phone' },
  { to: '/', label: 'Today', Icon: Calendar, on: 'wide' },
  { to: '/work', label: 'Work list', Icon: ListChecks, on: 'wide' },
  { to: '/code', label: 'Coding', Icon: Stethoscope, on: 'wide' },
  { to: '/admin', label: 'Admin', Icon: Settings, on: 'wide', roles: ['ADMIN', 'AUDITOR'] },
]

const roleWords: Record<Role, string> = {
  PATIENT: 'Patient',
  FRONT_DESK: 'Front desk',
  PHYSICIAN: 'Physician',
  CODER: 'Coder',
  BILLER: 'Biller',
  POSTER: 'Payment poster',
  ADMIN: 'Administrator',
  AUDITOR: 'Auditor',
}

/** Rail on a desk, tabs on a phone, round a staff screen. The screen brings its own bar, strip and main. */
export function StaffShell({ isSlim }: { isSlim: boolean }) {
  const viewer = useViewer()
  const shown = items.filter(({ roles }) => !roles || viewer?.roles.some(role => roles.includes(role)))
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <div className={isSlim ? 's-app slim' : 's-app'}>
        <nav className="s-rail" aria-label="Main">
          <Link className="mark s-only" to="/">
            <Mark />
            <span>Cleanclaim</span>
          </Link>
          <ul className="s-nav">
            {shown.map(({ to, label, Icon, on }) => (
              <li key={on + to} className={on === 'phone' ? 's-phone' : 's-only'}>
                <NavLink to={to} end={to === '/'}>
                  <Icon aria-hidden="true" />
                  <span>{label}</span>
                </NavLink>
              </li>
            ))}
          </ul>
          {viewer && (
            <p className="s-only s-me">
              <NavLink to="/me">{viewer.name}</NavLink>
              <br />
              {viewer.roles.map(role => roleWords[role]).join(', ')}
              <br />
              {viewer.practice.name}
            </p>
          )}
        </nav>
        <div className="s-page">
          <UpdatePrompt />
          <InstallPrompt />
          <Outlet />
        </div>
      </div>
    </>
  )
}
