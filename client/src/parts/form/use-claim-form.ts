import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { useCommand } from '../../cache/use-command.ts'
import { unmask } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { useOnline } from '../../ui/use-online.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { wholeForm, type Form } from './whole-form.ts'

const checkForm = graphql(`
  query CheckClaimForm($id: ID!, $edits: [ClaimEdit!]!) {
    checkClaimForm(id: $id, edits: $edits) {
      ...WholeForm
    }
  }
`)
const saveForm = graphql(`
  mutation SaveClaimDetails($id: ID!, $expectedVersion: Int!, $edits: [ClaimEdit!]!) {
    saveClaimDetails(id: $id, expectedVersion: $expectedVersion, edits: $edits) {
      __typename
      ... on ClaimForm {
        ...WholeForm
        claim {
          id
          ...WholeClaim
        }
      }
      ... on Refusal {
        code
        message
        retry
        field
      }
    }
  }
`)

export interface Change {
  path: string
  label: string
  was: string
  now: string
}

const SETTLE_MS = 350
const NOTHING = '[]'

/** The saved form with what is being typed: each edit is checked by the server at once, and kept only when saved. */
export function useClaimForm(saved: Form) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const command = useCommand(saveForm)
  const online = useOnline()
  const changes = saved.fields.flatMap(({ path, label, value }): Change[] => {
    const now = typed[path]
    return now === undefined || now === value ? [] : [{ path, label, was: value, now }]
  })
  const edits = JSON.stringify(changes.map(({ path, now }) => ({ path, value: now })))
  const settled = useSettled(edits, SETTLE_MS)
  const check = useQuery(checkForm, {
    variables: { id: saved.id, edits: JSON.parse(settled) },
    skip: settled === NOTHING || edits === NOTHING || !online,
    fetchPolicy: 'no-cache',
  })
  const answer = check.data ?? check.previousData
  const checked = edits === NOTHING ? undefined : unmask(wholeForm, answer?.checkClaimForm)

  async function save() {
    const kept = await command.run({ id: saved.id, expectedVersion: saved.version, edits: JSON.parse(edits) })
    if (kept) setTyped({})
    return unmask(wholeForm, kept)
  }
  return {
    /** As it would be with what is typed. */
    form: checked ?? saved,
    saved,
    valueOf: (path: string): string => typed[path] ?? saved.fields.find(field => field.path === path)?.value ?? '',
    change: (path: string, value: string): void => setTyped(before => ({ ...before, [path]: value })),
    undo: (path: string): void => setTyped(before => Object.fromEntries(Object.entries(before).filter(([each]) => each !== path))),
    changes,
    isChecking: edits !== settled || check.loading,
    checkFailed: Boolean(check.error),
    command,
    save,
  }
}

export type ClaimFormState = ReturnType<typeof useClaimForm>
