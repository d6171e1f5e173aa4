import { useState } from 'react'
import { Printer } from 'lucide-react'
import { fetchFile, keepFile } from '../../cache/download.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { announce } from '../../ui/announcer.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useOnline } from '../../ui/use-online.ts'

const KEPT = 'cms-1500-offset'
interface Offset {
  x: string
  y: string
}

/** Of the printer at this desk, so it is kept on this device. */
function keptOffset(): Offset {
  const [x = '0', y = '0'] = (localStorage.getItem(KEPT) ?? '').split(' ').filter(Boolean)
  return { x, y }
}

interface PrintFormProps {
  claimId: string
  hasChanges: boolean
}

/** Two PDFs: our own drawing to read and file, and the texts alone for bought red stock. */
export function PrintForm({ claimId, hasChanges }: PrintFormProps) {
  const [offset, setOffset] = useState(keptOffset)
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState<'plain' | 'red'>()
  const online = useOnline()
  const reason = hasChanges ? 'Save first: what is saved is printed.' : online ? undefined : 'Needs a connection.'

  async function print(paper: 'plain' | 'red') {
    setBusy(paper)
    setRefusal(undefined)
    const shift = paper === 'red' ? `&x=${encodeURIComponent(offset.x || '0')}&y=${encodeURIComponent(offset.y || '0')}` : ''
    const answer = await fetchFile(`/files/cms-1500/${claimId}?paper=${paper}${shift}`)
    setBusy(undefined)
    if ('refusal' in answer) return setRefusal(answer.refusal)
    if (paper === 'red') localStorage.setItem(KEPT, `${offset.x} ${offset.y}`)
    keepFile(answer.file, `cms-1500-${paper}.pdf`)
    announce('The PDF is made.')
  }
  const field = (axis: keyof Offset, label: string) => (
    <TextField
      label={label}
      inputMode="numeric"
      value={offset[axis]}
      maxLength={3}
      onChange={value => setOffset({ ...offset, [axis]: value.trim() })}
    />
  )
  return (
    <section className="s-section stack" aria-labelledby="print">
      <h2 id="print">Print</h2>
      <p className="actions">
        <ActionButton reason={reason} busy={busy === 'plain' ? 'Making…' : undefined} onPress={() => void print('plain')}>
          <Printer aria-hidden="true" />
          Plain paper, to read
        </ActionButton>
      </p>
      <details>
        <summary className="reveal">On the red form</summary>
        <div className="stack stack-fields">
          <p className="second">
            Prints the texts alone. If they stand off, say by how many hundredths of an inch to move them; this device remembers.
          </p>
          <div className="field-row form-offset">
            {field('x', 'To the right')}
            {field('y', 'Down')}
          </div>
          <p className="actions">
            <ActionButton reason={reason} busy={busy === 'red' ? 'Making…' : undefined} onPress={() => void print('red')}>
              <Printer aria-hidden="true" />
              Texts for the red form
            </ActionButton>
          </p>
        </div>
      </details>
      <div role="alert">{refusal && <p className="says says-bad">{refusal}</p>}</div>
    </section>
  )
}
