import { CircleHelp, CreditCard, House, ReceiptText, CircleUserRound } from 'lucide-react'
import { Link, NavLink, Outlet } from 'react-router'
import { dialled, showPhone } from '../format/phone.ts'
import { useViewer } from '../parts/frame/use-frame.ts'
import { Mark } from '../ui/mark.tsx'
import { InstallPrompt } from './install-prompt.tsx'
import { UpdatePrompt } from './update-prompt.tsx'

const tabs = [
  { to: '/', label: 'Home', Icon: House },
  { to: '/bills', label: 'Bills', Icon: ReceiptText },
  { to: '/payments', label: 'Payments', Icon: CreditCard },
  { to: '/account', label: 'Account', Icon: CircleUserRound },
]

/** Header, tabs and banners round a patient's screen. The practice speaks to patients, so its name is at the top. */
export function PatientShell() {
  const practice = useViewer()?.practice
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="p-top">
        <Link className="mark" to="/">
          <Mark />
          <span>{practice?.name ?? 'Your bills'}</span>
        </Link>
        <nav className="p-tabs" aria-label="Main">
          {tabs.map(({ to, label, Icon }) => (
            <NavLink key={to} to={to} end={to === '/'}>
              <Icon aria-hidden="true" />
              {label}
            </NavLink>
          ))}
        </nav>
        {practice?.phone && (
          <a className="p-help" href={dialled(practice.phone)} aria-label={`Help: call ${showPhone(practice.phone)}`}>
            <CircleHelp aria-hidden="true" />
            Help
          </a>
        )}
      </header>
      <UpdatePrompt />
      <InstallPrompt />
      <Outlet />
    </>
  )
}
