import { useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { wholeEncounter } from '../../../parts/code/whole-encounter.ts'
import { Load } from '../../../ui/load.tsx'
import { NotHere } from '../not-here.tsx'
import { Page } from '../page.tsx'
import { Bench } from './bench.tsx'
import { BenchBones } from './bench-bones.tsx'

const encounterQuery = graphql(`
  query Encounter($id: ID!) {
    ...Frame
    encounter(id: $id) {
      id
      ...WholeEncounter
    }
  }
`)
// The feed re-reads a row's fields; note, codes and checks are read again with the encounter.
registerList('Encounter', event => event.encounterId !== undefined || event.kind.startsWith('encounter'))

/** C2: note, codes and checks side by side. */
export default function BenchScreen() {
  const { id = '' } = useParams()
  const query = useQuery(encounterQuery, { variables: { id } })
  const encounter = unmask(wholeEncounter, query.data?.encounter)
  if (encounter) return <Bench key={encounter.id} encounter={encounter} />
  return (
    <Page title="Workbench">
      <Load query={query} bones={<BenchBones />} failed="The encounter could not be loaded">
        {() => <NotHere thing="encounter" to="/code" list="the coding queue" />}
      </Load>
    </Page>
  )
}
