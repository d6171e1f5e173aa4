import { useMemo } from 'react'
import { useQuery } from '@apollo/client/react'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { claimRow } from '../../../parts/claim/claim-row.ts'
import { filterOf, type ListChoice } from './worklist-url.ts'

const worklistQuery = graphql(`
  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {
    ...Frame
    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {
      items {
        id
        ...ClaimRow
      }
      next
      total
      atRisk
    }
  }
`)
registerList('Worklist', event => event.claimId !== undefined || event.kind.startsWith('claim'))

const pageSize = 50

/** The work list by keyset pages. The cache joins pages, the event feed keeps rows, order and sums right. */
export function useWorklist(choice: ListChoice) {
  const variables = { filter: filterOf(choice), sort: choice.sort, first: pageSize }
  const query = useQuery(worklistQuery, { variables })
  const { data, fetchMore } = query
  const items = useMemo(() => unmask(claimRow, data?.worklist.items ?? []), [data])
  const more = () => fetchMore({ variables: { after: data?.worklist.next ?? null } })
  return { query, items, more }
}
