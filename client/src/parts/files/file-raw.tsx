import { useState } from 'react'
import { Download } from 'lucide-react'
import { useCommand } from '../../cache/use-command.ts'
import { graphql } from '../../gql/gql.ts'
import type { FileDetailFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

const openFile = graphql(`
  mutation OpenFile($id: ID!, $offset: Int) {
    openFile(id: $id, offset: $offset) {
      __typename
      ... on FilePart {
        base64
        nextOffset
        bytes
        segmentEnd
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

interface Shown {
  text: string
  isAll: boolean
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))

/** The file as it went or came. Nothing of it is kept on the device unless it is saved. */
export function FileRaw({ file: { id, name } }: { file: FileDetailFragment }) {
  const command = useCommand(openFile)
  const [shown, setShown] = useState<Shown>()
  const [saving, setSaving] = useState(false)

  async function show() {
    const part = await command.run({ id, offset: 0 })
    if (!part) return
    const text = new TextDecoder().decode(bytesOf(part.base64))
    const { segmentEnd } = part
    // Line ends that came with the file would double those we put in.
    const lines = segmentEnd ? text.replaceAll(/[\r\n]+/g, '').replaceAll(segmentEnd, `${segmentEnd}\n`) : text
    setShown({ text: lines, isAll: part.nextOffset == null })
  }
  async function save() {
    setSaving(true)
    const parts: Uint8Array<ArrayBuffer>[] = []
    for (let offset: number | null | undefined = 0; offset != null;) {
      const part = await command.run({ id, offset })
      if (!part) return setSaving(false)
      parts.push(bytesOf(part.base64))
      offset = part.nextOffset
    }
    setSaving(false)
    const address = URL.createObjectURL(new Blob(parts, { type: 'application/octet-stream' }))
    const link = Object.assign(document.createElement('a'), { href: address, download: name })
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <section className="stack" aria-labelledby="raw">
      <h3 id="raw">The file itself</h3>
      <p className="second">It names patients. Opening or saving it is recorded.</p>
      <p className="actions">
        {!shown && (
          <ActionButton busy={command.busy && !saving ? 'Opening…' : undefined} onPress={() => void show()}>
            Open
          </ActionButton>
        )}
        <ActionButton busy={saving ? 'Saving…' : undefined} onPress={() => void save()}>
          <Download aria-hidden="true" />
          Save
        </ActionButton>
      </p>
      <RefusalNote refusal={command.refusal} />
      {shown && (
        <>
          <pre className="raw segments" tabIndex={0} role="group" aria-label="Segments">
            {shown.text}
          </pre>
          {!shown.isAll && <p className="second">This is the beginning. Save the file to see all of it.</p>}
        </>
      )}
    </section>
  )
}
