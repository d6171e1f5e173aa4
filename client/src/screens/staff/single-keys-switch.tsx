import { setSingleKeys, useSingleKeys } from '../../ui/single-keys.ts'

/** WCAG 2.1.4: single letters can be turned off, for speech input and unsteady hands. */
export function SingleKeysSwitch() {
  const on = useSingleKeys()
  return (
    <label className="choice paper">
      <input type="checkbox" checked={on} onChange={event => setSingleKeys(event.target.checked)} />
      <span>Single letters work as commands</span>
      <span />
      <span className="second">
        Off while you type in any case. Turn them off here if you dictate or often touch a key by accident. Kept on this device.
      </span>
    </label>
  )
}
