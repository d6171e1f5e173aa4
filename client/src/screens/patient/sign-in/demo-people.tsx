import { t } from '../../../format/messages.ts'

export interface DemoPerson {
  email: string
  password: string
  name: string
}

/** Sign-ins of a practice range, one press each; there are none in production. */
export function DemoPeople({ people, onChoose }: { people: readonly DemoPerson[]; onChoose: (person: DemoPerson) => void }) {
  if (people.length === 0) return null
  return (
    <section className="paper paper-pad stack" aria-labelledby="demo">
      <h2 id="demo">{t('demo.title')}</h2>
      <p className="second">{t('demo.lead')}</p>
      <ul className="stack">
        {people.map(person => (
          <li key={person.email}>
            <button className="btn btn-wide" type="button" onClick={() => onChoose(person)}>
              {t('demo.fill')}: {person.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
