import type { FieldPolicy, InMemoryCacheConfig, Reference } from '@apollo/client'
import { joinPages, type Page } from './pages.ts'

const idOf = (item: unknown): unknown => (item as Partial<Reference>)?.__ref ?? item

/** One list per filter, whatever page of it is asked for. */
const pagedBy = (...keyArgs: string[]): FieldPolicy<Page<unknown>> => ({
  keyArgs,
  merge: (loaded, arrived, { args }) => joinPages(loaded, arrived, args?.['after'], idOf),
})

/** An object opened from a list is known already: show it while the rest is on its way. */
const byId = (typename: string): FieldPolicy => ({
  read: (known, { args, toReference }) => (known === undefined && args?.['id'] ? toReference({ __typename: typename, id: args['id'] }) : known),
})

/** Every answer to a command is what it changed, or why not. */
const answers = {
  SignInResult: 'Viewer',
  SubmitClaimResult: 'Claim',
  ClaimResult: 'Claim',
  ClaimFormResult: 'ClaimForm',
  SubmitClaimsResult: 'SubmittedClaims',
  EncounterResult: 'Encounter',
  PayResult: 'Payment',
  UserResult: 'User',
  PayerResult: 'Payer',
  PracticeResult: 'Practice',
  RuleResult: 'ScrubRule',
  ConnectionResult: 'Connection',
  ConnectionTestResult: 'ConnectionTest',
  ExchangeFileResult: 'ExchangeFile',
  FilePartResult: 'FilePart',
  DoneResult: 'Done',
}

/** What the cache must know beyond ids. Money, days and moments stay the text they came as. */
export const cacheConfig: InMemoryCacheConfig = {
  possibleTypes: Object.fromEntries(Object.entries(answers).map(([union, granted]) => [union, [granted, 'Refusal']])),
  typePolicies: {
    Query: {
      fields: {
        worklist: pagedBy('filter', 'sort'),
        codingQueue: pagedBy(),
        exchangeFiles: pagedBy('filter'),
        bill: byId('Bill'),
        payment: byId('Payment'),
        claim: byId('Claim'),
        encounter: byId('Encounter'),
        exchangeFile: byId('ExchangeFile'),
        claimForm: byId('ClaimForm'),
      },
    },
    Today: { merge: true },
    TodayCard: { merge: true },
    Event: { keyFields: ['cursor'] },
  },
}
