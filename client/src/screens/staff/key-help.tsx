import { Modal } from '../../ui/modal.tsx'
import { SingleKeysSwitch } from './single-keys-switch.tsx'

export interface KeyRow {
  keys: readonly string[]
  does: string
}

const everywhere: readonly KeyRow[] = [
  { keys: ['Ctrl', 'K'], does: 'Search or run a command' },
  { keys: ['?'], does: 'This help' },
]

/** All keys of this screen, and the switch that turns single letters off (UX.md C9). */
export function KeyHelp({ keys, onClose }: { keys: readonly KeyRow[]; onClose: () => void }) {
  return (
    <Modal title="Help" onClose={onClose}>
      <h3>Keys on this screen</h3>
      <dl className="facts key-list">
        {[...keys, ...everywhere].map(row => (
          <div key={row.does}>
            <dt>{row.does}</dt>
            <dd>
              {row.keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <SingleKeysSwitch />
      <p className="second">
        If something is wrong with a claim or with your access, ask a lead or the admin of your practice. They see the same screens.
      </p>
    </Modal>
  )
}
