import type { WorklistFilter, WorklistSort, WorklistState } from '../../../gql/graphql.ts'

export const states = [
  { value: 'OPEN', label: 'open and in progress' },
  { value: 'DENIED', label: 'denied' },
  { value: 'REJECTED', label: 'rejected on the way' },
  { value: 'STOPPED', label: 'stopped by a check' },
  { value: 'OVERDUE', label: 'no answer in time' },
  { value: 'READY', label: 'ready to send' },
  { value: 'WAITING', label: 'with the insurer' },
  { value: 'DONE', label: 'done' },
  { value: 'ALL', label: 'all' },
] as const satisfies readonly { value: WorklistState; label: string }[]

export const sorts = [
  { value: 'URGENCY', label: 'dollars and days left' },
  { value: 'AMOUNT', label: 'dollars' },
  { value: 'OLDEST', label: 'oldest first' },
  { value: 'NEWEST', label: 'newest first' },
] as const satisfies readonly { value: WorklistSort; label: string }[]

export const limits = [
  { value: '', label: 'any' },
  { value: '7', label: 'within 7 days' },
  { value: '14', label: 'within 14 days' },
  { value: '30', label: 'within 30 days' },
] as const

export interface ListChoice {
  state: WorklistState
  sort: WorklistSort
  payerId: string
  text: string
  /** Days until the filing limit, at most; empty for any. */
  limit: string
}

export const usual: ListChoice = { state: 'OPEN', sort: 'URGENCY', payerId: '', text: '', limit: '' }

const oneOf = <Value extends string>(options: readonly { value: Value }[], text: string | null, otherwise: Value): Value =>
  options.find(option => option.value === text)?.value ?? otherwise

/** What was searched for rides in the history entry, not in the address: a name must not reach a log or a bookmark. */
export const stateOf = (choice: ListChoice): { text: string } => ({ text: choice.text })

const textIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'text' in state && typeof state.text === 'string' ? state.text : ''

/** Reads the choice from the address and the state of its history entry; what it does not know is left at the usual. */
export function choiceFrom(params: URLSearchParams, state: unknown): ListChoice {
  return {
    state: oneOf(states, params.get('state'), usual.state),
    sort: oneOf(sorts, params.get('sort'), usual.sort),
    payerId: params.get('payer') ?? '',
    text: textIn(state),
    limit: /^\d{1,3}$/.test(params.get('limit') ?? '') ? (params.get('limit') ?? '') : '',
  }
}

/** The choice as an address; the usual is left out, so that the plain list has a plain address. */
export function addressOf(choice: ListChoice): URLSearchParams {
  const params = new URLSearchParams()
  if (choice.state !== usual.state) params.set('state', choice.state)
  if (choice.sort !== usual.sort) params.set('sort', choice.sort)
  if (choice.payerId) params.set('payer', choice.payerId)
  if (choice.limit) params.set('limit', choice.limit)
  return params
}

export function filterOf(choice: ListChoice): WorklistFilter {
  return {
    state: choice.state,
    payerId: choice.payerId || null,
    text: choice.text || null,
    limitDaysMax: choice.limit ? Number(choice.limit) : null,
  }
}
