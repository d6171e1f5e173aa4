import { useState } from 'react'
import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useMutation } from '@apollo/client/react'
import type { Refused } from '../ui/refusal-note.tsx'

/** A mutation's document has one field; its answer is the changed thing or a Refusal. */
type AnswerOf<Data> = Exclude<Data[Exclude<keyof Data, '__typename'>], null | undefined>
export type Granted<Data> = Exclude<AnswerOf<Data>, { __typename: 'Refusal' }>

export interface Command<Data, Variables> {
  /** Resolves to what was changed, or to undefined when it was refused or no answer came. */
  run: (variables: Variables) => Promise<Granted<Data> | undefined>
  busy: boolean
  refusal: Refused | undefined
  clear: () => void
}

/** No answer is no refusal: it may have happened. Safe to repeat, as every command carries a key or a version. */
const noAnswer: Refused = {
  code: 'NO_ANSWER',
  message: 'No answer came from the server. Trying again is safe: it cannot happen twice.',
  retry: true,
}

const isRefusal = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && '__typename' in answer && answer.__typename === 'Refusal'

/** Runs a mutation and keeps its refusal for showing beside the control. */
export function useCommand<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Command<Data, Variables> {
  const [mutate] = useMutation<Data, OperationVariables>(document)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refused>()

  async function run(variables: Variables): Promise<Granted<Data> | undefined> {
    if (busy) return undefined
    setBusy(true)
    setRefusal(undefined)
    try {
      const { data } = await mutate({ variables })
      const answer: unknown = data && Object.entries(data).find(([name]) => name !== '__typename')?.[1]
      if (!isRefusal(answer)) return answer as Granted<Data>
      setRefusal(answer)
    } catch {
      setRefusal(noAnswer)
    } finally {
      setBusy(false)
    }
    return undefined
  }
  return { run, busy, refusal, clear: () => setRefusal(undefined) }
}
