import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { Search } from 'lucide-react'
import { graphql } from '../../../gql/gql.ts'
import { useReadsCoverage } from '../../../parts/coverage/coverage-roles.ts'
import { FindPatient } from '../../../parts/coverage/find-patient.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Page } from '../page.tsx'

const searchQuery = graphql(`
  query Search {
    ...Frame
  }
`)

/** Search on a phone; on a desk the same is Ctrl+K. Opens the work list over all claims, or a patient's coverage. */
export default function SearchScreen() {
  useQuery(searchQuery)
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const readsCoverage = useReadsCoverage()
  function submit(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    if (words) void navigate('/work?state=ALL', { state: { text: words } })
  }
  return (
    <Page title="Search">
      <form className="stack form-narrow" role="search" onSubmit={submit}>
        <TextField label="Find a claim" hint="Claim number, patient, insurer or denial code" type="search" value={text} onChange={setText} />
        <p className="actions">
          <button className="btn btn-main" type="submit">
            <Search aria-hidden="true" />
            Search all claims
          </button>
        </p>
      </form>
      {readsCoverage && <FindPatient />}
    </Page>
  )
}
