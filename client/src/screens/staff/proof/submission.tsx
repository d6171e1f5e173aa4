import { showDay, showMomentFull } from '../../../format/day.ts'
import { unmask, type FragmentType } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import type { AnswerSource, SubmissionFragment } from '../../../gql/graphql.ts'

export const submission = graphql(`
  fragment Submission on ClaimSubmission {
    id
    position
    frequency
    sentAt
    connectionName
    controlNumber
    fileName
    sha256
    answers {
      id
      source
      code
      words
      saidOn
      receivedAt
      payerControlNumber
      fileName
      fileKind
      sha256
      excerpt
    }
  }
`)

const kinds: Record<string, string> = { '1': 'original claim', '7': 'replacement', '8': 'void' }
const speakers: Record<AnswerSource, string> = {
  INTERCHANGE: 'The receiver, about the whole file',
  GROUP: 'The receiver, about the claims in it',
  CLEARINGHOUSE: 'The clearinghouse',
  PAYER: 'The insurer',
}

/** One journey of the claim: the file it went in, then each answer with the lines of the file that hold it. */
export function Submission(props: { submission: FragmentType<typeof submission> }) {
  const sent = unmask(submission, props.submission)
  const headingId = `sent-${sent.position}`
  return (
    <section className="s-section" aria-labelledby={headingId}>
      <h2 id={headingId}>
        Sent {sent.sentAt ? showMomentFull(sent.sentAt) : 'soon: it waits for its file'}, as {kinds[sent.frequency] ?? 'a claim'}
      </h2>
      <dl className="proof-facts paper">
        <div>
          <dt>Through</dt>
          <dd>{sent.connectionName}</dd>
        </div>
        <div>
          <dt>File</dt>
          <dd>{sent.fileName ?? 'not kept'}</dd>
        </div>
        <div>
          <dt>Control number</dt>
          <dd className="code">{sent.controlNumber}</dd>
        </div>
        {sent.sha256 && (
          <div className="is-wide">
            <dt>SHA-256 of the file</dt>
            <dd className="wrap-any">{sent.sha256}</dd>
          </div>
        )}
      </dl>
      {sent.answers.length === 0 ? (
        <p className="second after">Nobody has answered yet.</p>
      ) : (
        <ol className="answers">
          {sent.answers.map(answer => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Answer({ answer }: { answer: SubmissionFragment['answers'][number] }) {
  return (
    <li className="paper answer">
      <h3>
        {speakers[answer.source]}, {showDay(answer.saidOn)}: {answer.words}
      </h3>
      <p className="second">
        <span className="code">{answer.code}</span> in {answer.fileName} ({answer.fileKind}), received {showMomentFull(answer.receivedAt)}
        {answer.payerControlNumber && (
          <>
            , control number <span className="code">{answer.payerControlNumber}</span>
          </>
        )}
      </p>
      {answer.excerpt.length > 0 && (
        <pre className="raw" tabIndex={0} aria-label="As it stands in the file">
          {answer.excerpt.join('\n')}
        </pre>
      )}
      <p className="second small wrap-any">SHA-256 of the file {answer.sha256}</p>
    </li>
  )
}
