import type { EncounterStatus, WholeEncounterFragment } from '../../../gql/graphql.ts'

/**
 * Whether to offer coding at all. The server decides each command; this only spares a reader of a billed encounter
 * a page of buttons that would all be refused.
 */
export const isOpenForCoding = (status: EncounterStatus): boolean => status === 'CODING_REVIEW'

/** Before coding; afterwards it is finalised. */
export const isBeforeCoding = (status: EncounterStatus): boolean => status === 'DOCUMENTED' || status === 'CHARGE_CAPTURED'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Why Finalise is shut, in words; undefined when the server says it is open. */
export function whyNotFinal(encounter: WholeEncounterFragment, online: boolean): string | undefined {
  if (isBeforeCoding(encounter.status)) return 'Not in coding yet'
  if (!isOpenForCoding(encounter.status)) return 'Already finalised'
  if (!online) return 'Finalising needs the server'
  if (encounter.canFinalise) return undefined
  if (encounter.openBlocks > 0) return plural(encounter.openBlocks, 'check blocks', 'checks block')
  const proposed = [...encounter.diagnoses, ...encounter.lines].filter(entry => entry.status === 'PROPOSED').length
  return proposed > 0 ? plural(proposed, 'code still proposed', 'codes still proposed') : 'Not ready yet'
}

/** "3 accepted, 1 replaced, 3 open", leaving out what there is none of. */
export function codesSoFar({ diagnoses, lines }: WholeEncounterFragment): string {
  const entries = [...diagnoses, ...lines]
  const count = (status: (typeof entries)[number]['status']): number => entries.filter(entry => entry.status === status).length
  const parts = [
    [count('ACCEPTED'), 'accepted'],
    [count('REPLACED'), 'replaced'],
    [count('REJECTED'), 'rejected'],
    [count('PROPOSED'), 'open'],
  ] as const
  return parts.flatMap(([n, words]) => (n > 0 ? [`${n} ${words}`] : [])).join(', ')
}
