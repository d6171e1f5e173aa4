import { useQuery } from '@apollo/client/react'
import { graphql } from '../../../gql/gql.ts'
import { PracticeForm } from '../../../parts/admin/practice-form.tsx'
import { Load } from '../../../ui/load.tsx'
import { AdminBones } from './admin-bones.tsx'
import { AdminPage } from './admin-page.tsx'

const practiceQuery = graphql(`
  query Practice {
    ...Frame
    practice {
      id
      ...PracticeForm
    }
  }
`)

/** What stands on every claim as the one who bills. */
export default function PracticeScreen() {
  const query = useQuery(practiceQuery)
  return (
    <AdminPage title="Practice">
      <Load query={query} bones={<AdminBones label="Loading the practice" />} failed="The practice could not be loaded">
        {({ practice }) => <PracticeForm key={practice.id} practice={practice} />}
      </Load>
    </AdminPage>
  )
}
