import { useEffect, useRef, useState } from 'react'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import type { ChargeLineInput, CodeSystem, DiagnosisInput } from '../../gql/graphql.ts'
import type { Refused } from '../../ui/refusal-note.tsx'
import {
  acceptCode,
  finaliseEncounter,
  overrideFlag,
  rejectCode,
  replaceCode,
  setDiagnoses,
  setLines,
  setModifiers,
  setPointers,
} from './coding.mutations.ts'

type Answer = { __typename: 'Encounter'; id: string; version: number } | ({ __typename: 'Refusal' } & Refused)
type Ask = (client: ApolloClient, expectedVersion: number) => Promise<Answer | undefined>

export interface Coding {
  accept: (entryId: string) => Promise<boolean>
  reject: (entryId: string) => Promise<boolean>
  replace: (entryId: string, system: CodeSystem, code: string) => Promise<boolean>
  modifiers: (lineId: string, modifiers: readonly string[]) => Promise<boolean>
  pointers: (lineId: string, pointers: readonly number[]) => Promise<boolean>
  diagnoses: (diagnoses: readonly DiagnosisInput[]) => Promise<boolean>
  lines: (lines: readonly ChargeLineInput[]) => Promise<boolean>
  override: (flagId: string, reason: string) => Promise<boolean>
  finalise: () => Promise<boolean>
  busy: boolean
  refusal: Refused | undefined
  clear: () => void
  retry: () => void
}

const noAnswer: Refused = {
  code: 'NO_ANSWER',
  message: 'No answer came from the server. Trying again is safe: a change cannot happen twice.',
  retry: true,
}

/**
 * The commands of the workbench, one after the other: a coder presses A three times faster than an answer comes,
 * and each command must name the version that the one before it made. A refusal drops what waits behind it.
 */
export function useCoding(id: string, version: number): Coding {
  const client = useApolloClient()
  const known = useRef(version)
  const turn = useRef(Promise.resolve(true))
  const round = useRef(0)
  const [waiting, setWaiting] = useState(0)
  const [refused, setRefused] = useState<{ refusal: Refused; ask: Ask }>()
  useEffect(() => {
    known.current = version
  }, [version])

  async function take(ask: Ask, ofRound: number): Promise<boolean> {
    if (ofRound !== round.current) return false
    const answer = await ask(client, known.current).catch(() => ({ __typename: 'Refusal' as const, ...noAnswer }))
    if (answer?.__typename === 'Encounter') {
      known.current = answer.version
      return true
    }
    round.current += 1
    setRefused({ refusal: answer ?? noAnswer, ask })
    return false
  }
  function enqueue(ask: Ask): Promise<boolean> {
    const ofRound = round.current
    setRefused(undefined)
    setWaiting(count => count + 1)
    const done = turn.current.then(() => take(ask, ofRound))
    turn.current = done
    return done.finally(() => setWaiting(count => count - 1))
  }

  return {
    accept: entryId =>
      enqueue(async (client, expectedVersion) => {
        const { data } = await client.mutate({ mutation: acceptCode, variables: { encounterId: id, expectedVersion, entryId } })
        return data?.acceptCode
      }),
    reject: entryId =>
      enqueue(async (client, expectedVersion) => {
        const { data } = await client.mutate({ mutation: rejectCode, variables: { encounterId: id, expectedVersion, entryId } })
        return data?.rejectCode
      }),
    replace: (entryId, system, code) =>
      enqueue(async (client, expectedVersion) => {
        const variables = { encounterId: id, expectedVersion, entryId, system, code }
        const { data } = await client.mutate({ mutation: replaceCode, variables })
        return data?.replaceCode
      }),
    modifiers: (lineId, modifiers) =>
      enqueue(async (client, expectedVersion) => {
        const variables = { encounterId: id, expectedVersion, lineId, modifiers: [...modifiers] }
        const { data } = await client.mutate({ mutation: setModifiers, variables })
        return data?.setModifiers
      }),
    pointers: (lineId, pointers) =>
      enqueue(async (client, expectedVersion) => {
        const variables = { encounterId: id, expectedVersion, lineId, pointers: [...pointers] }
        const { data } = await client.mutate({ mutation: setPointers, variables })
        return data?.setPointers
      }),
    diagnoses: diagnoses =>
      enqueue(async (client, expectedVersion) => {
        const { data } = await client.mutate({ mutation: setDiagnoses, variables: { id, expectedVersion, diagnoses: [...diagnoses] } })
        return data?.setDiagnoses
      }),
    lines: lines =>
      enqueue(async (client, expectedVersion) => {
        const { data } = await client.mutate({ mutation: setLines, variables: { id, expectedVersion, lines: [...lines] } })
        return data?.setLines
      }),
    override: (flagId, reason) =>
      enqueue(async (client, expectedVersion) => {
        const { data } = await client.mutate({ mutation: overrideFlag, variables: { encounterId: id, expectedVersion, flagId, reason } })
        return data?.overrideFlag
      }),
    finalise: () =>
      enqueue(async (client, expectedVersion) => {
        const { data } = await client.mutate({ mutation: finaliseEncounter, variables: { id, expectedVersion } })
        return data?.finaliseEncounter
      }),
    busy: waiting > 0,
    refusal: refused?.refusal,
    clear: () => setRefused(undefined),
    retry: () => refused && void enqueue(refused.ask),
  }
}
