import { useQuery } from '@apollo/client/react'
import { ChevronRight } from 'lucide-react'
import { graphql } from '../../../gql/gql.ts'
import { roleName } from '../../../parts/admin/role-names.ts'

const demoSignIns = graphql(`
  query DemoSignIns {
    demoSignIns {
      email
      password
      role
      name
    }
  }
`)

/** Made-up people of the demo practice; the server names none in production, and nothing shows then. */
export function DemoSignIns({ onChoose }: { onChoose: (as: { email: string; password: string }) => void }) {
  const { data } = useQuery(demoSignIns)
  const staff = data?.demoSignIns.filter(person => person.role !== 'PATIENT') ?? []
  if (staff.length === 0) return null
  return (
    <section className="p-section" aria-labelledby="demo">
      <h2 id="demo">Try the demo practice as</h2>
      <ul className="paper rows">
        {staff.map(({ email, password, name, role }) => (
          <li key={email}>
            <button className="row row-button" type="button" onClick={() => onChoose({ email, password })}>
              <span className="row-title">{name}</span>
              <span className="row-end">
                <ChevronRight aria-hidden="true" />
              </span>
              <span className="row-wide second">{roleName[role]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="second">Everybody in it is made up.</p>
    </section>
  )
}
