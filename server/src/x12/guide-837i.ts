import { claimGuide } from './guide-837-transaction.ts'
import { institutionalClaimLoop } from './guide-837i-claim.ts'

// Institutional claim, 005010X223A2 (domain/edi.md 4), and its sibling for predetermination, which has no statement dates.

const kind = { purposes: '31,CH,RP', billing: '2', taxIds: 'EI', professional: false } as const

export const guide837i = claimGuide({ ...kind, type: '837I', version: '005010X223A2', claims: institutionalClaimLoop('claim') })
export const guide837iPredetermination = claimGuide({
  ...kind,
  type: '837I predetermination',
  version: '005010X292',
  claims: institutionalClaimLoop('predetermination'),
})
