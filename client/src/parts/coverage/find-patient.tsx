import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { UserSearch } from 'lucide-react'
import { useLazyQuery } from '@apollo/client/react'
import { graphql } from '../../gql/gql.ts'
import { showDay } from '../../format/day.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { TextField } from '../../ui/text-field.tsx'

const findPatients = graphql(`
  query FindPatients($text: String!) {
    findPatients(text: $text) {
      id
      name
      number
      birthDate
    }
  }
`)

/** Leads to a patient's coverage. What was typed stays on this page: it may be a name. */
export function FindPatient() {
  const [text, setText] = useState('')
  const [find, { data, error, called, loading }] = useLazyQuery(findPatients, { fetchPolicy: 'network-only' })
  function submit(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    if (words) void find({ variables: { text: words } })
  }
  const found = data?.findPatients
  return (
    <section className="stack form-narrow apart" aria-labelledby="find-patient">
      <h2 id="find-patient">Coverage of a patient</h2>
      <form className="stack" role="search" aria-label="Patients" onSubmit={submit}>
        <TextField
          label="Find a patient"
          hint="Beginning of the last name, “last, first”, or patient number"
          type="search"
          value={text}
          onChange={setText}
        />
        <p className="actions">
          <button className="btn" type="submit">
            <UserSearch aria-hidden="true" />
            Find patients
          </button>
        </p>
      </form>
      {error && !loading && (
        <ErrorNote title="The patients could not be searched" onRetry={() => void find({ variables: { text: text.trim() } })}>
          Nothing was changed.
        </ErrorNote>
      )}
      <div role="status">
        {called && !loading && found?.length === 0 && <p>No patient was found. Check the spelling, or use the patient number.</p>}
      </div>
      {found && found.length > 0 && (
        <ul className="paper rows" aria-label="Patients found">
          {found.map(patient => (
            <li key={patient.id} className="row">
              <Link to={`/patients/${patient.id}`}>{patient.name}</Link>
              <span className="second">
                Patient {patient.number} · born {showDay(patient.birthDate)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
