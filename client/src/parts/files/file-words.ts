import type { ExchangeFileStatus } from '../../gql/graphql.ts'
import type { ChipTone } from '../../ui/chip.tsx'

export const statusLooks: Record<ExchangeFileStatus, { tone: ChipTone; words: string }> = {
  QUARANTINED: { tone: 'stop', words: 'In quarantine' },
  UNKNOWN: { tone: 'need', words: 'Was it taken?' },
  BUILT: { tone: 'wait', words: 'Waiting to go out' },
  OFFERED: { tone: 'wait', words: 'Being handed over' },
  RECEIVED: { tone: 'wait', words: 'Being worked off' },
  DONE: { tone: 'done', words: 'Worked off' },
  SENT: { tone: 'done', words: 'Sent' },
}

/** "18.0 KB": sizes as a person compares them. */
export function showBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const kb = bytes / 1024
  return kb < 1024 ? `${kb.toFixed(1)} KB` : `${(kb / 1024).toFixed(1)} MB`
}

/** As a biller names it; a file that says of itself nothing that we know is none of these. */
export const showKind = (kind: string): string => (kind === 'unknown' ? 'not X12' : kind)
