import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { ChevronRight } from 'lucide-react'
import { graphql } from '../../../gql/gql.ts'
import { Page } from '../page.tsx'
import { adminPlaces } from './admin-page.tsx'

const adminQuery = graphql(`
  query Admin {
    ...Frame
  }
`)

/** The places of Admin. */
export default function AdminScreen() {
  useQuery(adminQuery)
  return (
    <Page title="Admin">
      <ul className="paper rows bleed">
        {adminPlaces.map(({ to, name, about }) => (
          <li key={to}>
            <Link className="row" to={to}>
              <span>
                <span className="row-title">{name}</span>
                <span className="second block">{about}</span>
              </span>
              <span className="row-end">
                <ChevronRight aria-hidden="true" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
