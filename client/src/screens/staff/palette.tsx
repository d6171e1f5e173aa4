import { useId, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Role } from '../../gql/graphql.ts'
import { useViewer } from '../../parts/frame/use-frame.ts'
import { Modal } from '../../ui/modal.tsx'

interface Place {
  name: string
  to: string
  /** To be searched for there; rides in the history entry, since it may be a name. */
  text?: string
  /** Who has work there; left out for everyone. */
  roles?: readonly Role[]
}
const admins: readonly Role[] = ['ADMIN', 'AUDITOR']

const places: readonly Place[] = [
  { name: 'Today', to: '/' },
  { name: 'Work list: open and in progress', to: '/work' },
  { name: 'Work list: denied', to: '/work?state=DENIED' },
  { name: 'Work list: rejected on the way', to: '/work?state=REJECTED' },
  { name: 'Work list: ready to send', to: '/work?state=READY' },
  { name: 'Work list: limit within 14 days', to: '/work?limit=14' },
  { name: 'Coding queue', to: '/code' },
  { name: 'Practice', to: '/admin/practice', roles: admins },
  { name: 'Users', to: '/admin/users', roles: admins },
  { name: 'Insurers', to: '/admin/payers', roles: admins },
  { name: 'Connections', to: '/admin/connections', roles: admins },
  { name: 'Files', to: '/admin/files', roles: [...admins, 'BILLER', 'POSTER'] },
  { name: 'Imports', to: '/admin/imports', roles: admins },
  { name: 'Audit', to: '/admin/audit', roles: admins },
  { name: 'Me: devices, keys, sign out', to: '/me' },
]

function hits(text: string, mine: readonly Role[]): Place[] {
  const words = text.trim().toLowerCase()
  const open = places.filter(({ roles }) => !roles || mine.some(role => roles.includes(role)))
  const known = open.filter(place => place.name.toLowerCase().includes(words))
  if (!words) return known
  return [{ name: `Find claims: ${text.trim()}`, to: '/work?state=ALL', text: text.trim() }, ...known]
}

/** Search or run (UX.md B12): the input keeps focus, the list follows with `aria-activedescendant`. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const id = useId()
  const found = hits(text, useViewer()?.roles ?? [])
  const chosen = found[at]
  function go(place: Place | undefined) {
    if (!place) return
    onClose()
    void navigate(place.to, { state: { text: place.text ?? '' } })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') go(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Modal title="Search or run a command" shape="dialog" flush onClose={onClose}>
      <div className="field pick-field">
        <label htmlFor={`${id}-q`}>Claim number, patient, insurer, code or place</label>
        <input
          className="input"
          id={`${id}-q`}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${at}` : undefined}
          autoComplete="off"
          value={text}
          onKeyDown={onKeyDown}
          onChange={event => {
            setText(event.target.value)
            setAt(0)
          }}
        />
      </div>
      <div className="pick-list" id={`${id}-list`} role="listbox" aria-label="What to do" tabIndex={-1}>
        {found.map((place, i) => (
          <div key={place.name} id={`${id}-${i}`} role="option" aria-selected={i === at} className="pick-plain" onClick={() => go(place)}>
            {place.name}
          </div>
        ))}
      </div>
    </Modal>
  )
}
