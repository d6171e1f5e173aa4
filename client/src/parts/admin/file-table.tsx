import { useState } from 'react'
import { ArrowDownLeft, ArrowUpRight } from 'lucide-react'
import { showMoment } from '../../format/day.ts'
import type { ConnectionCardFragment } from '../../gql/graphql.ts'

/** "18.0 KB": sizes as a person compares them. */
function showBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const kb = bytes / 1024
  return kb < 1024 ? `${kb.toFixed(1)} KB` : `${(kb / 1024).toFixed(1)} MB`
}

const isOut = ({ direction }: { direction: string }): boolean => direction.toUpperCase() === 'OUT'

const shownAtFirst = 10

/** Files out and in, newest first as the server gives them; the fingerprint proves which content it was. */
export function FileTable({ files, label }: { files: ConnectionCardFragment['files']; label: string }) {
  const [all, setAll] = useState(false)
  const shown = all ? files : files.slice(0, shownAtFirst)
  if (files.length === 0) return <p className="paper-pad second">No file has gone through it yet.</p>
  return (
    <div className="scroll-x cards" tabIndex={0} role="group" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Way</th>
            <th scope="col">When</th>
            <th scope="col">Result</th>
            <th scope="col" className="num">
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(file => (
            <tr key={file.id}>
              <th scope="row">
                {file.name} <span className="tag">{file.kind}</span>
                <span className="second block">SHA-256 {file.sha256.slice(0, 12)}…</span>
              </th>
              <td>
                <span className="chip chip-bare">
                  {isOut(file) ? <ArrowUpRight aria-hidden="true" /> : <ArrowDownLeft aria-hidden="true" />}
                  {isOut(file) ? 'Out' : 'In'}
                </span>
              </td>
              <td data-label="When">{showMoment(file.at)}</td>
              <td data-label="Result">{file.result}</td>
              <td data-label="Size" className="num">
                {showBytes(file.bytes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < files.length && (
        <p className="paper-pad">
          <button className="btn" type="button" onClick={() => setAll(true)}>
            Show all {files.length} files
          </button>
        </p>
      )}
    </div>
  )
}
