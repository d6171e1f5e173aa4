import { ArrowDownLeft, ArrowUpRight } from 'lucide-react'
import { showMoment } from '../../format/day.ts'
import type { FileRowFragment } from '../../gql/graphql.ts'
import { Chip } from '../../ui/chip.tsx'
import { showBytes, showKind, statusLooks } from './file-words.ts'

/** Files out and in, as the server orders them: first those that wait for somebody. */
export function FileTable({ files, onOpen }: { files: readonly FileRowFragment[]; onOpen: (id: string) => void }) {
  return (
    <div className="paper bleed scroll-x cards files" tabIndex={0} role="group" aria-label="Files">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">State</th>
            <th scope="col">Way</th>
            <th scope="col">When</th>
            <th scope="col">Result</th>
            <th scope="col" className="num">
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map(file => (
            <tr key={file.id}>
              <th scope="row">
                <button className="link tap-row wrap-any" type="button" aria-haspopup="dialog" onClick={() => onOpen(file.id)}>
                  {file.name}
                </button>{' '}
                <span className="tag">{showKind(file.kind)}</span>
              </th>
              <td>
                {file.status && (
                  <Chip tone={statusLooks[file.status].tone} isBare>
                    {statusLooks[file.status].words}
                  </Chip>
                )}
              </td>
              <td data-label="Way">
                <span className="chip chip-bare">
                  {file.direction === 'OUT' ? <ArrowUpRight aria-hidden="true" /> : <ArrowDownLeft aria-hidden="true" />}
                  {file.direction === 'OUT' ? 'Out' : 'In'}
                </span>{' '}
                <span className="second">{file.connectionName ?? 'by hand'}</span>
              </td>
              <td data-label="When">{showMoment(file.at)}</td>
              <td data-label="Result" className="wrap-any">
                {file.result}
              </td>
              <td data-label="Size" className="num">
                {showBytes(file.bytes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
