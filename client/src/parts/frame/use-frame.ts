import { useFragment } from '@apollo/client/react'
import type { FrameFragment } from '../../gql/graphql.ts'
import { frame } from './frame.ts'

export type Viewer = NonNullable<FrameFragment['viewer']>

/** Whoever is signed in, as the screen's own query brought it; undefined until then. Asks nobody. */
export function useViewer(): Viewer | undefined {
  const { data, complete } = useFragment({ fragment: frame, from: { __typename: 'Query' } })
  return complete ? (data.viewer ?? undefined) : undefined
}
