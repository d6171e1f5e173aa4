import { graphql } from '../../gql/gql.ts'
import type { WholeEncounterFragment } from '../../gql/graphql.ts'

/** Everything the workbench shows: what each coding command answers with. */
export const wholeEncounter = graphql(`
  fragment WholeEncounter on Encounter {
    id
    number
    version
    status
    title
    serviceOn
    placeOfService
    patientName
    patientAge
    patientSex
    payerName
    providerName
    signedAt
    signedBy
    waitingSince
    charged
    reasonText
    note {
      heading
      text
    }
    diagnoses {
      id
      position
      letter
      code
      name
      status
      replacedCode
      sourceText
    }
    lines {
      id
      position
      system
      code
      name
      modifiers
      units
      charge
      pointers
      status
      replacedCode
      sourceText
    }
    flags {
      id
      rule
      severity
      status
      title
      message
      subjectId
      source
      overrideReason
    }
    openBlocks
    passed
    canFinalise
    nextInQueue
    positionInQueue
    claims {
      id
      number
      status
      statusText
    }
  }
`)

export type DiagnosisRow = WholeEncounterFragment['diagnoses'][number]
export type LineRow = WholeEncounterFragment['lines'][number]
export type FlagRow = WholeEncounterFragment['flags'][number]

/** A diagnosis or a service line: what a coder accepts, replaces or rejects. */
export type Entry = DiagnosisRow | LineRow
export const isLine = (entry: Entry): entry is LineRow => entry.__typename === 'ChargeLine'

/** How an entry is called on the claim: letter of a diagnosis, number of a line. */
export const tagOf = (entry: Entry): string => (isLine(entry) ? String(entry.position) : entry.letter)
export const codeOf = (entry: Entry): string => entry.code ?? 'no code yet'
