import { useQuery } from '@apollo/client/react'
import { showMoment } from '../../format/day.ts'
import { unmask } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { FileDetailFragment } from '../../gql/graphql.ts'
import { Chip } from '../../ui/chip.tsx'
import { Load } from '../../ui/load.tsx'
import { Modal } from '../../ui/modal.tsx'
import { FileRaw } from './file-raw.tsx'
import { FileSteps } from './file-steps.tsx'
import { showBytes, showKind, statusLooks } from './file-words.ts'

export const fileDetail = graphql(`
  fragment FileDetail on ExchangeFile {
    id
    connectionName
    direction
    kind
    name
    at
    finishedAt
    sha256
    bytes
    status
    result
    senderId
    receiverId
    controlNumber
    groupNumbers
    transactionNumbers
    steps
    mayOpen
    findings {
      segmentNumber
      loop
      segment
      element
      severity
      reason
    }
  }
`)
const fileQuery = graphql(`
  query ExchangeFile($id: ID!) {
    exchangeFile(id: $id) {
      id
      ...FileDetail
    }
  }
`)

/** One file: what came of it and why, what to do, and its segments. */
export function FileSheet({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const query = useQuery(fileQuery, { variables: { id }, fetchPolicy: 'cache-and-network' })
  return (
    <Modal title={<span className="wrap-any">{name}</span>} onClose={onClose}>
      <Load query={query} bones={<p className="second">Loading the file</p>} failed="The file could not be loaded">
        {({ exchangeFile }) => {
          const file = unmask(fileDetail, exchangeFile)
          return file ? <FileFacts file={file} /> : <p>This file does not exist, or you may not see it.</p>
        }}
      </Load>
    </Modal>
  )
}

function FileFacts({ file }: { file: FileDetailFragment }) {
  const look = file.status && statusLooks[file.status]
  return (
    <>
      <p>
        {look && <Chip tone={look.tone}>{look.words}</Chip>} <span className="tag">{showKind(file.kind)}</span>
      </p>
      {file.result && <p className="wrap-any">{file.result}</p>}
      <FileSteps file={file} />
      {file.findings.length > 0 && (
        <section aria-labelledby="findings">
          <h3 id="findings">What the check found</h3>
          <ul className="stack plain">
            {file.findings.map((finding, i) => (
              <li key={i}>
                <b>{placeOf(finding)}</b> {finding.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      <dl className="facts">
        <Fact name={file.direction === 'OUT' ? 'Made' : 'Came'} value={`${showMoment(file.at)}, ${file.connectionName ?? 'by hand'}`} />
        {file.finishedAt && <Fact name={file.direction === 'OUT' ? 'Sent' : 'Worked off'} value={showMoment(file.finishedAt)} />}
        {file.senderId && <Fact name="From" value={file.senderId} />}
        {file.receiverId && <Fact name="To" value={file.receiverId} />}
        {file.controlNumber && <Fact name="Interchange" value={file.controlNumber} />}
        {file.groupNumbers.length > 0 && <Fact name="Groups" value={fewOf(file.groupNumbers)} />}
        {file.transactionNumbers.length > 0 && <Fact name="Transactions" value={fewOf(file.transactionNumbers)} />}
        <Fact name="Size" value={showBytes(file.bytes)} />
        <Fact name="SHA-256" value={file.sha256} />
      </dl>
      {file.mayOpen && <FileRaw file={file} />}
    </>
  )
}

const shownNumbers = 5
const fewOf = (numbers: readonly string[]): string =>
  numbers.length > shownNumbers ? `${numbers.slice(0, shownNumbers).join(', ')} and ${numbers.length - shownNumbers} more` : numbers.join(', ')

function placeOf({ segmentNumber, segment, element, loop, severity }: FileDetailFragment['findings'][number]): string {
  const place = [segmentNumber > 0 && `Segment ${segmentNumber}`, [segment, element].filter(Boolean).join('-'), loop && `loop ${loop}`].filter(
    Boolean,
  )
  return `${severity === 'error' ? '' : 'Note. '}${place.join(', ') || 'Whole file'}:`
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="wrap-any">{value}</dd>
    </div>
  )
}
