import { useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { wholeCoverage } from '../../../parts/coverage/whole-coverage.ts'
import { Load } from '../../../ui/load.tsx'
import { NotHere } from '../not-here.tsx'
import { Page } from '../page.tsx'
import { CoverageBody } from './coverage-body.tsx'
import { CoverageBones } from './coverage-bones.tsx'

const coverageQuery = graphql(`
  query PatientCoverage($patientId: ID!) {
    ...Frame
    patientCoverage(patientId: $patientId) {
      id
      ...WholeCoverage
    }
  }
`)

registerList('PatientCoverage', event => event.kind.startsWith('coverage'))

/** B7: coverage of one patient, and asking the insurers about it. */
export default function CoverageScreen() {
  const { id = '' } = useParams()
  const query = useQuery(coverageQuery, { variables: { patientId: id } })
  return (
    <Page
      title="Coverage"
      heading={<Heading isHeading={!query.data?.patientCoverage && !query.loading} />}
      back={{ to: '/search', label: 'Back to search' }}
    >
      <Load query={query} bones={<CoverageBones />} failed="The coverage could not be loaded">
        {data => {
          const coverage = unmask(wholeCoverage, data.patientCoverage)
          return coverage ? <CoverageBody key={coverage.id} coverage={coverage} /> : <NotHere thing="patient" to="/search" list="search" />
        }}
      </Load>
    </Page>
  )
}

/** The patient's name is the heading; without one, the page still needs its own. */
function Heading({ isHeading }: { isHeading: boolean }) {
  const Tag = isHeading ? 'h1' : 'p'
  return <Tag className="title strong">Coverage</Tag>
}
