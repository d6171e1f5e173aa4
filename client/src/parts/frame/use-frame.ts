import { useQuery } from '@apollo/client/react'
import { unmask } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { FrameFragment } from '../../gql/graphql.ts'
import { frame } from './frame.ts'

const frameQuery = graphql(`
  query FrameQuery {
    ...Frame
  }
`)

export type Viewer = NonNullable<FrameFragment['viewer']>

/** Whoever is signed in, as the screen's own query brought it; undefined until then. Asks nobody. */
export function useViewer(): Viewer | undefined {
  const { data } = useQuery(frameQuery, { fetchPolicy: 'cache-only' })
  return (data && unmask(frame, data).viewer) ?? undefined
}
